internal import Diagnostics
internal import Text

/// libxml2's reports about a document that is not valid, in words for its author.
///
/// libxml2 gives numbers that are stable (`xmlParserErrors`, 1800 to 1879) and English sentences
/// with names as `{urn:…}name`; what the sentences say beyond the number is read out of them.
struct SchemaDiagnostics {
  let file: String
  /// The start tag of a document that the schema describes: `<name xmlns="urn:…">`.
  let expectedRoot: String?

  func diagnostics(for findings: [SchemaFindings.Finding]) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var explained: Set<Subject> = []
    for finding in findings {
      // An identity constraint over a value that was reported as invalid already.
      if finding.message.contains("No precomputed value available") { continue }
      // libxml2 reports a broken facet and then, again, that the value is not valid.
      if finding.code == 1824, explained.contains(Subject(finding)) { continue }
      if (1829...1840).contains(finding.code) { explained.insert(Subject(finding)) }
      diagnostics.append(diagnostic(for: finding))
    }
    return diagnostics.sorted()
  }

  private struct Subject: Hashable {
    let line: Int?
    let element: String

    init(_ finding: SchemaFindings.Finding) {
      line = finding.line
      element = finding.element
    }
  }

  private func diagnostic(for finding: SchemaFindings.Finding) -> Diagnostic {
    let location = SourceLocation(file: file, line: finding.line)
    let words = MessageWords(finding.message)
    let name = SafeText(finding.element, limit: 60).description
    switch finding.code {
    case 1845:
      return Diagnostic(
        .wrongRoot, at: location,
        message: LocalizedText(
          de: "Das Wurzelelement <\(name)> ist hier nicht erlaubt.",
          en: "The root element <\(name)> is not allowed here."),
        help: expectedRoot.map {
          LocalizedText(
            de: "Das Dokument beginnt mit \($0)", en: "The document begins with \($0)")
        })
    case 1871: return contentModel(name, words, at: location)
    case 1840: return notInList(name, words, at: location)
    case 1839:
      return Diagnostic(
        .wrongPattern, at: location,
        message: LocalizedText(
          de: "Der Wert „\(words.value)“ von <\(name)> hat nicht die verlangte Form.",
          en: "The value \"\(words.value)\" of <\(name)> does not have the required form."),
        help: words.pattern.map {
          LocalizedText(de: "Verlangt ist das Muster \($0)", en: "The pattern required is \($0)")
        })
    case 1829...1832:
      return Diagnostic(
        .wrongLength, at: location, message: length(name, words))
    case 1827, 1866, 1867: return unknownAttribute(name, words, at: location)
    case 1868:
      return Diagnostic(
        .missingAttribute, at: location,
        message: LocalizedText(
          de: "An <\(name)> fehlt das Attribut \(words.value).",
          en: "The attribute \(words.value) is missing at <\(name)>."))
    case 1841, 1843:
      return Diagnostic(
        .strayText, at: location,
        message: LocalizedText(
          de: "In <\(name)> steht Text, wo nur Elemente erlaubt sind.",
          en: "<\(name)> contains text where only elements are allowed."))
    case 1828, 1842:
      return Diagnostic(
        .unexpectedElement, at: location,
        message: LocalizedText(
          de: "In <\(name)> stehen Elemente, wo nur Text erlaubt ist.",
          en: "<\(name)> contains elements where only text is allowed."))
    case 1874:
      return Diagnostic(
        .wrongAttribute, at: location,
        message: LocalizedText(
          de: "Das Attribut \(words.attribute) von <\(name)> hat einen anderen Wert als verlangt.",
          en: "The attribute \(words.attribute) of <\(name)> has another value than required."),
        help: words.fixedValue.map {
          LocalizedText(de: "Verlangt ist „\($0)“.", en: "Required is \"\($0)\".")
        })
    case 1877:
      return Diagnostic(
        .duplicateValue, at: location,
        message: LocalizedText(
          de: "Der Wert \(words.bracketed) steht schon in einem früheren <\(name)>.",
          en: "The value \(words.bracketed) stands in an earlier <\(name)> already."),
        help: LocalizedText(de: "Jeder Wert nur einmal.", en: "Each value once only."))
    case 1824, 1833...1838:
      return Diagnostic(
        .wrongValue, at: location,
        message: LocalizedText(
          de: "Der Wert „\(words.value)“ von <\(name)> ist nicht erlaubt.",
          en: "The value \"\(words.value)\" of <\(name)> is not allowed."),
        help: Self.expectation(of: words.typeName))
    default:
      return Diagnostic(
        .schemaViolation, at: location,
        message: LocalizedText(
          de: "<\(name)> entspricht nicht dem Schema: \(SafeText(words.plain, limit: 300))",
          en: "<\(name)> does not conform to the schema: \(SafeText(words.plain, limit: 300))"))
    }
  }

  private func contentModel(
    _ name: String, _ words: MessageWords, at location: SourceLocation
  ) -> Diagnostic {
    let expected = words.expected.map { "<\($0)>" }
    let help =
      expected.isEmpty
      ? nil
      : LocalizedText(
        de: "Hier ist erlaubt: " + expected.joined(separator: ", "),
        en: "Allowed here: " + expected.joined(separator: ", "))
    if words.plain.contains("Missing child") {
      return Diagnostic(
        .missingElement, at: location,
        message: LocalizedText(
          de: "In <\(name)> fehlt ein Element.", en: "An element is missing in <\(name)>."),
        help: help)
    }
    let near = Suggestions.nearest(to: name, among: words.expected, limit: 1).first
    return Diagnostic(
      .unexpectedElement, at: location,
      message: LocalizedText(
        de: "Das Element <\(name)> ist an dieser Stelle nicht erlaubt."
          + (near.map { " Gemeint ist wohl <\($0)>." } ?? ""),
        en: "The element <\(name)> is not allowed at this place."
          + (near.map { " Did you mean <\($0)>?" } ?? "")),
      help: help)
  }

  private func notInList(
    _ name: String, _ words: MessageWords, at location: SourceLocation
  ) -> Diagnostic {
    let near = Suggestions.nearest(to: words.value, among: words.set)
    let candidates = near.isEmpty ? words.set : near
    let shown = candidates.prefix(12).joined(separator: ", ")
    let rest = candidates.count > 12 ? " …" : ""
    return Diagnostic(
      .unknownCode, at: location,
      message: LocalizedText(
        de: "„\(words.value)“ ist in <\(name)> keiner der erlaubten Werte.",
        en: "\"\(words.value)\" is none of the values allowed in <\(name)>."),
      help: LocalizedText(
        de: (near.isEmpty ? "Erlaubt: " : "Gemeint ist wohl: ") + shown + rest,
        en: (near.isEmpty ? "Allowed: " : "Did you mean: ") + shown + rest))
  }

  private func length(_ name: String, _ words: MessageWords) -> LocalizedText {
    guard words.plain.contains("minimum"), words.bound == "1" else {
      return words.plain.contains("minimum")
        ? LocalizedText(
          de: "Der Text von <\(name)> ist zu kurz: mindestens \(words.bound) Zeichen.",
          en: "The text of <\(name)> is too short: at least \(words.bound) characters.")
        : LocalizedText(
          de: "Der Text von <\(name)> ist zu lang: höchstens \(words.bound) Zeichen.",
          en: "The text of <\(name)> is too long: at most \(words.bound) characters.")
    }
    return LocalizedText(de: "<\(name)> ist leer.", en: "<\(name)> is empty.")
  }

  private func unknownAttribute(
    _ name: String, _ words: MessageWords, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .wrongAttribute, at: location,
      message: LocalizedText(
        de: "Das Attribut \(words.value) ist an <\(name)> nicht erlaubt.",
        en: "The attribute \(words.value) is not allowed at <\(name)>."))
  }

  private static func expectation(of type: String) -> LocalizedText? {
    if type.hasSuffix("date") || type.hasPrefix("Datum") {
      return LocalizedText(
        de: "Ein Datum wird als JJJJ-MM-TT geschrieben, zum Beispiel 2010-12-31.",
        en: "A date is written as YYYY-MM-DD, for example 2010-12-31.")
    }
    if type.contains("nteger") || type.contains("decimal") {
      return LocalizedText(
        de: "Erwartet wird eine Zahl mit Punkt als Dezimalzeichen, ohne Tausenderpunkt.",
        en: "A number is expected, with a decimal point and without separators of thousands.")
    }
    return nil
  }
}
