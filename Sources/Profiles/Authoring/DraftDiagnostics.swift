package import Diagnostics
internal import Text

extension DiagnosticKind {
  package static let missingOption = DiagnosticKind(
    4201, exit: .usage,
    title: LocalizedText(
      de: "Für einen neuen Steckbrief fehlen Angaben.", en: "A new profile lacks facts."),
    explanation: LocalizedText(
      de: "Die genannten Optionen angeben oder den Befehl an einem Terminal ausführen: dort wird "
        + "danach gefragt.",
      en: "Give the options named, or run the command at a terminal, where you are asked."))

  package static let unusableAnswer = DiagnosticKind(
    4202, exit: .usage,
    title: LocalizedText(
      de: "Eine Angabe für einen neuen Steckbrief ist nicht brauchbar.",
      en: "A fact for a new profile cannot be used."),
    explanation: LocalizedText(
      de: "Sie enthält unsichtbare Zeichen oder widerspricht einer anderen Angabe; die Meldung "
        + "sagt, was richtig wäre.",
      en: "It holds invisible characters or contradicts another one; the message says what would "
        + "be right."))
}

extension Diagnostic {
  /// Every mandatory option that was not given, at once.
  package static func missing(_ fields: [DraftField]) -> Diagnostic {
    let options = fields.map(\.option).joined(separator: ", ")
    return Diagnostic(
      .missingOption, at: SourceLocation(file: "new"),
      message: LocalizedText(
        de: "Es fehlen Angaben: \(options)", en: "Options are missing: \(options)"),
      help: fields.contains(.provider)
        ? LocalizedText(
          de: "An einem Terminal wird danach gefragt. Ist der Träger nicht bekannt:"
            + " --provider-unknown",
          en: "At a terminal you are asked for them. If the provider is not known:"
            + " --provider-unknown")
        : LocalizedText(
          de: "An einem Terminal wird danach gefragt.", en: "At a terminal you are asked for them.")
    )
  }

  static func foreignLetters(id: String, district: String) -> Diagnostic {
    Diagnostic(
      .unusableAnswer, at: SourceLocation(file: DraftField.id.option),
      message: LocalizedText(
        de: "Die Kennung \(id) beginnt nicht mit den Buchstaben des Kreises.",
        en: "The id \(id) does not begin with the letters of the district."),
      help: LocalizedText(
        de: "Richtig wäre zum Beispiel \(district)-2026-001.",
        en: "Right would be \(district)-2026-001, for example."))
  }

  package static func notOfType(_ field: DraftField, _ type: DocumentType) -> Diagnostic {
    Diagnostic(
      .unusableAnswer, at: SourceLocation(file: field.option),
      message: LocalizedText(
        de: "\(field.option) gehört in kein Dokument der Art \(type.label.german).",
        en: "\(field.option) belongs to no document of the type \(type.label.english)."))
  }

  static func takenDistrict(_ district: String) -> Diagnostic {
    Diagnostic(
      .unusableAnswer, at: SourceLocation(file: DraftField.district.option),
      message: LocalizedText(
        de: "Ein Kreisprofil von \(district) gibt es schon.",
        en: "There is a district profile of \(district) already."),
      help: LocalizedText(
        de: "Es ändern und mit einer höheren <fassung> einreichen.",
        en: "Change it and submit it with a higher <fassung>."))
  }

  static func takenID(_ id: ProfileID, free: ProfileID) -> Diagnostic {
    Diagnostic(
      .unusableAnswer, at: SourceLocation(file: DraftField.id.option),
      message: LocalizedText(
        de: "Die Kennung \(id) ist schon vergeben.", en: "The id \(id) is taken already."),
      help: LocalizedText(de: "Frei ist \(free).", en: "\(free) is free."))
  }

  static func hiddenCharacter(in text: String, _ field: DraftField) -> Diagnostic {
    Diagnostic(
      .unusableAnswer, at: SourceLocation(file: field.option),
      message: LocalizedText(
        de: "„\(SafeText(text, limit: 60))“ enthält ein Steuerzeichen oder unsichtbares Zeichen.",
        en: "\"\(SafeText(text, limit: 60))\" contains a control or invisible character."),
      help: LocalizedText(de: "Das Zeichen löschen.", en: "Delete the character."))
  }

  static func wrongYear(_ text: String) -> Diagnostic {
    Diagnostic(
      .unusableAnswer, at: SourceLocation(file: DraftField.year.option),
      message: LocalizedText(
        de: "„\(SafeText(text, limit: 60))“ ist kein Jahr von 1990 bis 2099.",
        en: "\"\(SafeText(text, limit: 60))\" is no year from 1990 to 2099."))
  }
}
