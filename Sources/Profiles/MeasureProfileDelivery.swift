package import Values

// How a measure is delivered: content, time, places, sites, provider.
extension MeasureProfile {
  /// `inhalt`
  package struct Content: Hashable, Sendable {
    package let modules: [Module]
    package let methods: [Code<MethodList>]
    package let childCare: Code<ChildCareList>?
    package let voluntariness: Code<VoluntarinessList>?
  }

  /// `modul`
  package struct Module: Hashable, Sendable {
    package let title: String
    package let text: String?
    package let hours: Hundredths?
  }

  /// `zeit`. Historic profiles may not know their dates.
  package struct Schedule: Hashable, Sendable {
    package let begin: CalendarDate?
    package let end: CalendarDate?
    /// `teilnahmedauerWochen`: how long one participation is planned to last.
    package let participationWeeks: Int?
    package let hoursPerWeek: Hundredths?
    package let workingTime: Code<WorkingTimeList>?
    package let startDates: [CalendarDate]
    package let extensions: [Extension]
  }

  /// `verlaengerung`: an option to extend the contract.
  package struct Extension: Hashable, Sendable {
    package let through: CalendarDate
    package let decideBy: CalendarDate?
  }

  /// `plaetze`
  package struct Places: Hashable, Sendable {
    package let contracted: Int?
    /// `mindestverguetet`: paid for even when empty.
    package let paidMinimum: Int?
    package let groupMinimum: Int?
    package let groupMaximum: Int?
    package let occupancies: [Occupancy]

    /// That of the latest key date.
    package var latestOccupancy: Occupancy? { occupancies.max { $0.date < $1.date } }

    /// The contracted places that nobody had at the latest key date: none where more were taken. `nil`
    /// where the profile does not say.
    package var free: Int? {
      guard let contracted, let occupancy = latestOccupancy else { return nil }
      return max(0, contracted - occupancy.occupied)
    }
  }

  /// `belegung` on a key date.
  package struct Occupancy: Hashable, Sendable {
    package let date: CalendarDate
    package let occupied: Int
  }

  /// `massnahmeort`
  package struct Site: Hashable, Sendable {
    package let name: String?
    package let postalCode: String?
    package let town: String
    package let accessibility: Code<AccessibilityList>?
    package let publicTransport: String?
  }
}

/// `traeger`: who runs the measure, as far as the profile says.
package struct ProviderStatement: Hashable, Sendable {
  /// `nil` for `unbekannt`: a historic profile.
  package let provider: Provider?
  /// `verbund`: the members of a consortium, empty where there is none.
  package let consortium: [ConsortiumMember]
}

/// The organisation that runs a measure (Träger).
package struct Provider: Hashable, Sendable {
  /// The key that is the same in all profiles of this provider.
  package let id: String?
  package let name: String
  package let legalForm: Code<LegalFormList>?

  /// What tells this provider from others: the id, else the name however it is spelt.
  package var key: String { id ?? ProviderName.key(name) }
}

/// `mitglied` of a consortium (Trägerverbund).
package struct ConsortiumMember: Hashable, Sendable {
  package let id: String?
  package let name: String
  package let role: Code<ConsortiumRoleList>
  /// The share in percent.
  package let share: Hundredths?
}
