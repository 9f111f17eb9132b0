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

  /// Everything in the profile that a person has written freely, in the order of the document.
  var texts: [PlacedText] {
    var texts = Texts()
    texts.add(header.sources) { ["kopf", .init("quelle", $0)] }
    texts.add([assignment.title]) { _ in ["zuordnung", "titel"] }
    texts.add([assignment.summary]) { _ in ["zuordnung", "kurzbeschreibung"] }
    texts.add([assignment.localNumber]) { _ in ["zuordnung", "massnahmenummer"] }
    texts.add([law.admission?.certifier]) { _ in ["recht", "zulassung", "zertifizierer"] }
    texts.add([law.admission?.number]) { _ in ["recht", "zulassung", "nummer"] }
    texts.add(targeting.exclusions) { ["zielgruppe", .init("ausschluss", $0)] }
    texts.add(targeting.requirements) { ["zielgruppe", .init("voraussetzung", $0)] }
    texts.add(aims.aims.map(\.text)) { ["ziele", .init("ziel", $0)] }
    for (index, module) in content.modules.enumerated() {
      texts.add([module.title]) { _ in ["inhalt", .init("modul", index), "titel"] }
      texts.add([module.text]) { _ in ["inhalt", .init("modul", index), "text"] }
    }
    for (index, site) in sites.enumerated() {
      texts.add([site.name]) { _ in ["ort", .init("massnahmeort", index), "name"] }
      texts.add([site.town]) { _ in ["ort", .init("massnahmeort", index), "ort"] }
      texts.add([site.publicTransport]) { _ in ["ort", .init("massnahmeort", index), "oepnv"] }
    }
    texts.add([provider.provider?.name]) { _ in ["traeger", "name"] }
    texts.add(provider.consortium.map(\.name)) {
      ["traeger", "verbund", .init("mitglied", $0), "name"]
    }
    for (index, contact) in contacts.enumerated() {
      texts.add([contact.telephone]) { _ in ["kontakt", .init("ansprechstelle", index), "telefon"] }
      texts.add([contact.email]) { _ in ["kontakt", .init("ansprechstelle", index), "email"] }
      texts.add([contact.url]) { _ in ["kontakt", .init("ansprechstelle", index), "url"] }
    }
    for (path, experience) in experiencePaths {
      texts.add([experience.text]) { _ in path }
    }
    return texts.found
  }
}

private struct Texts {
  private(set) var found: [PlacedText] = []

  mutating func add(_ texts: [String?], at path: (Int) -> ElementPath) {
    for (index, text) in texts.enumerated() {
      if let text { found.append(PlacedText(path: path(index), text: text)) }
    }
  }
}
