import ArgumentParser
import Outcomes
import Profiles
import Rendering
import Reports
import Text
import UseCases
import Values

/// `renewals [--outcomes FILE...]`
struct RenewalsCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "renewals",
      abstract: helpText(
        de: "Über welche Verlängerungen bis wann zu entscheiden ist, mit dem, was die Verträge "
          + "erreicht haben.",
        en: "Which renewals must be decided by when, with what the contracts have reached."),
      aliases: ["verlaengerungen"])
  }

  @Option(
    help: .text(
      de: "So viele Tage vom Stichtag an (sonst 90d).",
      en: "So many days from the reference date (else 90d).", value: ("90d", "90d")))
  var within: DayCount?

  @Option(
    name: [.customLong("until"), .customLong("bis-zum")],
    help: .text(
      de: "Statt --within: der letzte Tag.", en: "Instead of --within: the last day.",
      value: ("JJJJ-MM-TT", "YYYY-MM-DD")))
  var until: CalendarDate?

  @Option(
    name: [.customLong("district"), .customLong("kreis")],
    help: .text(
      de: "Nur Verträge dieses Kreises; mehrfach möglich.",
      en: "Contracts of this district only; may be repeated.", value: ("kreis", "district")),
    completion: CodeCompletion.district)
  var districts: [String] = []

  @Option(help: .text(de: "Form der Ausgabe.", en: "Form of the output."))
  var format: ReportFormat = .table

  @OptionGroup var output: OutputOption

  @OptionGroup var arguments: RankingArguments
  @OptionGroup(title: HelpGroup.general) var languageOption: LanguageOption

  func validate() throws {
    guard within == nil || until == nil else {
      throw ValidationError(
        de: "--within und --until schließen sich aus.",
        en: "--within and --until exclude each other.")
    }
    guard !arguments.outcomes.isEmpty || arguments.cohort.asOf != nil else {
      throw ValidationError(
        de: "Von welchem Tag an? --as-of nennt ihn, etwa --as-of 2026-06-30; mit --outcomes gilt "
          + "der Stand der Daten.",
        en:
          "From which day on? --as-of says it, as in --as-of 2026-06-30; with --outcomes the date "
          + "of the data holds.")
    }
    if let until, let asOf = arguments.cohort.asOf, until < asOf {
      throw ValidationError(
        de: "--until liegt vor --as-of.", en: "--until is before --as-of.")
    }
  }

  func run() async throws {
    let session = Session(language: languageOption.language)
    try session.expectRoom(for: format.form, at: output)
    let place = try session.workplace()
    var request = RenewalsRequest(
      in: arguments.catalogOption.request,
      ranking: arguments.outcomes.isEmpty ? nil : arguments.request)
    request.asOf = arguments.cohort.asOf
    request.through = until
    request.districts = districts
    if let within { request.days = within.days }
    let calendar = try await session.answer(request, at: place)
    try session.present(
      RenewalsReport.document(of: calendar, codes: place.vocabulary.codes), as: format.form,
      to: output)
  }
}

/// `90d`, `90`
struct DayCount: ExpressibleByArgument {
  let days: Int

  init?(argument: String) {
    let number =
      ["d", "t"].contains(argument.lowercased().suffix(1))
      ? argument.dropLast() : argument[...]
    guard let days = Int(number), (0...3_660).contains(days) else { return nil }
    self.days = days
  }
}
