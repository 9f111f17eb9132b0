import ArgumentParser
import Outcomes
import Scoring
import Text
import UseCases

/// What every command that judges providers takes besides the cohort.
struct RankingArguments: ParsableArguments {
  @Option(
    name: [.customLong("outcomes"), .customLong("ergebnisse")], parsing: .upToNextOption,
    help: .text(
      de: "CSV-Dateien und Arbeitsmappen (.xlsx) mit Teilnahmen oder mit Summen von tally; - liest "
        + "die Standardeingabe.",
      en: "CSV files and workbooks (.xlsx) with participations or with tallies; - reads the "
        + "standard input.",
      value: ("datei", "file")),
    completion: .file(extensions: ["csv", "gz", "xlsx"]))
  var outcomes: [String] = []

  @Option(
    name: [.customLong("by"), .customLong("nach")],
    help: .text(
      de: "Was eine Bewertungseinheit ist: provider (Träger), measure (Maßnahme) oder district"
        + " (Kreis, nur nebeneinander).",
      en: "What a unit is: provider, measure or district (side by side only)."))
  var scope = UnitScope.provider

  @Option(
    name: [.customLong("compare-with"), .customLong("vergleich")],
    help: .text(
      de: "Kreise, die miteinander verglichen werden, etwa „Typ II=EL,NOH“; mehrfach möglich;"
        + " oder eine Datei mit einer solchen Angabe je Zeile. Sonst vergleicht sich jeder Kreis"
        + " nur mit sich.",
      en: "Districts that are compared with each other, as in \"Type II=EL,NOH\"; may be"
        + " repeated; or a file with one such text a line. Else each district compares with"
        + " itself only.", value: ("kreise", "districts")))
  var compareWith: [String] = []

  @Option(
    name: [.customLong("case-mix"), .customLong("merkmale")],
    help: .text(
      de: "Merkmale der Bereinigung, durch Kommas getrennt (sonst alle, die die Daten haben); none:"
        + " keine.",
      en: "Covariates of the case mix, separated by commas (else all that the data have); none:"
        + " no adjustment.", value: ("merkmale", "covariates")))
  var caseMix: String?

  @Option(
    help: .text(
      de: "δ: der kleinste Unterschied der Log-Odds, auf den es ankommt (sonst ln 1,25).",
      en: "δ: the smallest difference in log-odds that matters (else ln 1.25).",
      value: ("zahl", "number")),
    transform: RankingArguments.number)
  var delta: Double?

  @Option(
    help: .text(
      de: "Eine andere Schwelle, etwa fewestCases=20; mehrfach möglich. Die Namen stehen in der"
        + " Ausgabe von --format json unter parameters.",
      en: "Another threshold, such as fewestCases=20; may be repeated. Their names are in the"
        + " output of --format json below parameters.", value: ("name=zahl", "name=number")))
  var gate: [GateSetting] = []

  @Option(
    help: .text(
      de: "Anteil der Zeilen in Prozent, die ohne Platz im Katalog bleiben dürfen.",
      en: "Share of rows in percent that may be without a place in the catalogue.",
      value: ("prozent", "percent")),
    transform: RankingArguments.number)
  var maxUnmatched: Double = 5

  @Option(
    name: [.customLong("consortium"), .customLong("verbund")],
    help: .text(
      de: "Wem die Ergebnisse eines Trägerverbunds zählen: lead (federführender Träger), equal"
        + " (jedem Mitglied voll) oder shares (jedem nach seinem Anteil).",
      en: "Who is credited with a consortium's outcomes: lead (the lead), equal (each member in"
        + " full) or shares (each by its share).", value: "lead|equal|shares"),
    completion: .list(ConsortiumCredit.allCases.map(\.rawValue)),
    transform: RankingArguments.consortiumCredit)
  var consortium: ConsortiumCredit = .lead

  @ArgumentParser.Flag(
    name: [.customLong("follow-renewals"), .customLong("mit-vorgaengern")],
    help: .text(
      de: "Eine Maßnahme mit der zusammen zählen, die ihr beim selben Träger folgt.",
      en: "Count a measure together with the one that follows it at the same provider."))
  var followRenewals = false

  @Option(
    name: [.customLong("assessments"), .customLong("bewertungen")],
    help: .text(
      de: "CSV-Datei mit Bewertungen der Vertragserfüllung: traeger, datum, kriterium, punkte,"
        + " maximum, stelle.",
      en: "CSV file with assessments of contract performance: provider, date, criterion, points,"
        + " maximum, office.", value: ("datei", "file")),
    completion: .file(extensions: ["csv"]))
  var assessments: String?

