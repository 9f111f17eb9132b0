import Files
import Outcomes
import Testing

@Suite("Columns for a case mix")
struct FoundStrataTests {
  private func strata(_ headers: String...) -> [Stratum] {
    OutcomeFiles.strata(
      of: headers.enumerated().map {
        ByteSource(name: "\($0).csv", bytes: Array(($1 + "\n").utf8))
      })
  }

  @Test("are found in any file, in a fixed order, features by name")
  func found() {
    #expect(
      strata(
        "teilnahme;massnahme;eintritt;merkmal.sprache;geschlecht",
        "participation,measure,entry,exit,covariate.Auto,abc_entry")
        == [.exitQuarter, .classAtEntry, .sex, .feature("auto"), .feature("sprache")])
  }

  @Test("are none where there is none, or the file cannot be read")
  func none() {
    #expect(strata("teilnahme;massnahme;eintritt").isEmpty)
    #expect(strata("").isEmpty && strata("nur;unsinn").isEmpty)
  }
}
