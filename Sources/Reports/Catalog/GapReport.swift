internal import Catalog
internal import Profiles
internal import Rendering
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

  func text(_ language: Language, list: HitList) -> String {
    let codes = catalog.codes
    let group = codes.label(gap.targetGroup)[language].terminalSafe
    let district = "\(gap.district) (\(codes.label(gap.district)[language]))".terminalSafe
    var text = Paragraph.filled(
      message(group, district)[language], width: min(list.width ?? 100, 100))
    if !gap.isDistrictKnown {
      text += Paragraph.filled(
        LocalizedText(
          de: "Der Katalog hat aus diesem Kreis keinen Steckbrief.",
          en: "The catalogue has no profile of this district.")[language],
        width: min(list.width ?? 100, 100))
    }
    text += section(
      LocalizedText(
        de: "Andere Kreise haben für diese Zielgruppe", en: "Other districts have for this group"),
      gap.elsewhere, language, list)
    text += section(
      LocalizedText(
        de: "Im Kreis \(gap.district) für eine weitere Zielgruppe",
        en: "In district \(gap.district) for a broader group"), gap.broader, language, list)
    text += section(
      LocalizedText(
        de: "Im Kreis \(gap.district) ohne Einschränkung der Zielgruppe",
        en: "In district \(gap.district) for everybody"), gap.forEverybody, language, list)
    return text
  }

  private func message(_ group: String, _ district: String) -> LocalizedText {
    hasFurtherConditions
      ? LocalizedText(
        de: "Lücke: Keine Maßnahme für „\(group)“ aus \(district) erfüllt alle Bedingungen.",
        en: "Gap: no measure for \"\(group)\" of \(district) fulfils all conditions.")
      : LocalizedText(
        de: "Lücke: Für „\(group)“ steht aus \(district) keine Maßnahme im Katalog.",
        en: "Gap: the catalogue has no measure for \"\(group)\" of \(district).")
  }

  private func section(
    _ title: LocalizedText, _ documents: [Int], _ language: Language, _ list: HitList
  ) -> String {
    guard !documents.isEmpty else { return "" }
    let rest = documents.count - Self.shownMost
    let more = LocalizedText(de: "… und \(rest) weitere\n", en: "… and \(rest) more\n")
    return "\n\(title[language]) (\(NumberFormat(language).integer(documents.count))):\n\n"
      + list.text(of: Array(documents.prefix(Self.shownMost))) + (rest > 0 ? more[language] : "")
  }

  var json: JSONValue {
    func ids(_ documents: [Int]) -> JSONValue {
      .array(documents.map { .string(catalog.index.ids[$0]) })
    }
    return .object([
      "targetGroup": .string(gap.targetGroup.value), "district": .string(gap.district.value),
      "districtHasProfiles": .bool(gap.isDistrictKnown), "elsewhere": ids(gap.elsewhere),
      "broader": ids(gap.broader), "forEverybody": ids(gap.forEverybody),
    ])
  }
}
