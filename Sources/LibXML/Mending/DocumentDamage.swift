internal import Diagnostics
internal import Text

// What is wrong with a document as a whole: its first line, its end, its nesting.
extension Damage {
  static func blankBeforeDeclaration(_ bytes: Range<Int>) -> Damage {
    Damage(
      .brokenDeclaration, at: bytes,
      de: "Vor <?xml …?> steht etwas; es muss ganz am Anfang stehen.",
      en: "There is something before <?xml …?>; it must come first.", [TextEdit("", at: bytes)])
  }

  static func textBeforeDeclaration(_ bytes: Range<Int>) -> Damage {
    Damage(
      .foreignContent, at: bytes, de: "Vor <?xml …?> steht Text; es muss ganz am Anfang stehen.",
      en: "There is text before <?xml …?>; it must come first.",
      help: LocalizedText(de: "Den Text löschen.", en: "Delete the text."),
      [TextEdit("", at: bytes)], .assumed)
  }

  /// An e-mail in which each line is quoted.
  static func quotedLines(_ edits: [TextEdit]) -> Damage {
    Damage(
      .foreignContent, at: edits[0].bytes, de: "Jede Zeile beginnt mit >, wie in einer E-Mail.",
      en: "Each line begins with >, as in an e-mail.",
      help: LocalizedText(
        de: "Das Zeichen am Anfang jeder Zeile löschen.",
        en: "Delete the character at the start of each line."), edits)
  }

  static func declaration(
    _ fault: Range<Int>, replacing bytes: Range<Int>, isCertain: Bool
  ) -> Damage {
    Damage(
      .brokenDeclaration, at: fault,
      de: "Die Zeile <?xml …?> ist ab hier nicht richtig geschrieben.",
      en: "The line <?xml …?> is not written correctly from here on.",
      [TextEdit(XMLDeclaration.usual, at: bytes)], isCertain ? .certain : .probable)
  }

  static func secondDeclaration(_ bytes: Range<Int>) -> Damage {
    Damage(
      .brokenDeclaration, at: bytes, de: "<?xml …?> darf nur einmal und nur am Anfang stehen.",
      en: "<?xml …?> may stand only once, and first.", [TextEdit("", at: bytes)])
  }

  static func secondDocument(_ bytes: Range<Int>) -> Damage {
    Damage(
      .foreignContent, at: bytes, de: "Hier beginnt ein zweiter Steckbrief in derselben Datei.",
      en: "A second profile begins here in the same file.",
      help: LocalizedText(
        de: "Jeden Steckbrief in einer eigenen Datei speichern.",
        en: "Save each profile in a file of its own."),
      [TextEdit("", at: bytes)], .assumed)
  }

  static func outside(_ bytes: Range<Int>, edits: [TextEdit]) -> Damage {
    Damage(
      .foreignContent, at: bytes, de: "Außerhalb des Wurzelelements steht noch etwas.",
      en: "There is something outside the root element.",
      help: LocalizedText(
        de: "Löschen, oder als Kommentar <!-- … --> schreiben.",
        en: "Delete it, or make it a comment <!-- … -->."), edits, .assumed)
  }

  static func conflict(_ bytes: Range<Int>, _ edits: [TextEdit]) -> Damage {
    Damage(
      .foreignContent, at: bytes,
      de: "Hier stehen zwei Fassungen nebeneinander: Konfliktzeichen einer Versionsverwaltung.",
      en: "Two versions stand here side by side: conflict markers of a version control system.",
      help: LocalizedText(
        de: "Eine der beiden Seiten und die Zeilen mit <<<<<<<, ======= und >>>>>>> löschen.",
        en: "Delete one of the sides and the lines with <<<<<<<, ======= and >>>>>>>."),
      edits, .assumed)
  }

  static func otherFormat(_ name: String, at place: Range<Int>) -> Damage {
    Damage(
      .notWellFormed, at: place,
      de: name.isEmpty
        ? "Die Datei enthält nur Leerraum." : "Das ist kein XML, sondern \(name).",
      en: name.isEmpty
        ? "The file contains only white space." : "This is not XML but \(name).",
      help: LocalizedText(
        de: "Erwartet wird ein XML-Dokument; „steckbrief new“ schreibt eines zum Ausfüllen.",
        en: "An XML document is expected; \"steckbrief new\" writes one to fill in."),
      [], .assumed)
  }

  static func refused(
    _ kind: DiagnosticKind, _ bytes: Range<Int>, isCertain: Bool
  ) -> Damage {
    let said = Diagnostic.refusedConstruct(kind, at: SourceLocation(file: ""))
    return Damage(
      kind, at: bytes, de: said.message.german, en: said.message.english, help: said.help,
      [TextEdit("", at: bytes)], isCertain ? .certain : .assumed)
  }

