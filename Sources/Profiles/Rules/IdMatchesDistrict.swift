internal import Diagnostics
internal import Text

/// S0101: the letters of the id are those of the submitting district.
struct IdMatchesDistrict: ProfileRule, DocumentRule {
  let code = DiagnosticCode(101)
  let severity = Severity.error
  let title = LocalizedText(
    de: "Die Kennung beginnt mit den Buchstaben des ersten Kreises.",
    en: "The id starts with the letters of the first district.")
  let reason = LocalizedText(
    de: "Jeder Kreis vergibt die Nummern seiner Steckbriefe selbst. Nur die Buchstaben sorgen "
      + "dafür, "
      + "dass zwei Kreise nie dieselbe Kennung vergeben und jeder Steckbrief im richtigen Ordner "
      + "liegt.",
    en: "Each district numbers its own profiles. Only the letters ensure that no two districts "
      + "issue the same id and that each profile is in the right folder.")
  let resolution = LocalizedText(
    de: "Die Kennung mit den Buchstaben des einreichenden Kreises schreiben oder diesen Kreis als "
      + "ersten nennen.",
    en: "Write the id with the letters of the submitting district, or name that district first.")

  func findings(in profile: MeasureProfile, context: RuleContext) -> [RuleFinding] {
    let id = profile.id.description
    let letters = id.prefix { $0 != "-" }
    let district = profile.district.value
    // Of a district that nobody knows the schema or S0102 speaks.
    guard letters != district, context.codes.list(DistrictList.self)[district] != nil else {
      return []
    }
    return [
      RuleFinding(
        at: ["kopf", "id"],
        LocalizedText(
          de: "Die Kennung „\(id)“ beginnt mit „\(letters)“, der erste Kreis ist aber "
            + "„\(district)“.",
          en: "The id “\(id)” starts with “\(letters)” but the first district is “\(district)”."))
    ]
  }

  /// Of a strategy: its letters are the author's, of a ring's `VR` and its number.
  func findings(in document: CatalogDocument, context: RuleContext) -> [RuleFinding] {
    guard case .strategy(let strategy) = document.content else { return [] }
    let id = document.id.description
    let letters = String(id.prefix { $0 != "-" })
    let expected =
      strategy.district?.value ?? strategy.ring.map { "VR\(Self.number(ofRing: $0))" } ?? letters
    guard letters != expected else { return [] }
    return [
      RuleFinding(
        at: ["kopf", "id"],
        LocalizedText(
          de: "Die Kennung „\(id)“ beginnt mit „\(letters)“, richtig wäre „\(expected)“.",
          en: "The id “\(id)” starts with “\(letters)”; right would be “\(expected)”."))
    ]
  }

  /// `VI` is 6.
  private static func number(ofRing roman: String) -> Int {
    let values: [Character: Int] = ["I": 1, "V": 5, "X": 10]
    var (sum, last) = (0, 0)
    for letter in roman.reversed() {
      let value = values[letter] ?? 0
      sum += value < last ? -value : value
      last = max(last, value)
    }
    return sum
  }
}
