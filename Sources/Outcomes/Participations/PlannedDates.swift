package import Diagnostics
internal import Text
internal import Values

// Dates that no data can tell of: far behind all others, or of a year that stands for "not yet".

extension DiagnosticKind {
  package static let plannedDate = DiagnosticKind(
    2313, .warning,
    title: LocalizedText(
      de: "Ein Datum liegt weit hinter allen anderen.",
      en: "A date is far behind all others."),
    explanation: LocalizedText(
      de: "Ohne --as-of ist der Stichtag das jüngste Datum der Daten. Was mehr als 31 Tage hinter"
        + " allen anderen liegt, ist geplant oder verschrieben und bestimmt ihn nicht, wenn es"
        + " höchstens eins von tausend Daten oder zehn sind, und nie mehr als eins von hundert. Ein solcher Austritt ist noch"
        + " keiner, die Teilnahme läuft; ein solcher Eintritt ist noch nicht angetreten.",
      en: "Without --as-of the reference date is the latest date in the data. What is more than 31"
        + " days behind all others is planned or mistyped and does not set it, where it is at most"
        + " one of a thousand dates or ten, and never more than one of a hundred. Such an exit is none yet, the participation continues; such"
        + " an entry has not started yet."))

  package static let openEnd = DiagnosticKind(
    2314, .warning,
    title: LocalizedText(
      de: "Ein Datum steht für „offen“.", en: "A date stands for \"open\"."),
    explanation: LocalizedText(
      de: "31.12.9999 und 00.00.0000 schreiben manche Verfahren, wo es noch kein Ende gibt. Als"
        + " Austritt sind sie eine leere Zelle.",
      en: "Some systems write 9999-12-31 and 0000-00-00 where there is no end yet. As an exit they"
        + " are an empty cell."))
}

extension Participation {
  /// Whether one of its dates lies behind a day.
  func isPlanned(behind day: CalendarDate) -> Bool {
    entry > day || (exit.map { $0 > day } ?? false)
  }

  /// What is true of it on a day before: a planned exit is none yet, a planned entry has not started.
  func known(on day: CalendarDate) -> Participation {
    guard isPlanned(behind: day) else { return self }
    var known = self
    known.exit = nil
    known.exitReason = entry > day ? .notStarted : nil
    return known
  }
}

extension WrittenDate {
  /// Whether a text is a day that stands for "no end yet": one of the year 9999, or zeros only.
  static func isOpenEnd(_ text: String) -> Bool {
    let visible = text.visible
    let day = visible.prefix { $0 != " " && $0 != "T" }
    guard day.allSatisfy({ $0.isASCII && ($0.isNumber || "-./".contains($0)) }) else {
      return false
    }
    let digits = day.filter(\.isNumber)
    guard digits.count == 8 else { return false }
    return digits.allSatisfy { $0 == "0" } || digits.hasPrefix("9999") || digits.hasSuffix("9999")
  }
}

extension Diagnostic {
  /// - Parameter lines: those with a date behind the reference date.
  static func plannedDates(
    _ lines: LineList, behind day: CalendarDate, latest: CalendarDate?, file: String
  ) -> Diagnostic {
    let shown = lines.first.map(String.init).joined(separator: ", ")
    let rest = lines.count > lines.first.count ? " …" : ""
    let (german, english) = (day.germanDescription, day.description)
    let latestGerman = latest.map { ", bis \($0.germanDescription)" } ?? ""
    let latestEnglish = latest.map { ", up to \($0.description)" } ?? ""
    return Diagnostic(
      .plannedDate, at: SourceLocation(file: file, line: lines.first.first),
      message: LocalizedText(
        de: lines.count == 1
          ? "Ein Datum dieser Zeile liegt weit hinter allen anderen\(latestGerman). Stichtag bleibt"
            + " \(german); am Stichtag ist dieser Austritt noch keiner, dieser Eintritt nicht"
            + " angetreten."
          : "In \(lines.count) Zeilen (\(shown)\(rest)) liegt ein Datum weit hinter allen"
            + " anderen\(latestGerman). Stichtag bleibt \(german); am Stichtag sind diese Austritte"
            + " noch keine, diese Eintritte nicht angetreten.",
        en: lines.count == 1
          ? "A date of this row is far behind all others\(latestEnglish). The reference date stays"
            + " \(english); on it this exit is none yet, this entry has not started."
          : "In \(lines.count) rows (\(shown)\(rest)) a date is far behind all"
            + " others\(latestEnglish). The reference date stays \(english); on it these exits are"
            + " none yet, these entries have not started."),
      help: LocalizedText(
        de: "Die Daten prüfen; gilt doch ein anderer Stichtag, ihn mit --as-of angeben.",
        en: "Check the dates; if another reference date holds, give it with --as-of."))
  }
}
