package import Values

/// The profile of one measure (Maßnahmensteckbrief): what a valid document says, as values.
///
/// Fields are those of `schemas/massnahmensteckbrief.xsd` in its order; a list is empty and an
/// optional `nil` where the document is silent. Texts have their white space collapsed.
package struct MeasureProfile: Hashable, Sendable {
  package let header: Header
  package let assignment: Assignment
  package let law: Law
  package let targeting: Targeting
  package let aims: Aims
  package let content: Content
  package let schedule: Schedule
  package let places: Places
  package let sites: [Site]
  package let provider: ProviderStatement
  package let costs: Costs
  package let contacts: [Contact]
  package let experience: [Experience]

  package var id: ProfileID { header.id }
  package var title: String { assignment.title }
  /// The submitting district.
  package var district: District { assignment.districts[0] }

  /// `kopf`: the document itself.
  package struct Header: Hashable, Sendable {
    package let id: ProfileID
    /// `fassung`, from 1.
    package let version: Int
    package let status: Code<StatusList>
    /// `stand`: when the content was last checked.
    package let checkedOn: CalendarDate
    package let predecessors: [ProfileID]
    package let sources: [String]
  }

  /// `zuordnung`: whose measure it is.
  package struct Assignment: Hashable, Sendable {
    /// At least one; the first is the submitting one.
    package let districts: [District]
    package let title: String
    package let summary: String
    /// `massnahmenummer`: what the district calls the measure in its own system.
    package let localNumber: String?
  }

  /// `recht`
  package struct Law: Hashable, Sendable {
    package let legalBases: [Code<LegalBasisList>]
    package let instrument: Code<InstrumentList>
    package let procurement: Code<ProcurementList>?
    package let admission: Admission?
  }

  /// `zulassung` by a certifier under the AZAV.
  package struct Admission: Hashable, Sendable {
    package let certifier: String
    package let number: String?
    package let validThrough: CalendarDate
  }

  /// `zielgruppe`: whom the measure is for.
  package struct Targeting: Hashable, Sendable {
    /// At least one.
    package let groups: [TargetGroup]
    package let exclusions: [String]
    package let ageFrom: Int?
    package let ageThrough: Int?
    package let languageLevel: Code<LanguageLevelList>?
    package let requirements: [String]
    package let obstacles: [Code<ObstacleList>]
  }

  /// `ziele`
  package struct Aims: Hashable, Sendable {
    /// Providers are ranked only within one main aim.
    package let main: MainAim
    package let aims: [Aim]
    package let targets: [Target]
  }

  package struct Aim: Hashable, Sendable {
    package let code: Code<AimList>
    package let text: String
  }

  /// `zielwert`: what was agreed to be reached.
  package struct Target: Hashable, Sendable {
    package let indicator: Code<IndicatorList>
    package let percent: Hundredths
    package let agreedOn: CalendarDate?
    /// When the provider was told.
    package let communicatedOn: CalendarDate?
  }
}
