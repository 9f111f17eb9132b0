import ArgumentParser
import Catalog
import Diagnostics
import Files
import Profiles
import Reports
import Text

/// `search [TEXT] --target-group X --district Y`
struct SearchCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "search",
      abstract: helpText(
        de: "Maßnahmen nach Zielgruppe, Kreis und Text finden.",
        en: "Find measures by target group, district and text."),
      aliases: ["suchen"])
  }

  @Argument(
    help: ArgumentHelp(
      helpText(
        de: "Wörter, die alle vorkommen müssen, auch als Teil eines Wortes.",
        en: "Words that must all occur, also as part of a word."), valueName: "text"))
  var words: [String] = []

  @Option(
    name: [.customLong("target-group"), .customLong("zielgruppe")],
    help: ArgumentHelp(
      helpText(
        de: "Zielgruppe: Code, Bezeichnung oder gebräuchliches Wort; auch mehrfach. Engere"
          + " Gruppen werden mitgefunden.",
        en: "Target group: code, label or a word in use; repeatable. Narrower groups are found"
          + " too."),
      valueName: helpText(de: "gruppe", en: "group")))
  var targetGroups: [String] = []

  @Option(
    name: [.customLong("district"), .customLong("kreis")],
    help: ArgumentHelp(
      helpText(
        de: "Kreis: Buchstaben, Name oder amtlicher Schlüssel; auch mehrfach.",
        en: "District: letters, name or official key; repeatable."),
      valueName: helpText(de: "kreis", en: "district")))
  var districts: [String] = []

  @Option(help: ArgumentHelp(helpText(de: "Form der Ausgabe.", en: "Form of the output.")))
  var format: OutputFormat = .table

  @OptionGroup var catalogOption: CatalogOption
  @OptionGroup var languageOption: LanguageOption

  func run() throws {
    let session = Session(language: languageOption.language)
    let vocabulary = try session.vocabulary()
    let query = CatalogQuery(
      targetGroups: try session.codes(
        TargetGroupList.self, named: targetGroups, in: vocabulary, option: "--target-group"),
      districts: try session.codes(
        DistrictList.self, named: districts, in: vocabulary, option: "--district"),
      text: words.joined(separator: " "))
    let catalog = try session.catalog(in: catalogOption.folder, vocabulary: vocabulary)
    let report = SearchReport(catalog.search(query), codes: vocabulary.codes)
    switch format {
    case .table:
      try session.write(report.text(session.language, width: Terminal.outputWidth))
    case .json: try session.write(report.json.serialized())
    }
  }
}

extension Session {
  /// The codes that a person means by the values of an option.
  /// - Throws: the exit code for usage where one means nothing, with what may have been meant.
  func codes<List: CodeListName>(
    _: List.Type, named names: [String], in vocabulary: Vocabulary, option: String
  ) throws -> [Code<List>] {
    var codes: [Code<List>] = []
    var faults: [Diagnostic] = []
    let list = vocabulary.codes.list(List.self)
    for name in names {
      if let entry = list.entry(named: name) {
        codes.append(Code(entry.value))
      } else {
        faults.append(.unknownCode(name, in: list, at: option))
      }
    }
    guard faults.isEmpty else {
      report(faults)
      throw ExitCode.validationFailure
    }
    return codes
  }
}
