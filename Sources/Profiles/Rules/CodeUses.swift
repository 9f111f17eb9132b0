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
    uses.add(law.instrument) { ["recht", "instrument"] }
    uses.add(law.procurement) { ["recht", "beschaffung"] }
    uses.add(targeting.groups) { ["zielgruppe", .init("gruppe", $0)] }
    uses.add(targeting.languageLevel) { ["zielgruppe", "sprachniveau"] }
    uses.add(targeting.obstacles) { ["zielgruppe", .init("hemmnis", $0)] }
    uses.add(aims.main) { ["ziele", "hauptziel"] }
    for (index, aim) in aims.aims.enumerated() {
      uses.add(aim.code) { ["ziele", .init("ziel", index)] }
    }
    for (index, target) in aims.targets.enumerated() {
      uses.add(target.indicator) { ["ziele", .init("zielwert", index), "kennzahl"] }
    }
    uses.add(content.methods) { ["inhalt", .init("methode", $0)] }
    uses.add(content.childCare) { ["inhalt", "kinderbetreuung"] }
    uses.add(content.voluntariness) { ["inhalt", "freiwilligkeit"] }
    uses.add(schedule.workingTime) { ["zeit", "zeitmodell"] }
    for (index, site) in sites.enumerated() {
      uses.add(site.accessibility) { ["ort", .init("massnahmeort", index), "barrierefrei"] }
    }
    uses.add(provider.provider?.legalForm) { ["traeger", "rechtsform"] }
    for (index, member) in provider.consortium.enumerated() {
      uses.add(member.role) { ["traeger", "verbund", .init("mitglied", index), "rolle"] }
    }
    for (index, rate) in costs.rates.enumerated() {
      uses.add(rate.unit) { ["kosten", .init("satz", index), "einheit"] }
    }
    for (index, share) in costs.funding.enumerated() {
      uses.add(share.source) { ["kosten", .init("finanzierung", index), "quelle"] }
    }
    for (index, contact) in contacts.enumerated() {
      uses.add(contact.role) { ["kontakt", .init("ansprechstelle", index), "rolle"] }
    }
    for (index, experience) in experience.enumerated() {
      uses.add(experience.district) { experiencePaths[index].path }
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
    for (index, code) in used.enumerated() { add(code) { path(index) } }
  }

  mutating func add<List>(_ code: Code<List>?, at path: () -> ElementPath) {
    guard let code, codes.limitedValues.contains(code.value),
      let entry = codes.list(List.self)[code.value], entry.isLimited
    else { return }
    found.append(CodeUse(path: path(), entry: entry))
  }
}
