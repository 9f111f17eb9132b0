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
      ("hsk", "HSK"), ("Hochsauerlandkreis", "HSK"), ("05958", "HSK"),
      ("Soltau-Fallingbostel", "SFA"), ("Heidekreis", "SFA"), ("Ammerland", "WST"),
    ])
  func districts(name: String, letters: String) {
    #expect(codes.code(DistrictList.self, named: name) == District(letters))
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
