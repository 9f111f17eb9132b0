internal import Diagnostics
internal import LibXML
internal import Text

extension Code<StatusList> {
  /// `zurueckgezogen`: the district does not stand by the profile any more.
  package static let withdrawn = Code("zurueckgezogen")
}

/// A next version of a profile that the program itself makes.
package enum ProfileRevision {
  /// The document with the status `zurueckgezogen` and another version; every other byte is as it
  /// was, comments included.
  /// - Parameter bytes: a valid profile.
  package static func withdrawing(_ bytes: [UInt8], version: Int) -> [UInt8] {
    changing(bytes, ["fassung": String(version), "status": Code<StatusList>.withdrawn.value])
  }

  /// The document with another version; every other byte is as it was.
  /// - Parameter bytes: a valid profile.
  package static func renumbering(_ bytes: [UInt8], version: Int) -> [UInt8] {
    changing(bytes, ["fassung": String(version)])
  }

  /// The first id that is written in a document, well-formed or not.
  package static func writtenID(in bytes: [UInt8]) -> ProfileID? {
    let start = bytes.prefix(4_096)
    let found = String(decoding: start, as: UTF8.self).firstMatch(
      of: /<id>\s*([A-Z]{1,4}-[0-9]{4}-[0-9]{3,5})\s*<\/id>/)
    return found.map { ProfileID(String($0.output.1)) }
  }

  /// Whose number a document leaves open: it has an id and no `<fassung>`, or one without a text.
  /// - Returns: `nil` for every other document, also one that is not well-formed: what is wrong with
  ///   that is for a check to say.
  package static func openNumber(in bytes: [UInt8]) -> ProfileID? {
    guard (try? LibXML.Document.parse(bytes, name: "")) != nil else { return nil }
    let tree = SourceTree(wellFormed: bytes)
    let header = header(of: tree)
    guard let id = header.first(where: { $0.name == "id" }),
      !header.contains(where: { $0.name == "fassung" && !collapsed(tree.text(of: $0)).isEmpty })
    else { return nil }
    return ProfileID(collapsed(tree.text(of: id)))
  }

  /// The document with the number that it left open, on the line of its id where it has no element
  /// for it.
  /// - Parameter bytes: a document that ``openNumber(in:)`` knows.
  package static func numbering(_ bytes: [UInt8], version: Int) -> [UInt8] {
    let tree = SourceTree(wellFormed: bytes)
    let header = header(of: tree)
    let element = "<fassung>\(version)</fassung>"
    if let node = header.first(where: { $0.name == "fassung" }) {
      return applying([TextEdit(bytes: node.bytes, replacement: element)], to: bytes)
    }
    guard let id = header.first(where: { $0.name == "id" }) else { return bytes }
    let end = id.bytes.upperBound
    return applying([TextEdit(bytes: end..<end, replacement: element)], to: bytes)
  }

  private static func header(of tree: SourceTree) -> [SourceTree.Node] {
    let header = tree.nodes.first?.children.map { tree.nodes[$0] }.first { $0.name == "kopf" }
    return (header?.children ?? []).map { tree.nodes[$0] }
  }

  private static func changing(_ bytes: [UInt8], _ texts: [String: String]) -> [UInt8] {
    let tree = SourceTree(wellFormed: bytes)
    let edits = header(of: tree).compactMap { node in
      texts[node.name].map { TextEdit(bytes: tree.textBytes(of: node), replacement: $0) }
    }
    return applying(edits, to: bytes)
  }

  private static func applying(_ edits: [TextEdit], to bytes: [UInt8]) -> [UInt8] {
    let fix = Fix(title: LocalizedText(verbatim: ""), edits: edits, isCertain: true)
    return FixApplication.applying([fix], to: bytes)
  }
}
