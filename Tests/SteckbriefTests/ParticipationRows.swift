import SystemPackage
import TestSupport

/// Rows of participations as a database loads them: a file, and what its columns are in German.
struct ParticipationRows {
  let file: String
  let columns: [String]

  /// The columns of a table that has all of them.
  static let allColumns = [
    "teilnahme", "massnahme", "traeger", "kreis", "zielgruppe", "eintritt", "austritt",
    "austrittsgrund", "statusAustritt", "status6Monate", "abcEintritt", "abcAustritt", "abschluss",
    "altersgruppe", "geschlecht", "arbeitslosMonate", "berufsabschluss", "kosten", "beispiel",
  ]

  static let sample = ParticipationRows(
    file: Program.root.appending("catalog/beispiel/ergebnisse.csv").string,
    columns: [
      "teilnahme", "massnahme", "eintritt", "austritt", "austrittsgrund", "statusAustritt",
      "status6Monate", "abcEintritt", "abcAustritt", "abschluss", "altersgruppe", "geschlecht",
      "arbeitslosMonate", "berufsabschluss", "kosten", "beispiel",
    ])

  /// Everything that the reader accepts, made up at random: both forms of dates and amounts, empty
  /// cells, every code, ends of months, leap days, names that hurt in CSV and SQL, English headers.
  static func madeUp(
    _ count: Int, seed: UInt64, in folder: TemporaryFolder
  ) throws -> ParticipationRows {
    let header = [
      "participation", "MEASURE", "provider", "district", "target_group", "entry", "exit",
      "exit_reason", "status_exit", "status_6m", "abc_entry", "abc_exit", "qualification",
      "age_group", "sex", "months_unemployed", "qualification_entry", "cost", "example",
      "covariate.Größe x",
    ]
    var random = SplitMix64(seed: seed)
    let rows = (0..<count).map { MadeUpRow.cells(number: $0, random: &random) }
    let text = ([header] + rows).map { cells in
      cells.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ";") + "\n"
    }
    return ParticipationRows(
      file: try folder.write(text.joined(), to: "zeilen.csv"),
      columns: allColumns + ["merkmal.größe x"])
  }
}

private enum MadeUpRow {
  static func cells(number: Int, random: inout SplitMix64) -> [String] {
    func pick(_ words: [String]) -> String {
      words[Int.random(in: 0..<words.count, using: &random)]
    }
    func day(_ years: ClosedRange<Int>) -> String {
      let year = Int.random(in: years, using: &random)
      let day = pick(year % 4 == 0 ? days + ["02-29"] : days).split(separator: "-")
      return pick(["\(year)-\(day[0])-\(day[1])", "\(day[1]).\(day[0]).\(year)"])
    }
    let hasEnded = pick(["a", "b", "c", "d"]) != "d"
    func atExit(_ words: [String]) -> String { hasEnded ? pick(words) : "" }
    return [
      "p\(number)", pick(["M1", "m1", "0815"]), pick(providers), pick(["EL", "03454", ""]),
      pick(["AEZ", ""]), day(2019...2022), hasEnded ? day(2023...2025) : "",
      pick(hasEnded ? reasons : ["", "nichtantritt", "unbekannt"]), atExit(statuses),
      atExit(statuses), pick(["A", "B", "C", ""]), atExit(["A", "B", "C", ""]),
      pick(["ja", "nein", ""]), pick(["u25", "ue50", ""]), pick(["w", "m", "d", ""]),
      pick(["", "0", "9", "011", "12", "23", "24", "100", "unbekannt"]), pick(["ja", "nein", ""]),
      pick(["", "0,07", "1234,56", "99999.99", "3", "12,5", "0.29"]), pick(["ja", "nein", ""]),
      pick(["Türkisch", "türkisch", "it's", ""]),
    ]
  }

  private static let days = [
    "01-01", "01-31", "02-28", "03-01", "03-31", "05-31", "06-30", "07-31", "08-28", "08-29",
    "08-30", "08-31", "09-01", "11-30", "12-31", "12-05",
  ]
  private static let providers = [
    "", "Zebra", "zebra", "Ärzte", "O'Neil; \"GmbH\"", "a\\b", "T,1", "NULL", "🦓",
  ]
  private static let reasons = [
    "planmaessig", "arbeit", "abbruchTeilnehmer", "abbruchTraeger", "nichtantritt", "sonstig",
    "unbekannt",
  ]
  private static let statuses = [
    "svb", "svbGefoerdert", "ausbildung", "selbstaendig", "minijob", "oeffentlichGefoerdert",
    "massnahme", "schule", "arbeitslos", "sonstig", "ausserhalb", "unbekannt", "ja", "nein", "",
  ]
}
