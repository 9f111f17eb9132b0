import Values

/// Term, duration and hours.
struct SampleSchedule: Sendable {
  /// First day of the measure.
  let begin: CalendarDate
  /// Last day of the measure, after every planned exit of the sample.
  let end: CalendarDate
  /// Planned length of a participation.
  let weeks: Int
  /// Hours per week.
  let weeklyHours: Int
  /// Code of the time model.
  let model: String
  /// Days on which groups start; none: entry at any time.
  var starts: [CalendarDate] = []
  /// Option to extend the contract.
  var extensionOption: SampleExtension?

  /// Writes the content of `zeit`.
  func write(to xml: inout XMLText) {
    xml.element("beginn", begin.description)
    xml.element("ende", end.description)
    xml.element("teilnahmedauerWochen", weeks)
    xml.element("wochenstunden", weeklyHours)
    xml.element("zeitmodell", model)
    xml.elements("starttermin", starts.map(\.description))
    guard let extensionOption else { return }
    xml.parent("verlaengerung", extensionOption.write)
  }
}

/// Option to extend a contract.
struct SampleExtension: Sendable {
  /// Last day if the option is taken.
  let until: CalendarDate
  /// Day by which it must be decided.
  let decideBy: CalendarDate

  /// Writes the content of `verlaengerung`.
  func write(to xml: inout XMLText) {
    xml.element("bis", until.description)
    xml.element("entscheidungBis", decideBy.description)
  }
}
