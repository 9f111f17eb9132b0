/// What a district has learnt from a measure.
struct SampleExperience: Sendable {
  /// What contributed to success.
  var successFactors: [String] = []
  /// What was difficult.
  var challenges: [String] = []
  /// What helped against a difficulty.
  var approaches: [String] = []
  /// What to watch out for.
  var risks: [String] = []

  /// Writes the content of `erfahrung`, each text with the district.
  func write(to xml: inout XMLText, district: SampleDistrict) {
    let parts = [
      ("erfolgsfaktor", successFactors), ("herausforderung", challenges),
      ("loesungsansatz", approaches), ("risiko", risks),
    ]
    for (name, texts) in parts {
      for text in texts {
        xml.element(name, text, attribute: ("kreis", district.letters))
      }
    }
  }
}
