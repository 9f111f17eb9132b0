internal import Glibc
internal import Statistics
import TestSupport

/// Times the stages of the method on a synthetic study:
/// `method-benchmark [CORES [PROVIDERS [DISTRICTS [PARTICIPATIONS]]]] [cells]`; with `cells` it prints
/// the cells of districts and patterns as CSV instead, for another program's regression.
@main
struct MethodBenchmark {
  static func main() async throws {
    let given = CommandLine.arguments.dropFirst().compactMap(Int.init)
    let sizes = given + [2, 2_000, 400, 30_000_000].dropFirst(given.count)
    let cores = sizes[0]
    var random = SplitMix64(seed: 20_101_231)
    let study = SyntheticStudy(providers: sizes[1], groups: sizes[2], trials: sizes[3])
    var stages = Stages()
    let table = try study.table(&random)
    let pooled = try BinomialTable(
      design: table.design, groups: table.groups.map { [$0.flatMap(\.cells)] })
    if CommandLine.arguments.last == "cells" { return pooled.printCells() }
    stages.note("made-up cells, merged (not counted)", counts: false)
    let plain = await plainRegression(pooled, cores: cores)
    stages.note("plain regression, without providers (not counted)", counts: false)
    let model = await CaseMixModel.fit(table, cores: cores)
    stages.note("case mix")
    let calibration = Calibration(table, model)
    stages.note("calibration")
    let validation = await SlopeValidation.validate(table, cores: cores)
    stages.note("one provider left out")
    let effects = await ProviderEffectModel(table, calibration).posterior(cores: cores)
    stages.note("model and ranks")
    let units = calibration.groups.flatMap(\.units)
    let sets = calibration.groups.map { RankConfidenceSets.sets($0.units) }
    stages.note("rank sets")
    let tests = await calibration.exactTests(table, cores: cores)
    let signals = BenjaminiHochberg.adjusted(tests.joined().map(\.midP)).count { $0 <= 0.1 }
    stages.note("exact check of every unit")
    print(
      """
      \(table.trials) participations, \(table.groups.reduce(0) { $0 + $1.count }) providers, \
      \(table.groups.count) districts, \(study.patterns) patterns, \(table.columns) columns, \
      \(cores) cores
      """)
    print("plain regression: \(plain)")
    print("\(model.basis), AUC \(validation?.areaUnderCurve ?? 0), tau \(effects.tau.mean)")
    print("\(signals) of \(units.count) units signalled, first rank set \(sets[0][0])")
    stages.report()
    print("| peak memory | \(peakMegabytes()) MB |")
  }

  private static func plainRegression(_ table: BinomialTable, cores: Int) async -> String {
    do {
      let model = try await LogisticRegression.fit(table, penalty: .none, cores: cores)
      return "log-likelihood \(model.logLikelihood)"
    } catch {
      return "\(error)"
    }
  }

  private static func peakMegabytes() -> Int {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss / 1_024
  }
}

extension BinomialTable {
  fileprivate func printCells() {
    print("district,successes,failures," + (1...columns).map { "x\($0)" }.joined(separator: ","))
    for (group, units) in groups.enumerated() {
      for cell in units.flatMap(\.cells) {
        let covariates = design.row(cell.pattern).map { $0 == 0 ? "0" : "1" }.joined(separator: ",")
        print("d\(group),\(cell.successes),\(cell.trials - cell.successes),\(covariates)")
      }
    }
  }
}

/// Wall and processor time by stage: on a shared machine only the second means much.
private struct Stages {
  private var last = (wall: ContinuousClock().now, processor: clock())
  private var lines: [(name: String, wall: Duration, processor: Int)] = []
  private var total = (wall: Duration.zero, processor: 0)

  mutating func note(_ name: String, counts: Bool = true) {
    let now = (wall: ContinuousClock().now, processor: clock())
    // `clock` counts microseconds.
    let spent = (wall: now.wall - last.wall, processor: (now.processor - last.processor) / 1_000)
    lines.append((name, spent.wall, spent.processor))
    if counts {
      total = (wall: total.wall + spent.wall, processor: total.processor + spent.processor)
    }
    last = now
  }

  func report() {
    print("| Stage | Wall [ms] | Processor [ms] |\n|:---|---:|---:|")
    for (name, wall, processor) in lines + [("in all", total.wall, total.processor)] {
      let milliseconds =
        wall.components.seconds * 1_000 + wall.components.attoseconds / 1_000_000_000_000_000
      print("| \(name) | \(milliseconds) | \(processor) |")
    }
  }
}
