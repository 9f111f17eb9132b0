internal import Diagnostics
package import Profiles
package import Text

/// The rules about profiles as a table.
package struct RuleListReport: Sendable {
  private let rules: [any ProfileRule]

  package init(_ rules: [any ProfileRule]) {
    self.rules = rules
  }

  /// - Parameter width: the columns of the terminal; `nil` where the output is no terminal.
  package func text(_ language: Language, width: Int?) -> String {
    func title(_ german: String, _ english: String) -> String {
      LocalizedText(de: german, en: english)[language]
    }
    var table = TextTable([
      .init(title("Regel", "rule")), .init(title("Schwere", "severity")),
      .init(title("Was verlangt ist", "what is asked"), isFlexible: true),
      .init(title("Recht", "law"), isFlexible: true),
    ])
    for rule in rules {
      table.add([
        rule.code.description, rule.severity.name[language], rule.title[language], rule.law ?? "",
      ])
    }
    return table.rendered(width: width)
  }
}
