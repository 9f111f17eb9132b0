import ArgumentParser
import Outcomes
import Text

/// `tally FILE...`: sums as CSV.
struct TallyCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "tally",
      abstract: helpText(
        de: "Teilnahmen nach Maßnahme und Merkmalen summieren, als CSV für rank.",
        en: "Sum participations by measure and characteristics, as CSV for rank."),
      aliases: ["summen"])
  }

  @Argument(
    help: ArgumentHelp(
      helpText(
        de: "CSV-Dateien oder Ordner; - liest die Standardeingabe.",
        en: "CSV files or folders; - reads the standard input."),
      valueName: helpText(de: "datei", en: "file")))
  var paths: [String] = []

  @Option(
    name: [.customLong("by"), .customLong("nach")], parsing: .upToNextOption,
    help: ArgumentHelp(
      helpText(
        de: "Wonach außer Träger, Maßnahme, Kreis und Zielgruppe getrennt wird: austrittsquartal,"
          + " austrittsmonat, abcEintritt, altersgruppe, geschlecht, arbeitslosMonate,"
          + " berufsabschluss, merkmal.<name>.",
        en: "What to tell apart besides provider, measure, district and target group:"
          + " austrittsquartal, austrittsmonat, abcEintritt, altersgruppe, geschlecht,"
          + " arbeitslosMonate, berufsabschluss, merkmal.<name>."),
      valueName: helpText(de: "spalte", en: "column")))
  var strata: [Stratum] = []

  @OptionGroup var cohort: CohortOptions
  @OptionGroup var reading: ReadingArguments
  @OptionGroup var languageOption: LanguageOption

  func validate() throws {
    guard Set(strata).count == strata.count else {
      throw ValidationError(
        helpText(de: "--by nennt etwas zweimal.", en: "--by names something twice."))
    }
    guard !paths.isEmpty else {
      throw ValidationError(
        helpText(de: "Welche Datei? - liest die Standardeingabe.", en: "Which file? - reads stdin.")
      )
    }
  }

  func run() async throws {
    let session = Session(language: languageOption.language)
    let data = try await session.outcomes(
      paths, request: cohort.request, strata: strata, options: reading.options)
    try session.write(TallyWriter.csv(data.table))
  }
}

extension Stratum: ExpressibleByArgument {
  public init?(argument: String) {
    self.init(name: argument)
  }
}
