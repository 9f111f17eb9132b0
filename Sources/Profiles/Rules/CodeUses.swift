/// A code where it stands in a profile, with what its list says of it.
struct CodeUse {
  let path: ElementPath
  let entry: CodeEntry
}

extension MeasureProfile {
  /// Every code of the profile that its list limits in time, in the order of the document. The
  /// status is left out: it speaks of the document, not of the measure.
  func limitedCodeUses(in codes: CodeLists) -> [CodeUse] {
    var uses = Uses(codes: codes)
    uses.add(assignment.districts) { ["zuordnung", .init("kreis", $0)] }
    uses.add(law.legalBases) { ["recht", .init("rechtsgrundlage", $0)] }
    uses.add([law.instrument]) { _ in ["recht", "instrument"] }
    uses.add(law.procurement) { ["recht", "beschaffung"] }
    uses.add(targeting.groups) { ["zielgruppe", .init("gruppe", $0)] }
    uses.add(targeting.languageLevel) { ["zielgruppe", "sprachniveau"] }
    uses.add(targeting.obstacles) { ["zielgruppe", .init("hemmnis", $0)] }
    uses.add([aims.main]) { _ in ["ziele", "hauptziel"] }
    uses.add(aims.aims.map(\.code)) { ["ziele", .init("ziel", $0)] }
    uses.add(aims.targets.map(\.indicator)) { ["ziele", .init("zielwert", $0), "kennzahl"] }
    uses.add(content.methods) { ["inhalt", .init("methode", $0)] }
    uses.add(content.childCare) { ["inhalt", "kinderbetreuung"] }
    uses.add(content.voluntariness) { ["inhalt", "freiwilligkeit"] }
    uses.add(schedule.workingTime) { ["zeit", "zeitmodell"] }
    for (index, site) in sites.enumerated() {
      uses.add(site.accessibility) { ["ort", .init("massnahmeort", index), "barrierefrei"] }
    }
    uses.add(provider.provider?.legalForm) { ["traeger", "rechtsform"] }
    uses.add(provider.consortium.map(\.role)) {
      ["traeger", "verbund", .init("mitglied", $0), "rolle"]
    }
    uses.add(costs.rates.map(\.unit)) { ["kosten", .init("satz", $0), "einheit"] }
    uses.add(costs.funding.map(\.source)) { ["kosten", .init("finanzierung", $0), "quelle"] }
    uses.add(contacts.map(\.role)) { ["kontakt", .init("ansprechstelle", $0), "rolle"] }
    for (path, experience) in experiencePaths {
      uses.add(experience.district) { path }
    }
    return uses.found
  }
}

private struct Uses {
  let codes: CodeLists
  private(set) var found: [CodeUse] = []

  init(codes: CodeLists) {
    self.codes = codes
  }

  mutating func add<List>(_ used: [Code<List>], at path: (Int) -> ElementPath) {
    let list = codes.list(List.self)
    for (index, code) in used.enumerated() {
      guard let entry = list[code.value], entry.validFrom != nil || entry.validThrough != nil
      else { continue }
      found.append(CodeUse(path: path(index), entry: entry))
    }
  }

  mutating func add<List>(_ used: Code<List>?, at path: () -> ElementPath) {
    if let used { add([used]) { _ in path() } }
  }
}
