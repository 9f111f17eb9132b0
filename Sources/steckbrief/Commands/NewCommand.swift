import ArgumentParser
import Diagnostics
import Files
import Profiles
import SystemPackage
import Text

/// `new --district HSK`
struct NewCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "new",
      abstract: helpText(
        de: "Einen neuen Steckbrief zum Ausfüllen schreiben.",
        en: "Write a new profile to fill in."),
      discussion: helpText(
        de: "Was an Pflichtangaben fehlt, wird an einem Terminal erfragt.",
        en: "At a terminal you are asked for mandatory facts that are missing."),
      aliases: ["neu"])
  }

  @Option(
    name: [.customLong("district"), .customLong("kreis")],
    help: ArgumentHelp(
      helpText(
        de: "Einreichender Kreis: Buchstaben, Name oder amtlicher Schlüssel.",
        en: "Submitting district: letters, name or official key."),
      valueName: helpText(de: "kreis", en: "district")))
  var district: String?

  @Option(
    name: [.customLong("id"), .customLong("kennung")],
    help: ArgumentHelp(
      helpText(
        de: "Kennung (sonst Buchstaben des Kreises, Jahr und 001).",
        en: "Id (else letters of the district, year and 001)."),
      valueName: helpText(de: "kennung", en: "id")))
  var id: String?

  @Option(
    name: [.customLong("year"), .customLong("jahr")],
    help: ArgumentHelp(
      helpText(de: "Jahr der Kennung.", en: "Year of the id."),
      valueName: helpText(de: "jahr", en: "year")))
  var year: String?

  @Option(
    name: [.customLong("as-of"), .customLong("stand")],
    help: ArgumentHelp(
      helpText(
        de: "Stand: Tag, an dem der Inhalt zuletzt geprüft wurde.",
        en: "Day on which the content was last checked."),
      valueName: helpText(de: "JJJJ-MM-TT", en: "YYYY-MM-DD")))
  var asOf: String?

  @Option(
    name: [.customLong("title"), .customLong("titel")],
    help: ArgumentHelp(
      helpText(de: "Titel der Maßnahme.", en: "Title of the measure."), valueName: "text"))
  var title: String?

  @Option(
    name: [.customLong("summary"), .customLong("kurzbeschreibung")],
    help: ArgumentHelp(
      helpText(
        de: "Kurzbeschreibung, zwei bis fünf Sätze.", en: "Summary, two to five sentences."),
      valueName: "text"))
  var summary: String?

  @Option(
    name: [.customLong("target-group"), .customLong("zielgruppe")],
    help: ArgumentHelp(
      helpText(
        de: "Zielgruppe: Code, Bezeichnung oder gebräuchliches Wort; auch mehrfach.",
        en: "Target group: code, label or a word in use; repeatable."),
      valueName: helpText(de: "gruppe", en: "group")))
  var targetGroups: [String] = []

  @Option(
    help: ArgumentHelp(helpText(de: "Art der Maßnahme.", en: "Kind of measure."), valueName: "code")
  )
  var instrument: String?

  @Option(
    name: [.customLong("aim"), .customLong("hauptziel")],
    help: ArgumentHelp(helpText(de: "Hauptziel.", en: "Main aim."), valueName: "code"))
  var aim: String?

  @Option(
    name: [.customLong("provider"), .customLong("traeger")],
    help: ArgumentHelp(
      helpText(de: "Name des Trägers.", en: "Name of the provider."), valueName: "name"))
  var provider: String?

  @Flag(
    name: [.customLong("provider-unknown"), .customLong("traeger-unbekannt")],
    help: ArgumentHelp(helpText(de: "Träger nicht bekannt.", en: "Provider not known.")))
  var providerUnknown = false

  @Option(
    name: [.customLong("output"), .customLong("ausgabe"), .customShort("o")],
    help: ArgumentHelp(
      helpText(
        de: "Neue Datei für den Steckbrief (sonst Standardausgabe).",
        en: "New file for the profile (else standard output)."),
      valueName: helpText(de: "datei", en: "file")),
    completion: .file())
  var output: String?

  @OptionGroup var languageOption: LanguageOption

  func validate() throws {
    guard provider == nil || !providerUnknown else {
      throw ValidationError(
        helpText(
          de: "--provider und --provider-unknown schließen sich aus.",
          en: "--provider and --provider-unknown exclude each other."))
    }
  }

  func run() throws {
    let session = Session(language: languageOption.language)
    try expectNothing(at: output, session)
    var draft = ProfileDraft(vocabulary: try session.vocabulary())
    var faults = give(to: &draft)
    if faults.isEmpty, Terminal.isInteractive {
      DraftQuestions(
        ask: { question in
          session.say(question[session.language] + ": ")
          return readLine()
        },
        report: { session.report($0) }
      ).complete(&draft)
    }
    let missing = draft.missing.filter { !given.keys.contains($0) }
    if !missing.isEmpty { faults.append(.missing(missing)) }
    guard faults.isEmpty else {
      session.report(faults)
      throw ExitCode.validationFailure
    }
    do {
      try publish(try draft.text(), session)
    } catch let refusal as Refusal {
      session.report(refusal.diagnostics)
      throw ExitCode.validationFailure
    }
  }

  /// What the options say, by field.
  private var given: [DraftField: [String]] {
    let single: [(DraftField, String?)] = [
      (.district, district), (.id, id), (.year, year), (.checkedOn, asOf), (.title, title),
      (.summary, summary), (.instrument, instrument), (.aim, aim), (.provider, provider),
    ]
    var given: [DraftField: [String]] = targetGroups.isEmpty ? [:] : [.targetGroup: targetGroups]
    for (field, answer) in single { given[field] = answer.map { [$0] } }
    return given
  }

  /// - Returns: what is wrong with the options, of all of them.
  private func give(to draft: inout ProfileDraft) -> [Diagnostic] {
    var faults: [Diagnostic] = []
    for field in DraftField.allCases {
      guard let answers = given[field] else { continue }
      do {
        try draft.give(answers, for: field)
      } catch {
        faults += error.diagnostics
      }
    }
    if providerUnknown { draft.leaveProviderUnknown() }
    return faults
  }

  /// Tells of a file in the way before any question is asked.
  private func expectNothing(at output: String?, _ session: Session) throws {
    guard let output, (try? FolderListing.kind(of: FilePath(output))) != nil else { return }
    session.report([Diagnostic(writing: FileWritingError(path: output, reason: .exists))])
    throw Session.Exit.cannotCreate
  }

  private func publish(_ text: String, _ session: Session) throws {
    guard let output else { return try session.write(text) }
    do {
      try FileReplacing.create(FilePath(output), with: Array(text.utf8))
    } catch {
      session.report([Diagnostic(writing: error)])
      throw Session.Exit.cannotCreate
    }
    let note = LocalizedText(de: "Geschrieben: ", en: "Written: ")[session.language]
    session.say(note + output.terminalSafe + "\n")
  }
}

extension Session.Exit {
  /// A file that was to be made exists already or cannot be made.
  static let cannotCreate = ExitCode(73)
}
