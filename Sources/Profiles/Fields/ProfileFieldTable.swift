internal import Text
internal import Values

// The table itself. Paths are those of `schemas/massnahmensteckbrief.xsd`; a test compares the two.
extension ProfileField {
  static let assignment = of(
    .assignment, in: "zuordnung",
    [
      .value("id", "/kopf/id", "Kennung", "id", .heading.searched().exported(1).identity) { $0.id },
      .value("title", "titel", "Titel", "title", .heading.searched(.title).exported(2)) {
        $0.title
      },
      .value(
        "summary", "kurzbeschreibung", "Kurzbeschreibung", "summary",
        .heading.searched(.summary).exported(3)
      ) { $0.assignment.summary },
      .list(
        "districts", "kreis", "Kreis", "district",
        .oneFact.exported(4, "Kreise", "districts").facet,
        { $0.assignment.districts },
        wording: { profile, words in
          profile.assignment.districts.map { "\(words.label($0)) (\($0))" }
        }),
      .value(
        "localNumber", "massnahmenummer", "Maßnahmenummer", "local number", .facts.searched()
      ) { $0.assignment.localNumber },
    ])

  static let law = of(
    .law, in: "recht",
    [
      .value(
        "instrument", "instrument", "Instrument", "instrument", .facts.exported(6).facet
      ) { $0.law.instrument },
      .list(
        "legalBases", "rechtsgrundlage", "Rechtsgrundlage", "legal basis",
        .oneFact.exported(7, "Rechtsgrundlagen", "legal bases")
      ) { $0.law.legalBases },
      .value("procurement", "beschaffung", "Beschaffung", "procurement") { $0.law.procurement },
      .record(
        "admission", "zulassung", "Zulassung (AZAV)", "admission (AZAV)",
        [
          .element("certifier", "zertifizierer"), .element("number", "nummer"),
          .element("validThrough", "gueltigBis"),
        ],
        { $0.law.admission.map { row($0.certifier, $0.number, $0.validThrough) } },
        wording: { profile, words in
          guard let admission = profile.law.admission else { return [] }
          let through = words.say("gültig bis ", "valid through ")
          return [
            listed([
              admission.certifier, admission.number, through + words.date(admission.validThrough),
            ])
          ]
        }),
    ])

  static let targeting = of(
    .targeting, in: "zielgruppe",
    [
      .list(
        "targetGroups", "gruppe", "Zielgruppe", "target group",
        .oneFact.exported(5, "Zielgruppen", "target groups").facet
      ) { $0.targeting.groups },
      .list("exclusions", "ausschluss", "nicht für", "not for", .oneFact) {
        $0.targeting.exclusions
      },
      .value(
        "ageFrom", "alterVon", "Alter", "age", .facts, { $0.targeting.ageFrom },
        wording: { profile, words in
          words.range(
            profile.targeting.ageFrom, profile.targeting.ageThrough, from: ("ab", "from"),
            through: ("bis", "through"))
        }),
      .value("ageThrough", "alterBis", "Alter bis", "age through", .elsewhere) {
        $0.targeting.ageThrough
      },
      .value("languageLevel", "sprachniveau", "Sprachniveau", "language level") {
        $0.targeting.languageLevel
      },
      .list(
        "requirements", "voraussetzung", "Voraussetzungen", "requirements", .oneFact.searched()
      ) { $0.targeting.requirements },
      .list("obstacles", "hemmnis", "Hemmnisse", "obstacles") { $0.targeting.obstacles },
    ])

  static let aims = of(
    .aims, in: "ziele",
    [
      .value("aim", "hauptziel", "Hauptziel", "main aim", .facts.exported(8)) { $0.aims.main },
      .records(
        "aims", "ziel", "Ziel", "aim", .facts.searched(), [.attribute("code", "code"), .content],
        { $0.aims.aims.map { row($0.code, $0.text) } },
        wording: { profile, words in
          profile.aims.aims.map { words.label($0.code) + ": " + $0.text }
        }),
      .records(
        "targets", "zielwert", "Zielwert", "target", .facts,
        [
          .element("indicator", "kennzahl"), .element("percent", "wert"),
          .element("agreedOn", "vereinbartAm"), .element("communicatedOn", "mitgeteiltAm"),
        ],
        { $0.aims.targets.map { row($0.indicator, $0.percent, $0.agreedOn, $0.communicatedOn) } },
        wording: { profile, words in
          profile.aims.targets.map { target in
            let dates = listed([
              target.agreedOn.map { words.say("vereinbart ", "agreed ") + words.date($0) },
              target.communicatedOn.map {
                words.say("dem Träger mitgeteilt ", "told to the provider ") + words.date($0)
              },
            ])
            return words.label(target.indicator) + " \(words.number(target.percent)) %"
              + (dates.isEmpty ? "" : " (\(dates))")
          }
        }),
    ])

