package import Report
package import Text

/// How far a report may go, and what must not show in it: every such number of the program stands here.
package struct DisclosurePolicy: Hashable, Sendable {
  /// Stable, for programs.
  package let name: String
  /// Said above what holds outcomes.
  package let notice: LocalizedText
  /// Said instead above what is one provider's own.
  package let noticeForOne: LocalizedText
  /// Whether a file with such a report is its owner's alone (mode 0600).
  package let filesArePrivate: Bool
  package let smallNumbers: SmallNumbers

  /// Exact numbers for the authorised. What could single out a participant stays out all the same.
  package static let `internal` = DisclosurePolicy(
    name: "internal",
    notice: LocalizedText(
      de: "Intern: genaue Zahlen, nur für Befugte, nicht zur Veröffentlichung.",
      en: "Internal: exact numbers, for the authorised only, not to be published."),
    noticeForOne: LocalizedText(
      de: "Genaue Zahlen eines Trägers: darf ihm, und nur ihm, ausgehändigt werden.",
      en: "Exact numbers of one provider: may be handed to it, and to nobody else."),
    filesArePrivate: true,
    smallNumbers: SmallNumbers(
      participationsOfLevel: 3, casesOfCharacteristic: 3, casesInBand: 3, unitsInMedian: 3))
}
