internal import Text

/// What a report is about, and the sentences that can be said of it.
struct Subject {
  /// `<titel>`
  private let element: String
  /// `<titel>`, or `Attribut kreis von <erfolgsfaktor>`.
  private let name: LocalizedText
  private let value: String
  private let localName: String
  private let isForeign: Bool

  init(_ finding: SchemaFindings.Finding) {
    localName = finding.element
    isForeign = finding.isForeign
    element = "<\(SafeText(finding.element, limit: 60))>"
    value = SafeText(Self.trimmed(finding.value), limit: 80).description
    if let attribute = finding.attribute {
      let attribute = SafeText(attribute, limit: 60).description
      name = LocalizedText(
        de: "Attribut \(attribute) von \(element)", en: "attribute \(attribute) of \(element)")
    } else {
      name = LocalizedText(verbatim: element)
    }
  }

  /// A value that is broken into lines without the white space around it; any other as it is.
  private static func trimmed(_ text: String) -> String {
    text.contains(where: \.isNewline) ? text.trimmed : text
  }

  // MARK: - Elements

  var wrongRoot: LocalizedText {
    LocalizedText(
      de: "Das Wurzelelement \(element) ist hier nicht erlaubt.",
      en: "The root element \(element) is not allowed here.")
  }

  func beginsWith(_ startTag: String) -> LocalizedText {
    LocalizedText(
      de: "Das Dokument beginnt mit \(startTag)", en: "The document begins with \(startTag)")
  }

  var missingElement: LocalizedText {
    LocalizedText(
      de: "In \(element) fehlt ein Element.", en: "An element is missing in \(element).")
  }

  func unexpected(_ expected: [String]) -> LocalizedText {
    if isForeign {
      return LocalizedText(
        de: "Das Element \(element) gehört zu einem anderen Namensraum als seine Umgebung.",
        en: "The element \(element) belongs to another namespace than what is around it.")
    }
    let near = Suggestions.nearest(to: localName, among: expected, limit: 1).first
      .flatMap { $0 == localName ? nil : $0 }
    return LocalizedText(
      de: "Das Element \(element) ist an dieser Stelle nicht erlaubt."
        + (near.map { " Gemeint ist wohl <\($0)>." } ?? ""),
      en: "The element \(element) is not allowed at this place."
        + (near.map { " Did you mean <\($0)>?" } ?? ""))
  }

  func allowed(_ expected: [String]) -> LocalizedText? {
    guard !expected.isEmpty else { return nil }
    let list = expected.map { "<\($0)>" }.joined(separator: ", ")
    return LocalizedText(de: "Hier ist erlaubt: \(list)", en: "Allowed here: \(list)")
  }

  var textOnly: LocalizedText {
    LocalizedText(
      de: "In \(element) stehen Elemente, wo nur Text erlaubt ist.",
      en: "There are elements in \(element) where only text is allowed.")
  }

  var mustBeEmpty: LocalizedText {
    LocalizedText(
      de: "In \(element) stehen Elemente; es muss leer sein.",
      en: "There are elements in \(element); it must be empty.")
  }

  var strayText: LocalizedText {
    LocalizedText(
      de: "In \(element) steht Text, wo keiner erlaubt ist: „\(value)“",
      en: "There is text in \(element) where none is allowed: \"\(value)\"")
  }

  // MARK: - Values

  var notInList: LocalizedText {
    LocalizedText(
      de: "„\(value)“ ist keiner der erlaubten Werte: \(name.german).",
      en: "\"\(value)\" is none of the values allowed: \(name.english).")
  }

  func list(_ values: [String]) -> LocalizedText {
    let near = Suggestions.nearest(to: value, among: values)
    let candidates = near.isEmpty ? values : near
    let shown = candidates.prefix(12).map { $0.terminalSafe }.joined(separator: ", ")
    let rest = candidates.count > 12 ? " …" : ""
    return near.isEmpty
      ? LocalizedText(de: "Erlaubt: \(shown)\(rest)", en: "Allowed: \(shown)\(rest)")
      : LocalizedText(de: "Gemeint ist wohl: \(shown)", en: "Did you mean: \(shown)")
  }

  var wrongForm: LocalizedText {
    LocalizedText(
      de: "Der Wert „\(value)“ hat nicht die verlangte Form: \(name.german).",
      en: "The value \"\(value)\" does not have the required form: \(name.english).")
  }

  func pattern(_ pattern: String) -> LocalizedText {
    LocalizedText(
      de: "Verlangt ist das Muster \(pattern)", en: "The pattern required is \(pattern)")
  }

