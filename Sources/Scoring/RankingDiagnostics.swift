package import Diagnostics
internal import Outcomes
internal import Profiles
internal import Text
internal import Values

extension LocalizedText {
  fileprivate static let whichLine = LocalizedText(
    de: "Die Zeile nennt „steckbrief outcomes check“. Steht in der Spalte ein Name, die Datei neu"
      + " exportieren.",
    en: "\"steckbrief outcomes check\" names the line. Where the column holds a name, export the"
      + " file anew.")
}

extension DiagnosticKind {
  package static let unmatchedRows = DiagnosticKind(
    2401,
    title: LocalizedText(
      de: "Zeilen haben keinen Platz im Katalog.", en: "Rows have no place in the catalogue."),
    explanation: LocalizedText(
      de: "Sie zählen nirgends mit und werden mit ähnlichen Kennungen genannt. Nie wird etwas nur "
        + "Ähnliches verbunden.",
      en: "They are not counted anywhere and are listed with similar ids. Nothing is ever "
        + "matched on mere similarity."))

  package static let tooManyUnmatchedRows = DiagnosticKind(
    2402,
    title: LocalizedText(
      de: "Zu viele Zeilen haben keinen Platz im Katalog.",
      en: "Too many rows have no place in the catalogue."),
    explanation: LocalizedText(
      de: "Eine Rangliste aus einem Teil der Daten wäre irreführend.",
      en: "A ranking based on part of the data would be misleading."))

  package static let providerContradiction = DiagnosticKind(
    2404, .warning,
    title: LocalizedText(
      de: "Zeile und Steckbrief nennen verschiedene Träger.",
      en: "Row and profile name different providers."),
    explanation: LocalizedText(
      de: "Es gilt der Steckbrief; er ist geprüft und versioniert.",
      en: "The profile prevails; it is checked and versioned."))

  package static let assumedShares = DiagnosticKind(
    2405, .warning,
    title: LocalizedText(
      de: "Einem Mitglied eines Trägerverbunds fehlt der Anteil.",
      en: "A member of a consortium lacks its share."),
    explanation: LocalizedText(
      de: "--verbund shares teilt die Ergebnisse nach den Anteilen des Steckbriefs. Wo welche "
        + "fehlen, sind gleiche Teile des Rests eine Annahme, kein Wissen.",
      en: "--consortium shares divides outcomes by the shares of the profile. Where some are "
        + "missing, equal parts of the rest are an assumption, not knowledge."))

  package static let nearProviders = DiagnosticKind(
    2407, .warning,
    title: LocalizedText(
      de: "Zwei Träger sind vielleicht einer.", en: "Two providers are perhaps one."),
    explanation: LocalizedText(
      de: "Ohne Kennung gilt der Name; Groß und klein, Leerzeichen, Punkte und Striche "
        + "unterscheiden keine Träger. Was darüber hinaus ähnlich ist, wird nie verbunden, aber "
        + "genannt: geteilt hat jeder nur einen Teil der Fälle.",
      en: "Without an id the name counts; case, blanks, dots and dashes tell no providers"
        + " apart. What is similar beyond that is never joined but named: divided, each has"
        + " only part of the cases."))

  package static let levelVariants = DiagnosticKind(
    2406, .note,
    title: LocalizedText(
      de: "Ein Merkmal ist in mehreren Schreibweisen angegeben.",
      en: "A characteristic is written in several ways."),
    explanation: LocalizedText(
      de: "Groß und klein, Leerzeichen, Striche und Breite unterscheiden keine Stufen, „weiblich“ "
        + "ist „w“; alle Zeichen für „nicht bekannt“ sind eines.",
      en: "Case, blanks, dashes and width tell no levels apart, \"weiblich\" is \"w\"; all"
        + " marks for \"not known\" are one."))

  package static let unknownAssessedProvider = DiagnosticKind(
    2503, .warning,
    title: LocalizedText(
      de: "Ein bewerteter Träger ist nicht bekannt.", en: "An assessed provider is not known."),
    explanation: LocalizedText(
      de: "Bewertungen werden über Kennung oder Namen verbunden, nie über Ähnliches.",
      en: "Assessments are matched by id or name, never by similarity."))
}

