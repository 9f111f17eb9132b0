package import Values

// What a measure costs, whom to ask, what was learnt.
extension MeasureProfile {
  /// `kosten`
  package struct Costs: Hashable, Sendable {
    package let rates: [Rate]
    package let funding: [FundingShare]
    package let budgets: [Budget]
  }

  /// `satz`
  package struct Rate: Hashable, Sendable {
    package let euros: Hundredths
    package let unit: Code<RateUnitList>
  }

  /// `finanzierung`
  package struct FundingShare: Hashable, Sendable {
    package let source: Code<FundingSourceList>
    package let percent: Hundredths
  }

  /// `budget` of one year, in euros.
  package struct Budget: Hashable, Sendable {
    package let year: Int
    package let planned: Hundredths?
    /// `gebunden`: bound by contracts (Vorbindung).
    package let committed: Hundredths?
    package let spent: Hundredths?
  }

  /// `ansprechstelle`: function mailboxes, not private persons.
  package struct Contact: Hashable, Sendable {
    package let role: Code<ContactRoleList>
    package let telephone: String?
    package let email: String?
    package let url: String?
  }

  /// One sentence of experience.
  package struct Experience: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Sendable {
      case successFactor = "erfolgsfaktor"
      case challenge = "herausforderung"
      case approach = "loesungsansatz"
      case risk = "risiko"
    }

    package let kind: Kind
    package let text: String
    /// The district that made the experience.
    package let district: District?
  }
}
