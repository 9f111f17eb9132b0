internal import Diagnostics
internal import Files
internal import Text

/// Whether a file of tallies is the one that was written: every row says how many there are, and the
/// last one bears a digest of all. A file that was cut at the end of a line looks like a whole one
/// otherwise.
struct TallyWholeness: ~Copyable {
  private let hasCount: Bool
  private let hasDigest: Bool
  private let hash = SHA256Stream()
  private var count: Int?
  private var isCountMixed = false
  private var digest = ""

  init(_ header: TallyHeader) {
    hasCount = header.positions[TallyRowText.countName] != nil
    hasDigest = header.positions[TallyRowText.digestName] != nil
    if hasDigest {
      hash.add(TallyRowText.header(header.levels.map(\.name), columns: header.written))
    }
  }

  mutating func add(_ row: TallyRowReader.Found) {
    if let count, row.count != count { isCountMixed = true }
    count = count ?? row.count
    guard hasDigest else { return }
    digest = row.digest
    hash.add(String(decoding: row.text, as: UTF8.self))
  }

  /// What is to be said of the file.
  /// - Parameters:
  ///   - rows: how many it has, those that cannot be read among them.
  ///   - areAllRead: whether it has none of those.
  consuming func remarks(
    rows: Int, areAllRead: Bool, at place: SourceLocation
  ) -> [Diagnostic] {
    guard hasCount else { return [.countlessTallies(at: place)] }
    // What is wrong with each row has been said.
    guard let count else { return areAllRead ? [.countlessTallies(at: place)] : [] }
    guard count == rows, !isCountMixed else { return [.cutTallies(rows, of: count, at: place)] }
    guard hasDigest else { return [.digestlessTallies(at: place)] }
    guard areAllRead, hash.digest().description != digest else { return [] }
    return [.changedTallies(isMissing: digest.isEmpty, at: place)]
  }
}

extension Diagnostic {
  fileprivate static func cutTallies(
    _ rows: Int, of count: Int, at place: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .tallyNotWhole, at: place,
      message: rows < count
        ? LocalizedText(
          de: "Die Summen sind nicht vollständig: \(rows) von \(count) Gruppen stehen in der"
            + " Datei.",
          en: "The sums are not whole: \(rows) of \(count) groups are in the file.")
        : LocalizedText(
          de: "Die Datei hat \(rows) Gruppen, nennt aber selbst eine andere Zahl (\(count)).",
          en: "The file has \(rows) groups but itself gives another number (\(count))."),
      help: rows < count
        ? LocalizedText(
          de: "Beim Schreiben oder Kopieren ist etwas verloren gegangen, etwa auf einem vollen"
            + " Datenträger: die Datei neu holen oder neu summieren.",
          en: "Something was lost in writing or copying, as on a full disk: fetch the file again or"
            + " sum again.")
        : LocalizedText(
          de: "Mehrere Dateien einzeln angeben, statt sie zu einer zu verbinden.",
          en: "Give several files one by one instead of joining them to one."))
  }

  fileprivate static func changedTallies(
    isMissing: Bool, at place: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .tallyNotWhole, at: place,
      message: isMissing
        ? LocalizedText(
          de: "Der letzten Zeile der Summen fehlt die Prüfsumme.",
          en: "The last row of the sums lacks the digest.")
        : LocalizedText(
          de: "Die Prüfsumme der Summen stimmt nicht: eine Zahl, ein Name oder die Reihenfolge ist"
            + " geändert.",
          en: "The digest of the sums does not fit: a number, a name or the order has changed."),
      help: LocalizedText(
        de: "Die Datei neu holen oder neu summieren. Ist die Änderung gewollt, die Spalte"
          + " pruefsumme"
          + " löschen.",
        en: "Fetch the file again or sum again. If the change is meant, delete the column"
          + " pruefsumme."))
  }

  fileprivate static func digestlessTallies(at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .tallyUnproven, severity: .note, at: place,
      message: LocalizedText(
        de: "Die Summen haben keine Prüfsumme, wie es bei der Abfrage einer Datenbank ist: geprüft"
          + " ist nur, dass keine Gruppe fehlt.",
        en: "The sums have no digest, as is so with the query of a database: all that was"
          + " checked is"
          + " that no group is missing."))
  }

  fileprivate static func countlessTallies(at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .tallyUnproven, at: place,
      message: LocalizedText(
        de: "Die Summen sagen nicht, wie viele Gruppen sie haben: ob die Datei vollständig ist,"
          + " lässt"
          + " sich nicht prüfen.",
        en: "The sums do not say how many groups they have: whether the file is whole cannot be"
          + " checked."),
      help: LocalizedText(
        de: "Summen dieser Fassung haben die Spalten gruppen und pruefsumme, die einer Datenbank"
          + " die"
          + " Spalte gruppen; ältere neu bilden.",
        en: "Sums of this version have the columns gruppen and pruefsumme, those of a database the"
          + " column gruppen; make older ones again."))
  }
}
