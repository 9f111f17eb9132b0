import Profiles
import Testing
import Text

@Suite("Code lists")
struct CodeListTests {
  let codes: CodeLists

  init() throws {
    codes = try Fixture.vocabulary.get().codes
  }

  @Test(
    "know a lone parent by every name",
    arguments: [
      "AEZ", "aez", "alleinerziehend", "Alleinerziehende", "ALLEINERZIEHENDE", "lone parents",
      "Lone Parents", "single parents",
    ])
  func loneParents(name: String) {
    #expect(codes.code(TargetGroupList.self, named: name) == TargetGroup("alleinerziehend"))
  }

  @Test(
    "know a district by letters, name and key",
    arguments: [
      ("EL", "EL"), ("Emsland", "EL"), ("Landkreis Emsland", "EL"), ("03454", "EL"),
      ("hsk", "HSK"), ("Hochsauerlandkreis", "HSK"), ("05958", "HSK"), ("5958", "HSK"),
      ("Soltau-Fallingbostel", "SFA"), ("Heidekreis", "SFA"), ("Ammerland", "WST"),
    ])
  func districts(name: String, letters: String) {
    #expect(codes.code(DistrictList.self, named: name) == District(letters))
  }

  @Test(
    "know a provision however it is cited",
    arguments: [
      ("§ 45", "sgb2p16Sgb3p45"), ("§45", "sgb2p16Sgb3p45"), ("§45 SGB III", "sgb2p16Sgb3p45"),
      ("§ 16 SGB II i.V.m. § 45 SGB III", "sgb2p16Sgb3p45"),
      ("§16 SGB II iVm §45 SGB III", "sgb2p16Sgb3p45"),
      ("§ 16 Abs. 1 SGB II in Verbindung mit § 45 SGB III", "sgb2p16Sgb3p45"),
      ("§ 45 SGB III i. V. m. § 16 SGB II", "sgb2p16Sgb3p45"),
      ("§ 16 SGB II i.V.m. § 35 SGB III", "sgb2p16Sgb3p35"),
      // The opening provision makes it the job centre's.
      ("§ 16 SGB II i.V.m. § 81 SGB III", "sgb2p16Sgb3p81"), ("§ 81 SGB III", "sgb3p81"),
      ("§16i SGB II", "sgb2p16i"),
    ])
  func provisions(name: String, value: String) {
    #expect(codes.code(LegalBasisList.self, named: name)?.value == value)
  }

  @Test(
    "do not take a chain for what it does not say",
    arguments: [
      "§ 16 SGB II", "§ 16 SGB II i.V.m. § 999 SGB III", "§ 16a SGB II i.V.m. § 45 SGB III",
    ])
  func noProvision(name: String) {
    #expect(codes.code(LegalBasisList.self, named: name) == nil)
  }

  @Test("suggest the provision that a chain opens, though cited more closely")
  func nearProvision() {
    let near = codes.list(LegalBasisList.self).suggestions(
      for: "§ 16 SGB II i.V.m. § 45 Absatz 1 SGB III")
    #expect(near.contains("sgb2p16Sgb3p45"), "\(near)")
  }

  @Test("give a broader group its narrower ones, and a narrow one only itself")
  func hierarchy() {
    let groups = codes.list(TargetGroupList.self)
    #expect(
      groups.withNarrower("alleinerziehend") == ["alleinerziehend", "alleinerziehendU3"])
    #expect(
      groups.withNarrower("ergaenzer") == ["ergaenzer", "ergaenzerBis400", "ergaenzerVollzeit"])
    #expect(groups.withNarrower("alleinerziehendU3") == ["alleinerziehendU3"])
  }

  @Test("suggest the code that a slip of the pen meant")
  func suggestions() {
    let groups = codes.list(TargetGroupList.self)
    #expect(groups.suggestions(for: "alleinerzihend").first == "alleinerziehend")
    #expect(groups.suggestions(for: "Rehabilitanten").first == "rehabilitation")
    #expect(groups.suggestions(for: "xyzzy").isEmpty)
  }

  @Test("have every target group of the vocabulary")
  func vocabulary() {
    let expected = [
      "u25", "ue50", "alleinerziehend", "alleinerziehendU3", "rehabilitation", "sucht",
      "selbstaendig", "gruendung", "ergaenzer", "ergaenzerBis400", "ergaenzerVollzeit",
      "migration", "gefluechtet", "langzeitarbeitslos", "langzeitbezug", "schwerbehindert",
      "geringqualifiziert", "berufsrueckkehr", "nichtVermittelbar", "wohnungslos",
      "psychischBelastet", "alle",
    ]
    #expect(codes.list(TargetGroupList.self).entries.map(\.value).sorted() == expected.sorted())
  }

  @Test("label every code in both languages and use each name for one code only")
  func labels() {
    for list in codes.all {
      var owners: [FoldedText: String] = [:]
      for entry in list.entries {
        #expect(!entry.label.german.isEmpty && !entry.label.english.isEmpty)
        for name in entry.names {
          let owner = owners[FoldedText(name)] ?? entry.value
          #expect(owner == entry.value, "\(list.typeName): \(name)")
          owners[FoldedText(name)] = entry.value
        }
        for broader in entry.broader {
          #expect(list[broader] != nil, "\(list.typeName): \(entry.value) < \(broader)")
        }
      }
    }
  }

  @Test("mark the made-up districts and no others")
  func examples() {
    let marked = codes.list(DistrictList.self).entries.filter(\.isExample).map(\.value)
    #expect(marked == ["MUA", "MUB", "MUC"])
  }

  @Test("of every type that the program names are in the schema")
  func types() {
    let present = Set(codes.all.map(\.typeName))
    let used = [
      DistrictList.typeName, StatusList.typeName, LegalBasisList.typeName,
      InstrumentList.typeName, ProcurementList.typeName, TargetGroupList.typeName,
      LanguageLevelList.typeName, ObstacleList.typeName, MainAimList.typeName, AimList.typeName,
      IndicatorList.typeName, MethodList.typeName, ChildCareList.typeName,
      VoluntarinessList.typeName, WorkingTimeList.typeName, LegalFormList.typeName,
      ConsortiumRoleList.typeName, RateUnitList.typeName, FundingSourceList.typeName,
      ContactRoleList.typeName, AccessibilityList.typeName,
    ]
    #expect(Set(used) == present)
  }
}
