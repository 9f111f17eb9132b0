internal import Files
internal import LibXML

/// How one part of a package points to others.
struct Relationships {
  struct Relationship: Hashable {
    let id: String
    /// The last part of the type's name: `worksheet`, in either edition of the standard.
    let type: String
    /// The part it points to; `nil` outside the package, where nothing is ever fetched.
    let target: String?
  }

  private(set) var all: [Relationship] = []

  private static let most = 100_000

  /// - Parameter part: whose relationships; empty for those of the package itself.
  init(of part: String, in archive: ZipArchive) throws(WorkbookFault) {
    let slash = part.lastIndex(of: "/").map { part.index(after: $0) } ?? part.startIndex
    let name = part[..<slash] + "_rels/" + part[slash...] + ".rels"
    guard archive[String(name)] != nil else { return }
    var found: [Relationship] = []
    let reader = PartReader(archive: archive, name: String(name))
    try reader.read(["Relationships", "Relationship"]) { scanner throws(XMLScanFault) in
      while true {
        switch try scanner.next() {
        case .start where scanner.element == 1 && scanner.depth == 2:
          let target = scanner.string("Target") ?? ""
          let isOutside = scanner.string("TargetMode") == "External"
          found.append(
            Relationship(
              id: scanner.string("Id") ?? "",
              type: Self.lastPart(of: scanner.string("Type") ?? ""),
              target: isOutside ? nil : Self.resolved(target, from: String(part[..<slash]))))
          guard found.count <= Self.most else { throw XMLScanFault.tooLarge }
        case .start where scanner.depth > 1: try scanner.skipElement()
        case .start, .end, .text: continue
        case .endOfDocument: return
        }
      }
    }
    all = found
  }

  /// The first part that is related in that way.
  func target(_ type: String) -> String? {
    all.first { $0.type == type && $0.target != nil }?.target
  }

  subscript(id: String) -> Relationship? { all.first { $0.id == id } }

  private static func lastPart(of type: String) -> String {
    String(type.split(separator: "/").last ?? "")
  }

  /// A part's name without `.` and `..`, as the archive has it.
  private static func resolved(_ target: String, from folder: String) -> String {
    let text = target.replacing("\\", with: "/").replacing("%20", with: " ")
    var parts: [Substring] = text.hasPrefix("/") ? [] : folder.split(separator: "/")
    for part in text.split(separator: "/") {
      switch part {
      case ".": continue
      case "..": _ = parts.popLast()
      default: parts.append(part)
      }
    }
    return parts.joined(separator: "/")
  }
}
