internal import Outcomes
internal import Rendering
internal import Scoring
internal import Statistics
internal import Text

/// The placement classes (ABC-Analyse) before and after, and whether more rose than fell.
struct PlacementSection {
  let context: ExplanationContext

  var text: String {
    let tally = context.score.tally
    let progress = tally.progress
    guard progress.up + progress.down + progress.same > 0 else { return "" }
    let test = SignTest.test(tally.changes)
    let rise = tally.riseOfNotIntegrated
    return context.paragraphs([
      context.say(
        "ABC-Klasse bei Austritt gegenüber Eintritt (Integration zählt als höchste):"
          + " \(context.count(progress.up)) höher, \(context.count(progress.down)) niedriger,"
          + " \(context.count(progress.same)) gleich; Vorzeichentest mid-p"
          + " \(context.pValue(test.midP)). Von den nicht Integrierten stiegen"
          + " \(context.count(rise.successes)) von \(context.count(rise.trials)). Kein Beleg für"
          + " Wirkung: wer A hat oder integriert wird, kann nicht sinken, Ausreißer kehren zur Mitte"
          + " zurück, und die Klasse bei Austritt vergibt das Jobcenter.",
        "ABC class at exit beside entry (an integration counts as the highest):"
          + " \(context.count(progress.up)) higher, \(context.count(progress.down)) lower,"
          + " \(context.count(progress.same)) the same; sign test mid-p"
          + " \(context.pValue(test.midP)). Of those not integrated \(context.count(rise.successes))"
          + " of \(context.count(rise.trials)) rose. No proof of an effect: who has A or is integrated"
          + " cannot fall, extremes return to the middle, and the class at exit is set by the job"
          + " centre.")
    ]) + context.indented(table)
  }

  /// Entry by rows, exit by columns, the nearest to the labour market first.
  private var table: TextTable {
    let exits: [(PlacementTable.AtExit, String)] =
      [(.integrated, context.say("inte-\ngriert", "inte-\ngrated"))]
      + PlacementClass.allCases.sorted { $0.level > $1.level }.map {
        (PlacementTable.AtExit(rawValue: $0.level) ?? .unknown, $0.rawValue)
      } + [(.unknown, context.say("unbe-\nkannt", "un-\nknown"))]
    var table = TextTable(
      [.init(context.say("Eintritt", "entry"))] + exits.map { .init($0.1, .right) })
    let entries: [(PlacementClass?, String)] =
      PlacementClass.allCases.sorted { $0.level > $1.level }.map { ($0, $0.rawValue) }
      + [(nil, context.say("unbekannt", "unknown"))]
    for (entry, name) in entries {
      let counts = exits.map { exit in context.score.tally.sum { $0.placement[entry, exit.0] } }
      if entry != nil || counts.contains(where: { $0 > 0 }) {
        table.add([name] + counts.map(context.count))
      }
    }
    return table
  }
}
