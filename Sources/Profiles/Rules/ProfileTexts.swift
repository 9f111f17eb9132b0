/// A text where it stands in a profile.
struct PlacedText {
  let path: ElementPath
  let text: String
}

extension MeasureProfile {
  /// Every sentence of experience with its place: the four kinds are counted each on its own.
  var experiencePaths: [(path: ElementPath, experience: Experience)] {
    var counts: [Experience.Kind: Int] = [:]
    return experience.map { experience in
      let index = counts[experience.kind, default: 0]
      counts[experience.kind] = index + 1
      return (["erfahrung", .init(experience.kind.rawValue, index)], experience)
    }
  }

  /// Of everything in the profile that a person has written freely, what is wanted, in the order of
  /// the document. Where a text stands is made out only for those: nearly never.
  func texts(where isWanted: (String) -> Bool) -> [PlacedText] {
    var found: [PlacedText] = []
    func all(_ texts: [String], at path: (Int) -> ElementPath) {
      for (index, text) in texts.enumerated() where isWanted(text) {
        found.append(PlacedText(path: path(index), text: text))
      }
    }
    func one(_ text: String?, at path: () -> ElementPath) {
      if let text, isWanted(text) { found.append(PlacedText(path: path(), text: text)) }
    }
    all(header.sources) { ["kopf", .init("quelle", $0)] }
    one(assignment.title) { ["zuordnung", "titel"] }
    one(assignment.summary) { ["zuordnung", "kurzbeschreibung"] }
    one(assignment.localNumber) { ["zuordnung", "massnahmenummer"] }
    one(law.admission?.certifier) { ["recht", "zulassung", "zertifizierer"] }
    one(law.admission?.number) { ["recht", "zulassung", "nummer"] }
    all(targeting.exclusions) { ["zielgruppe", .init("ausschluss", $0)] }
    all(targeting.requirements) { ["zielgruppe", .init("voraussetzung", $0)] }
    for (index, aim) in aims.aims.enumerated() {
      one(aim.text) { ["ziele", .init("ziel", index)] }
    }
    for (index, module) in content.modules.enumerated() {
      one(module.title) { ["inhalt", .init("modul", index), "titel"] }
      one(module.text) { ["inhalt", .init("modul", index), "text"] }
    }
    for (index, site) in sites.enumerated() {
      one(site.name) { ["ort", .init("massnahmeort", index), "name"] }
      one(site.town) { ["ort", .init("massnahmeort", index), "ort"] }
      one(site.publicTransport) { ["ort", .init("massnahmeort", index), "oepnv"] }
    }
    one(provider.provider?.name) { ["traeger", "name"] }
    for (index, member) in provider.consortium.enumerated() {
      one(member.name) { ["traeger", "verbund", .init("mitglied", index), "name"] }
    }
    for (index, contact) in contacts.enumerated() {
      one(contact.telephone) { ["kontakt", .init("ansprechstelle", index), "telefon"] }
      one(contact.email) { ["kontakt", .init("ansprechstelle", index), "email"] }
      one(contact.url) { ["kontakt", .init("ansprechstelle", index), "url"] }
    }
    for (index, experience) in experience.enumerated() {
      one(experience.text) { experiencePaths[index].path }
    }
    return found
  }
}
