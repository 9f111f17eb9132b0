import Catalog
import Profiles
import SystemPackage
import TestSupport
import Testing

/// Catalogues for tests: the repository's own, and ones made of random profiles.
enum MadeUpCatalog {
  static let vocabulary = Result { try Vocabulary.embedded() }

  static let root = FilePath(#filePath)
    .removingLastComponent().removingLastComponent().removingLastComponent()

  /// The five profiles of 2010 and the made-up sample.
  static func repository() async throws -> Catalog {
    try await CatalogFolder.load(
      root.appending("catalog"), vocabulary: vocabulary.get(), needs: [.words, .profiles]
    ).catalog
  }

  /// The five profiles of 2010 alone.
  static func ring() async throws -> Catalog {
    let entries = try await repository().entries.filter { $0.path.contains("-2010-") }
    return Catalog(entries, codes: try vocabulary.get().codes)
  }

  /// Words that overlap each other as parts, with umlauts in several spellings.
  static let words = [
    "Betreuung", "Kinderbetreuung", "betreuungsangebot", "Träger", "TRAEGER", "Trägerverbund",
    "Café", "Rollenbild", "Bild", "U3", "Maß", "Maßnahme", "an", "Arbeit", "Arbeitsmarkt",
    "Marktplatz", "und", "„Kochen“", "fürs", "Kind", "2026", "e. V.", "Bu\u{308}ro", "Büro",
  ]

  static func profile(
    _ id: Int, using random: inout SplitMix64
  ) throws -> MeasureProfile {
    let codes = try vocabulary.get().codes
    func some(_ values: [String], upTo most: Int, atLeast least: Int = 0) -> [String] {
      Array(
        values.shuffled(using: &random).prefix(Int.random(in: least...most, using: &random)))
    }
    func values<List: CodeListName>(_: List.Type) -> [String] {
      codes.list(List.self).entries.map(\.value)
    }
    func text(_ least: Int, upTo most: Int = 12) -> String {
      (0..<Int.random(in: least...most, using: &random))
        .map { _ in words.randomElement(using: &random) ?? "" }.joined(separator: " ")
    }
    func tags(_ name: String, _ values: [String]) -> String {
      values.map { "<\(name)>\($0)</\(name)>" }.joined()
    }
    func day() -> String {
      let month = Int.random(in: 1...12, using: &random)
      return "202\(Int.random(in: 3...6, using: &random))-\(month < 10 ? "0" : "")\(month)-15"
    }
    func maybe(_ text: String) -> String { Bool.random(using: &random) ? text : "" }
    let districts = some(values(DistrictList.self), upTo: 2, atLeast: 1)
    let provider =
      ["Alpha e. V.", "Alpha Bildung", "Beta gGmbH"].randomElement(using: &random) ?? ""
    let rates = some(values(RateUnitList.self), upTo: 2).map {
      "<satz><betrag>\(Int.random(in: 1...900, using: &random)).50</betrag>"
        + "<einheit>\($0)</einheit></satz>"
    }.joined()
    let number = String(10_000 + id).dropFirst()
    let document = """
      <massnahmensteckbrief xmlns="urn:massnahmensteckbrief:1" version="1.0">
        <kopf><id>\(districts[0])-2026-\(number)</id><fassung>1</fassung>
          <status>\(some(values(StatusList.self), upTo: 1, atLeast: 1)[0])</status>
          <stand>2026-01-01</stand></kopf>
        <zuordnung>\(tags("kreis", districts))<titel>\(text(1, upTo: 6))</titel>
          <kurzbeschreibung>Eine Maßnahme für Tests. \(text(0))</kurzbeschreibung></zuordnung>
        <recht>\(tags("rechtsgrundlage", some(values(LegalBasisList.self), upTo: 2)))
          \(tags("instrument", some(values(InstrumentList.self), upTo: 1, atLeast: 1)))</recht>
        <zielgruppe>\(tags("gruppe", some(values(TargetGroupList.self), upTo: 3, atLeast: 1)))
          </zielgruppe>
        <ziele>\(tags("hauptziel", some(values(MainAimList.self), upTo: 1, atLeast: 1)))</ziele>
        <inhalt>\(tags("kinderbetreuung", some(values(ChildCareList.self), upTo: 1)))
          \(tags("freiwilligkeit", some(values(VoluntarinessList.self), upTo: 1)))</inhalt>
        <zeit>\(maybe("<beginn>\(day())</beginn>"))\(maybe("<ende>\(day())</ende>"))
          \(maybe("<teilnahmedauerWochen>\(Int.random(in: 1...50, using: &random))"
          + "</teilnahmedauerWochen>"))
          \(maybe("<wochenstunden>\(Int.random(in: 1...40, using: &random)).5</wochenstunden>"))
          \(tags("zeitmodell", some(values(WorkingTimeList.self), upTo: 1)))
          \(tags("starttermin", Bool.random(using: &random) ? [day()] : []))</zeit>
        <plaetze>\(maybe("<vertraglich>\(Int.random(in: 1...20, using: &random))</vertraglich>"))
          \(maybe("<belegung><stichtag>2025-10-31</stichtag>"
          + "<belegt>\(Int.random(in: 0...20, using: &random))</belegt></belegung>"))</plaetze>
        <traeger>\(maybe("<id>ID-\(Int.random(in: 1...3, using: &random))</id>"))
          <name>\(provider)</name></traeger>
        <kosten>\(rates)</kosten>
        <erfahrung><erfolgsfaktor>Ein Faktor \(text(0))</erfolgsfaktor>
          <herausforderung>Eine Frage \(text(0))</herausforderung>
          <loesungsansatz>Ein Ansatz \(text(0))</loesungsansatz></erfahrung>
      </massnahmensteckbrief>
      """
    return try MeasureProfile(
      parsing: Array(document.utf8), name: "\(id)", vocabulary: vocabulary.get())
  }

  static func profiles(_ count: Int, seed: UInt64) throws -> [MeasureProfile] {
    var random = SplitMix64(seed: seed)
    return try (0..<count).map { try profile($0, using: &random) }
  }
}
