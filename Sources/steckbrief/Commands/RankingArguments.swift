import ArgumentParser
import Diagnostics
import Files
import Outcomes
import Profiles
import Scoring
import SystemPackage
import Text

/// What every command that judges providers takes besides the cohort.
struct RankingArguments: ParsableArguments {
  @Option(
    name: [.customLong("outcomes"), .customLong("ergebnisse")], parsing: .upToNextOption,
    help: ArgumentHelp(
      helpText(
        de: "CSV-Dateien mit Teilnahmen oder mit Summen von tally; - liest die Standardeingabe.",
        en: "CSV files with participations or with tallies; - reads the standard input."),
      valueName: helpText(de: "datei", en: "file")),
    completion: .file(extensions: ["csv", "gz"]))
  var outcomes: [String] = []

  @Option(
    name: [.customLong("by"), .customLong("nach")],
    help: ArgumentHelp(
      helpText(
        de: "Was eine Bewertungseinheit ist: provider (Träger), measure (Maßnahme) oder district"
          + " (Kreis, nur nebeneinander).",
        en: "What a unit is: provider, measure or district (side by side only).")))
  var scope = UnitScope.provider

  @Option(
    name: [.customLong("compare-with"), .customLong("vergleich")],
    help: ArgumentHelp(
      helpText(
        de: "Kreise, die miteinander verglichen werden, etwa „Typ II=EL,NOH“; mehrfach möglich;"
          + " oder eine Datei mit einer solchen Angabe je Zeile. Sonst vergleicht sich jeder Kreis"
          + " nur mit sich.",
        en: "Districts that are compared with each other, as in \"Type II=EL,NOH\"; may be"
          + " repeated; or a file with one such text a line. Else each district compares with"
          + " itself only."),
      valueName: helpText(de: "kreise", en: "districts")))
  var compareWith: [String] = []

  @Option(
    name: [.customLong("case-mix"), .customLong("merkmale")],
    help: ArgumentHelp(
      helpText(
        de:
          "Merkmale der Bereinigung, durch Kommas getrennt (sonst alle, die die Daten haben); none:"
          + " keine.",
        en: "Covariates of the case mix, separated by commas (else all that the data have); none:"
          + " no adjustment."),
      valueName: helpText(de: "merkmale", en: "covariates")))
  var caseMix: String?

  @Option(
    help: ArgumentHelp(
      helpText(
        de: "δ: der kleinste Unterschied der Log-Odds, auf den es ankommt (sonst ln 1,25).",
        en: "δ: the smallest difference in log-odds that matters (else ln 1.25)."),
      valueName: helpText(de: "zahl", en: "number")),
    transform: RankingArguments.number)
  var delta: Double?

  @Option(
    help: ArgumentHelp(
      helpText(
        de: "Eine andere Schwelle, etwa fewestCases=20; mehrfach möglich. Die Namen stehen in der"
          + " Ausgabe von --format json unter parameters.",
        en: "Another threshold, such as fewestCases=20; may be repeated. Their names are in the"
          + " output of --format json below parameters."),
      valueName: helpText(de: "name=zahl", en: "name=number")))
  var gate: [GateSetting] = []

  @Option(
    help: ArgumentHelp(
      helpText(
        de: "Anteil der Zeilen in Prozent, die ohne Platz im Katalog bleiben dürfen.",
        en: "Share of rows in percent that may be without a place in the catalogue."),
      valueName: helpText(de: "prozent", en: "percent")),
    transform: RankingArguments.number)
  var maxUnmatched: Double = 5

  @Option(
    name: [.customLong("consortium"), .customLong("verbund")],
    help: ArgumentHelp(
      helpText(
        de:
          "Wem die Ergebnisse eines Trägerverbunds zählen: lead (federführender Träger), equal"
          + " (jedem Mitglied voll) oder shares (jedem nach seinem Anteil).",
        en: "Who is credited with a consortium's outcomes: lead (the lead), equal (each member in"
          + " full) or shares (each by its share)."),
      valueName: "lead|equal|shares"),
    completion: .list(ConsortiumCredit.allCases.map(\.rawValue)),
    transform: RankingArguments.consortiumCredit)
  var consortium: ConsortiumCredit = .lead

  @ArgumentParser.Flag(
    name: [.customLong("follow-renewals"), .customLong("mit-vorgaengern")],
    help: ArgumentHelp(
      helpText(
        de: "Eine Maßnahme mit der zusammen zählen, die ihr beim selben Träger folgt.",
        en: "Count a measure together with the one that follows it at the same provider.")))
  var followRenewals = false

  @Option(
    name: [.customLong("assessments"), .customLong("bewertungen")],
    help: ArgumentHelp(
      helpText(
        de: "CSV-Datei mit Bewertungen der Vertragserfüllung: traeger, datum, kriterium, punkte,"
          + " maximum, stelle.",
        en: "CSV file with assessments of contract performance: provider, date, criterion, points,"
          + " maximum, office."),
      valueName: helpText(de: "datei", en: "file")),
    completion: .file(extensions: ["csv"]))
  var assessments: String?