  static let content = of(
    .content, in: "inhalt",
    [
      .records(
        "modules", "modul", "Modul", "module", .facts.searched(),
        [
          .element("title", "titel", isSearched: true), .element("text", "text", isSearched: true),
          .attribute("hours", "stunden"),
        ],
        { $0.content.modules.map { row($0.title, $0.text, $0.hours) } },
        wording: { profile, words in
          profile.content.modules.map { module in
            let hours = module.hours.map(words.number).map {
              words.say(" (\($0) Stunden)", " (\($0) hours)")
            }
            return module.title + (hours ?? "") + (module.text.map { " – " + $0 } ?? "")
          }
        }),
      .list("methods", "methode", "Methoden", "methods") { $0.content.methods },
      .value(
        "childCare", "kinderbetreuung", "Kinderbetreuung", "child care", .facts.exported(17)
      ) { $0.content.childCare },
      .value(
        "voluntariness", "freiwilligkeit", "Zugang", "access",
        .facts.exported(18, "Freiwilligkeit", "voluntariness")
      ) { $0.content.voluntariness },
    ])

  static let schedule = of(
    .schedule, in: "zeit",
    [
      .value("begin", "beginn", "Beginn", "begin", .facts.exported(12)) { $0.schedule.begin },
      .value("end", "ende", "Ende", "end", .facts.exported(13)) { $0.schedule.end },
      .value(
        "participationWeeks", "teilnahmedauerWochen", "Dauer", "duration",
        .facts.exported(14, "Wochen je Teilnahme", "weeks of participation"),
        { $0.schedule.participationWeeks },
        wording: { profile, words in
          profile.schedule.participationWeeks.map { [words.say("\($0) Wochen", "\($0) weeks")] }
            ?? []
        }),
      .value(
        "hoursPerWeek", "wochenstunden", "Wochenstunden", "hours per week",
        .facts.exported(15, "Stunden je Woche", "hours per week")
      ) { $0.schedule.hoursPerWeek },
      .value("workingTime", "zeitmodell", "Zeitmodell", "working time") { $0.schedule.workingTime },
      .list("startDates", "starttermin", "Einstieg", "start dates") { $0.schedule.startDates },
      .records(
        "extensions", "verlaengerung", "Verlängerung", "extension", .facts,
        [.element("through", "bis"), .element("decideBy", "entscheidungBis")],
        { $0.schedule.extensions.map { row($0.through, $0.decideBy) } },
        wording: { profile, words in
          profile.schedule.extensions.map { option in
            let decide = option.decideBy.map {
              words.say("zu entscheiden bis ", "decide by ") + words.date($0)
            }
            return listed([words.say("bis ", "through ") + words.date(option.through), decide])
          }
        }),
    ])

  static let places = of(
    .places, in: "plaetze",
    [
      .value(
        "places", "vertraglich", "vertraglich", "contracted",
        .facts.exported(16, "Plätze", "places")
      ) { $0.places.contracted },
      .value("paidMinimum", "mindestverguetet", "mindestens vergütet", "paid minimum") {
        $0.places.paidMinimum
      },
      .value(
        "groupMinimum", "gruppengroesse/min", "Gruppengröße", "group size", .facts,
        { $0.places.groupMinimum },
        wording: { profile, words in
          words.range(
            profile.places.groupMinimum, profile.places.groupMaximum,
            from: ("mindestens", "at least"), through: ("höchstens", "at most"))
        }),
      .value("groupMaximum", "gruppengroesse/max", "Gruppe bis", "group through", .elsewhere) {
        $0.places.groupMaximum
      },
      .records(
        "occupancies", "belegung", "belegt", "occupied", .oneFact,
        [.element("date", "stichtag"), .element("occupied", "belegt")],
        { $0.places.occupancies.map { row($0.date, $0.occupied) } },
        wording: { profile, words in
          profile.places.occupancies.map {
            "\(words.integer($0.occupied)) (\(words.date($0.date)))"
          }
        }),
    ])

  static let sites = of(
    .sites, in: "ort",
    [
      .records(
        "sites", "massnahmeort", "Ort", "site", .items.searched(),
        [
          .element("name", "name", isSearched: true), .element("postalCode", "plz"),
          .element("town", "ort", isSearched: true), .element("accessibility", "barrierefrei"),
          .element("publicTransport", "oepnv"),
        ],
        {
          $0.sites.map {
            row(
              $0.name, $0.postalCode.map(ProfileValue.token), $0.town, $0.accessibility,
              $0.publicTransport)
          }
        },
        wording: { profile, words in
          profile.sites.map { site in
            let town = (site.postalCode.map { $0 + " " } ?? "") + site.town
            return listed([
              site.name, town, site.accessibility.map(words.label), site.publicTransport,
            ])
          }
        })
    ])