  @Option(
    name: [.customLong("pool"), .customLong("jahre-zusammen")],
    help: .text(
      de:
        "So viele Monate auswertbarer Austritte zusammen werten, die ältere Hälfte mit halbem Gewicht,"
        + " etwa 48.",
      en: "Pool so many months of mature exits, the older half with half the weight, such as 48.",
      value: ("monate", "months")))
  var pool: Int?

  @Option(
    name: [.customLong("previous"), .customLong("voriger-blick")],
    help: .text(
      de: "Das Siegel (rank --seal) des Blicks vor einem halben Jahr: erst wenn auch er es sagte,"
        + " wird aus „vorgemerkt“ eine Anhörung.",
      en: "The seal (rank --seal) of the look half a year before: only if it said so too, what was"
        + " noted becomes a hearing.", value: ("siegel", "seal")),
    completion: .file())
  var previous: String?

  @Option(
    name: [.customLong("weights"), .customLong("gewichte")],
    help: .text(
      de: "Angekündigte Gewichte der vier Kriterien, etwa"
        + " integration=50,dropout=20,qualification=20,assessment=10. Ohne sie wird nichts"
        + " zusammengezählt.",
      en: "Announced weights of the four criteria, such as"
        + " integration=50,dropout=20,qualification=20,assessment=10. Without them nothing is"
        + " added up.", value: ("gewichte", "weights")))
  var weights: CriterionWeights?

  @OptionGroup(title: HelpGroup.cohort) var cohort: CohortOptions
  @OptionGroup(title: HelpGroup.reading) var reading: ReadingArguments
  @OptionGroup(title: HelpGroup.general) var catalogOption: CatalogOption

  func validate() throws {
    guard (0...100).contains(maxUnmatched) else {
      throw ValidationError(
        de: "--max-unmatched liegt zwischen 0 und 100.",
        en: "--max-unmatched lies between 0 and 100.")
    }
    if let pool, !(24...120).contains(pool) || pool % 2 != 0 {
      throw ValidationError(
        de: "--pool nimmt eine gerade Zahl von Monaten zwischen 24 und 120.",
        en: "--pool takes an even number of months between 24 and 120.")
    }
    if pool != nil, cohort.request.from != nil || cohort.request.through != nil {
      throw ValidationError(
        de: "--pool legt den Zeitraum selbst fest: nicht zusammen mit --from oder --to.",
        en: "--pool chooses the window itself: not together with --from or --to.")
    }
    if let delta, !(0...5).contains(delta) {
      throw ValidationError(
        de: "--delta liegt zwischen 0 und 5.", en: "--delta lies between 0 and 5.")
    }
    for name in covariates ?? [] where !RankRequest.isCovariate(name) {
      let known = Stratum.standard.map(\.name) + ["zielgruppe", "instrument"]
      let near = Suggestions.nearest(to: name, among: known).joined(separator: ", ")
      let shown = SafeText(name, limit: 40).description
      throw ValidationError(
        de: "„\(shown)“ ist kein Merkmal." + (near.isEmpty ? "" : " Ähnlich sind: \(near)"),
        en: "\"\(shown)\" is no covariate." + (near.isEmpty ? "" : " Similar: \(near)"))
    }
  }

  private var covariates: [String]? {
    caseMix.map { $0 == "none" ? [] : $0.split(separator: ",").map(String.init) }
  }

  var request: RankRequest {
    var request = RankRequest(outcomes: outcomes, catalog: catalogOption.request)
    request.cohort = cohort.request
    request.reading = reading.request
    request.scope = scope
    request.comparable = compareWith
    request.covariates = covariates
    request.weights = weights
    request.consortium = consortium
    request.followsRenewals = followRenewals
    request.assessments = assessments
    request.previous = previous
    request.pooledMonths = pool
    request.gates["largestUnmatchedShare"] = maxUnmatched / 100
    for setting in gate { request.gates[setting.gate.name] = setting.value }
    if let delta { request.gates["delta"] = delta }
    return request
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
    throw ValidationError(de: "Das ist keine Zahl wie 0,3.", en: "This is no number such as 0.3.")
  }

  fileprivate static func consortiumCredit(_ text: String) throws -> ConsortiumCredit {
    if let credit = ConsortiumCredit(rawValue: text) { return credit }
    throw ValidationError(
      de: "„\(text)“ gibt es nicht; möglich sind lead, equal und shares.",
      en: "There is no \"\(text)\"; possible are lead, equal and shares.")
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
