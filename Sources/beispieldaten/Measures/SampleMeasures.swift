extension SampleMeasure {
  /// All measures of the sample, by id.
  static let all = [
    kompassArbeit, mutZumBeruf, werkstattUndBetrieb, coachingMitGutschein, gruendungspfad,
    ankommenImBetrieb, direktInArbeit,
    erfahrungZaehlt, startklar, tueroeffner, arbeitInSicht, mehrStunden, gruenesBand,
    arbeitTrotzEinschraenkung, schrittFuerSchritt,
    wegeInArbeit, kindUndArbeit, deutschUndArbeit, aufDemLand, teilqualifikationLager,
    neuerKurs,
  ]
}
