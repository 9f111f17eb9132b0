import Disclosure
import Report
import Text
import Values

/// A small report with every kind of block and of cell.
enum MadeUpReport {
  static let document = Document(
    "madeUp", title: say("Probe vom \(date)", "Sample of \(date)"),
    notices: [LocalizedText(de: "ERFUNDEN.", en: "MADE UP.")],
    lead: [
      .paragraph(
        say(
          "Zwei Träger, \(Cell.count(12345)) Fälle.", "Two providers, \(Cell.count(12345)) cases."))
    ],
    sections: [
      Section(
        "group", heading: say("Kreis \("X<Y")", "District \("X<Y")"),
        [
          .paragraph(
            say(
              "Erreicht: \(Cell.share(7, of: 20)) = \(Cell.percent(0.35, places: 1)).",
              "Reached: \(Cell.share(7, of: 20)) = \(Cell.percent(0.35, places: 1)).")),
          .fitting(columns: 60, wide: [.table(table)], narrow: [.entries(entries)]),
          .list([
            ListItem(
              say(
                "ein Satz, der in einem schmalen Fenster gebrochen wird",
                "a sentence that a narrow window breaks into lines")),
            ListItem(say("wichtig", "important"), .grave),
          ]),
        ],
        sections: [
          Section(
            "first", heading: say("Was zählt", "What counts"), style: .step,
            [
              .paragraph(
                say("Merkmal: \(few) / \(many).", "Characteristic: \(few) / \(many).")),
              .list(
                [
                  ListItem(say("Fälle: 20, nötig 10", "cases: 20, needed 10"), .met),
                  ListItem(say("Monate: 8, nötig 12", "months: 8, needed 12"), .unmet),
                ], hang: 5),
              .table(small),
            ]),
          Section("empty", heading: say("Nichts", "Nothing"), style: .step, []),
          Section(
            "second", heading: say("Was folgt", "What follows"), style: .step,
            [.paragraph(say("Nichts.", "Nothing."))]),
        ]),
      Section(
        "facts", heading: say("Angaben", "Facts"),
        [
          .facts([
            Fact(say("Ort", "place"), Prose("\("*Nord*")")), Fact(say("ohne Wert", "no value")),
          ])
        ]),
    ],
    records: Table(
      "records",
      [
        .init("name", "Träger", "provider"), .init("n", "Fälle", "cases", .figure),
        .init("rate", "Quote", "rate", .figure), .init("verdict", "Ur-\nteil", "ver-\ndict"),
        .init("red", "rot", "red"), .init("asOf", "Stichtag", "as of"),
        .init("disclosure", "Weitergabe", "disclosure"),
      ],
      rows: [
        [
          .verbatim("=A;\"B\""), .count(20.0), .percent(0.35, places: 1), verdict, .flag(true),
          .date(date), .disclosure,
        ],
        [
          .verbatim("\u{1B}[2J"), .count(0.5), .missing, .missing, .flag(false), .date(date),
          .disclosure,
        ],
      ]),
    data: .object([
      "n": .cell(.count(20.0)), "rate": .number(0.35),
      "interval": .cell(.interval(0.1, 0.5, places: 0)),
      "rank": .cell(.rank(2...7)), "verdict": .cell(verdict), "unknown": nil,
      "absent": .cell(.missing), "asOf": .cell(.date(date)), "disclosure": .cell(.disclosure),
      "label": .localized(LocalizedText(de: "eins", en: "one")),
      "few": .cell(few), "list": .array([.integer(1), .string("\u{1B}")]),
    ]), holdsOutcomes: true)

  // swift-format-ignore: NeverForceUnwrap
  static let date = CalendarDate(year: 2026, month: 6, day: 30)!

  private static let verdict = Cell.code("renew", LocalizedText(de: "verlängern", en: "renew"))
  private static let few = Cell.resting(
    .percent(0.1, places: 0), on: .casesOfCharacteristic(2))
  private static let many = Cell.resting(.percent(0.5, places: 0), on: .casesOfCharacteristic(3))

  private static let table = Table(
    "main", title: say("Vergleich", "Comparison"),
    [
      .init("rank", "Rang", "rank"), .init("provider", "Träger", "provider", .words),
      .init("expected", "er-\nwartet", "expec-\nted", .figure),
      .init("interval", "90-%-\nIntervall", "90 %\ninterval", .figure),
      .init("verdict", "Empfehlung", "recommen-\ndation", .words),
    ],
    rows: [
      [
        .rank(1...2), .verbatim("A | <b>Ahorn</b> & Söhne"), .decimal(6.25, places: 1),
        .interval(0.1, 0.5, places: 0), verdict,
      ],
      [
        .missing, .verbatim("\u{202E}B\u{1B}[31m"), .missing, .missing,
        .text(LocalizedText(de: "zu wenig Daten", en: "too few data")),
      ],
    ])

  private static let small = Table(
    "bands",
    [.init("band", "Aussicht", "prospect", .figure), .init("n", "Fälle", "cases", .figure)],
    rows: [[.interval(0, 0.1, places: 0), .exactCount(2.5)]])

  private static let entries = [
    [
      Line(Prose("A Ahorn")),
      Line(
        say(
          "Rang \(Cell.rank(1...2)), erwartet \(Cell.decimal(6.25, places: 1))",
          "rank \(Cell.rank(1...2)), expected \(Cell.decimal(6.25, places: 1))"), indent: 2),
    ],
    [
      Line(Prose("\("\u{202E}B\u{1B}[31m")")),
      Line(say("zu wenig Daten", "too few data"), indent: 2),
    ],
  ]
}
