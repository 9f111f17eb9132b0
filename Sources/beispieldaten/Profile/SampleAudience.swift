/// Whom a measure is for and whom it is not for.
struct SampleAudience: Sendable {
  /// Codes of the target groups.
  let groups: [String]
  /// Whom it is not for.
  var exclusions: [String] = []
  /// Minimum age in years.
  var ageFrom: Int?
  /// Maximum age in years, inclusive.
  var ageTo: Int?
  /// Code of the German needed at least.
  var languageLevel: String?
  /// What participants must bring along.
  var prerequisites: [String] = []
  /// Codes of the obstacles that the measure works on.
  var obstacles: [String] = []

  /// Writes the content of `zielgruppe`.
  func write(to xml: inout XMLText) {
    xml.elements("gruppe", groups)
    xml.elements("ausschluss", exclusions)
    xml.element("alterVon", ageFrom)
    xml.element("alterBis", ageTo)
    xml.element("sprachniveau", languageLevel)
    xml.elements("voraussetzung", prerequisites)
    xml.elements("hemmnis", obstacles)
  }
}
