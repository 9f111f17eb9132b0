package import Text

/// What is said wherever made-up data show.
package enum ExampleNotice {
  package static let outcomes = LocalizedText(
    de: "ERFUNDENE BEISPIELDATEN – Kreise, Träger und Ergebnisse gibt es nicht.",
    en: "MADE-UP SAMPLE DATA – districts, providers and outcomes do not exist.")

  package static let records = LocalizedText(
    de: "ERFUNDENE BEISPIELE sind darunter; die Spalte „erfundenes Beispiel“ bezeichnet sie.",
    en: "MADE-UP EXAMPLES are among them; the column \"made up\" marks them.")

  package static let profiles = LocalizedText(
    de: "Mit † sind erfundene Beispiele bezeichnet.", en: "† marks made-up examples.")

  package static let profile = LocalizedText(
    de: "ERFUNDENES BEISPIEL – diese Maßnahme gibt es nicht.",
    en: "MADE-UP EXAMPLE – this measure does not exist.")
}