  var wrongValue: LocalizedText {
    LocalizedText(
      de: "Der Wert „\(value)“ ist nicht erlaubt: \(name.german).",
      en: "The value \"\(value)\" is not allowed: \(name.english).")
  }

  var wrongLength: LocalizedText {
    LocalizedText(
      de: "Der Text hat nicht die verlangte Länge: \(name.german).",
      en: "The text does not have the required length: \(name.english).")
  }

  func tooShort(_ bound: String) -> LocalizedText {
    if bound == "1" {
      return LocalizedText(
        de: "Der Text fehlt: \(name.german) ist leer.",
        en: "The text is missing: \(name.english) is empty.")
    }
    return LocalizedText(
      de: "Der Text ist zu kurz, mindestens \(bound) Zeichen: \(name.german).",
      en: "The text is too short, at least \(bound) characters: \(name.english).")
  }

  func tooLong(_ bound: String) -> LocalizedText {
    LocalizedText(
      de: "Der Text ist zu lang, höchstens \(bound) Zeichen: \(name.german).",
      en: "The text is too long, at most \(bound) characters: \(name.english).")
  }

  /// The limit of a number: facets 1833 to 1838 of `xmlParserErrors`.
  func bound(_ code: Int, _ bound: String?) -> LocalizedText? {
    guard let bound else { return nil }
    return switch code {
    case 1833:
      LocalizedText(de: "Der kleinste erlaubte Wert: \(bound)", en: "The least value: \(bound)")
    case 1834:
      LocalizedText(de: "Der größte erlaubte Wert: \(bound)", en: "The greatest value: \(bound)")
    case 1835:
      LocalizedText(
        de: "Der Wert muss größer sein als \(bound)", en: "The value must be above \(bound)")
    case 1836:
      LocalizedText(
        de: "Der Wert muss kleiner sein als \(bound)", en: "The value must be below \(bound)")
    case 1837:
      LocalizedText(de: "Erlaubte Stellen insgesamt: \(bound)", en: "Digits in all: \(bound)")
    default:
      LocalizedText(
        de: "Erlaubte Nachkommastellen: \(bound)", en: "Decimal places allowed: \(bound)")
    }
  }

  func expectation(_ words: MessageWords) -> LocalizedText? {
    if words.contains("date") || words.contains("Datum") {
      return LocalizedText(
        de: "Ein Datum wird als JJJJ-MM-TT geschrieben, zum Beispiel 2010-12-31.",
        en: "A date is written as YYYY-MM-DD, for example 2010-12-31.")
    }
    if words.contains("nteger") || words.contains("decimal") {
      return LocalizedText(
        de: "Erwartet wird eine Zahl mit Punkt als Dezimalzeichen, ohne Tausenderpunkt.",
        en: "A number is expected, with a decimal point and without separators of thousands.")
    }
    return nil
  }

  func duplicate(_ key: String) -> LocalizedText {
    LocalizedText(
      de: "Der Wert \(key) steht schon in einem früheren \(element).",
      en: "The value \(key) stands in an earlier \(element) already.")
  }

  var onlyOnce: LocalizedText {
    LocalizedText(de: "Jeder Wert nur einmal.", en: "Each value once only.")
  }

  // MARK: - Attributes

  func unknownAttribute(_ attribute: String) -> LocalizedText {
    LocalizedText(
      de: "Das Attribut \(attribute) ist an \(element) nicht erlaubt.",
      en: "The attribute \(attribute) is not allowed at \(element).")
  }

  func missingAttribute(_ attribute: String) -> LocalizedText {
    LocalizedText(
      de: "An \(element) fehlt das Attribut \(attribute).",
      en: "The attribute \(attribute) is missing at \(element).")
  }

  func instanceAttribute(_ attribute: String) -> LocalizedText {
    LocalizedText(
      de: "\(attribute) ist an \(element) nicht erlaubt.",
      en: "\(attribute) is not allowed at \(element).")
  }

  func otherThanFixed(_ attribute: String) -> LocalizedText {
    LocalizedText(
      de: "Das Attribut \(attribute) von \(element) hat einen anderen Wert als verlangt.",
      en: "The attribute \(attribute) of \(element) has another value than required.")
  }

  func fixed(_ value: String) -> LocalizedText {
    LocalizedText(de: "Verlangt ist „\(value)“.", en: "Required is \"\(value)\".")
  }

  // MARK: - Anything else

  func otherwise(_ words: String) -> LocalizedText {
    LocalizedText(
      de: "\(element) entspricht nicht dem Schema: \(words)",
      en: "\(element) does not conform to the schema: \(words)")
  }
}
