internal import Outcomes
package import Profiles
package import Report
package import Scoring
internal import Statistics
internal import Text

/// One page that may be handed to a provider: its own figures, exact; of the others only how many they
/// are; what follows, what would change it, and room for what it has to say.
package enum ProviderSheet {
  /// - Parameters:
  ///   - ranking: with what would change verdicts.
  ///   - provider: the key of its units; never that of several.
  ///   - isWanted: which of them.
  package static func document(
    of ranking: Ranking, codes: CodeLists, fewest: SmallNumbers, version: String,
    provider: String, where isWanted: (RankedUnit) -> Bool
  ) -> Document {
    let units = ranking.groups.flatMap { group in
      group.units.filter { $0.score.unit.providerKey == provider && isWanted($0) }.map {
        UnitFacts(ranking: ranking, group: group, unit: $0, codes: codes, fewest: fewest)
      }
    }
    let names = Set(units.compactMap(\.score.providerName)).sorted()
    let rules = ranking.rules
    return Document(
      "sheet",
      title: names.isEmpty
        ? say("Träger unbekannt", "Provider unknown") : "\(names.joined(separator: ", "))",
      notices: ranking.containsExamples ? [ExampleNotice.outcomes] : [],
      lead: [
        .paragraph(
          say(
            "Auskunft über die eigenen Ergebnisse. Stichtag \(rules.asOf), Austritte vom \(rules.from) bis"
              + " \(rules.lastMatureExit ?? rules.through), Stand sechs Monate danach. Andere Träger"
              + " kommen nur als Anzahl vor.",
            "Statement on your own results. As of \(rules.asOf), exits from \(rules.from) through"
              + " \(rules.lastMatureExit ?? rules.through), status six months later. Other providers"
              + " appear only as a number."))
      ],
      sections: units.map { SheetUnit(facts: $0, codes: codes).section } + [
        Section(
          "statement",
          heading: say("Stellungnahme des Trägers", "Statement of the provider"),
          [.blank(lines: 6)]),
        Section(
          "origin",
          [
            .paragraph(
              say(
                "steckbrief \(version). Integriert heißt: \(rules.definition.label). Gezählt werden"
                  + " Teilnahmen. Eine Empfehlung ist für Menschen; bereinigt ist nicht ursächlich.",
                "steckbrief \(version). Integrated means: \(rules.definition.label). Participations are"
                  + " counted. A recommendation is for people; adjusted is not causal."))
          ]),
      ], holdsOutcomes: true, isForOneProvider: true)
  }
}

/// One unit on the sheet of its provider.
private struct SheetUnit {
  let facts: UnitFacts
  let codes: CodeLists

  private var unit: RankedUnit { facts.unit }
  private var isComparable: Bool { unit.isComparable && facts.group.criterion != nil }
  /// Those that set the benchmark.
  private var count: Int { facts.group.result?.count ?? 0 }

  var section: Section {
    Section(
      "unit", heading: GroupNames(facts.ranking, codes).heading(of: facts.group),
      [.facts(figures)] + (places.map { [.figure($0)] } ?? []))
  }

