internal import Outcomes
internal import Report
internal import Scoring
internal import Statistics
internal import Text

/// The placement classes (ABC-Analyse) before and after, and whether more rose than fell.
struct PlacementSection {
  let context: UnitFacts

  var blocks: [Block] {
    let tally = context.score.tally
    let progress = tally.progress
    guard progress.up + progress.down + progress.same > 0 else { return [] }
    let test = SignTest.test(tally.changes)
    let rise = tally.riseOfNotIntegrated
    return [
      .paragraph(
        say(
          "ABC-Klasse bei Austritt gegenüber Eintritt (Integration zählt als höchste):"
            + " \(exact(count: progress.up)) höher, \(exact(count: progress.down)) niedriger,"
            + " \(exact(count: progress.same)) gleich; Vorzeichentest mid-p"
            + " \(Cell.pValue(test.midP)). Von den nicht Integrierten stiegen"
            + " \(exact(count: rise.successes)) von \(exact(count: rise.trials)). Kein Beleg für"
            + " Wirkung: wer A hat oder integriert wird, kann nicht sinken, Ausreißer kehren zur Mitte"
            + " zurück, und die Klasse bei Austritt vergibt das Jobcenter.",
          "ABC class at exit beside entry (an integration counts as the highest):"
            + " \(exact(count: progress.up)) higher, \(exact(count: progress.down)) lower,"
            + " \(exact(count: progress.same)) the same; sign test mid-p"
            + " \(Cell.pValue(test.midP)). Of those not integrated \(exact(count: rise.successes))"
            + " of \(exact(count: rise.trials)) rose. No proof of an effect: who has A or is integrated"
            + " cannot fall, extremes return to the middle, and the class at exit is set by the job"
            + " centre.")), .table(table),
    ]
  }

  private var table: Table { Self.table(of: [context.score.tally]) }

  /// Entry by rows, exit by columns, the nearest to the labour market first; the sum of several units.
  static func table(of tallies: [CreditedTally]) -> Table {
    let classes = PlacementClass.allCases.sorted { $0.level > $1.level }
    let exits: [(PlacementTable.AtExit, LocalizedText)] =
      [(.integrated, LocalizedText(de: "inte-\ngriert", en: "inte-\ngrated"))]
      + classes.map {
        (
          PlacementTable.AtExit(rawValue: $0.level) ?? .unknown,
          LocalizedText(verbatim: $0.rawValue)
        )
      } + [(.unknown, LocalizedText(de: "unbe-\nkannt", en: "un-\nknown"))]
    let entries: [(PlacementClass?, Prose)] =
      classes.map { ($0, "\($0.rawValue)") } + [(nil, say("unbekannt", "unknown"))]
    let rows = entries.compactMap { entry, name -> [Cell]? in
      let counts = exits.map { exit in
        tallies.reduce(0.0) { $0 + $1.sum { $0.placement[entry, exit.0] } }
      }
      guard entry != nil || counts.contains(where: { $0 > 0 }) else { return nil }
      return [.text(name)] + counts.map { .exactCount($0) }
    }
    return Table(
      "placement",
      [.init("entry", "Eintritt", "entry")]
        + exits.map { .init("\($0.0)", $0.1.german, $0.1.english, .figure) }, rows: rows)
  }
}
