internal import Diagnostics
package import Profiles
package import Report
internal import Text

/// The rules about profiles as a table.
package enum RuleListReport {
  package static func document(of rules: [any ContentRule]) -> Document {
    let table = Table(
      "rules",
      [
        .init("rule", "Regel", "rule"), .init("severity", "Schwere", "severity"),
        .init("asked", "Was verlangt ist", "what is asked", .words),
        .init("law", "Recht", "law", .words),
      ],
      rows: rules.map { rule in
        [
          .verbatim(rule.code.description), .text(rule.severity.name), .text(rule.title),
          .verbatim(rule.law ?? ""),
        ]
      })
    return Document("rules", lead: [.table(table)])
  }
}
