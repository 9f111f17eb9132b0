package import Diagnostics
internal import LibXML
package import Text

/// A profile as the start of another measure's: everything that is not the old measure's alone, byte
/// for byte, comments included.
package enum ProfileCopy {
  /// What is given anew.
  package struct Head: Sendable {
    package let id: ProfileID
    package let district: District
    /// Texts by the way to their elements (`zuordnung/titel`), where they are given.
    package let texts: [String: String]
  }

  /// Elements that speak of the old contract only, by the way to them.
  private static let left: Set = [
    "kopf/vorgaenger", "zuordnung/massnahmenummer", "zeit/beginn", "zeit/ende",
    "zeit/starttermin", "zeit/verlaengerung", "plaetze/belegung",
  ]
  private static let leftOfTargets: Set = ["vereinbartAm", "mitgeteiltAm"]

  /// What ``text(of:_:)`` leaves out, for the person who has made the copy.
  package static let leftOut = LocalizedText(
    de: "Zeitraum, Starttermine, Verlängerungen, Belegung, Maßnahmenummer, Vorgänger, Vereinbarung "
      + "und Mitteilung der Zielwerte",
    en: "dates, starting dates, extensions, occupancy, local number, predecessors, agreement and "
      + "communication of targets")

  /// - Parameter bytes: a valid profile.
  package static func text(of bytes: [UInt8], _ head: Head) -> [UInt8] {
    let tree = SourceTree(wellFormed: bytes)
    var texts = head.texts
    texts["kopf/id"] = head.id.description
    texts["kopf/fassung"] = "1"
    texts["kopf/status"] = "entwurf"
    var edits: [TextEdit] = []
    var hasDistrict = false
    for group in children(of: tree.nodes.first, tree) {
      for node in children(of: group, tree) {
        let path = group.name + "/" + node.name
        if path == "zuordnung/kreis" {
          // The first is the submitting one.
          let isSame = collapsed(tree.text(of: node)) == head.district.value
          if !hasDistrict, !isSame {
            edits.append(
              TextEdit(bytes: tree.textBytes(of: node), replacement: head.district.value))
            texts["zuordnung/kreis"] = ""
          } else if texts["zuordnung/kreis"] != nil {
            edits.append(removal(of: node, tree))
          }
          hasDistrict = true
        } else if left.contains(path) {
          edits.append(removal(of: node, tree))
        } else if path == "ziele/zielwert" {
          edits += children(of: node, tree).filter { leftOfTargets.contains($0.name) }
            .map { removal(of: $0, tree) }
        } else if let text = texts[path] {
          edits.append(
            TextEdit(
              bytes: tree.textBytes(of: node),
              replacement: XMLReferences.escaped(text, keepingQuotes: true)))
        }
      }
    }
    let fix = Fix(title: LocalizedText(verbatim: ""), edits: edits, isCertain: true)
    return FixApplication.applying([fix], to: bytes)
  }

  private static func children(
    of node: SourceTree.Node?, _ tree: SourceTree
  ) -> [SourceTree.Node] {
    (node?.children ?? []).map { tree.nodes[$0] }
  }

  /// Takes the element away, with its line where it has one of its own.
  private static func removal(of node: SourceTree.Node, _ tree: SourceTree) -> TextEdit {
    var (start, end) = (node.bytes.lowerBound, node.bytes.upperBound)
    while start > 0, [0x20, 0x09].contains(tree[start - 1...start - 1].first) { start -= 1 }
    let isFirst = start == 0 || tree[start - 1...start - 1].first == 0x0A
    let behind = tree[end...].prefix { [0x20, 0x09, 0x0D].contains($0) }
    if isFirst, tree[behind.endIndex...].first == 0x0A {
      end = behind.endIndex + 1
    } else {
      start = node.bytes.lowerBound
    }
    return TextEdit(bytes: start..<end, replacement: "")
  }
}

extension ProfileDraft {
  /// The text of a profile that begins as the copy of another one.
  /// - Precondition: nothing is ``missing``.
  /// - Parameter source: a valid profile.
  package func copy(of source: [UInt8]) throws(Refusal) -> String {
    guard let id, let district = answer(to: .district) else {
      preconditionFailure("A copy has a district and an id.")
    }
    try judgeID()
    var texts: [String: String] = [:]
    for field in Self.fieldsOfCopies {
      if let path = field.path, path != "zuordnung/kreis" { texts[path] = answer(to: field) }
    }
    let bytes = ProfileCopy.text(
      of: source, ProfileCopy.Head(id: id, district: District(district), texts: texts))
    _ = try MeasureProfile(parsing: bytes, name: "new", vocabulary: vocabulary)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// What may be given for a copy; all else is the source's.
  package static let fieldsOfCopies: [DraftField] = [
    .district, .id, .year, .checkedOn, .title, .summary,
  ]
}
