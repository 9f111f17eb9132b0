internal import Statistics

/// Times the stages of the method on a synthetic study: `method-benchmark [CORES]`.
@main
struct MethodBenchmark {
  static func main() async throws {
    let cores = CommandLine.arguments.dropFirst().first.flatMap(Int.init) ?? 2
    var random = SplitMix64(seed: 20_101_231)
    let study = SyntheticStudy()
    var stages = Stages()
    let table = try study.table(&random)
    stages.note("made-up cells, merged (not counted)", counts: false)
    let model = try await CaseMixModel.fit(table, cores: cores)
    stages.note("case mix")
    let calibration = Calibration(table, model)
    stages.note("calibration")
    let cells = calibration.scoredCells
    let area = Discrimination.areaUnderCurve(cells)
    let deciles = CalibrationTable(cells)
    stages.note("AUC and deciles")
    let effects = await ProviderEffectModel(table, calibration).posterior(cores: cores)
    stages.note("model and ranks")
    print(
      """
      \(table.trials) participations, \(table.groups.reduce(0) { $0 + $1.count }) providers, \
      \(table.groups.count) districts, \(study.patterns) patterns, \(table.columns) columns, \
      \(cores) cores
      """)
    print("\(model.basis), AUC \(area ?? 0), \(deciles.rows.count) tenths, tau \(effects.tau.mean)")
    print("first unit: \(effects.groups[0].units[0].rank)")
    stages.report()
  }
}

/// Seconds by stage.
private struct Stages {
  private let clock = ContinuousClock()
  private var last = ContinuousClock().now
  private var lines: [(name: String, duration: Duration)] = []
  private var total = Duration.zero

  mutating func note(_ name: String, counts: Bool = true) {
    let now = clock.now
    lines.append((name, now - last))
    if counts { total += now - last }
    last = now
  }

  func report() {
    for (name, duration) in lines + [("in all", total)] {
      let milliseconds =
        duration.components.seconds * 1_000
        + duration.components.attoseconds / 1_000_000_000_000_000
      print("| \(name) | \(milliseconds) ms |")
    }
  }
}
