internal import Profiles
internal import Text
internal import Values

extension ProfileReport {
  func sections(of profile: MeasureProfile) -> [Section] {
    [
      assignment(profile), law(profile.law), targeting(profile.targeting), aims(profile.aims),
      content(profile.content), schedule(profile.schedule), places(profile.places),
      Section("Orte", "Sites", profile.sites.map { item(site($0)) }),
      provider(profile.provider), costs(profile.costs),
      Section("Ansprechstellen", "Contacts", profile.contacts.map { item(contact($0)) }),
      experience(profile, .successFactor, "Erfolgsfaktoren", "Success factors"),
      experience(profile, .challenge, "Herausforderungen", "Challenges"),
      experience(profile, .approach, "Lösungsansätze", "Approaches"),
      experience(profile, .risk, "Risiken", "Risks"),
      header(profile.header),
    ]
  }

  private func assignment(_ profile: MeasureProfile) -> Section {
    Section(
      "Zuordnung", "Assignment",
      [
        fact(
          "Kreis", "district",
          profile.assignment.districts.map { "\(codes.label($0)[language]) (\($0))" }),
        fact("Maßnahmenummer", "local number", profile.assignment.localNumber),
      ])
  }

  private func law(_ law: MeasureProfile.Law) -> Section {
    Section(
      "Recht und Instrument", "Law and instrument",
      [
        fact("Instrument", "instrument", label(law.instrument)),
        fact("Rechtsgrundlage", "legal basis", labels(law.legalBases)),
        fact("Beschaffung", "procurement", label(law.procurement)),
        fact(
          "Zulassung (AZAV)", "admission (AZAV)",
          law.admission.map { admission in
            [
              admission.certifier, admission.number,
              say("gültig bis ", "valid through ") + (date(admission.validThrough) ?? ""),
            ].compactMap { $0 }.joined(separator: ", ")
          }),
      ])
  }

  private func targeting(_ targeting: MeasureProfile.Targeting) -> Section {
    let ages =
      switch (targeting.ageFrom, targeting.ageThrough) {
      case (let from?, let through?): "\(from)–\(through)"
      case (let from?, nil): say("ab \(from)", "from \(from)")
      case (nil, let through?): say("bis \(through)", "through \(through)")
      case (nil, nil): ""
      }
    return Section(
      "Zielgruppe", "Target group",
      [
        fact("Zielgruppe", "target group", labels(targeting.groups)),
        fact("nicht für", "not for", targeting.exclusions), fact("Alter", "age", ages),
        fact("Sprachniveau", "language level", label(targeting.languageLevel)),
        fact("Voraussetzungen", "requirements", targeting.requirements),
        fact("Hemmnisse", "obstacles", labels(targeting.obstacles)),
      ])
  }

  private func aims(_ aims: MeasureProfile.Aims) -> Section {
    let targets = aims.targets.map { target in
      let agreed = date(target.agreedOn).map { say("vereinbart ", "agreed ") + $0 }
      let told = date(target.communicatedOn).map {
        say("dem Träger mitgeteilt ", "told to the provider ") + $0
      }
      let dates = [agreed, told].compactMap { $0 }.joined(separator: ", ")
      return fact(
        "Zielwert", "target",
        (label(target.indicator) ?? "") + " \(number(target.percent) ?? "") %"
          + (dates.isEmpty ? "" : " (\(dates))"))
    }
    return Section(
      "Ziele", "Aims",
      [fact("Hauptziel", "main aim", label(aims.main))]
        + aims.aims.map { fact("Ziel", "aim", (label($0.code) ?? "") + ": " + $0.text) } + targets)
  }

  private func content(_ content: MeasureProfile.Content) -> Section {
    let modules = content.modules.map { module in
      let hours = number(module.hours).map { say(" (\($0) Stunden)", " (\($0) hours)") } ?? ""
      return fact(
        "Modul", "module", module.title + hours + (module.text.map { " – " + $0 } ?? ""))
    }
    return Section(
      "Inhalt", "Content",
      modules + [
        fact("Methoden", "methods", labels(content.methods)),
        fact("Kinderbetreuung", "child care", label(content.childCare)),
        fact("Zugang", "access", label(content.voluntariness)),
      ])
  }

