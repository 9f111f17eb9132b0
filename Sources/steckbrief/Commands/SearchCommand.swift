import ArgumentParser
import Catalog
import Diagnostics
import Files
import Profiles
import Rendering
import Reports
import Text
import UseCases

/// `search [TEXT] --target-group X --district Y`
struct SearchCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "search",
      abstract: helpText(
        de: "Maßnahmen nach Zielgruppe, Kreis und Text finden.",
        en: "Find measures by target group, district and text."),
      aliases: ["suchen"])
  }

  @Argument(
    help: .text(
      de: "Was gesucht wird, in eigenen Worten: „Alleinerziehende mit Kind unter 3 Teilzeit HSK“.",
      en: "What is looked for, in your own words: \"lone parents part-time HSK\".", value: "text")
  )
  var words: [String] = []

  @OptionGroup(title: HelpGroup.filter) var filter: FilterOptions

  @Option(
    help: .text(
      de: "Reihenfolge (sonst die beste Antwort auf die Wörter zuerst, ohne Wörter nach Kennung).",
      en: "Order (else the best answer to the words first, without words by id)."))
  var sort: HitOrder = .relevance

  @Option(
    help: .text(
      de: "Höchstens so viele zeigen (sonst in der Tabelle 100, in allen anderen Formen alle).",
      en: "Show at most so many (else 100 in the table, otherwise all).", value: "n"))
  var limit: Int?

  @Option(
    name: [.customLong("without"), .customLong("ohne")],
    help: .text(
      de: "Eine verstandene Angabe zurücknehmen: ihre Nummer in der Antwort; auch mehrfach.",
      en: "Take back a part that was understood: its number in the answer; repeatable.",
      value: ("nummer", "number")))
  var takenBack: [Int] = []

  @Flag(
    name: [.customLong("all"), .customLong("alle")],
    help: .text(
      de: "In der Tabelle auch Ausgelaufenes, Entwürfe und Zurückgezogenes zeigen.",
      en: "In the table also show what has ended, drafts and what was withdrawn."))
  var showsAll = false

  @Flag(
    help: .text(
      de: "Treffer je Zielgruppe, Kreis und Instrument zählen.",
      en: "Count hits per target group, district and instrument."))
  var facets = false

  @Option(
    name: .customLong("format"),
    help: .text(de: "Form der Ausgabe (sonst table).", en: "Form of the output (else table)."))
  private var chosenFormat: RecordFormat?

  private var format: RecordFormat { chosenFormat ?? .table }

  @OptionGroup var output: OutputOption

  @Option(
    name: .customLong("json"),
    help: ArgumentHelp(
      helpText(
        de:
          "Nur diese Felder, durch Komma getrennt, in JSON oder --format ndjson, csv, csv-excel, xlsx: ",
        en:
          "Only these fields, separated by commas, in JSON or --format ndjson, csv, csv-excel, xlsx: "
      )
        + HitField.all.map(\.name).joined(separator: ", ") + ".",
      valueName: helpText(de: "felder", en: "fields")))
  var jsonFields: String?

  @Flag(
    help: .text(de: "Nur Kennungen, eine je Zeile.", en: "Ids only, one a line."))
  var ids = false

  @Option(
    help: .text(
      de: "Farben: auto (nur auf einem Terminal, nicht mit NO_COLOR), always, never.",
      en: "Colours: auto (only on a terminal, not with NO_COLOR), always, never."))
  var color: ColorChoice = .auto

  @OptionGroup(title: HelpGroup.general) var catalogOption: CatalogOption
  @OptionGroup(title: HelpGroup.general) var languageOption: LanguageOption

  /// Nobody reads more in one table.
  private static let shownInTable = 100

  func validate() throws {
    if let limit, limit < 1 {
      throw ValidationError(
        de: "--limit braucht eine Zahl ab 1.", en: "--limit needs a number from 1.")
    }
    if ids && (jsonFields != nil || format != .table || facets || output.path != nil) {
      throw ValidationError(
        de: "--ids gibt nur Kennungen aus und geht nicht mit --json, --format, --facets oder"
          + " --output.",
        en: "--ids prints ids only and does not go with --json, --format, --facets or --output.")
    }
    if jsonFields != nil && chosenFormat == .table {
      throw ValidationError(
        de: "--json nennt Felder für Programme und geht nicht mit --format table.",
        en: "--json names fields for programs and does not go with --format table.")
    }
    if facets && (format.records != nil || format == .xlsx) {
      throw ValidationError(
        de: "--facets zählt Treffer und geht nur mit der Tabelle und mit JSON.",
        en: "--facets counts hits and goes with the table and with JSON only.")
    }
  }

  func run() async throws {
    let session = Session(language: languageOption.language)
    try session.expectRoom(for: format.form, at: output)
    let fields = try fields(session)
    var request = SearchRequest(in: catalogOption.request)
    request.text = words.joined(separator: " ")
    request.takenBack = takenBack
    request.filter = filter.request
    request.order = sort
    let found = try await session.answer(request, at: try session.workplace())
    let isTable = !ids && jsonFields == nil && format == .table
    let report = SearchReport(
      found.result, of: found.query, found.understanding, in: found.catalog,
      showsAll: showsAll || !filter.statuses.isEmpty,
      limit: limit ?? (isTable ? Self.shownInTable : nil))
    if ids {
      try session.write(report.ids)
    } else if isTable {
      try session.present(
        report.page(showsFacets: facets), as: .table, to: output,
        color: color.isOn(for: .standardOutput))
    } else {
      let form = format == .table ? .json : format.form
      try session.present(report.data(fields, showsFacets: facets), as: form, to: output)
    }
    let unread = found.catalog.readingFaults
    if !unread.isEmpty { throw session.refusal(unread) }
  }

  /// The fields of a hit in JSON; all of them where none are named.
  private func fields(_ session: Session) throws -> [HitField] {
    guard let jsonFields else { return HitField.all }
    switch HitField.list(jsonFields) {
    case .success(let fields): return fields
    case .failure(let unknown):
      throw session.refusal(
        Diagnostic(
          .unknownName, at: SourceLocation(file: "--json"),
          message: LocalizedText(
            de: "Ein Feld „\(SafeText(unknown.name, limit: 60))“ gibt es nicht.",
            en: "There is no field \"\(SafeText(unknown.name, limit: 60))\"."),
          help: unknown.help))
    }
  }
}

extension HitOrder: ExpressibleByArgument {}
