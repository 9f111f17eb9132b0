import Diagnostics
import Profiles
import Testing
import Text
import Values

@Suite("Reading a profile")
struct MeasureProfileTests {
  @Test("takes every field of a complete document")
  func complete() throws {
    let profile = try Fixture.profile("Tests/ProfilesTests/Fixtures/MUA-2025-001.xml")

    #expect(profile.id.description == "MUA-2025-001")
    #expect(profile.header.version == 3)
    #expect(profile.header.status == Code("aktiv"))
    #expect(profile.header.checkedOn == CalendarDate(year: 2025, month: 3, day: 1))
    #expect(profile.header.predecessors.map(\.description) == ["MUA-2023-014"])
    #expect(profile.header.sources.count == 2)

    #expect(profile.assignment.districts == [Code("MUA"), Code("MUB")])
    // Written over two lines in the document.
    #expect(profile.title == "Neustart für Alleinerziehende – „Ärmel hoch“")
    #expect(profile.assignment.summary == "Coaching in kleinen Gruppen. Danach Praktikum.")
    #expect(profile.assignment.localNumber == "962/12/2025")

    #expect(profile.law.legalBases.map(\.value) == ["sgb2p16Sgb3p45Nr1", "sgb2p16a"])
    #expect(profile.law.instrument == Code("aktivierung"))
    #expect(profile.law.procurement == Code("vergabe"))
    #expect(profile.law.admission?.certifier == "Musterstelle")
    #expect(profile.law.admission?.validThrough == CalendarDate(year: 2027, month: 12, day: 31))

    #expect(profile.targeting.groups == [Code("alleinerziehendU3"), Code("berufsrueckkehr")])
    #expect(profile.targeting.exclusions == ["Personen in Ausbildung"])
    #expect(profile.targeting.ageFrom == 18 && profile.targeting.ageThrough == 45)
    #expect(profile.targeting.languageLevel == Code("B1"))
    #expect(profile.targeting.obstacles == [Code("kinderbetreuung"), Code("mobilitaet")])

    #expect(profile.aims.main == Code("heranfuehrung"))
    #expect(profile.aims.aims.map(\.code) == [Code("stabilisierung")])
    #expect(profile.aims.aims.first?.text == "Der Alltag mit Kind ist geordnet.")
    #expect(profile.aims.targets.map(\.percent.count) == [4000, 3750])
    #expect(profile.aims.targets.last?.agreedOn == nil)
  }

  @Test("takes how the measure is delivered")
  func delivery() throws {
    let profile = try Fixture.profile("Tests/ProfilesTests/Fixtures/MUA-2025-001.xml")
    #expect(profile.content.modules.map(\.title) == ["Ankommen", "Praktikum"])
    #expect(profile.content.modules.map(\.hours?.count) == [2000, nil])
    #expect(profile.content.methods == [Code("gruppe"), Code("einzelcoaching")])
    #expect(profile.content.childCare == Code("vorOrt"))
    #expect(profile.schedule.begin == CalendarDate(year: 2025, month: 3, day: 1))
    #expect(profile.schedule.participationWeeks == 26)
    #expect(profile.schedule.hoursPerWeek?.count == 1950)
    #expect(profile.schedule.startDates.count == 2)
    #expect(
      profile.schedule.extensions.first?.decideBy == CalendarDate(year: 2025, month: 11, day: 30))
    #expect(profile.places.contracted == 24 && profile.places.paidMinimum == 18)
    #expect(profile.places.groupMinimum == 6 && profile.places.groupMaximum == 8)
    #expect(profile.places.occupancies.map(\.occupied) == [20])
    #expect(profile.sites.map(\.postalCode) == ["01234"])
    #expect(profile.provider.provider?.key == "MUSTER-BILDUNG")
    #expect(profile.provider.consortium.map(\.share?.count) == [6000, 4000])
    #expect(profile.costs.rates.map(\.euros.count) == [41250])
    #expect(profile.costs.budgets.map(\.year) == [2025, 2026])
    #expect(profile.costs.budgets.first?.committed?.count == 9_900_000)
    #expect(profile.contacts.first?.email == "massnahmen@kreis.example")
    #expect(
      profile.experience.map(\.kind) == [.successFactor, .challenge, .approach, .risk])
    #expect(profile.experience.map(\.district) == [Code("EL"), nil, Code("NF"), nil])
  }

  @Test(
    "accepts the measures of the ring's report, each without a provider",
    arguments: ["EL", "NOH", "NF", "SL", "HSK"])
  func ring(district: String) throws {
    let profile = try Fixture.profile("catalog/\(district)/\(district)-2010-001.xml")
    #expect(profile.id.description == "\(district)-2010-001")
    #expect(profile.district == Code(district))
    #expect(profile.header.status == Code("ausgelaufen"))
    #expect(profile.provider.provider == nil && profile.provider.consortium.isEmpty)
    #expect(profile.costs.rates.isEmpty && profile.costs.budgets.isEmpty)
    #expect(profile.schedule.begin == nil && profile.schedule.end == nil)
    #expect(!profile.experience.isEmpty)
  }

  @Test("refuses a document that the schema refuses, with its line")
  func invalid() throws {
    let text = try Fixture.example(
      replacing: "<status>aktiv</status>", with: "<status>aktive</status>")
    let diagnostics = try Fixture.diagnostics(text)
    #expect(diagnostics.map(\.location.line) == [6])
    #expect(diagnostics.first?.help?.german.contains("aktiv") == true)
  }

  @Test("refuses what its text could do, not what it says: an id that is a path")
  func path() throws {
    for id in ["../MUA-2025", "mua-2025-001", "MUA-2025-001 ", "CON", ""] {
      let text = try Fixture.example(
        replacing: "<id>MUA-2025-001</id>", with: "<id>\(id)</id>")
      #expect(try !Fixture.diagnostics(text).isEmpty, "\(id)")
    }
  }
}
