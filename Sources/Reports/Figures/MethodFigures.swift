internal import Profiles
internal import Report
internal import Scoring
internal import Statistics
internal import Text

/// What a reviewer of the method asks for: the funnel of effects, and whether expectations come true.
struct MethodFigures {
  private let ranking: Ranking
  private let study: Ranking.AimStudy
  private let units: [UnitFacts]

  /// - Parameter units: those that are shown, of every group.
  init(_ study: Ranking.AimStudy, _ ranking: Ranking, _ units: [UnitFacts]) {
    (self.ranking, self.study) = (ranking, study)
    self.units = units.filter {
      $0.group.comparison.aim == study.aim && ($0.unit.result?.outcome.variance ?? 0) > 0
    }
  }

  private static let steps = 40

  /// Effects by how precisely they are known, with limits widened for over-dispersion.
  var funnel: Figure? {
    let outcomes = units.compactMap(\.unit.result?.outcome)
    guard let funnel = Funnel(outcomes),
      let least = outcomes.map(\.variance).min(), let most = outcomes.map(\.variance).max()
    else { return nil }
    let (from, to) = ((least * 0.8).squareRoot(), (most * 1.1).squareRoot())
    func limit(_ level: ConfidenceLevel, _ sign: Double) -> [[Cell]] {
      (0...Self.steps).compactMap { step in
        let root = from + (to - from) * Double(step) / Double(Self.steps)
        return funnel.limits(variance: root * root, level).map {
          [.decimal(root, places: 3), .decimal(sign * $0.upper, places: 3)]
        }
      }
    }
    return Figure(
      "funnel-\(study.aim.value)", title: say("Trichter", "Funnel"),
      description: say(
        "Jeder Punkt ist ein Träger: rechts, wer viele Fälle hat, oben, wer mehr erreichte, als zu"
          + " erwarten war. Zwischen den Grenzen liegt, was Zufall sein kann: 95 von 100 Trägern ohne"
          + " Unterschied lägen in den engeren, 998 von 1.000 in den weiteren.",
        "Each point is a provider: to the right who has many cases, above who reached more than was to be"
          + " expected. Between the limits lies what may be chance: of providers without a difference"
          + " 95 in 100 would lie in the narrower, 998 in 1,000 in the wider ones."),
      .scatter(
        ScatterPlot(
          label: "provider", x: "precision", y: "effect",
          xAxis: Axis(say("Genauigkeit (√V)", "precision (√V)"), .number),
          yAxis: Axis(say("(O − E) / V, Log-Odds", "(O − E) / V, log-odds"), .logOdds),
          curves: [
            .init("95 %", .dashes, limit(.percent95, 1)),
            .init("95 %", .dashes, limit(.percent95, -1)),
            .init(Self.widest, .dots, limit(.percent998, 1)),
            .init(Self.widest, .dots, limit(.percent998, -1)),
          ])),
      table: Table(
        "funnel",
        [
          .init("provider", "Träger", "provider", .words),
          .init("precision", "√V", "√V", .figure),
          .init("effect", "(O − E) / V", "(O − E) / V", .figure),
          .init("lower", "99,8 % von", "99.8 % from", .figure),
          .init("upper", "99,8 % bis", "99.8 % to", .figure),
        ],
        rows: units.compactMap { facts in
          guard let outcome = facts.unit.result?.outcome, let effect = outcome.effect else {
            return nil
          }
          let limits = funnel.limits(variance: outcome.variance, .percent998)
          func cell(_ value: Double?) -> Cell {
            value.map { .resting(.decimal($0, places: 2), on: .cases(outcome.trials)) }.orMissing
          }
          return [
            .text(facts.name), cell(outcome.variance.squareRoot()), cell(effect),
            cell(limits?.lower), cell(limits?.upper),
          ]
        }))
  }

  private static let widest = say("99,8 %", "99.8 %")

  /// Expected and reached shares of tenths of the cases.
  var calibration: Figure? {
    let rows = study.result.caseMix.calibration.rows
    guard study.result.caseMix.isAdjusted, rows.count > 1 else { return nil }
    let ends = rows.flatMap { [$0.expected / $0.trials, $0.observed / $0.trials] }
    let most = ends.max() ?? 1
    return Figure(
      "calibration-\(study.aim.value)",
      title: say("Erwartung und Wirklichkeit", "Expected and real"),
      description: say(
        "Die Fälle in zehn Gruppen nach ihrer Aussicht: je näher die Punkte an der Linie liegen, desto"
          + " besser trifft die Erwartung zu. Die Gruppen sind dieselben Fälle, aus denen die Erwartung"
          + " stammt.",
        "The cases in ten groups by their prospect: the nearer the points are to the line, the better the"
          + " expectation. The groups are of the same cases that the expectation was made of."),
      .scatter(
        ScatterPlot(
          label: "tenth", x: "expected", y: "reached",
          xAxis: Axis(say("erwarteter Anteil", "expected share"), .percent),
          yAxis: Axis(say("erreichter Anteil", "reached share"), .percent),
          curves: [
            .init(
              say("gleich", "equal"), .dashes,
              [
                [.percent(0, places: 0), .percent(0, places: 0)],
                [.percent(most, places: 0), .percent(most, places: 0)],
              ])
          ])),
      table: Table(
        "calibration",
        [
          .init("tenth", "Zehntel", "tenth"), .init("n", "Fälle", "cases", .figure),
          .init("expected", "erwartet", "expected", .figure),
          .init("reached", "erreicht", "reached", .figure),
        ],
        rows: rows.map { row in
          func share(_ value: Double) -> Cell {
            .resting(.percent(value / row.trials, places: 1), on: .cases(row.trials))
          }
          return [
            .ordinal(row.decile), .count(row.trials), share(row.expected), share(row.observed),
          ]
        }))
  }
}
