/// How close a person is to the labour market.
enum SampleClass: String, Sendable {
  /// Near.
  case a = "A"
  /// In between.
  case b = "B"
  /// Far.
  case c = "C"

  /// One class nearer; A stays A.
  var nearer: SampleClass {
    self == .c ? .b : .a
  }

  /// One class further away; C stays C.
  var further: SampleClass {
    self == .a ? .b : .c
  }
}

/// Age at entry.
enum SampleAge: String, Sendable {
  /// Under 25.
  case young = "u25"
  /// 25 to 49.
  case middle = "25-49"
  /// From 50.
  case older = "ue50"
}

/// Sex as registered.
enum SampleSex: String, Sendable {
  /// Female.
  case female = "w"
  /// Male.
  case male = "m"
  /// Diverse.
  case diverse = "d"
}

/// Why a participation ended.
enum SampleReason: String, Sendable {
  /// The planned end.
  case planned = "planmaessig"
  /// Left early into work.
  case work = "arbeit"
  /// The participant stopped.
  case participant = "abbruchTeilnehmer"
  /// The provider stopped it.
  case provider = "abbruchTraeger"
  /// Never came.
  case neverStarted = "nichtantritt"
  /// Another reason.
  case other = "sonstig"
  /// Nobody wrote it down.
  case unknown = "unbekannt"
}

/// Status of a person on a day.
enum SampleStatus: String, Sendable {
  /// A job subject to social insurance.
  case employed = "svb"
  /// The same, with a subsidy to the employer.
  case employedSubsidised = "svbGefoerdert"
  /// Vocational training.
  case training = "ausbildung"
  /// Self-employment.
  case selfEmployed = "selbstaendig"
  /// A job below the limit of social insurance.
  case marginal = "minijob"
  /// Employment paid by the state.
  case publicJob = "oeffentlichGefoerdert"
  /// Another measure.
  case measure = "massnahme"
  /// School or university.
  case school = "schule"
  /// Unemployed.
  case unemployed = "arbeitslos"
  /// Something else, such as parental leave.
  case other = "sonstig"
  /// Died, retired, moved away.
  case outside = "ausserhalb"
  /// Not found out.
  case unknown = "unbekannt"

  /// Whether it counts as an integration (§ 48a SGB II).
  var isIntegration: Bool {
    switch self {
    case .employed, .employedSubsidised, .training, .selfEmployed: true
    default: false
    }
  }
}