  // MARK: - The end

  /// Where a document may break off.
  enum Part {
    case tag, value, comment, section
    /// Between tags, in elements that are named from the innermost outwards.
    case element([String])

    var words: LocalizedText {
      switch self {
      case .tag: LocalizedText(de: "mitten in einem Tag", en: "within a tag")
      case .value: LocalizedText(de: "mitten im Wert eines Attributs", en: "within a value")
      case .comment: LocalizedText(de: "in einem Kommentar", en: "within a comment")
      case .section:
        LocalizedText(de: "in einem CDATA-Abschnitt", en: "within a CDATA section")
      case .element(let names):
        LocalizedText(
          de: "in <\((names.first ?? "").shortened)>",
          en: "within <\((names.first ?? "").shortened)>"
        )
      }
    }
  }

  /// - Parameter remains: what is left of the broken part.
  static func cutOff(at offset: Int, in remains: Range<Int>, _ part: Part) -> Damage {
    var edits = [TextEdit("", at: remains)]
    if case .element(let names) = part {
      edits = [TextEdit(names.map { "</\($0)>" }.joined(), before: remains.upperBound)]
    }
    return Damage(
      .cutOff, at: offset..<offset,
      de: "Die Datei ist abgeschnitten: sie endet \(part.words.german).",
      en: "The file is cut off: it ends \(part.words.english).",
      help: LocalizedText(
        de: "Die Datei noch einmal holen; hier fehlt ihr Rest.",
        en: "Fetch the file again; the rest of it is missing here."),
      edits, .assumed)
  }

  // MARK: - Nesting

  static func endMissing(_ names: [String], before offset: Int, _ insertion: String) -> Damage {
    let tags = names.map { "</\($0.shortened)>" }.joined(separator: ", ")
    return Damage(
      .unmatchedTag, at: offset..<offset, de: "Hier fehlt \(tags).", en: "\(tags) is missing here.",
      [TextEdit(insertion, before: offset)])
  }

  /// - Parameter isWhole: whether no attribute is missing with the tag.
  static func startMissing(
    _ name: String, before offset: Int, _ insertion: String, isWhole: Bool
  ) -> Damage {
    Damage(
      .unmatchedTag, at: offset..<offset, de: "Hier fehlt <\(name.shortened)>.",
      en: "<\(name.shortened)> is missing here.", [TextEdit(insertion, before: offset)],
      isWhole ? .certain : .probable)
  }

  static func startMisspelt(_ bytes: Range<Int>, _ name: String, _ meant: String) -> Damage {
    Damage(
      .unmatchedTag, at: bytes,
      de: "<\(name.shortened)> passt nicht zu seinem Ende </\(meant.shortened)>.",
      en: "<\(name.shortened)> does not match its end </\(meant.shortened)>.",
      [TextEdit(meant, at: bytes)])
  }

  static func endMisspelt(
    _ tag: Range<Int>, _ nameBytes: Range<Int>, _ name: String, _ meant: String
  ) -> Damage {
    Damage(
      .unmatchedTag, at: tag,
      de: "</\(name.shortened)> steht hier, wo <\(meant.shortened)> endet.",
      en: "</\(name.shortened)> stands here where <\(meant.shortened)> ends.",
      [TextEdit(meant, at: nameBytes)])
  }

  static func endTooMany(
    _ bytes: Range<Int>, _ name: String, removing: Range<Int>
  ) -> Damage {
    Damage(
      .unmatchedTag, at: bytes, de: "</\(name.shortened)> ist zu viel: dazu gibt es keinen Anfang.",
      en: "</\(name.shortened)> is one too many: it has no start.", [TextEdit("", at: removing)])
  }

  static func endExpected(_ bytes: Range<Int>, _ name: String) -> Damage {
    Damage(
      .unmatchedTag, at: bytes,
      de: "Hier endet <\(name.shortened)>: gemeint ist </\(name.shortened)>.",
      en: "<\(name.shortened)> ends here: </\(name.shortened)> is meant.",
      [TextEdit("</\(name)>", at: bytes)])
  }

  /// - Parameter tag: `</name>` or `<name/>`.
  static func startExpected(_ tag: Range<Int>, slash: Range<Int>, _ name: String) -> Damage {
    Damage(
      .unmatchedTag, at: tag, de: "Hier beginnt <\(name.shortened)>: der / ist zu viel.",
      en: "<\(name.shortened)> begins here: the / is too much.", [TextEdit("", at: slash)])
  }
}
