internal import Catalog
internal import Profiles
internal import Report
internal import Text

/// A district without a measure for a target group, and what there is instead, each under a heading
/// of its own.
struct GapReport {
  let gap: SearchGap
  let catalog: Catalog
  /// Whether more was asked for than target group and district.
  let hasFurtherConditions: Bool

  /// How many measures are shown under a heading.
  private static let shownMost = 10

  func section(_ hits: ([Int]) -> [Block]) -> Section {
    let unknown = say(
      "Der Katalog hat aus diesem Kreis keinen Steckbrief.",
      "The catalogue has no profile of this district.")
    return Section(
      "gap", [.paragraph(message)] + (gap.isDistrictKnown ? [] : [.paragraph(unknown)]),
      sections: [
        (
          "elsewhere", gap.elsewhere,
          say(
            "Andere Kreise haben für diese Zielgruppe", "Other districts have for this group")
        ),
        (
          "broader", gap.broader,
          say(
            "Im Kreis \(gap.district.value) für eine weitere Zielgruppe",
            "In district \(gap.district.value) for a broader group")
        ),
        (
          "forEverybody", gap.forEverybody,
          say(
            "Im Kreis \(gap.district.value) ohne Einschränkung der Zielgruppe",
            "In district \(gap.district.value) for everybody")
        ),
      ].filter { !$0.1.isEmpty }.map { key, documents, title in
        let rest = documents.count - Self.shownMost
        return Section(
          key, heading: title + Prose(" (\(Cell.count(documents.count))):"),
          hits(Array(documents.prefix(Self.shownMost)))
            + (rest > 0 ? [.paragraph(say("… und \(rest) weitere", "… and \(rest) more"))] : []))
      })
  }

  private var message: Prose {
    let group = catalog.codes.label(gap.targetGroup)
    let district = Prose("\(gap.district.value) (\(catalog.codes.label(gap.district)))")
    return hasFurtherConditions
      ? say(
        "Lücke: Keine Maßnahme für „\(group)“ aus \(district) erfüllt alle Bedingungen.",
        "Gap: no measure for \"\(group)\" of \(district) fulfils all conditions.")
      : say(
        "Lücke: Für „\(group)“ steht aus \(district) keine Maßnahme im Katalog.",
        "Gap: the catalogue has no measure for \"\(group)\" of \(district).")
  }

  var data: Datum {
    .object([
      "targetGroup": .string(gap.targetGroup.value), "district": .string(gap.district.value),
      "districtHasProfiles": .bool(gap.isDistrictKnown),
      "elsewhere": catalog.ids(of: gap.elsewhere), "broader": catalog.ids(of: gap.broader),
      "forEverybody": catalog.ids(of: gap.forEverybody),
    ])
  }
}
