import Values

/// The outcomes as a CSV file: UTF-8, semicolons, line feeds, a header, decimal comma.
///
/// No value holds a semicolon, a quotation mark or a line break, so nothing is quoted.
enum SampleOutcomesCSV {
  /// Rows by measure, entry and pseudonym; `ja` in the last column says that they are made up.
  static func text(of participations: [SampleParticipation]) -> String {
    let header =
      "teilnahme;massnahme;eintritt;austritt;austrittsgrund;statusAustritt;status6Monate;"
      + "abcEintritt;abcAustritt;abschluss;altersgruppe;geschlecht;arbeitslosMonate;"
      + "berufsabschluss;kosten;beispiel\n"
    let sorted = participations.sorted {
      ($0.measure, $0.entry, $0.pseudonym) < ($1.measure, $1.entry, $1.pseudonym)
    }
    return header + sorted.map { row($0) }.joined()
  }

  private static func row(_ participation: SampleParticipation) -> String {
    let person = participation.person
    let fields = [
      participation.pseudonym,
      participation.measure,
      participation.entry.description,
      participation.exit?.description,
      participation.reason?.rawValue,
      participation.statusAtExit?.rawValue,
      participation.statusLater?.rawValue,
      participation.isClassKnown ? person.placementClass.rawValue : nil,
      participation.classAtExit?.rawValue,
      participation.hasCertificate.map { $0 ? "ja" : "nein" },
      person.age.rawValue,
      person.sex.rawValue,
      String(person.monthsUnemployed),
      person.isTrained ? "ja" : "nein",
      participation.cents.map(euros),
      "ja",
    ]
    return fields.map { $0 ?? "" }.joined(separator: ";") + "\n"
  }

  /// The amount in euros with two decimal places and nothing between the thousands.
  private static func euros(cents: Int) -> String {
    let rest = String(cents % 100)
    return String(cents / 100) + "," + (rest.count < 2 ? "0" : "") + rest
  }
}
