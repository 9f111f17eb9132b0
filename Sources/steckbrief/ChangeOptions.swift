import ArgumentParser
import Text

/// What every command takes that changes the catalogue.
struct ChangeOptions: ParsableArguments {
  @Flag(
    name: .customLong("dry-run"),
    help: ArgumentHelp(
      helpText(
        de: "Nur zeigen, was sich ändern würde.", en: "Only show what would change.")))
  var dryRun = false

  @Option(help: ArgumentHelp(helpText(de: "Form der Ausgabe.", en: "Form of the output.")))
  var format: OutputFormat = .table

  @OptionGroup var submitterOption: SubmitterOption
  @OptionGroup var catalogOption: CatalogOption
  @OptionGroup var languageOption: LanguageOption
}
