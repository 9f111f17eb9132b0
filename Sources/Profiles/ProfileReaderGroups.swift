internal import Diagnostics
internal import LibXML
internal import Values

extension ProfileReader {
  func header() throws(Refusal) -> MeasureProfile.Header {
    let head = group("kopf")
    return MeasureProfile.Header(
      id: ProfileID(try head.required(head.text("id"), "id")),
      version: try head.required(head.integer("fassung"), "fassung"),
      status: try head.required(head.code("status"), "status"),
      checkedOn: try head.required(head.date("stand"), "stand"),
      predecessors: head.texts("vorgaenger").map(ProfileID.init), sources: head.texts("quelle"))
  }

  func assignment() throws(Refusal) -> MeasureProfile.Assignment {
    let part = group("zuordnung")
    let districts: [District] = part.codes("kreis")
    _ = try part.required(districts.first, "kreis")
    return MeasureProfile.Assignment(
      districts: districts, title: try part.required(part.text("titel"), "titel"),
      summary: try part.required(part.text("kurzbeschreibung"), "kurzbeschreibung"),
      localNumber: part.text("massnahmenummer"))
  }

  func law() throws(Refusal) -> MeasureProfile.Law {
    let part = group("recht")
    let admission = part.first("zulassung")
    return MeasureProfile.Law(
      legalBases: part.codes("rechtsgrundlage"),
      instrument: try part.required(part.code("instrument"), "instrument"),
      procurement: part.code("beschaffung"),
      admission: admission.element == nil
        ? nil
        : MeasureProfile.Admission(
          certifier: try admission.required(admission.text("zertifizierer"), "zertifizierer"),
          number: admission.text("nummer"),
          validThrough: try admission.required(admission.date("gueltigBis"), "gueltigBis")))
  }

  func targeting() -> MeasureProfile.Targeting {
    let part = group("zielgruppe")
    return MeasureProfile.Targeting(
      groups: part.codes("gruppe"), exclusions: part.texts("ausschluss"),
      ageFrom: part.text("alterVon").flatMap { Int($0) },
      ageThrough: part.text("alterBis").flatMap { Int($0) },
      languageLevel: part.code("sprachniveau"), requirements: part.texts("voraussetzung"),
      obstacles: part.codes("hemmnis"))
  }

  func aims() throws(Refusal) -> MeasureProfile.Aims {
    let part = group("ziele")
    var aims: [MeasureProfile.Aim] = []
    for aim in part.element?.children("ziel") ?? [] {
      aims.append(
        MeasureProfile.Aim(
          code: Code(try part.required(aim.attribute("code"), "ziel")), text: aim.token))
    }
    var targets: [MeasureProfile.Target] = []
    for target in part.all("zielwert") {
      targets.append(
        MeasureProfile.Target(
          indicator: try target.required(target.code("kennzahl"), "kennzahl"),
          percent: try target.required(target.hundredths("wert"), "wert"),
          agreedOn: try target.date("vereinbartAm"),
          communicatedOn: try target.date("mitgeteiltAm")))
    }
    return MeasureProfile.Aims(
      main: try part.required(part.code("hauptziel"), "hauptziel"), aims: aims, targets: targets)
  }

  func content() throws(Refusal) -> MeasureProfile.Content {
    let part = group("inhalt")
    var modules: [MeasureProfile.Module] = []
    for module in part.all("modul") {
      modules.append(
        MeasureProfile.Module(
          title: try module.required(module.text("titel"), "titel"), text: module.text("text"),
          hours: module.element?.attributeToken("stunden").flatMap { Hundredths($0) }))
    }
    return MeasureProfile.Content(
      modules: modules, methods: part.codes("methode"), childCare: part.code("kinderbetreuung"),
      voluntariness: part.code("freiwilligkeit"))
  }

  func schedule() throws(Refusal) -> MeasureProfile.Schedule {
    let part = group("zeit")
    var extensions: [MeasureProfile.Extension] = []
    for option in part.all("verlaengerung") {
      extensions.append(
        MeasureProfile.Extension(
          through: try option.required(option.date("bis"), "bis"),
          decideBy: try option.date("entscheidungBis")))
    }
    var startDates: [CalendarDate] = []
    for text in part.texts("starttermin") {
      startDates.append(try part.required(CalendarDate(iso8601: text), "starttermin"))
    }
    return MeasureProfile.Schedule(
      begin: try part.date("beginn"), end: try part.date("ende"),
      participationWeeks: try part.integer("teilnahmedauerWochen"),
      hoursPerWeek: try part.hundredths("wochenstunden"), workingTime: part.code("zeitmodell"),
      startDates: startDates, extensions: extensions)
  }

  func places() throws(Refusal) -> MeasureProfile.Places {
    let part = group("plaetze")
    var occupancies: [MeasureProfile.Occupancy] = []
    for occupancy in part.all("belegung") {
      occupancies.append(
        MeasureProfile.Occupancy(
          date: try occupancy.required(occupancy.date("stichtag"), "stichtag"),
          occupied: try occupancy.required(occupancy.integer("belegt"), "belegt")))
    }
    let groupSize = part.first("gruppengroesse")
    return MeasureProfile.Places(
      contracted: try part.integer("vertraglich"),
      paidMinimum: try part.integer("mindestverguetet"),
      groupMinimum: try groupSize.integer("min"), groupMaximum: try groupSize.integer("max"),
      occupancies: occupancies)
  }
}
