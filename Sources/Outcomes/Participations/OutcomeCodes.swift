/// Why a participation ended (`austrittsgrund`).
package enum ExitReason: String, CaseIterable, Sendable {
  case asPlanned = "planmaessig"
  /// Left early into work or training.
  case work = "arbeit"
  case dropOutByParticipant = "abbruchTeilnehmer"
  case dropOutByProvider = "abbruchTraeger"
  /// Never started: in no denominator.
  case notStarted = "nichtantritt"
  case other = "sonstig"
  case unknown = "unbekannt"

  /// Whether it is a drop-out: an early exit for any reason but work or training; `nil` unknown.
  package var isDropOut: Bool? {
    switch self {
    case .asPlanned, .work, .notStarted: false
    case .dropOutByParticipant, .dropOutByProvider, .other: true
    case .unknown: nil
    }
  }
}

/// What a person did on one day (`statusAustritt`, `status6Monate`).
package enum EmploymentStatus: String, CaseIterable, Sendable {
  /// A job subject to social insurance, unsubsidised.
  case insuredJob = "svb"
  /// The same with an accompanying subsidy.
  case subsidisedInsuredJob = "svbGefoerdert"
  case vocationalTraining = "ausbildung"
  case selfEmployed = "selbstaendig"
  case miniJob = "minijob"
  case publiclyFundedJob = "oeffentlichGefoerdert"
  case measure = "massnahme"
  case school = "schule"
  case unemployed = "arbeitslos"
  case other = "sonstig"
  /// Death, retirement, moved away: leaves numerator and denominator.
  case outside = "ausserhalb"
  case unknown = "unbekannt"
  /// For data that say only whether the person was integrated.
  case integrated = "ja"
  case notIntegrated = "nein"
}

/// How near a person is to the labour market (ABC-Analyse).
package enum PlacementClass: String, CaseIterable, Sendable {
  case near = "A"
  case middle = "B"
  case far = "C"
}
