internal import Diagnostics
internal import LibXML

extension ProfileReader {
  func sites() throws(Refusal) -> [MeasureProfile.Site] {
    var sites: [MeasureProfile.Site] = []
    for site in group("ort").all("massnahmeort") {
      sites.append(
        MeasureProfile.Site(
          name: site.text("name"), postalCode: site.text("plz"),
          town: try site.required(site.text("ort"), "ort"),
          accessibility: site.code("barrierefrei"), publicTransport: site.text("oepnv")))
    }
    return sites
  }

  func provider() throws(Refusal) -> ProviderStatement {
    let part = group("traeger")
    var members: [ConsortiumMember] = []
    for member in part.first("verbund").all("mitglied") {
      members.append(
        ConsortiumMember(
          id: member.text("id"), name: try member.required(member.text("name"), "name"),
          role: try member.required(member.code("rolle"), "rolle"),
          share: try member.hundredths("anteil")))
    }
    return ProviderStatement(
      provider: part.text("name").map {
        Provider(id: part.text("id"), name: $0, legalForm: part.code("rechtsform"))
      },
      consortium: members)
  }

  func costs() throws(Refusal) -> MeasureProfile.Costs {
    let part = group("kosten")
    var rates: [MeasureProfile.Rate] = []
    for rate in part.all("satz") {
      rates.append(
        MeasureProfile.Rate(
          euros: try rate.required(rate.hundredths("betrag"), "betrag"),
          unit: try rate.required(rate.code("einheit"), "einheit")))
    }
    var funding: [MeasureProfile.FundingShare] = []
    for share in part.all("finanzierung") {
      funding.append(
        MeasureProfile.FundingShare(
          source: try share.required(share.code("quelle"), "quelle"),
          percent: try share.required(share.hundredths("anteil"), "anteil")))
    }
    var budgets: [MeasureProfile.Budget] = []
    for budget in part.all("budget") {
      budgets.append(
        MeasureProfile.Budget(
          year: try budget.required(budget.integer("jahr"), "jahr"),
          planned: try budget.hundredths("geplant"), committed: try budget.hundredths("gebunden"),
          spent: try budget.hundredths("verausgabt")))
    }
    return MeasureProfile.Costs(rates: rates, funding: funding, budgets: budgets)
  }

  func contacts() throws(Refusal) -> [MeasureProfile.Contact] {
    var contacts: [MeasureProfile.Contact] = []
    for contact in group("kontakt").all("ansprechstelle") {
      contacts.append(
        MeasureProfile.Contact(
          role: try contact.required(contact.code("rolle"), "rolle"),
          telephone: contact.text("telefon"), email: contact.text("email"),
          url: contact.text("url")))
    }
    return contacts
  }

  func experience() -> [MeasureProfile.Experience] {
    (group("erfahrung").element?.children).map(Array.init).map { elements in
      elements.compactMap { element in
        MeasureProfile.Experience.Kind(rawValue: element.name).map {
          MeasureProfile.Experience(
            kind: $0, text: element.token,
            district: element.attributeToken("kreis").map { District($0) })
        }
      }
    } ?? []
  }
}
