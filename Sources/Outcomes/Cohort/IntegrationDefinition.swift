package import Text

/// What counts as integrated. A choice that is printed with every figure.
package enum IntegrationDefinition: String, CaseIterable, Codable, Sendable {
  /// § 48a SGB II: a job subject to social insurance, self-employment, vocational training.
  case law48a = "48a"
  /// Integration rate (Eingliederungsquote) of the Federal Employment Agency: insured jobs only.
  case integrationRate = "eq"
  /// Retention rate (Verbleibsquote) of the Federal Employment Agency: anything but unemployed.
  case retentionRate = "vq"

  package var label: LocalizedText {
    switch self {
    case .law48a:
      LocalizedText(
        de: "§ 48a SGB II (sv-pflichtige Beschäftigung, Ausbildung, Selbständigkeit)",
        en: "§ 48a SGB II (job subject to social insurance, training, self-employment)")
    case .integrationRate:
      LocalizedText(
        de: "Eingliederungsquote der BA (sv-pflichtige Beschäftigung; ein bloßes „ja“ gilt als"
          + " unbekannt)",
        en: "integration rate of the BA (job subject to social insurance; a mere \"ja\" is unknown)"
      )
    case .retentionRate:
      LocalizedText(
        de: "Verbleibsquote der BA (nicht arbeitslos; ein bloßes „nein“ gilt als unbekannt)",
        en: "retention rate of the BA (not unemployed; a mere \"nein\" is unknown)")
    }
  }

  /// What a status is under this definition; an absent status is unknown.
  package func observation(of status: EmploymentStatus?) -> Observation {
    switch status {
    case nil, .unknown: .unknown
    case .outside: .outside
    case .insuredJob, .subsidisedInsuredJob: .integrated
    // "Integrated" may be training or self-employment: the integration rate cannot be told from it.
    case .integrated: self == .integrationRate ? .unknown : .integrated
    case .vocationalTraining, .selfEmployed:
      self == .integrationRate ? .notIntegrated : .integrated
    case .unemployed: .notIntegrated
    // "Not integrated" may be unemployed or not: the retention rate cannot be told from it.
    case .notIntegrated: self == .retentionRate ? .unknown : .notIntegrated
    case .miniJob, .publiclyFundedJob, .measure, .school, .other:
      self == .retentionRate ? .integrated : .notIntegrated
    }
  }
}

/// What is known of a participant on one day.
package enum Observation: Hashable, Sendable {
  case integrated
  case notIntegrated
  /// Died, retired, moved away: in no numerator and no denominator, but counted.
  case outside
  case unknown
}