extension Diagnostic {
  static func unmatched(_ item: Ranking.Unmatched, severity: Severity) -> Diagnostic {
    let (german, english) =
      MeasureText.isShowable(item.measure)
      ? ("zur Maßnahme „\(item.measure)“", "of the measure \"\(item.measure)\"")
      // Whatever it is: in a row that has slipped it is a name.
      : (
        "mit einem Wert in der Spalte massnahme, der keine Kennung ist",
        "with a value in the column massnahme that is no id"
      )
    let rows = LocalizedText(
      de: item.rows == 1 ? "1 Zeile" : "\(item.rows) Zeilen",
      en: item.rows == 1 ? "1 row" : "\(item.rows) rows")
    let (reason, help) = reason(of: item.reason)
    return Diagnostic(
      .unmatchedRows, severity: severity, at: SourceLocation(file: "rank"),
      message: LocalizedText(
        de: "Ohne Platz im Katalog: \(rows.german) \(german); \(reason.german)",
        en: "Without a place in the catalogue: \(rows.english) \(english);"
          + " \(reason.english)"),
      help: MeasureText.isShowable(item.measure) ? help : .whichLine)
  }

  private static func reason(
    of failure: MeasureJoin.Failure
  ) -> (LocalizedText, LocalizedText?) {
    switch failure {
    case .unknownMeasure(let near):
      (
        LocalizedText(
          de: "der Katalog kennt sie nicht.", en: "the catalogue does not know it."),
        near.isEmpty
          ? LocalizedText(
            de: "Den Steckbrief in den Katalog aufnehmen oder die Kennung berichtigen.",
            en: "Add the profile to the catalogue or correct the id.")
          : LocalizedText(
            de: "Ähnlich sind: " + near.joined(separator: ", "),
            en: "Similar: " + near.joined(separator: ", "))
      )
    case .ambiguousMeasure:
      (
        LocalizedText(
          de: "mehrere Kreise haben diese Maßnahmenummer.",
          en: "several districts have this local number."),
        LocalizedText(
          de: "Die Spalte kreis füllen oder die Kennung des Steckbriefs verwenden.",
          en: "Fill the column kreis or use the profile's id.")
      )
    case .districtMissing:
      (
        LocalizedText(
          de: "sie gehört mehreren Kreisen.", en: "it belongs to several districts."),
        LocalizedText(de: "Die Spalte kreis füllen.", en: "Fill the column kreis.")
      )
    case .districtForeign:
      (
        LocalizedText(
          de: "die Spalte kreis nennt keinen Kreis dieser Maßnahme.",
          en: "the column kreis names none of this measure's districts."),
        LocalizedText(
          de: "Die Spalte kreis oder den Steckbrief berichtigen.",
          en: "Correct the column kreis or the profile.")
      )
    }
  }

  static func tooManyUnmatched(
    _ rows: Int, of all: Int, share: Double
  ) -> Diagnostic {
    let limit = Int((share * 100).rounded())
    return Diagnostic(
      .tooManyUnmatchedRows, at: SourceLocation(file: "rank"),
      message: LocalizedText(
        de: "\(rows) von \(all) Zeilen haben keinen Platz im Katalog; erlaubt sind \(limit) %."
          + " So entsteht keine Rangliste.",
        en: "\(rows) of \(all) rows have no place in the catalogue; \(limit) % are allowed. No "
          + "ranking is made from this."),
      help: LocalizedText(
        de: "Stimmt --catalog? Sonst die fehlenden Steckbriefe aufnehmen oder die Grenze mit"
          + " --max-unmatched anheben.",
        en: "Is --catalog right? Otherwise add the missing profiles or raise the limit with"
          + " --max-unmatched."))
  }

  static func providerContradiction(
    _ id: ProfileID, rows: Int, file: String, line: Int
  ) -> Diagnostic {
    Diagnostic(
      .providerContradiction, at: SourceLocation(file: file, line: line),
      message: LocalizedText(
        de: "Die Spalte traeger nennt "
          + (rows == 1 ? "hier" : "in \(rows) Zeilen, zuerst hier,")
          + " einen anderen Träger als der Steckbrief \(id); es gilt der Steckbrief.",
        en: "The column traeger names another provider than the profile \(id) "
          + (rows == 1 ? "here" : "in \(rows) rows, here first") + "; the profile's is taken."))
  }

