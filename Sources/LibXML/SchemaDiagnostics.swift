internal import Diagnostics
internal import Text

/// libxml2's reports about a document that is not valid, in words for its author.
///
/// libxml2 gives numbers that are stable (`xmlParserErrors`, 1800 to 1879), the node, and an English
/// sentence with names as `{urn:…}name`.
struct SchemaDiagnostics {
  let file: String
  /// The start tag of a document that the schema describes: `<name xmlns="urn:…">`.
  let expectedRoot: String?

  func diagnostics(for findings: [SchemaFindings.Finding]) -> [Diagnostic] {
    var best: [Int: Int] = [:]
    for finding in findings where Self.isAboutValue(finding) {
      let rank = Self.rank(of: finding)
      best[finding.subject] = min(best[finding.subject] ?? rank, rank)
    }
    var explained: Set<Int> = []
    return findings.filter { finding in
      // An identity constraint over a value that was reported as invalid already.
      if finding.message.contains("No precomputed value available") { return false }
      guard Self.isAboutValue(finding) else { return true }
      // Of several reports on one value the one that helps most.
      return best[finding.subject] == Self.rank(of: finding)
        && explained.insert(finding.subject).inserted
    }.map(diagnostic).sorted()
  }

  private static func isAboutValue(_ finding: SchemaFindings.Finding) -> Bool {
    (1824...1840).contains(finding.code) || (1847...1849).contains(finding.code)
  }

  /// libxml2 reports each broken facet of a value and then, again, that the value is not valid.
  private static func rank(of finding: SchemaFindings.Finding) -> Int {
    switch finding.code {
    case 1847...1849: 0
    case 1827, 1828: 1
    case 1839: 3
    case 1824...1826: 4
    default: 2
    }
  }

  private func diagnostic(for finding: SchemaFindings.Finding) -> Diagnostic {
    let subject = Subject(finding)
    let words = MessageWords(finding.message)
    let location = SourceLocation(file: file, line: finding.line)
    func make(
      _ kind: DiagnosticKind, _ message: LocalizedText, _ help: LocalizedText? = nil
    ) -> Diagnostic {
      Diagnostic(kind, at: location, message: message, help: help)
    }
    switch finding.code {
    case 1845: return make(.wrongRoot, subject.wrongRoot, expectedRoot.map(subject.beginsWith))
    case 1871 where words.contains("Missing child"):
      return make(.missingElement, subject.missingElement, subject.allowed(words.expected))
    case 1871:
      return make(
        .unexpectedElement, subject.unexpected(words.expected), subject.allowed(words.expected))
    case 1840: return make(.unknownCode, subject.notInList, subject.list(words.set))
    case 1839: return make(.wrongPattern, subject.wrongForm, words.pattern.map(subject.pattern))
    case 1830: return make(.wrongLength, subject.wrongLength)
    case 1831: return make(.wrongLength, subject.tooShort(words.bound ?? ""))
    case 1832: return make(.wrongLength, subject.tooLong(words.bound ?? ""))
    case 1833...1838:
      return make(.wrongValue, subject.wrongValue, subject.bound(finding.code, words.bound))
    case 1824...1826: return make(.wrongValue, subject.wrongValue, subject.expectation(words))
    case 1847...1849: return make(.wrongAttribute, subject.instanceAttribute("xsi:nil"))
    case 1850...1852: return make(.wrongAttribute, subject.instanceAttribute("xsi:type"))
    case 1827, 1866, 1867: return make(.wrongAttribute, subject.unknownAttribute(words.attribute))
    case 1868: return make(.missingAttribute, subject.missingAttribute(words.attribute))
    case 1874:
      return make(
        .wrongAttribute, subject.otherThanFixed(words.attribute), words.bound.map(subject.fixed))
    case 1828, 1842: return make(.unexpectedElement, subject.textOnly)
    case 1841 where !words.contains("Character content"):
      return make(.unexpectedElement, subject.mustBeEmpty)
    case 1841, 1843: return make(.strayText, subject.strayText)
    case 1877: return make(.duplicateValue, subject.duplicate(words.duplicate), subject.onlyOnce)
    default: return make(.schemaViolation, subject.otherwise(words.plain))
    }
  }
}
