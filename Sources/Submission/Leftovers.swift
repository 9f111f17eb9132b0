package import Diagnostics
internal import Files
internal import SystemPackage
internal import Text

extension CatalogStore {
  /// What lies in the catalogue and is nothing of it: files that killed commands left on their way to
  /// a name, which are taken away where nobody needs them, and what other programs leave beside an
  /// open document or on a drive.
  func leftoverNotes() throws(FileError) -> [Diagnostic] {
    var (cleared, kept, foreign): ([String], [String], [String]) = ([], [], [])
    var folders = [root]
    while let folder = folders.popLast() {
      let found = try folder.clearTemporaries()
      cleared += found.cleared.map { folder.path(of: $0).string }
      kept += found.kept.map { folder.path(of: $0).string }
      for name in try folder.names() {
        if Self.isOfOtherPrograms(name) { foreign.append(folder.path(of: name).string) }
        // Profiles are many: none of them is asked whether it is a folder.
        guard !name.hasPrefix("."), !name.lowercased().hasSuffix(".xml") else { continue }
        do throws(FileError) {
          if let below = try folder.subfolder(name) { folders.append(below) }
        } catch {
          // A file or a link, or a folder that nobody may read: who lists the profiles names it.
          continue
        }
      }
    }
    return (cleared.isEmpty ? [] : [.temporariesCleared(cleared)])
      + (kept.isEmpty ? [] : [.temporariesKept(kept)])
      + (foreign.isEmpty ? [] : [.foreignLeftovers(foreign)])
  }

  /// Names that no profile has: `~$x.xml`, `.~lock.x#`, `._x`, `.#x`, and what drives and
  /// synchronising programs keep.
  private static func isOfOtherPrograms(_ name: String) -> Bool {
    let small = name.lowercased()
    return ["~$", ".~lock.", "._", ".#"].contains { small.hasPrefix($0) }
      || ["thumbs.db", "desktop.ini", ".ds_store"].contains(small)
      || (TemporaryName(parsing: name) == nil
        && [".tmp", ".partial"].contains { small.hasSuffix($0) })
  }
}

extension DiagnosticKind {
  package static let leftovers = DiagnosticKind(
    3251, .note,
    title: LocalizedText(
      de: "Im Katalog liegen Reste, die nicht zu ihm gehören.",
      en: "In the catalogue lie leftovers that do not belong to it."),
    explanation: LocalizedText(
      de: "Ein abgebrochener Befehl kann eine Datei .steckbrief-….tmp hinterlassen. Sie wird"
        + " weggeräumt, wenn sie dem eigenen Benutzer gehört, eine Stunde alt ist und ihr Vorgang"
        + " nicht mehr läuft. Was andere Programme ablegen (~$x.xml, .~lock.x#, ._x, Thumbs.db,"
        + " *.tmp), zählt nirgends und bleibt liegen.",
      en: "A command that was cut short may leave a file .steckbrief-….tmp. It is taken away if"
        + " it is"
        + " the user's own, an hour old, and its process runs no more. What other programs leave"
        + " (~$x.xml, .~lock.x#, ._x, Thumbs.db, *.tmp) counts nowhere and stays."))
}

extension Diagnostic {
  fileprivate static func temporariesCleared(_ paths: [String]) -> Diagnostic {
    leftovers(
      paths, say("weggeräumt", "taken away"),
      one: say("Rest eines abgebrochenen Befehls", "leftover of a command that was cut short"),
      many: say("Reste abgebrochener Befehle", "leftovers of commands that were cut short"))
  }

  fileprivate static func temporariesKept(_ paths: [String]) -> Diagnostic {
    leftovers(
      paths, say("noch nicht weggeräumt", "not taken away yet"),
      one: say(
        "Datei eines anderen oder eben beendeten Befehls",
        "file of another or recent"
          + " command"),
      many: say(
        "Dateien anderer oder eben beendeter Befehle", "files of other or recent commands"))
  }

  fileprivate static func foreignLeftovers(_ paths: [String]) -> Diagnostic {
    leftovers(
      paths, say("nicht gelesen", "not read"),
      one: say("Datei anderer Programme", "file of other programs"),
      many: say("Dateien anderer Programme", "files of other programs"))
  }

  private static func say(_ german: String, _ english: String) -> LocalizedText {
    LocalizedText(de: german, en: english)
  }

  private static func leftovers(
    _ paths: [String], _ fate: LocalizedText, one: LocalizedText, many: LocalizedText
  ) -> Diagnostic {
    let named = paths.sorted().prefix(3).map { FilePath($0).lastComponent?.string ?? $0 }
    let list = named.joined(separator: ", ").terminalSafe + (paths.count > 3 ? ", …" : "")
    let what = paths.count == 1 ? one : many
    return Diagnostic(
      .leftovers, at: SourceLocation(file: paths.sorted().first ?? ""),
      message: LocalizedText(
        de: "\(paths.count) \(what.german) \(fate.german): \(list)",
        en: "\(paths.count) \(what.english) \(fate.english): \(list)"))
  }
}
