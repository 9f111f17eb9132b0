import Diagnostics
import LibXML
import Profiles
import Testing
import Text
import Values

@Suite("A new profile")
struct ProfileDraftTests {
  @Test("says what it was given and is valid")
  func valid() throws {
    let profile = try Authoring.profile(Authoring.draft().text())
    #expect(profile.id == ProfileID("HSK-2026-001"))
    #expect(profile.header.version == 1 && profile.header.status.value == "entwurf")
    #expect(profile.header.checkedOn.description == "2026-02-01")
    #expect(profile.district == District("HSK") && profile.title == "Wege")
    #expect(profile.assignment.summary == "Eine Maßnahme für alle, die Arbeit suchen.")
    #expect(profile.targeting.groups == [TargetGroup("alleinerziehend")])
    #expect(profile.law.instrument.value == "aktivierung" && profile.aims.main == .integration)
    #expect(profile.provider.provider?.name == "Bildung & Arbeit")
  }

  @Test("takes several target groups, each once")
  func groups() throws {
    var draft = try Authoring.draft()
    try draft.give(["AEZ", "u25", "Alleinerziehende"], for: .targetGroup)
    let profile = try Authoring.profile(draft.text())
    #expect(profile.targeting.groups.map(\.value) == ["alleinerziehend", "u25"])
  }

  @Test("may leave the provider unknown")
  func unknownProvider() throws {
    var draft = try Authoring.draft(without: [.provider])
    #expect(draft.missing == [.provider])
    draft.leaveProviderUnknown()
    #expect(try Authoring.profile(draft.text()).provider.provider == nil)
  }

  @Test("needs no year where it has an id")
  func id() throws {
    var draft = try Authoring.draft(without: [.year])
    #expect(draft.missing == [.year])
    try draft.give(["HSK-1999-00042"], for: .id)
    #expect(draft.missing.isEmpty)
    #expect(try Authoring.profile(draft.text()).id == ProfileID("HSK-1999-00042"))
  }

  @Test("refuses an id with the letters of another district")
  func foreignID() throws {
    var draft = try Authoring.draft()
    try draft.give(["EL-2026-001"], for: .id)
    #expect(throws: Refusal.self) { try draft.text() }
  }

  @Test("names everything that is missing, in the order of the questions")
  func missing() throws {
    let draft = try Authoring.draft(without: Set(DraftField.allCases))
    #expect(draft.missing == DraftField.allCases.filter { $0 != .id })
  }

  @Test(
    "keeps any title as it is, however hostile",
    arguments: [
      "A & B", "<titel>", "</titel></zuordnung>", "\"'x'\"", "x]]>", "<![CDATA[x]]>", "&amp;",
      "<!-- x -->", "x --> y", "&#0;", "&xxe;", "%x;", "Ärmel 👩 hoch",
      String(repeating: "ä", count: 120), String(repeating: "&", count: 119) + "x",
    ])
  func hostileTitles(title: String) throws {
    var draft = try Authoring.draft()
    try draft.give([title], for: .title)
    try draft.give([title + " gGmbH"], for: .provider)
    let profile = try Authoring.profile(draft.text())
    #expect(profile.title == title && profile.provider.provider?.name == title + " gGmbH")
  }

  @Test("stores a decomposed ä as every keyboard makes it")
  func composition() throws {
    var draft = try Authoring.draft()
    try draft.give(["A\u{308}rmel"], for: .title)
    let title = try Authoring.profile(draft.text()).title
    #expect(title.unicodeScalars.elementsEqual("Ärmel".unicodeScalars))
  }

  @Test("breaches no rule")
  func rules() throws {
    let check = ProfileCheck(
      try Fixture.vocabulary.get(),
      context: RuleContext(codes: try Fixture.vocabulary.get().codes))
    #expect(check.diagnostics(of: Array(try Authoring.draft().text().utf8), name: "").isEmpty)
  }

  @Test("wraps a long summary and changes nothing in it")
  func longSummary() throws {
    var draft = try Authoring.draft()
    let summary = (1...110).map { "Wort\($0)" }.joined(separator: " ") + " <&>"
    try draft.give([summary], for: .summary)
    let text = try draft.text()
    #expect(try Authoring.profile(text).assignment.summary == summary)
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 100 })
  }

  @Test(
    "refuses what the schema refuses, and what cannot be seen, and stays as it was",
    arguments: [
      (DraftField.title, ""), (.title, "  \n "), (.title, "---"), (.title, "a\u{9B}31mb"),
      (.title, "a\u{1B}[31m"), (.title, "a\u{0}b"), (.title, "a\u{202E}b"), (.title, "a\u{FFFE}b"),
      (.title, String(repeating: "x", count: 121)),
      (.title, String(repeating: "x", count: 3 << 20)),
      (.summary, "zu kurz"), (.summary, String(repeating: "x", count: 1_001)),
      (.provider, ""), (.provider, String(repeating: "x", count: 201)),
      (.id, "../x"), (.id, "HSK-2026-001 "), (.id, "HSK-2026-001\n"), (.id, "hsk-2026-001"),
      (.id, ""), (.id, "CON"), (.year, "26"), (.year, "1989"), (.year, "2100"), (.year, "+202"),
      (.year, "٢٠٢٦"), (.checkedOn, "gestern"), (.checkedOn, "2026-02-30"),
      (.checkedOn, "1989-12-31"), (.district, "XYZ"), (.targetGroup, "niemand"),
      (.instrument, "<x>"), (.aim, "geld"),
    ])
  func refused(field: DraftField, answer: String) throws {
    var draft = try Authoring.draft()
    let before = try draft.text()
    do throws(Refusal) {
      try draft.give([answer], for: field)
      Issue.record("taken")
    } catch {
      #expect(!error.diagnostics.isEmpty)
      #expect(error.diagnostics.allSatisfy { $0.location.file == field.option })
    }
    #expect(try draft.text() == before)
  }

  @Test("has every element of the schema, also where it is optional")
  func completeness() throws {
    let text = try Authoring.draft().text()
    let model = try SchemaModel(
      SchemaFiles.massnahmensteckbrief, including: [SchemaFiles.codelisten])
    #expect(model.declarations.count > 50)
    for element in model.declarations {
      #expect(text.contains("<\(element.name)"), "\(element.name)")
      #expect(text.contains(element.documentation.german.prefix(20)), "\(element.name)")
    }
  }

  @Test("is valid with every example taken out of its comment")
  func examples() throws {
    // A comment that holds elements is an example; the marks stand alone or around one line.
    var text = try Authoring.draft().text()
    text = text.replacing("<!-- <", with: "<").replacing("> -->", with: ">")
    text = text.replacing(/<!--\n( *<(?s:.)*?)\n *-->/.dotMatchesNewlines()) { match in
      // The branch of the provider that was not taken stays out.
      match.1.contains("unbekannt") ? "" : String(match.1)
    }
    text = text.replacing("<unbekannt/>", with: "")
    let profile = try Authoring.profile(text)
    #expect(profile.content.modules.count == 1 && profile.sites.count == 1)
    #expect(profile.aims.targets.count == 1 && profile.contacts.count == 1)
    #expect(profile.experience.count == 4 && profile.provider.consortium.count == 1)
    #expect(profile.law.admission != nil && profile.costs.budgets.count == 1)
  }

  @Test("is in the usual form already")
  func format() throws {
    let text = try Authoring.draft().text()
    #expect(try Authoring.formatted(text) == text)
  }
}