  private func schedule(_ schedule: MeasureProfile.Schedule) -> Section {
    let weeks = schedule.participationWeeks.map { say("\($0) Wochen", "\($0) weeks") }
    return Section(
      "Zeit", "Schedule",
      [
        fact("Beginn", "begin", date(schedule.begin)), fact("Ende", "end", date(schedule.end)),
        fact("Dauer", "duration", weeks),
        fact("Wochenstunden", "hours per week", number(schedule.hoursPerWeek)),
        fact("Zeitmodell", "working time", label(schedule.workingTime)),
        fact("Einstieg", "start dates", schedule.startDates.compactMap { date($0) }),
      ]
        + schedule.extensions.map { option in
          let decide = date(option.decideBy).map {
            say(", zu entscheiden bis ", ", decide by ") + $0
          }
          return fact(
            "Verlängerung", "extension",
            say("bis ", "through ") + (date(option.through) ?? "") + (decide ?? ""))
        })
  }

  private func places(_ places: MeasureProfile.Places) -> Section {
    let groupSize =
      switch (places.groupMinimum, places.groupMaximum) {
      case (let low?, let high?): "\(low)–\(high)"
      case (let low?, nil): say("mindestens \(low)", "at least \(low)")
      case (nil, let high?): say("höchstens \(high)", "at most \(high)")
      case (nil, nil): ""
      }
    return Section(
      "Plätze", "Places",
      [
        fact("vertraglich", "contracted", places.contracted.map(format.integer)),
        fact("mindestens vergütet", "paid minimum", places.paidMinimum.map(format.integer)),
        fact("Gruppengröße", "group size", groupSize),
        fact(
          "belegt", "occupied",
          places.occupancies.map {
            "\(format.integer($0.occupied)) (\(date($0.date) ?? ""))"
          }),
      ])
  }

  private func site(_ site: MeasureProfile.Site) -> String {
    let town = [site.postalCode, site.town].compactMap { $0 }.joined(separator: " ")
    return [site.name, town, label(site.accessibility), site.publicTransport]
      .compactMap { $0 }.joined(separator: ", ")
  }

  private func provider(_ statement: ProviderStatement) -> Section {
    let provider = statement.provider
    return Section(
      "Träger", "Provider",
      [
        fact(
          "Träger", "provider",
          provider.map { [$0.name, label($0.legalForm)].compactMap { $0 }.joined(separator: ", ") }
            ?? say("unbekannt", "unknown")),
        fact("Kennung", "id", provider?.id),
      ]
        + statement.consortium.map { member in
          let share = number(member.share).map { ", \($0) %" } ?? ""
          return fact(
            "Verbund", "consortium",
            "\(member.name) (\(label(member.role) ?? "")\(share))"
              + (member.id.map { " [\($0)]" } ?? ""))
        })
  }

  private func costs(_ costs: MeasureProfile.Costs) -> Section {
    let budgets = costs.budgets.map { budget in
      let amounts = [
        euros(budget.planned).map { say("geplant ", "planned ") + $0 },
        euros(budget.committed).map { say("gebunden ", "committed ") + $0 },
        euros(budget.spent).map { say("verausgabt ", "spent ") + $0 },
      ].compactMap { $0 }
      return fact(
        "Budget \(budget.year)", "budget \(budget.year)",
        amounts.isEmpty ? [say("ohne Betrag", "no amount")] : amounts)
    }
    return Section(
      "Kosten", "Costs",
      costs.rates.map {
        fact("Satz", "rate", "\(euros($0.euros) ?? "") \(label($0.unit) ?? "")")
      }
        + [
          fact(
            "Finanzierung", "funding",
            costs.funding.map { "\(label($0.source) ?? "") \(number($0.percent) ?? "") %" })
        ] + budgets)
  }

  private func contact(_ contact: MeasureProfile.Contact) -> String {
    [label(contact.role), contact.telephone, contact.email, contact.url]
      .compactMap { $0 }.joined(separator: ", ")
  }

  private func experience(
    _ profile: MeasureProfile, _ kind: MeasureProfile.Experience.Kind, _ german: String,
    _ english: String
  ) -> Section {
    Section(
      german, english,
      profile.experience.filter { $0.kind == kind }.map { experience in
        item(experience.text + (experience.district.map { " (\($0))" } ?? ""))
      })
  }

  private func header(_ header: MeasureProfile.Header) -> Section {
    Section(
      "Steckbrief", "Profile",
      [
        fact("Fassung", "version", String(header.version)),
        fact("Status", "status", label(header.status)),
        fact("Stand", "last checked", date(header.checkedOn)),
        fact("Vorgänger", "predecessors", header.predecessors.map(\.description)),
        fact("Quelle", "source", header.sources),
      ])
  }
}