  static func nearProviders(_ one: String, _ other: String) -> Diagnostic {
    let (one, other) = (one.terminalSafe, other.terminalSafe)
    return Diagnostic(
      .nearProviders, at: SourceLocation(file: "rank"),
      message: LocalizedText(
        de: "„\(one)“ und „\(other)“ zählen als zwei Träger; sind sie einer?",
        en: "\"\(one)\" and \"\(other)\" count as two providers; are they one?"),
      help: LocalizedText(
        de: "Den Namen angleichen, oder im Steckbrief eine Kennung angeben (traeger/id).",
        en: "Write the name alike, or give an id in the profile (traeger/id)."))
  }

  static func levelVariants(_ variant: LevelNames.Variants) -> Diagnostic {
    let column = variant.stratum.name
    func list(_ open: String, _ close: String) -> String {
      variant.spellings.map { open + $0.terminalSafe + close }.joined(separator: ", ")
    }
    return Diagnostic(
      .levelVariants, at: SourceLocation(file: "rank"),
      message: variant.spellings.isEmpty
        ? LocalizedText(
          de: "Spalte \(column): mehrere Schreibweisen zählen als eine Stufe.",
          en: "Column \(column): several spellings count as one level.")
        : LocalizedText(
          de: "Spalte \(column): \(list("„", "“")) zählen als eine Stufe.",
          en: "Column \(column): \(list("\"", "\"")) count as one level."))
  }

  static func assumedShares(_ id: ProfileID) -> Diagnostic {
    Diagnostic(
      .assumedShares, at: SourceLocation(file: "rank"),
      message: LocalizedText(
        de: "Der Steckbrief \(id) nennt nicht die Anteile aller Mitglieder des Trägerverbunds; was"
          + " die genannten von 100 % übrig lassen, zählt den anderen zu gleichen Teilen.",
        en: "The profile \(id) does not state the shares of all members of the consortium; what the"
          + " stated ones leave of 100 % counts for the others in equal parts."),
      help: LocalizedText(
        de: "Die Anteile im Steckbrief ergänzen (verbund/mitglied/anteil).",
        en: "Add the shares to the profile (verbund/mitglied/anteil)."))
  }

  static func earlyStatuses(
    of input: OutcomeInput, rules: CohortRules, asOfIsFromData: Bool
  ) -> Diagnostic {
    let lines = input.earlyStatuses
    let shown = lines.first.map(String.init).joined(separator: ", ")
    let rest = lines.count > lines.first.count ? " …" : ""
    let (german, english) = (rules.asOf.germanDescription, rules.asOf.description)
    return Diagnostic(
      .statusBeforeDue,
      at: SourceLocation(file: input.name, line: lines.first.first),
      message: LocalizedText(
        de: "status6Monate ist in \(lines.count) Zeile(n) gefüllt (\(shown)\(rest)), obwohl am"
          + " Stichtag \(german) die sechs Monate nicht um sind. Die Werte bleiben ungenutzt, die"
          + " Teilnahmen gelten als offen.",
        en: "status6Monate is filled in \(lines.count) row(s) (\(shown)\(rest)) although on the"
          + " reference date \(english) the six months are not over. The values are not used, the"
          + " participations count as pending."),
      help: asOfIsFromData
        ? LocalizedText(
          de: "Sind die Daten jünger, den Stichtag mit --as-of angeben.",
          en: "If the data are more recent, give the reference date with --as-of.")
        : nil)
  }

  static func unknownAssessedProvider(_ name: String, near: [String]) -> Diagnostic {
    let shown = SafeText(name, limit: 40).description
    return Diagnostic(
      .unknownAssessedProvider, at: SourceLocation(file: "--assessments"),
      message: LocalizedText(
        de: "Den bewerteten Träger „\(shown)“ kennt weder der Katalog noch eine Ergebniszeile;"
          + " seine Bewertungen zählen nirgends.",
        en: "Neither the catalogue nor a row of outcomes knows the assessed provider"
          + " \"\(shown)\"; its assessments count nowhere."),
      help: near.isEmpty
        ? nil
        : LocalizedText(
          de: "Ähnlich sind: " + near.joined(separator: "; "),
          en: "Similar: " + near.joined(separator: "; ")))
  }
}

extension DiagnosticKind {
  /// Every kind that this room raises.
  package static let scoring: [DiagnosticKind] = [
    .unmatchedRows, .tooManyUnmatchedRows, .providerContradiction, .assumedShares,
    .levelVariants, .nearProviders, .unknownAssessedProvider, .comparisonDeclaration,
    .badAssessment,
  ]
}
