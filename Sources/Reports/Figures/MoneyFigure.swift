internal import Outcomes
internal import Profiles
internal import Report
internal import Scoring
internal import Text

/// The share of money of each instrument against what it reached: the comparison ring drew it like this.
struct MoneyFigure {
  private let basis: ReportBasis
  private let codes: CodeLists

  private let districts: Set<District>?

  /// - Parameter districts: `nil` for all.
  init(_ basis: ReportBasis, _ districts: Set<District>?, codes: CodeLists) {
    (self.basis, self.districts, self.codes) = (basis, districts, codes)
  }

  private struct Sum {
    var (cents, known, integrated, measures) = (0.0, 0.0, 0.0, 0)
  }

  private var sums: [(instrument: Code<InstrumentList>, sum: Sum)] {
    var sums: [Code<InstrumentList>: Sum] = [:]
    for unit in basis.measures?.groups.flatMap(\.units) ?? [] {
      guard districts?.contains(unit.score.unit.district) ?? true,
        let measure = unit.score.unit.measure, let instrument = basis.instruments[measure]
      else {
        continue
      }
      let tally = unit.score.tally
      sums[instrument, default: Sum()].cents += tally.costCents
      sums[instrument, default: Sum()].known += tally.known
      sums[instrument, default: Sum()].integrated += tally.integrated
      sums[instrument, default: Sum()].measures += 1
    }
    return sums.filter { $0.value.cents > 0 && $0.value.known > 0 }
      .sorted { ($1.value.cents, $0.key) < ($0.value.cents, $1.key) }
      .map { ($0.key, $0.value) }
  }

  /// `nil` where no cost is known, or for one instrument only.
  var figure: Figure? {
    let sums = sums
    let all = sums.reduce(0) { $0 + $1.sum.cents }
    guard sums.count > 1 else { return nil }
    return Figure(
      "money",
      title: say("Geld und Integration je Instrument", "Money and integration by instrument"),
      description: say(
        "Nach rechts: welcher Teil der bekannten Kosten in das Instrument floss; nach oben: welcher Anteil"
          + " sechs Monate nach Austritt integriert war. Instrumente dienen verschiedenen Menschen: der Punkt"
          + " sagt nicht, was mehr Geld bewirken würde.",
        "To the right: what part of the known cost went into the instrument; upwards: what share was"
          + " integrated six months after exit. Instruments serve different people: a point does not say"
          + " what more money would do."),
      .scatter(
        ScatterPlot(
          label: "instrument", x: "money", y: "rate",
          xAxis: Axis(say("Anteil am Geld", "share of the money"), .percent),
          yAxis: Axis(
            say(
              "Anteil sechs Monate nach Austritt integriert", "share integrated six months later"),
            .percent))),
      table: Table(
        "money",
        [
          .init("instrument", "Instrument", "instrument", .words),
          .init("measures", "Maßnahmen", "measures", .figure),
          .init("known", "Fälle", "cases", .figure),
          .init("cost", "bekannte Kosten", "known cost", .figure),
          .init("money", "Anteil am Geld", "share of money", .figure),
          .init("rate", "integriert", "integrated", .figure),
        ],
        rows: sums.map { item in
          let sum = item.sum
          return [
            .code(item.instrument.value, codes.label(item.instrument)), .ordinal(sum.measures),
            .count(sum.known), .resting(.euros(sum.cents / 100), on: .cases(sum.known)),
            .resting(.percent(sum.cents / all, places: 1), on: .cases(sum.known)),
            .resting(.percent(sum.integrated / sum.known, places: 1), on: .cases(sum.known)),
          ]
        }))
  }
}
