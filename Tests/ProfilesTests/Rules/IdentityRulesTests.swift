import Diagnostics
import Profiles
import Testing

@Suite("Rules on id, district and predecessors")
struct IdentityRulesTests {
  @Test("S0101: the id's letters are those of the first district")
  func letters() throws {
    let breaches = try RuleFixture.breaches(of: 101, ("<id>MUA-", "<id>MUB-"))
    let breach = try #require(breaches.first)
    #expect(breaches.count == 1)
    #expect(breach.path == "kopf/id" && breach.severity == .error)
    #expect(breach.names(german: "MUB-2025-001", "„MUA“", english: "MUB-2025-001", "“MUA”"))
    // A part of the letters is not the letters.
    #expect(try RuleFixture.breaches(of: 101, ("<id>MUA-", "<id>MU-")).count == 1)
    #expect(try RuleFixture.breaches(of: 101).isEmpty)
  }

  @Test("S0102: a district that newer lists call otherwise is named, with the fix")
  func renamedDistrict() throws {
    let codes = try RuleFixture.codes(
      replacing: "<xs:enumeration value=\"MUB\">", with: "<xs:enumeration value=\"MB\">")
    let renamed = try RuleFixture.breaches(of: 102, codes: codes)
    #expect(renamed.map(\.path) == ["zuordnung/kreis[1]"])
    #expect(renamed.map(\.severity) == [.error])
    #expect(renamed.first?.replacement == nil)

    let withAlias = try RuleFixture.codes(
      replacing: "<xs:enumeration value=\"NF\">", with: "<xs:enumeration value=\"NFL\">")
    let attribute = try RuleFixture.breaches(of: 102, codes: withAlias)
    #expect(attribute.map(\.path) == ["erfahrung/loesungsansatz"])
    #expect(attribute.first?.names(german: "„NF“", english: "“NF”") == true)
    #expect(try RuleFixture.breaches(of: 102).isEmpty)
  }

  @Test("S0102: a name of a district leads to its code, only where it is the text of the element")
  func aliasDistrict() throws {
    let codes = try RuleFixture.codes(
      replacing: "<xs:enumeration value=\"SFA\">", with: "<xs:enumeration value=\"HEI\">")
    // HK is a name of the Heidekreis in the list; SFA no longer is.
    let profile = try RuleFixture.profile([("<kreis>MUB</kreis>", "<kreis>SFA</kreis>")])
    let unknown = try RuleFixture.breaches(of: 102, by: profile, codes: codes)
    #expect(unknown.map(\.replacement) == [nil])

    let known = try RuleFixture.codes(
      replacing: "<xs:enumeration value=\"SFA\">",
      with: "<xs:enumeration value=\"HEI\"><xs:annotation><xs:appinfo><c:alias>SFA</c:alias>"
        + "</xs:appinfo></xs:annotation></xs:enumeration><xs:enumeration value=\"X\">")
    let meant = try RuleFixture.breaches(of: 102, by: profile, codes: known)
    #expect(meant.map(\.replacement) == ["HEI"])
    #expect(meant.first?.names(german: "„SFA“", "„HEI“", english: "“SFA”", "“HEI”") == true)
  }

  @Test(
    "S0102: an official key means its district, also without the leading zero",
    arguments: [
      ("05958", "HSK"), ("5958", "HSK"), ("3454", "EL"), ("hsk", "HSK"), ("9901", nil),
      ("59580", nil), ("958", nil),
    ])
  func lostZero(name: String, letters: String?) throws {
    let districts = try Fixture.vocabulary.get().codes.list(DistrictList.self)
    #expect(districts.district(meantBy: name) == letters)
  }

