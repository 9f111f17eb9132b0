import Catalog
import Profiles
import Testing

/// Catalogues of a few profiles, written down where they are used.
enum SmallCatalog {
  static let vocabulary = Result { try Vocabulary.embedded() }

  static func profile(
    _ id: String, districts: [String] = ["MUA"], provider: String? = "Alpha", number: String? = nil,
    aim: String = "integration", status: String = "aktiv", members: [String] = [],
    shares: [String?] = [],
    predecessors: [String] = []
  ) throws -> MeasureProfile {
    let kreise = districts.map { "<kreis>\($0)</kreis>" }.joined()
    let nummer = number.map { "<massnahmenummer>\($0)</massnahmenummer>" } ?? ""
    let mitglieder = members.enumerated().map { position, name in
      let share = shares.indices.contains(position) ? shares[position] : nil
      return "<mitglied><name>\(name)</name>"
        + "<rolle>\(position == 0 ? "federfuehrung" : "partner")</rolle>"
        + (share.map { "<anteil>\($0)</anteil>" } ?? "") + "</mitglied>"
    }.joined()
    let verbund = members.isEmpty ? "" : "<verbund>\(mitglieder)</verbund>"
    let vorgaenger = predecessors.map { "<vorgaenger>\($0)</vorgaenger>" }.joined()
    let traeger = provider.map { "<name>\($0)</name>" } ?? "<unbekannt/>"
    let text = """
      <massnahmensteckbrief xmlns="urn:massnahmensteckbrief:1" version="1.0">
        <kopf><id>\(id)</id><fassung>1</fassung><status>\(status)</status>
          <stand>2026-01-01</stand>\(vorgaenger)</kopf>
        <zuordnung>\(kreise)<titel>Titel</titel>
          <kurzbeschreibung>Eine Maßnahme für diesen Test.</kurzbeschreibung>\(nummer)</zuordnung>
        <recht><instrument>aktivierung</instrument></recht>
        <zielgruppe><gruppe>alle</gruppe></zielgruppe>
        <ziele><hauptziel>\(aim)</hauptziel></ziele>
        <traeger>\(traeger)\(verbund)</traeger>
      </massnahmensteckbrief>
      """
    return try MeasureProfile(
      parsing: Array(text.utf8), name: id, vocabulary: vocabulary.get())
  }

  static func catalog(_ profiles: [MeasureProfile]) throws -> Catalog {
    Catalog(
      profiles.map { Catalog.Entry(profile: $0, path: "\($0.id).xml") },
      codes: try vocabulary.get().codes)
  }
}
