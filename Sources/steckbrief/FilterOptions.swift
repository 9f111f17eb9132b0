import ArgumentParser
import Text
import UseCases
import Values

/// Which measures of the catalogue: what `search` and `coverage` take alike. Each option that takes a
/// code also takes a label or a word in use, and can be repeated: any of its values, all options.
struct FilterOptions: ParsableArguments {
  @Option(
    name: [.customLong("target-group"), .customLong("zielgruppe")],
    help: .text(
      de: "Zielgruppe: Code, Bezeichnung oder gebräuchliches Wort; auch mehrfach. Engere"
        + " Gruppen werden mitgefunden.",
      en: "Target group: code, label or a word in use; repeatable. Narrower groups are found"
        + " too.", value: ("gruppe", "group")),
    completion: CodeCompletion.targetGroup)
  var targetGroups: [String] = []

  @Option(
    name: [.customLong("district"), .customLong("kreis")],
    help: .text(
      de: "Kreis: Buchstaben, Name oder amtlicher Schlüssel; auch mehrfach.",
      en: "District: letters, name or official key; repeatable.", value: ("kreis", "district")),
    completion: CodeCompletion.district)
  var districts: [String] = []

  @Option(
    name: .customLong("instrument"),
    help: .text(
      de: "Instrument; auch mehrfach.", en: "Instrument; repeatable.", value: "instrument"))
  var instruments: [String] = []

  @Option(
    name: [.customLong("legal-basis"), .customLong("rechtsgrundlage")],
    help: .text(
      de: "Rechtsgrundlage, zum Beispiel „§ 45 SGB III“; auch mehrfach.",
      en: "Legal basis, for example \"§ 45 SGB III\"; repeatable.", value: ("recht", "law")))
  var legalBases: [String] = []

  @Option(
    name: [.customLong("aim"), .customLong("hauptziel")],
    help: .text(
      de: "Hauptziel; auch mehrfach.", en: "Main aim; repeatable.", value: ("ziel", "aim")))
  var aims: [String] = []

  @Option(
    name: [.customLong("provider"), .customLong("traeger")],
    help: .text(
      de: "Träger oder Mitglied eines Verbunds: Kennung, Name oder Teil des Namens; auch mehrfach.",
      en: "Provider or member of a consortium: id, name or part of the name; repeatable.",
      value: ("träger", "provider")))
  var providers: [String] = []

  @Option(
    name: .customLong("status"),
    help: .text(
      de: "Status des Steckbriefs; auch mehrfach.", en: "Status of the profile; repeatable.",
      value: "status"))
  var statuses: [String] = []

  @Option(
    name: [.customLong("running-on"), .customLong("laeuft-am")],
    help: .text(
      de: "Nur, was an diesem Tag läuft. Ohne Beginn im Steckbrief: nicht dabei, aber gezählt.",
      en: "Only what runs on this day. No begin in the profile: left out, but counted.",
      value: ("tag", "date")))
  var runningOn: CalendarDate?

  @Option(
    name: [.customLong("starts-after"), .customLong("beginnt-nach")],
    help: .text(
      de: "Nur, was nach diesem Tag beginnt oder einen Starttermin hat.",
      en: "Only what begins or has a start date after this day.", value: ("tag", "date")))
  var startsAfter: CalendarDate?

  @Option(
    name: [.customLong("max-cost"), .customLong("hoechstkosten")],
    help: .text(
      de: "Höchstens so viele Euro je Teilnahme und Woche. Wo das nicht sicher umzurechnen ist"
        + " (Satz je Platz, Pauschale, Erfolgshonorar): nicht dabei, aber gezählt.",
      en: "At most so many euros per participation and week. Where that is not certain (rate per"
        + " place, lump sum, success fee): left out, but counted.", value: "euro"))
  var maximumCost: EuroAmount?

  @Flag(
    name: [.customLong("child-care"), .customLong("kinderbetreuung")],
    help: .text(
      de: "Nur mit Kinderbetreuung, gleich welcher Art.", en: "Only with child care of any kind."))
  var needsChildCare = false

  @Flag(
    name: [.customLong("voluntary"), .customLong("freiwillig")],
    help: .text(de: "Nur mit freiwilliger Teilnahme.", en: "Only with voluntary participation."))
  var isVoluntary = false

  @Flag(
    name: [.customLong("part-time"), .customLong("teilzeit")],
    help: .text(de: "Nur in Teilzeit.", en: "Only part-time."))
  var isPartTime = false

  @Flag(
    name: [.customLong("free-places"), .customLong("freie-plaetze")],
    help: .text(
      de: "Nur, wo am letzten Stichtag der Belegung Plätze frei waren. Ohne diese Angaben: nicht"
        + " dabei, aber gezählt.",
      en: "Only with places free on the last key date of occupancy. Not stated: left out, but"
        + " counted."))
  var needsFreePlaces = false

  @Flag(
    name: [.customLong("starting"), .customLong("einstieg")],
    help: .text(
      de:
        "Nur, wo man noch einsteigen kann: laufend, mit Starttermin ab dem Stichtag oder noch nicht"
        + " begonnen.",
      en: "Only what one can still join: running, with a start date from the reference date on, or"
        + " not yet begun."))
  var isStarting = false

  @Option(
    name: [.customLong("as-of"), .customLong("stichtag")],
    help: .text(
      de: "Tag, an dem etwas läuft oder ausgelaufen ist (sonst der jüngste Stand im Katalog).",
      en: "Day on which something runs or has ended (else the latest check in the catalogue).",
      value: ("tag", "date")))
  var asOf: CalendarDate?

  var request: FilterRequest {
    var request = FilterRequest()
    request.targetGroups = targetGroups
    request.districts = districts
    request.instruments = instruments
    request.legalBases = legalBases
    request.aims = aims
    request.providers = providers
    request.statuses = statuses
    request.runningOn = runningOn
    request.startsAfter = startsAfter
    request.maximumCost = maximumCost?.euros
    request.needsChildCare = needsChildCare
    request.isVoluntary = isVoluntary
    request.isPartTime = isPartTime
    request.needsFreePlaces = needsFreePlaces
    request.isStarting = isStarting
    request.asOf = asOf
    return request
  }
}

/// An amount in euros as a person types it: `150`, `150,50` or `150.50`.
struct EuroAmount: ExpressibleByArgument {
  let euros: Hundredths

  init?(argument: String) {
    guard let euros = Hundredths(argument) ?? Hundredths(argument, decimalMark: ",") else {
      return nil
    }
    self.euros = euros
  }
}
