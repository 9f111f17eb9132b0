package import Profiles
package import Report
package import Scoring
internal import Text
internal import Values

/// The decisions that are due, as a report of their own and a ranking show them.
package struct RenewalsBlock: Sendable {
  private let calendar: RenewalCalendar
  private let codes: CodeLists
  private let facts: [RenewalFacts]

  package init(_ calendar: RenewalCalendar, codes: CodeLists) {
    (self.calendar, self.codes) = (calendar, codes)
    facts = calendar.due.map { RenewalFacts(contract: $0, codes: codes) }
  }

  /// Names of so many contracts; of more the number is said.
  private static let mostNames = 8

  package var blocks: [Block] {
    [.paragraph(count)]
      + (facts.isEmpty ? [] : [.entries(facts.map(entry))])
      + Block.paragraphs([undated, later, withoutOption].compactMap(\.self))
  }

  private var count: Prose {
    let overdue = facts.count(where: \.contract.isOverdue)
    let (from, through) = (calendar.asOf, calendar.through)
    let due = facts.count - overdue
    var text =
      due == 0
      ? say(
        "Vom \(from) bis \(through) ist über keine Option zu entscheiden.",
        "No option has to be decided from \(from) through \(through).")
      : due == 1
        ? say(
          "Über 1 Vertrag ist vom \(from) bis \(through) zu entscheiden.",
          "1 contract has to be decided from \(from) through \(through).")
        : say(
          "Über \(due) Verträge ist vom \(from) bis \(through) zu entscheiden.",
          "\(due) contracts have to be decided from \(from) through \(through).")
    if overdue > 0 {
      text +=
        overdue == 1
        ? say(
          " Bei 1 Vertrag ist die Frist verstrichen.", " For 1 contract the date is past.")
        : say(
          " Bei \(overdue) Verträgen ist die Frist verstrichen.",
          " For \(overdue) contracts the date is past.")
    }
    return text
  }

  private func entry(_ fact: RenewalFacts) -> [Line] {
    let contract = fact.contract
    let extended =
      contract.end.map {
        say(
          "Ende \($0), mit Option \(contract.option.through)",
          "ends \($0), with the option \(contract.option.through)")
      } ?? say("Option bis \(contract.option.through)", "option through \(contract.option.through)")
    let provider =
      contract.providerName.map { Prose("\($0)") }
      ?? say("Träger nicht bekannt", "provider not known")
    var lines = [
      Line("\(fact.decideBy) · " + fact.days + " · \(fact.measure) \(fact.title)", hang: 2),
      Line(provider + " · " + extended, indent: 2),
    ]
    if let reached = fact.reached {
      lines.append(Line(say("Vertrag: ", "Contract: ") + reached, indent: 2, hang: 4))
    } else if calendar.hasOutcomes {
      lines.append(Line(say("Vertrag: keine Ergebnisse", "Contract: no outcomes"), indent: 2))
    }
    if let judgement = fact.judgement { lines.append(Line(judgement, indent: 2, hang: 4)) }
    if let contradiction = fact.contradiction { lines.append(Line(contradiction, indent: 2)) }
    if !fact.targets.isEmpty {
      let targets = fact.targets.map(fact.text).joined(separator: "; ")
      lines.append(Line(say("Zielwerte: ", "Targets: ") + targets, indent: 2, hang: 4))
    }
    if case .missing = fact.occupied {
      return lines
    }
    lines.append(
      Line(
        say(
          "Belegt: \(fact.occupied) Plätzen am \(fact.occupiedOn)",
          "Occupied: \(fact.occupied) places on \(fact.occupiedOn)"), indent: 2))
    return lines
  }

  // MARK: - Contracts on which nothing is decided in this time

  private var undated: Prose? {
    guard !calendar.undated.isEmpty else { return nil }
    return say("Option ohne Tag der Entscheidung: ", "Option without a day of decision: ")
      + names(calendar.undated.map(\.measure)) + "."
  }

  private var later: Prose? {
    guard let next = calendar.later.first, let day = next.option.decideBy else { return nil }
    let count = calendar.later.count
    return count == 1
      ? say("Später: 1 Vertrag am \(day).", "Later: 1 contract on \(day).")
      : say(
        "Später: \(count) Verträge, der nächste am \(day).",
        "Later: \(count) contracts, the next on \(day).")
  }

  private var withoutOption: Prose? {
    let contracts = calendar.withoutOption
    guard !contracts.isEmpty else { return nil }
    let ending = contracts.filter { contract in
      contract.end.map { calendar.asOf <= $0 && $0 <= calendar.through } ?? false
    }
    var text =
      say(
        "Ohne Option, nichts zu entscheiden: \(contracts.count) ",
        "Without an option, nothing to decide: \(contracts.count) ")
      + (contracts.count == 1
        ? say("Vertrag (", "contract (") : say("Verträge (", "contracts ("))
      + names(contracts.map(\.measure)) + ")."
    if !ending.isEmpty {
      text +=
        say(" Davon enden in dieser Zeit: ", " Of these end in this time: ")
        + names(ending.map(\.measure)) + "."
    }
    return text
  }

  private func names(_ ids: [ProfileID]) -> Prose {
    let shown = ids.prefix(Self.mostNames).map { Prose("\($0.description)") }
    let rest = ids.count - shown.count
    return Array(shown).joined(separator: ", ")
      + (rest > 0 ? say(" und \(rest) weitere", " and \(rest) more") : "")
  }
}