  private var figures: [Fact] {
    var list = [
      Fact(say("Empfehlung", "recommendation"), Prose("\(verdict)")),
      Fact(
        say("Maßnahmen", "measures"),
        "\(facts.score.measures.map(\.description).joined(separator: ", "))"),
      Fact(say("erreicht", "reached"), reached),
    ]
    if isComparable, facts.expected != .missing {
      list.append(
        Fact(
          say("zu erwarten", "to be expected"),
          say(
            "\(facts.expectedWithError): so viele hätte der Durchschnitt des Kreises mit denselben"
              + " Menschen erreicht",
            "\(facts.expectedWithError): so many the district's average would have reached with the same"
              + " people")))
    }
    if isComparable, facts.adjustedRate != .missing {
      list.append(
        Fact(
          say("mit vergleichbaren Teilnehmenden", "with comparable participants"),
          say(
            "\(facts.adjustedRate) (90-%-Intervall \(facts.adjustedInterval))",
            "\(facts.adjustedRate) (90 % interval \(facts.adjustedInterval))")))
    }
    list.append(Fact(say("Platz", "place"), place))
    list.append(Fact(say("Verlauf", "course"), course))
    list.append(Fact(say("Abbrüche", "drop-outs"), dropOuts))
    if facts.score.tally.progress != (0, 0, 0) {
      list.append(
        Fact(
          say("ABC besser oder integriert", "ABC better or integrated"), "\(facts.share(.progress))"
        ))
    }
    if !targets.isEmpty {
      list.append(Fact(say("Ziele", "targets"), targets.joined(separator: "; ")))
    }
    if facts.utilisation != .missing {
      list.append(Fact(say("Auslastung", "utilisation"), "\(facts.utilisation)"))
    }
    if facts.costOrBound != .missing {
      list.append(Fact(say("Euro je Integration", "euros per integration"), "\(facts.costOrBound)"))
    }
    if !unit.flags.isEmpty {
      let texts = facts.reasons
      list.append(
        Fact(
          say("zu beachten", "to be considered"),
          unit.flags.map { texts.own($0) }.joined(separator: "; ")))
    }
    list.append(Fact(say("was es ändern würde", "what would change it"), change))
    return list
  }

  private var verdict: Cell {
    guard unit.verdict.reasons.contains(.oneRivalDecides) else { return facts.reading }
    return .signed(
      unit.verdict.recommendation.sign,
      .code(
        unit.verdict.recommendation.rawValue,
        say("ansehen: hängt an einem Mitbewerber", "look closer: hangs on one rival")))
  }

  private var reached: Prose {
    "\(facts.observedShare) \(facts.criterion.achieved)"
      + (facts.observedRate == .missing
        ? ""
        : say(
          " = \(facts.observedRate) (95-%-Intervall \(facts.observedInterval))",
          " = \(facts.observedRate) (95 % interval \(facts.observedInterval))"))
  }

  private var place: Prose {
    guard facts.rank != .missing else {
      return count < 3
        ? say("keiner: zu wenige zum Vergleichen", "none: too few to compare with")
        : say(
          "nicht anzugeben: die Daten unterscheiden die \(count) Träger nicht genug",
          "cannot be told: the data do not tell the \(count) providers apart enough")
    }
    return say(
      "einer von \(count); mit 90 % Wahrscheinlichkeit Platz \(facts.rank)",
      "one of \(count); with a probability of 90 % place \(facts.rank)")
  }

  private var places: Figure? {
    guard facts.rank != .missing else { return nil }
    return Figure(
      "place", title: say("Platz unter \(count)", "Place among \(count)"),
      description: say(
        "Die Linie reicht vom besten bis zum schlechtesten Platz, die mit 90 % Wahrscheinlichkeit in Frage"
          + " kommen.",
        "The line goes from the best to the worst place that is possible with a probability of 90 %."
      ),
      .rows(
        RowPlot(
          label: "provider", interval: "rank", marks: [],
          axis: Axis(
            say("Platz", "place"), .rank, holding: 1...Double(max(1, count))))),
      table: Table(
        "place",
        [
          .init("provider", "Träger", "provider", .words),
          .init("rank", "Platz (90 %)", "place (90 %)", .figure),
        ], rows: [[.text(facts.name), facts.rank]]))
  }

  private var course: Prose {
    say(
      "bei Austritt integriert \(facts.atExitShare); dauerhaft \(facts.sustained), verloren"
        + " \(facts.lost), später \(facts.late), nie \(facts.never); noch offen \(facts.pending),"
        + " unbekannt \(facts.unknown)",
      "integrated at exit \(facts.atExitShare); sustained \(facts.sustained), lost \(facts.lost), late"
        + " \(facts.late), never \(facts.never); pending \(facts.pending), unknown \(facts.unknown)"
    )
  }

  private var dropOuts: Prose {
    "\(facts.dropOutShare)"
      + (facts.dropOutsExpected == .missing
        ? ""
        : say(
          " (zu erwarten \(facts.dropOutsExpected))", " (to be expected \(facts.dropOutsExpected))"))
  }

