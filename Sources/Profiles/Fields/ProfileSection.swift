package import Text

/// The sections of a profile that is shown, in reading order.
package enum ProfileSection: CaseIterable, Sendable {
  case assignment, law, targeting, aims, content, schedule, places, sites, provider, costs, contacts
  case successFactors, challenges, approaches, risks, header

  package var title: LocalizedText {
    switch self {
    case .assignment: LocalizedText(de: "Zuordnung", en: "Assignment")
    case .law: LocalizedText(de: "Recht und Instrument", en: "Law and instrument")
    case .targeting: LocalizedText(de: "Zielgruppe", en: "Target group")
    case .aims: LocalizedText(de: "Ziele", en: "Aims")
    case .content: LocalizedText(de: "Inhalt", en: "Content")
    case .schedule: LocalizedText(de: "Zeit", en: "Schedule")
    case .places: LocalizedText(de: "Plätze", en: "Places")
    case .sites: LocalizedText(de: "Orte", en: "Sites")
    case .provider: LocalizedText(de: "Träger", en: "Provider")
    case .costs: LocalizedText(de: "Kosten", en: "Costs")
    case .contacts: LocalizedText(de: "Ansprechstellen", en: "Contacts")
    case .successFactors: LocalizedText(de: "Erfolgsfaktoren", en: "Success factors")
    case .challenges: LocalizedText(de: "Herausforderungen", en: "Challenges")
    case .approaches: LocalizedText(de: "Lösungsansätze", en: "Approaches")
    case .risks: LocalizedText(de: "Risiken", en: "Risks")
    case .header: LocalizedText(de: "Steckbrief", en: "Profile")
    }
  }
}
