internal import Diagnostics

/// Prefixes that no `xmlns:…` explains.
enum PrefixDamage {
  private static let instance = "http://www.w3.org/2001/XMLSchema-instance"

  /// - Parameter bytes: a document whose tags are nested as they should be.
  static func damages(in bytes: [UInt8]) -> [Damage] {
    var lexer = SourceLexer(bytes)
    var damages: [Damage] = []
    // For each open element the prefixes it declares, and the damage that its end tag shares.
    var open: [(prefixes: Set<String>, damage: Int?)] = []
    var root: Range<Int>?
    while let token = lexer.next(), damages.count < SourceLexer.mostDamages {
      switch token {
      case .startTag(let tag):
        if root == nil { root = tag.nameBytes }
        let declared = Set(tag.attributes.filter { $0.prefix == "xmlns" }.map(\.name))
        func isKnown(_ prefix: String) -> Bool {
          ["", "xml", "xmlns"].contains(prefix) || declared.contains(prefix)
            || open.contains { $0.prefixes.contains(prefix) }
        }
        var own: Int?
        let prefix = lexer.split(tag.nameBytes).prefix
        if !isKnown(prefix) {
          own = damages.count
          damages.append(.prefixUnknown(prefix, [first(prefix, of: tag.nameBytes)]))
        }
        for attribute in tag.attributes {
          if attribute.prefix == "xmlns" || attribute.prefix.isEmpty {
            if isReserved(attribute) { damages.append(.prefixReserved(attribute.bytes)) }
          } else if !isKnown(attribute.prefix) {
            if attribute.prefix == "xsi", let root {
              damages.append(
                .instancePrefixUnknown(
                  attribute.bytes,
                  TextEdit(" xmlns:xsi=\"\(instance)\"", before: root.upperBound)))
            } else {
              damages.append(
                .prefixUnknown(attribute.prefix, [first(attribute.prefix, of: attribute.bytes)]))
            }
          }
        }
        if !tag.isEmpty { open.append((declared, own)) }
      case .endTag(let tag):
        if let index = open.popLast()?.damage {
          let prefix = lexer.split(tag.nameBytes).prefix
          damages[index] = .prefixUnknown(
            prefix, damages[index].edits + [first(prefix, of: tag.nameBytes)])
        }
      case .text, .characterData, .comment, .instruction: break
      }
    }
    return damages
  }

  /// Takes the prefix and its colon away.
  private static func first(_ prefix: String, of name: Range<Int>) -> TextEdit {
    TextEdit("", at: name.lowerBound..<name.lowerBound + prefix.utf8.count + 1)
  }

  private static func isReserved(_ attribute: SourceTree.Attribute) -> Bool {
    guard attribute.prefix == "xmlns" else { return false }
    return attribute.name == "xmlns" || attribute.value.isEmpty
      || (attribute.name == "xml") != (attribute.value == "http://www.w3.org/XML/1998/namespace")
  }
}
