package import Diagnostics
internal import Files
internal import Profiles
internal import SystemPackage
internal import Text

extension DiagnosticKind {
  package static let anotherMeasure = DiagnosticKind(
    3211,
    title: LocalizedText(
      de: "Unter dieser Kennung steht im Katalog eine andere Maßnahme.",
      en: "The catalogue has another measure under this id."),
    explanation: LocalizedText(
      de: "Titel, Träger und Zeitraum zugleich ändern sich selten, zwei Stellen vergeben eher "
        + "dieselbe Nummer. Was so eingereicht wird, ersetzt nur, wer es ausdrücklich sagt.",
      en: "Title, provider and dates seldom change at once; two offices are more likely to have "
        + "used the same number. Such a submission replaces only when told to."))

  package static let statusBack = DiagnosticKind(
    3212,
    title: LocalizedText(
      de: "Der Status geht zurück.", en: "The status goes back."),
    explanation: LocalizedText(
      de: "Aus „aktiv“ wird selten wieder „entwurf“: Meist wurde eine alte Datei bearbeitet. Wer "
        + "es so meint, sagt es ausdrücklich.",
      en: "\"aktiv\" seldom becomes \"entwurf\" again: mostly an old file was edited. Say so "
        + "expressly if it is meant."))

  package static let numbered = DiagnosticKind(
    3213, .note,
    title: LocalizedText(
      de: "Die Fassung hat das Programm eingesetzt.", en: "The program has set the version."),
    explanation: LocalizedText(
      de: "Wo <fassung> fehlt oder leer ist, zählt das Programm weiter. Wer sie selbst schreibt, "
        + "erfährt, wenn inzwischen eine andere Stelle eine neue Fassung eingereicht hat.",
      en: "Where <fassung> is missing or empty the program counts on. Those who write it "
        + "themselves learn when another office has submitted a new version meanwhile."))

  package static let knownWarnings = DiagnosticKind(
    3214, .note,
    title: LocalizedText(
      de: "Warnungen gelten weiter, die schon der Fassung davor galten.",
      en: "Warnings of the version before still stand."),
    explanation: LocalizedText(
      de: "Sie werden gezählt, nicht wiederholt. „steckbrief check“ nennt sie alle.",
      en: "They are counted, not repeated. \"steckbrief check\" names them all."))

  package static let nothingToRestore = DiagnosticKind(
    3215,
    title: LocalizedText(
      de: "Diese Fassung gilt schon.", en: "This version is already in force."),
    explanation: LocalizedText(
      de: "Wiederherstellen lässt sich eine frühere Fassung; „steckbrief history“ zeigt sie.",
      en: "What can be restored is an earlier version; \"steckbrief history\" shows them."))

  /// What a submission stops at until somebody says that it is meant.
  package var asksForConsent: Bool { self == .anotherMeasure || self == .statusBack }
}

extension Diagnostic {
  static func anotherMeasure(_ change: Replacement, free: ProfileID, at file: String) -> Diagnostic
  {
    let id = change.new.id
    let (old, new) = (SafeText(change.old.title, limit: 60), SafeText(change.new.title, limit: 60))
    return Diagnostic(
      .anotherMeasure, at: SourceLocation(file: file),
      message: LocalizedText(
        de: "Unter \(id) steht im Katalog eine andere Maßnahme: „\(old)“ statt „\(new)“, auch "
          + "Träger und Zeitraum sind andere.",
        en: "The catalogue has another measure under \(id): \"\(old)\", not \"\(new)\"; provider "
          + "and dates differ too."),
      reason: LocalizedText(
        de: "Eine neue Maßnahme bekommt eine eigene Kennung; die vorhandene bleibt, wie sie ist.",
        en: "A new measure gets an id of its own; the one that is there stays as it is."),
      help: LocalizedText(
        de: "Frei ist \(free): <id>\(free)</id> schreiben und <fassung>1</fassung>.",
        en: "\(free) is free: write <id>\(free)</id> and <fassung>1</fassung>."))
  }

  static func statusBack(_ change: Replacement, codes: CodeLists, at file: String) -> Diagnostic {
    let labels = [change.old, change.new].map { codes.label($0.header.status) }
    return Diagnostic(
      .statusBack, at: SourceLocation(file: file),
      message: LocalizedText(
        de: "Der Status von \(change.new.id) geht zurück: \(labels[0].german) → "
          + "\(labels[1].german).",
        en: "The status of \(change.new.id) goes back: \(labels[0].english) → "
          + "\(labels[1].english)."),
      help: LocalizedText(
        de: "Ist <status> aus einer alten Datei, „\(change.old.header.status.value)“ schreiben.",
        en: "If <status> comes from an old file, write \"\(change.old.header.status.value)\"."))
  }

  static func numbered(_ id: ProfileID, _ version: Int, at file: String) -> Diagnostic {
    Diagnostic(
      .numbered, at: SourceLocation(file: file),
      message: LocalizedText(
        de: "\(id) bekommt die Fassung \(version); die Datei nennt keine.",
        en: "\(id) becomes version \(version); the file names none."))
  }

  static func knownWarnings(_ count: Int, since version: Int, at file: String) -> Diagnostic {
    Diagnostic(
      .knownWarnings, at: SourceLocation(file: file),
      message: LocalizedText(
        de: count == 1
          ? "1 Warnung gilt weiter, wie schon für Fassung \(version)."
          : "\(count) Warnungen gelten weiter, wie schon für Fassung \(version).",
        en: count == 1
          ? "1 warning still stands, as it did for version \(version)."
          : "\(count) warnings still stand, as they did for version \(version)."))
  }

  static func nothingToRestore(_ entry: AuditEntry, in store: CatalogStore) -> Diagnostic {
    Diagnostic(
      .nothingToRestore, at: SourceLocation(file: store.root.path.string),
      message: LocalizedText(
        de: "Von \(entry.id) gilt die Fassung \(entry.version) schon.",
        en: "Version \(entry.version) of \(entry.id) is already in force."))
  }
}