  private var targets: [Prose] {
    facts.score.targets.filter { $0.standing != .notTold && $0.standing != .notBeforeStart }.map {
      "\(codes.label($0.indicator)): \(RenewalFacts.words(for: $0.standing))"
    }
  }

  // MARK: - What would change it

  private var change: Prose {
    let gates = facts.gates
    func number(_ value: Double) -> Cell { .decimal(value, places: 0) }
    var parts: [Prose] = []
    for reason in unit.verdict.reasons {
      switch reason {
      case .tooFewCases:
        parts.append(
          say(
            "ab \(number(gates.fewestCases)) Fällen mit bekanntem Verbleib wird geurteilt",
            "from \(number(gates.fewestCases)) cases with a known outcome on there is a verdict"))
      case .unknownOutcomes:
        parts.append(
          say(
            "mehr bekannte Verbleibe: höchstens \(Cell.percent(gates.largestUnknownShare, places: 0))"
              + " dürfen fehlen",
            "more known outcomes: at most \(Cell.percent(gates.largestUnknownShare, places: 0)) may be"
              + " missing"))
      case .observedUnderAYear:
        parts.append(say("ein volles Jahr auswertbarer Austritte", "a full year of exits"))
      case .unreliable:
        parts.append(
          say(
            "ab \(number(gates.fewestCasesWithoutReliability)) Fällen stünde der Zufall nicht mehr im Weg",
            "from \(number(gates.fewestCasesWithoutReliability)) cases on chance would not be in the way"
          ))
      case .ownUnknownsDecide, .notRobust:
        parts.append(say("die noch unbekannten Verbleibe", "the outcomes that are still unknown"))
      case .redFlag:
        parts.append(
          say("eine Erklärung zu dem, was zu beachten ist", "an explanation of what is considered"))
      case .firstLook:
        parts.append(
          say(
            "der nächste Blick in einem halben Jahr, wenn er anderes sagt",
            "the next look in half a year, if it says otherwise"))
      default: break
      }
    }
    parts += unit.changingAssumptions.map {
      say("wenn ", "if ") + "\($0.assumption.label): \($0.recommendation.shortLabel)"
    }
    return parts.isEmpty
      ? say("weitere Fälle mit bekanntem Verbleib", "more cases with a known outcome")
      : parts.joined(separator: "; ")
  }
}

extension ReasonText {
  /// A flag with the unit's own value only: what the others have is not told.
  fileprivate func own(_ flag: Flag) -> Prose {
    let value = Cell.percent(flag.value, places: 0)
    return switch flag.kind {
    case .easierCases: say("leichtere Fälle als bei anderen", "easier cases than elsewhere")
    case .farBehind: say("Klasse C bleibt zurück", "class C left behind")
    case .unknownDiffers:
      say(
        "\(value) Verbleib unbekannt, mehr als bei anderen",
        "\(value) outcomes unknown, more than"
          + " elsewhere")
    case .characteristicsUnknown:
      say(
        "Merkmale bei Eintritt fehlen bei \(value)", "characteristics at entry missing for \(value)"
      )
    case .expectationUncertain:
      say("was zu erwarten war, ist unsicher", "what was to be expected is uncertain")
    case .notStarted: say("\(value) nie angetreten", "\(value) never started")
    case .overrunning:
      say(
        "\(value) laufen weit über die geplante Dauer",
        "\(value) run far beyond the planned duration")
    case .outside: say("\(value) weggezogen o. Ä.", "\(value) moved away or the like")
    case .exitReasonsUnknown:
      say("Austrittsgrund bei \(value) unbekannt", "reason of exit unknown for \(value)")
    case .classesRise:
      say(
        "ABC-Klasse steigt bei \(value) der nicht Integrierten, mehr als bei anderen",
        "ABC class rises for \(value) of those not integrated, more than elsewhere")
    // These compare with nobody else.
    case .costIncomplete, .targetMissed, .placesEmpty: text(of: flag)
    }
  }
}
