// Districts: A: ahorn, birke, eisvogel, pirol, kranich, laerche.
// B: kranich, rotbuche, milan, weide, zaunkoenig. C: hasel, schwalbe, mondfluss, fichte, ulme.
extension SampleProvider {
  /// Two measures, about a hundred participations, exactly typical.
  static let ahorn = SampleProvider(
    id: "ERF-AHORN", name: "Bildungswerk Ahorn e. V. (erfunden)", legalForm: "ev", effect: 0)

  /// The best of Musterkreis A with the hardest participants: its raw rate is an ordinary one.
  static let birke = SampleProvider(
    id: "ERF-BIRKE", name: "Jobwerkstatt Birke gGmbH (erfunden)", legalForm: "ggmbh",
    effect: 0.8, dropOutPermille: 190)

  /// Loses sight of three in ten before the six months are over.
  static let eisvogel = SampleProvider(
    id: "ERF-EISVOGEL", name: "Eisvogel Coaching GmbH (erfunden)", legalForm: "gmbh",
    effect: 0.1, unknownPermille: 300)

  /// Good, but too small to tell.
  static let pirol = SampleProvider(
    id: "ERF-PIROL", name: "Gründungsbüro Pirol UG (erfunden)", legalForm: "ug",
    effect: 0.3)

  /// Works in two districts, typical in both.
  static let kranich = SampleProvider(
    id: "ERF-KRANICH", name: "Kranich Bildung und Arbeit gGmbH (erfunden)", legalForm: "ggmbh",
    effect: 0.05)

  /// Takes those who would have found work anyway: an ordinary raw rate, a poor effect.
  static let laerche = SampleProvider(
    id: "ERF-LAERCHE", name: "Personalservice Lärche GmbH & Co. KG (erfunden)",
    legalForm: "gmbhCoKg", effect: -0.7, dropOutPermille: 150)

  /// Above the typical provider of Musterkreis B, with young people.
  static let rotbuche = SampleProvider(
    id: "ERF-ROTBUCHE", name: "Jugendwerk Rotbuche e. V. (erfunden)", legalForm: "ev",
    effect: 0.4)

  /// The weakest: integrates few and loses many on the way.
  static let milan = SampleProvider(
    id: "ERF-MILAN", name: "Akademie Milan GmbH (erfunden)", legalForm: "gmbh",
    effect: -0.8, dropOutPermille: 400)

  /// Typical, and small where it aims at a job.
  static let weide = SampleProvider(
    id: "ERF-WEIDE", name: "Arbeitsförderung Weide eG (erfunden)",
    legalForm: "genossenschaft", effect: 0)

  /// Typical with people in rehabilitation.
  static let zaunkoenig = SampleProvider(
    id: "ERF-ZAUNKOENIG", name: "Stiftung Zaunkönig (erfunden)", legalForm: "stiftung",
    effect: -0.1)

  /// The largest of Musterkreis C, typical.
  static let hasel = SampleProvider(
    id: "ERF-HASEL", name: "Beschäftigungsgesellschaft Hasel gGmbH (erfunden)",
    legalForm: "ggmbh", effect: 0)

  /// Above the typical provider of Musterkreis C, with lone parents.
  static let schwalbe = SampleProvider(
    id: "ERF-SCHWALBE", name: "Familienzentrum Schwalbe e. V. (erfunden)", legalForm: "ev",
    effect: 0.6, dropOutPermille: 180)

  /// Below the typical provider of Musterkreis C.
  static let mondfluss = SampleProvider(
    id: "ERF-MONDFLUSS", name: "Sprachschule Mondfluss GmbH (erfunden)", legalForm: "gmbh",
    effect: -0.4, dropOutPermille: 300)

  /// Typical; runs the only qualification of the sample too.
  static let fichte = SampleProvider(
    id: "ERF-FICHTE", name: "Lernwerk Fichte gGmbH (erfunden)", legalForm: "ggmbh",
    effect: 0.1)

  /// The smallest of the sample.
  static let ulme = SampleProvider(
    id: "ERF-ULME", name: "Beratungskontor Ulme (erfunden)", legalForm: "personengesellschaft",
    effect: 0)

  /// Partner in a consortium; leads no measure.
  static let nebelfluss = SampleProvider(
    id: "ERF-NEBELFLUSS", name: "Sprachhaus Nebelfluss e. V. (erfunden)", legalForm: "ev",
    effect: 0)
}