  @Option(
    name: [.customLong("weights"), .customLong("gewichte")],
    help: ArgumentHelp(
      helpText(
        de: "Angekündigte Gewichte der vier Kriterien, etwa"
          + " integration=50,dropout=20,qualification=20,assessment=10. Ohne sie wird nichts"
          + " zusammengezählt.",
        en: "Announced weights of the four criteria, such as"
          + " integration=50,dropout=20,qualification=20,assessment=10. Without them nothing is"
          + " added up."),
      valueName: helpText(de: "gewichte", en: "weights")))
  var weights: CriterionWeights?

  @OptionGroup var cohort: CohortOptions
  @OptionGroup var reading: ReadingArguments
  @OptionGroup var catalogOption: CatalogOption

  func validate() throws {
    guard (0...100).contains(maxUnmatched) else {
      throw ValidationError(
        helpText(
          de: "--max-unmatched liegt zwischen 0 und 100.",
          en: "--max-unmatched lies between 0 and 100."))
    }
    if let delta, !(0...5).contains(delta) {
      throw ValidationError(
        helpText(de: "--delta liegt zwischen 0 und 5.", en: "--delta lies between 0 and 5."))
    }
    for name in covariates ?? [] where !Self.isCovariate(name) {
      let known = Stratum.standard.map(\.name) + ["zielgruppe", "instrument"]
      let near = Suggestions.nearest(to: name, among: known).joined(separator: ", ")
      let shown = SafeText(name, limit: 40).description
      throw ValidationError(
        helpText(
          de: "„\(shown)“ ist kein Merkmal." + (near.isEmpty ? "" : " Ähnlich sind: \(near)"),
          en: "\"\(shown)\" is no covariate." + (near.isEmpty ? "" : " Near are: \(near)")))
    }
  }

  private static func isCovariate(_ name: String) -> Bool {
    name == "zielgruppe" || name == "instrument" || Stratum(name: name)?.name == name
  }

  private var covariates: [String]? {
    caseMix.map { $0 == "none" ? [] : $0.split(separator: ",").map(String.init) }
  }

  /// - Throws: ``Refusal`` where the comparison groups cannot be made or their file not be read.
  func parameters(_ codes: CodeLists) throws(Refusal) -> RankingParameters {
    var parameters = RankingParameters()
    parameters.scope = scope
    parameters.covariates = covariates
    parameters.weights = weights
    parameters.consortium = consortium
    parameters.followsRenewals = followRenewals
    parameters.gates.largestUnmatchedShare = maxUnmatched / 100
    for setting in gate { parameters.gates[keyPath: setting.gate.path] = setting.value }
    if let delta { parameters.gates.delta = delta }
    parameters.comparable = try ComparableDistricts(declarations(), codes: codes)
    return parameters
  }

  /// Files besides outcomes and catalogue that a result rests on.
  var otherFiles: [String] {
    compareWith.filter(Self.isFile) + (assessments.map { [$0] } ?? [])
  }

  private static func isFile(_ text: String) -> Bool {
    !text.contains(",") && (try? FolderListing.kind(of: FilePath(text))) == .file
  }

  private func declarations() throws(Refusal) -> [String] {
    var declarations: [String] = []
    for text in compareWith {
      let path = FilePath(text)
      guard Self.isFile(text) else {
        declarations.append(text)
        continue
      }
      let bytes: [UInt8]
      do {
        bytes = try FileReading.bytes(of: path, limit: 1 << 20)
      } catch {
        throw Refusal(Diagnostic(reading: error))
      }
      let lines = bytes.split { $0 == 0x0A || $0 == 0x0D }.map {
        String(decoding: $0, as: UTF8.self)
      }
      declarations += lines.filter { !$0.allSatisfy(\.isWhitespace) && !$0.hasPrefix("#") }
    }
    return declarations
  }
}

/// `fewestCases=20`
struct GateSetting: ExpressibleByArgument {
  let gate: RankingParameters.Gate
  let value: Double

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2, let value = try? RankingArguments.number(parts[1]),
      let gate = RankingParameters.Gates.all.first(where: { $0.name == parts[0] }),
      gate.bounds.contains(value)
    else { return nil }
    self.gate = gate
    self.value = value
  }
}

extension UnitScope: ExpressibleByArgument {}
extension RankingArguments {
  /// `0.3` or, as Germans type it, `0,3`.
  fileprivate static func number(_ text: String) throws -> Double {
    if let number = Double(text.replacing(",", with: ".")), number.isFinite { return number }
    throw ValidationError(
      helpText(de: "Das ist keine Zahl wie 0,3.", en: "This is no number such as 0.3."))
  }

  fileprivate static func consortiumCredit(_ text: String) throws -> ConsortiumCredit {
    if let credit = ConsortiumCredit(rawValue: text) { return credit }
    throw ValidationError(
      helpText(
        de: "„\(text)“ gibt es nicht; möglich sind lead, equal und shares.",
        en: "There is no \"\(text)\"; possible are lead, equal and shares."))
  }
}

extension CriterionWeights: ExpressibleByArgument {
  /// `integration=50,dropout=50`
  public init?(argument: String) {
    var named: [(name: String, weight: Double)] = []
    for part in argument.split(separator: ",") {
      let pair = part.split(separator: "=", maxSplits: 1).map(String.init)
      guard pair.count == 2, let weight = Double(pair[1]) else { return nil }
      named.append((pair[0], weight))
    }
    self.init(named)
  }
}