  @Test("S0103: a district that had ended, with its successor; not before its end")
  func endedDistrict() throws {
    func breaches(_ district: String, begin: String?) throws -> [Breach] {
      let begun = begin.map { "<beginn>\($0)</beginn>" } ?? ""
      let profile = try RuleFixture.profile([
        ("<kreis>MUB</kreis>", "<kreis>\(district)</kreis>"),
        ("<beginn>2025-03-01</beginn>", begun),
      ])
      return try RuleFixture.breaches(of: 103, by: profile)
    }
    // The last day of Osterode am Harz was 31 October 2016.
    #expect(try breaches("OHA", begin: "2016-10-31").isEmpty)
    let late = try breaches("OHA", begin: "2016-11-01")
    #expect(late.map(\.path) == ["zuordnung/kreis[1]"])
    #expect(late.map(\.severity) == [.error])
    #expect(late.map(\.replacement) == ["GOE"])
    #expect(
      late.first?.names(
        german: "„OHA“", "31.10.2016", "01.11.2016", "„GOE“ (Landkreis Göttingen)",
        english: "“OHA”", "2016-10-31", "2016-11-01", "“GOE” (district of Göttingen)") == true)
    // Without a begin the day of the last check counts: 15 January 2025 in the example.
    #expect(
      try breaches("OHA", begin: nil).first?.names(german: "ist vom", english: "is of") == true)
    // Demmin was divided: nobody can say which it is.
    let divided = try breaches("DM", begin: "2012-01-01")
    #expect(divided.map(\.replacement) == [nil])
    #expect(divided.first?.names(german: "„MSE“", "„VG“", english: "“MSE”", "“VG”") == true)
    // A successor may be named for the time before it.
    #expect(try breaches("GOE", begin: "2010-01-01").isEmpty)
  }

  @Test("S0103: a district that ended in an attribute has no fix of the text")
  func endedDistrictInAttribute() throws {
    let profile = try RuleFixture.profile([
      ("<loesungsansatz kreis=\"NF\">", "<loesungsansatz kreis=\"EA\">")
    ])
    let breaches = try RuleFixture.breaches(of: 103, by: profile)
    #expect(breaches.map(\.path) == ["erfahrung/loesungsansatz"])
    #expect(breaches.map(\.replacement) == [nil])
    #expect(breaches.first?.names(german: "„WAK“", english: "“WAK”") == true)
    #expect(try RuleFixture.breaches(of: 120, by: profile).isEmpty)
  }

  @Test("S0601: an unknown predecessor, with the catalogue at hand only")
  func unknownPredecessor() throws {
    #expect(try RuleFixture.breaches(of: 601).isEmpty)
    let breaches = try RuleFixture.breaches(of: 601, others: [])
    #expect(breaches.map(\.path) == ["kopf/vorgaenger"])
    #expect(breaches.map(\.severity) == [.warning])
    #expect(breaches.first?.names(german: "MUA-2023-014", english: "MUA-2023-014") == true)
    let known = try other("MUA-2023-014", after: "MUA-2020-001")
    #expect(try RuleFixture.breaches(of: 601, others: [known]).isEmpty)
  }

  @Test("S0601: a profile that is its own predecessor")
  func ownPredecessor() throws {
    let breaches = try RuleFixture.breaches(
      of: 601,
      (
        "<vorgaenger>MUA-2023-014</vorgaenger>",
        "<vorgaenger>MUA-2023-014</vorgaenger><vorgaenger>MUA-2025-001</vorgaenger>"
      ))
    #expect(breaches.map(\.path) == ["kopf/vorgaenger[1]"])
    #expect(breaches.map(\.severity) == [.error])
    #expect(breaches.first?.names(german: "MUA-2025-001", english: "itself") == true)
  }

  @Test("S0601: a loop, named from end to end")
  func loop() throws {
    let others = [
      try other("MUA-2020-001", after: "MUA-2025-001"),
      try other("MUA-2023-014", after: "MUA-2020-001"),
      // A loop of others is no matter of this profile, nor may it trap the rule.
      try other("MUA-2019-001", after: "MUA-2018-001"),
      try other("MUA-2018-001", after: "MUA-2019-001"),
    ]
    let breaches = try RuleFixture.breaches(of: 601, others: others)
    #expect(breaches.map(\.path) == ["kopf/vorgaenger"])
    #expect(breaches.map(\.severity) == [.error])
    let chain = "MUA-2025-001 → MUA-2023-014 → MUA-2020-001 → MUA-2025-001"
    #expect(breaches.first?.names(german: chain, english: chain) == true)

    let trapped = try RuleFixture.breaches(
      of: 601, others: others, ("MUA-2023-014", "MUA-2019-001"))
    #expect(trapped.isEmpty)
  }

  private func other(_ id: String, after predecessor: String) throws -> MeasureProfile {
    try RuleFixture.profile([
      ("MUA-2025-001", id), ("<vorgaenger>MUA-2023-014", "<vorgaenger>\(predecessor)"),
    ])
  }
}