  static let provider = of(
    .provider, in: "traeger",
    [
      .value(
        "provider", "name", "Träger", "provider", .facts.searched().exported(10),
        { $0.provider.provider?.name },
        wording: { profile, words in
          guard let provider = profile.provider.provider else {
            return [words.say("unbekannt", "unknown")]
          }
          return [listed([provider.name, provider.legalForm.map(words.label)])]
        }),
      .value(
        "providerID", "id", "Kennung", "id", .facts.exported(11, "Trägerkennung", "provider id")
      ) { $0.provider.provider?.id.map(ProfileValue.token) },
      .value("providerLegalForm", "rechtsform", "Rechtsform", "legal form", .elsewhere) {
        $0.provider.provider?.legalForm
      },
      .records(
        "consortium", "verbund/mitglied", "Verbund", "consortium", .facts.searched(),
        [
          .element("id", "id"), .element("name", "name", isSearched: true),
          .element("role", "rolle"), .element("share", "anteil"),
        ],
        {
          $0.provider.consortium.map {
            row($0.id.map(ProfileValue.token), $0.name, $0.role, $0.share)
          }
        },
        wording: { profile, words in
          profile.provider.consortium.map { member in
            let part = listed([
              words.label(member.role), member.share.map { "\(words.number($0)) %" },
            ])
            return "\(member.name) (\(part))" + (member.id.map { " [\($0)]" } ?? "")
          }
        }),
    ])

  static let costs = of(
    .costs, in: "kosten",
    [
      .records(
        "rates", "satz", "Satz", "rate", .facts,
        [.element("euros", "betrag"), .element("unit", "einheit")],
        { $0.costs.rates.map { row($0.euros, $0.unit) } },
        wording: { profile, words in
          profile.costs.rates.map { "\(words.euros($0.euros)) \(words.label($0.unit))" }
        }),
      .records(
        "funding", "finanzierung", "Finanzierung", "funding", .oneFact,
        [.element("source", "quelle"), .element("percent", "anteil")],
        { $0.costs.funding.map { row($0.source, $0.percent) } },
        wording: { profile, words in
          profile.costs.funding.map { "\(words.label($0.source)) \(words.number($0.percent)) %" }
        }),
      .records(
        "budgets", "budget", "Budget", "budget", .facts,
        [
          .element("year", "jahr"), .element("planned", "geplant"),
          .element("committed", "gebunden"), .element("spent", "verausgabt"),
        ],
        { $0.costs.budgets.map { row($0.year, $0.planned, $0.committed, $0.spent) } },
        wording: { profile, words in
          profile.costs.budgets.map { budget in
            let amounts = [
              budget.planned.map { words.say("geplant ", "planned ") + words.euros($0) },
              budget.committed.map { words.say("gebunden ", "committed ") + words.euros($0) },
              budget.spent.map { words.say("verausgabt ", "spent ") + words.euros($0) },
            ].compactMap { $0 }
            return amounts.isEmpty
              ? words.say("ohne Betrag", "no amount") : amounts.joined(separator: "; ")
          }
        },
        qualifiers: { $0.costs.budgets.map { "\($0.year)" } }),
    ])

  static let contacts = of(
    .contacts, in: "kontakt",
    [
      .records(
        "contacts", "ansprechstelle", "Ansprechstelle", "contact", .items,
        [
          .element("role", "rolle"), .element("telephone", "telefon"), .element("email", "email"),
          .element("url", "url"),
        ],
        { $0.contacts.map { row($0.role, $0.telephone, $0.email, $0.url) } },
        wording: { profile, words in
          profile.contacts.map { listed([words.label($0.role), $0.telephone, $0.email, $0.url]) }
        })
    ])

  static let experience =
    of(
      .successFactors, in: "erfahrung",
      [.experience("successFactors", .successFactor, .successFactors)])
    + of(.challenges, in: "erfahrung", [.experience("challenges", .challenge, .challenges)])
    + of(.approaches, in: "erfahrung", [.experience("approaches", .approach, .approaches)])
    + of(.risks, in: "erfahrung", [.experience("risks", .risk, .rest)])

  static let header = of(
    .header, in: "kopf",
    [
      .value("version", "fassung", "Fassung", "version") { $0.header.version },
      .value("status", "status", "Status", "status", .facts.exported(9)) { $0.header.status },
      .value("checkedOn", "stand", "Stand", "last checked") { $0.header.checkedOn },
      .list("predecessors", "vorgaenger", "Vorgänger", "predecessors") {
        $0.header.predecessors
      },
      .list("sources", "quelle", "Quelle", "source") { $0.header.sources },
    ])

}

extension ProfileField.Entry {
  fileprivate static func experience(
    _ key: String, _ kind: MeasureProfile.Experience.Kind, _ field: TextField
  ) -> Self {
    .records(
      key, kind.rawValue, "", "", .items.searched(field),
      [.attribute("district", "kreis"), .content],
      { $0.experience.lazy.filter { $0.kind == kind }.map { row($0.district, $0.text) } },
      wording: { profile, _ in
        profile.experience.filter { $0.kind == kind }.map { experience in
          experience.text + (experience.district.map { " (\($0))" } ?? "")
        }
      })
  }
}
