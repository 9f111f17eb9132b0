/// `<?xml version="1.0" encoding="UTF-8"?>`, as far as one can tell where it is broken.
enum XMLDeclaration {
  static let usual = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"

  /// Where the declaration departs from production 23 of XML 1.0; `nil` where it does not.
  /// - Parameter bytes: from `<` to `>`.
  static func fault(in bytes: ArraySlice<UInt8>) -> Int? {
    var rest = bytes
    func take(_ text: String) -> Bool {
      guard rest.starts(with: text.utf8) else { return false }
      rest = rest.dropFirst(text.utf8.count)
      return true
    }
    func takeBlanks() -> Bool {
      let start = rest.startIndex
      rest = rest.drop(while: \.isXMLSpace)
      return rest.startIndex > start
    }
    func takeValue(_ isAllowed: (UInt8) -> Bool) -> Bool {
      _ = takeBlanks()
      guard take("=") else { return false }
      _ = takeBlanks()
      guard let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
        return false
      }
      let value = rest.dropFirst().prefix { $0 != quote }
      guard !value.isEmpty, value.allSatisfy(isAllowed), value.endIndex < rest.endIndex else {
        return false
      }
      rest = rest[(value.endIndex + 1)...]
      return true
    }
    let isInName = { (byte: UInt8) in byte.isASCIILetterOrDigit || "._-".utf8.contains(byte) }
    guard take("<?xml"), takeBlanks(), take("version"), takeValue(isInName) else {
      return rest.startIndex
    }
    for name in ["encoding", "standalone"] {
      let before = rest
      guard takeBlanks(), take(name) else {
        rest = before
        continue
      }
      guard takeValue(isInName) else { return rest.startIndex }
    }
    _ = takeBlanks()
    return take("?>") && rest.isEmpty ? nil : rest.startIndex
  }

  /// Whether it names another encoding than UTF-8.
  static func namesOtherEncoding(_ bytes: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: bytes, as: UTF8.self).lowercased()
    return text.contains("encoding") && !text.contains("utf-8") && !text.contains("utf8")
  }
}
