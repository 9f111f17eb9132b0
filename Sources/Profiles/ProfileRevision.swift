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
    let tree = SourceTree(wellFormed: bytes)
    let header = tree.nodes.first?.children.map { tree.nodes[$0] }.first { $0.name == "kopf" }
    let texts = ["fassung": String(version), "status": Code<StatusList>.withdrawn.value]
    let edits = (header?.children ?? []).map { tree.nodes[$0] }.compactMap { node in
      texts[node.name].map { TextEdit(bytes: tree.textBytes(of: node), replacement: $0) }
    }
    let fix = Fix(title: LocalizedText(verbatim: ""), edits: edits, isCertain: true)
    return FixApplication.applying([fix], to: bytes)
  }
}
