internal import Diagnostics
internal import Text

/// A cell of a header as it may be shown: a file without a header has a participant's data there.
struct HeaderCell: Hashable, Sendable {
  /// From 0.
  let position: Int
  let name: String
  /// It, or another cell beside it, looks like data of a person.
  private let isHidden: Bool

  /// - Parameters:
  ///   - names: the cells of a header.
  ///   - known: the positions of those that name a column; `nil`: that have the name of one.
  static func cells(_ names: [String], known: Set<Int>? = nil) -> [HeaderCell] {
    let known =
      known ?? Set(names.indices.filter { ParticipationColumn(header: names[$0]) != nil })
    // A name of a column does not begin with a date or a long number.
    let isData = names.contains {
      $0.utf8.first.map(PersonalText.isDigit) == true && PersonalText.hasDateOrNumber($0)
    }
    return names.enumerated().map { position, name in
      HeaderCell(
        position: position, name: name,
        isHidden: !known.contains(position)
          && (isData || name.visible.isEmpty || PersonalText.mayBePerson(name)))
    }
  }

  /// The name on one line, made harmless.
  private var shown: String {
    SafeText(name.split(whereSeparator: \.isWhitespace).joined(separator: " "), limit: 40)
      .description
  }

  /// `kosten`, or `Nr. 3` counted from 1.
  var plain: LocalizedText {
    isHidden ? number : LocalizedText(verbatim: shown)
  }

  /// `„kosten“`, or `Nr. 3` counted from 1.
  var quoted: LocalizedText {
    isHidden ? number : LocalizedText(de: "„\(shown)“", en: "\"\(shown)\"")
  }

  private var number: LocalizedText {
    LocalizedText(de: "Nr. \(position + 1)", en: "no. \(position + 1)")
  }

  /// Those that may be shown, for suggestions.
  var candidate: String? { isHidden ? nil : name }
}
