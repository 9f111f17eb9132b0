internal import Statistics

/// Times the stages of the method on a synthetic study:
/// `method-benchmark [CORES [PROVIDERS [DISTRICTS [PARTICIPATIONS]]]]`.
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
    let units = calibration.groups.flatMap(\.units)
    let sets = calibration.groups.map { RankConfidenceSets.sets($0.units) }
    let grades = effects.groups.map {
      Grades.grades(means: $0.units.map(\.theta.mean), $0.pairwise)
    }
    stages.note("rank sets and grades")
    let tests = await calibration.exactTests(table, cores: cores)
    let signals = BenjaminiHochberg.adjusted(tests.joined().map(\.midP)).count { $0 <= 0.1 }
    stages.note("exact check of every unit")
    print(
      """
      \(table.trials) participations, \(table.groups.reduce(0) { $0 + $1.count }) providers, \
      \(table.groups.count) districts, \(study.patterns) patterns, \(table.columns) columns, \
      \(cores) cores
      """)
    print("\(model.basis), AUC \(area ?? 0), \(deciles.rows.count) tenths, tau \(effects.tau.mean)")
    print(
      "\(signals) of \(units.count) units signalled, first rank set \(sets[0][0]), grade \(grades[0][0])"
    )
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
