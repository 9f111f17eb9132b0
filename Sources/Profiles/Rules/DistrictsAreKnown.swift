internal import Diagnostics
internal import Text

/// S0102: every district is in the list of districts.
///
/// The schema demands the same of its own list. The rule speaks when a profile that was accepted
/// once is judged by newer lists, in which a district has another code or none.
struct DistrictsAreKnown: CodeRule {
  let code = DiagnosticCode(102)
  let severity = Severity.error
  let title = LocalizedText(
    de: "Jeder Kreis steht in der Kreisliste.", en: "Every district is in the list of districts.")
  let reason = LocalizedText(
    de: "Ein unbekannter Kreis fehlt in jeder Suche und in jedem Vergleich. Oft ist es ein "
      + "amtlicher "
      + "Schlüssel, der in einer Tabelle seine führende Null verloren hat: 5958 statt 05958.",
    en: "An unknown district is missing from every search and comparison. Often it is an "
      + "official key whose leading zero was lost in a spreadsheet: 5958 instead of 05958.")
  let resolution = LocalizedText(
    de: "Die Buchstaben des Kreises schreiben (HSK) oder den Kreis in codelisten.xsd ergänzen.",
    en: "Write the letters of the district (HSK), or add the district to codelisten.xsd.")

  func finding(
    by code: CodeName, at placed: PlacedValue, in profile: MeasureProfile, context: RuleContext
  ) -> RuleFinding? {
    guard code.list == DistrictList.typeName else { return nil }
    let known = context.codes.list(DistrictList.self)
    guard known[code.value] == nil else { return nil }
    let meant = known.district(meantBy: code.value)
    // Of an attribute the text of the element is not what has to change.
    return RuleFinding(
      at: placed.path, Self.message(code.value, meant: meant),
      replacement: placed.isAttribute ? nil : meant)
  }

  private static func message(_ district: String, meant: String?) -> LocalizedText {
    let unknown = LocalizedText(
      de: "Den Kreis „\(district)“ kennt die Kreisliste nicht.",
      en: "The list of districts does not know the district “\(district)”.")
    guard let meant else { return unknown }
    return unknown + LocalizedText(de: " Gemeint ist „\(meant)“.", en: " “\(meant)” is meant.")
  }
}

extension CodeList {
  /// The code of the district that `name` means: its letters, a name of it, its official key, or
  /// that key without the leading zero; `nil` where it means none.
  package func district(meantBy name: String) -> String? {
    entry(named: name)?.value
  }
}
