package import Diagnostics
internal import Text

extension DiagnosticKind {
  package static let wrongRoot = DiagnosticKind(
    1201,
    title: LocalizedText(
      de: "Das Wurzelelement ist ein anderes als verlangt.",
      en: "The root element is not the one required."),
    explanation: LocalizedText(
      de: "Das Dokument ist kein Steckbrief, oder der Namensraum (xmlns) fehlt oder ist ein "
        + "anderer.",
      en: "The document is not a profile, or its namespace (xmlns) is missing or wrong."))

  package static let unexpectedElement = DiagnosticKind(
    1202,
    title: LocalizedText(
      de: "Ein Element ist hier nicht bekannt.", en: "An element is unknown here."),
    explanation: LocalizedText(
      de: "Der Name ist verschrieben (Umlaute werden ausgeschrieben: traeger), oder das Element "
        + "gehört an eine andere Stelle.",
      en: "The name is misspelt (umlauts are written out: traeger), or the element belongs "
        + "elsewhere."))

  package static let missingElement = DiagnosticKind(
    1203,
    title: LocalizedText(de: "Ein Pflichtelement fehlt.", en: "A mandatory element is missing."),
    explanation: LocalizedText(
      de: "Ohne diese Angabe ist ein Steckbrief nicht zu gebrauchen. Die Meldung sagt, hinter "
        + "welchem Element sie steht.",
      en: "A profile is of no use without it. The message says which element it comes after."))

  package static let misplacedElement = DiagnosticKind(
    1213,
    title: LocalizedText(
      de: "Ein Element steht an der falschen Stelle.", en: "An element is in the wrong place."),
    explanation: LocalizedText(
      de: "Die Reihenfolge ist die eines Steckbriefs auf Papier. „steckbrief format“ stellt sie "
        + "her.",
      en: "The order is that of a profile on paper. \"steckbrief format\" restores it."))

  package static let repeatedElement = DiagnosticKind(
    1214,
    title: LocalizedText(
      de: "Ein Element steht öfter als erlaubt.",
      en: "An element occurs more often than "
        + "allowed."),
    explanation: LocalizedText(
      de: "Stünden zwei da, wüsste niemand, welches gilt.",
      en: "If there were two, nobody would know which counts."))

  package static let unknownCode = DiagnosticKind(
    1204,
    title: LocalizedText(
      de: "Ein Wert steht nicht in der Codeliste.", en: "A value is not in the code list."),
    explanation: LocalizedText(
      de: "„steckbrief codes“ zeigt alle Listen. Wo statt des Codes die Bezeichnung oder ein "
        + "Alias steht, setzt „check --fix“ den Code ein.",
      en: "\"steckbrief codes\" shows all lists. Where a label or alias is given instead of the "
        + "code, \"check --fix\" puts in the code."))

  package static let wrongPattern = DiagnosticKind(
    1205,
    title: LocalizedText(
      de: "Ein Wert hat nicht die verlangte Form.", en: "A value does not have the required form."),
    explanation: LocalizedText(
      de: "Kennungen, Postleitzahlen, E-Mail-Adressen und ähnliche Angaben haben eine feste Form, "
        + "damit sie eindeutig sind.",
      en: "Ids, postal codes, e-mail addresses and the like have a fixed form, so that they are "
        + "unambiguous."))

  package static let wrongLength = DiagnosticKind(
    1206,
    title: LocalizedText(
      de: "Ein Text ist zu kurz oder zu lang.", en: "A text is too short or too long."),
    explanation: LocalizedText(
      de: "Die Grenzen entsprechen einem Steckbrief auf einer Seite.",
      en: "The limits are those of a profile on one page."))

  package static let wrongValue = DiagnosticKind(
    1207,
    title: LocalizedText(
      de: "Ein Datum oder eine Zahl ist nicht erlaubt.", en: "A date or a number is not allowed."),
    explanation: LocalizedText(
      de: "Daten werden als JJJJ-MM-TT geschrieben, Zahlen mit Punkt vor den Nachkommastellen. "
        + "Schreibweisen einer Tabellenkalkulation erkennt „check --fix“.",
      en: "Dates are written as YYYY-MM-DD, numbers with a decimal point. \"check --fix\" "
        + "recognises the notations of spreadsheets."))

  package static let wrongAttribute = DiagnosticKind(
    1208,
    title: LocalizedText(
      de: "Ein Attribut ist hier nicht erlaubt.", en: "An attribute is not allowed here."),
    explanation: LocalizedText(
      de: "Die meisten Angaben sind Elemente; Attribute gibt es nur, wo ein Text genau einen Code "
        + "trägt.",
      en: "Most details are elements; attributes are used only where a text has exactly one "
        + "code."))

  package static let missingAttribute = DiagnosticKind(
    1209,
    title: LocalizedText(de: "Ein Pflichtattribut fehlt.", en: "A mandatory attribute is missing."),
    explanation: LocalizedText(
      de: "Die Meldung sagt, an welchem Element es stehen muss.",
      en: "The message says which element needs it."))

  package static let strayText = DiagnosticKind(
    1210,
    title: LocalizedText(
      de: "Text steht, wo nur Elemente stehen dürfen.",
      en: "There is text where only elements are allowed."),
    explanation: LocalizedText(
      de: "Oft ist ein Tag vor oder hinter dem Text verloren gegangen.",
      en: "Often a tag before or after the text has been lost."))

  package static let duplicateValue = DiagnosticKind(
    1211,
    title: LocalizedText(
      de: "Ein Wert steht zweimal, wo jeder nur einmal stehen darf.",
      en: "A value is repeated where each is allowed only once."),
    explanation: LocalizedText(
      de: "Doppelte Codes würden bei der Suche und in Auswertungen doppelt zählen.",
      en: "Repeated codes would count twice in searches and reports."))

  package static let schemaViolation = DiagnosticKind(
    1212,
    title: LocalizedText(
      de: "Das Dokument entspricht nicht dem Schema.",
      en: "The document does not conform to the schema."),
    explanation: LocalizedText(
      de: "Die Schemaprüfung lehnt das Element ab, und das Programm kann nicht sagen, warum. Mit "
        + "einem gültigen Steckbrief vergleichen.",
      en: "The schema validation refuses the element, and the program cannot tell why. Compare it "
        + "with a valid profile."))

  package static let emptyElement = DiagnosticKind(
    1216,
    title: LocalizedText(de: "Ein Element ist leer.", en: "An element is empty."),
    explanation: LocalizedText(
      de: "Wozu nichts zu sagen ist, lässt man das Element weg; „check --fix“ tut das.",
      en: "Where there is nothing to say the element is left out; \"check --fix\" does so."))

  package static let furtherFaults = DiagnosticKind(
    1215, .note,
    title: LocalizedText(
      de: "Ein Dokument hat mehr Fehler, als gezeigt werden.",
      en: "A document has more errors than are shown."),
    explanation: LocalizedText(
      de: "Erst die gezeigten beheben, dann von neuem prüfen.",
      en: "Correct those shown first, then check again."))
}

// What the walk says of elements and attributes.
extension Diagnostic {
  static func wrongRoot(
    _ name: String, _ model: SchemaModel, fix: Fix?, at place: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .wrongRoot, at: place,
      message: name == model.root.name
        ? LocalizedText(
          de: "Das Wurzelelement <\(name)> gehört nicht zum verlangten Namensraum.",
          en: "The root element <\(name)> is not of the namespace required.")
        : LocalizedText(
          de: "Das Wurzelelement <\(name.shortened)> ist hier nicht erlaubt.",
          en: "The root element <\(name.shortened)> is not allowed here."),
      help: LocalizedText(
        de: "Das Dokument beginnt mit <\(model.root.name) xmlns=\"\(model.targetNamespace)\">",
        en: "The document begins with <\(model.root.name) xmlns=\"\(model.targetNamespace)\">"),
      fix: fix)
  }

  static func emptyElement(
    _ name: String, removing bytes: Range<Int>, isCertain: Bool, at place: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .emptyElement, at: place,
      message: LocalizedText(de: "<\(name)> ist leer.", en: "<\(name)> is empty."),
      help: LocalizedText(
        de: "Das Element weglassen: es ist keine Pflicht.",
        en: "Leave the element out: it is not mandatory."),
      fix: Fix(
        title: LocalizedText(de: "<\(name)> weglassen", en: "leave <\(name)> out"),
        edits: [TextEdit("", at: bytes)], isCertain: isCertain))
  }

  static func repeatedValue(
    _ value: String, _ name: String, at place: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .duplicateValue, at: place,
      message: LocalizedText(
        de: "Der Wert „\(value.shortened)“ steht schon in einem früheren <\(name)>.",
        en: "The value \"\(value.shortened)\" stands in an earlier <\(name)> already."),
      help: LocalizedText(de: "Jeder Wert nur einmal.", en: "Each value once only."))
  }

  static func misspelt(
    _ name: String, meant: String, fix: Fix, at place: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .unexpectedElement, at: place,
      message: LocalizedText(
        de: "Ein Element <\(name.shortened)> gibt es hier nicht. Gemeint ist wohl <\(meant)>.",
        en: "There is no element <\(name.shortened)> here. Did you mean <\(meant)>?"),
      help: LocalizedText(
        de: "In beiden Tags <\(meant)> schreiben.", en: "Write <\(meant)> in both tags."), fix: fix)
  }

  static func unknown(
    _ name: String, in parent: String, _ type: SchemaModel.ComplexType, homes: [String],
    at place: SourceLocation
  ) -> Diagnostic {
    let allowed = type.declarations.map { "<\($0.name)>" }.joined(separator: ", ")
    let home = homes.map { "<\($0)>" }.joined(separator: ", ")
    return Diagnostic(
      .unexpectedElement, at: place,
      message: LocalizedText(
        de: "Ein Element <\(name.shortened)> gibt es in <\(parent)> nicht.",
        en: "There is no element <\(name.shortened)> in <\(parent)>."),
      help: homes.isEmpty
        ? LocalizedText(de: "In <\(parent)> gibt es: \(allowed)", en: "In <\(parent)>: \(allowed)")
        : LocalizedText(de: "Es gehört in \(home).", en: "It belongs in \(home)."))
  }

  static func misplaced(
    _ name: String, in parent: String, _ type: SchemaModel.ComplexType, fix: Fix?,
    at place: SourceLocation
  ) -> Diagnostic {
    let order = type.declarations.map(\.name)
    let position = order.firstIndex(of: name) ?? 0
    let before = position > 0 ? order[position - 1] : nil
    let after = position + 1 < order.count ? order[position + 1] : nil
    let german = [before.map { "hinter <\($0)>" }, after.map { "vor <\($0)>" }]
      .compactMap { $0 }.joined(separator: " und ")
    let english = [before.map { "behind <\($0)>" }, after.map { "before <\($0)>" }]
      .compactMap { $0 }.joined(separator: " and ")
    return Diagnostic(
      .misplacedElement, at: place,
      message: LocalizedText(
        de: "<\(name)> steht in <\(parent)> an der falschen Stelle: es gehört \(german).",
        en: "<\(name)> is in the wrong place in <\(parent)>: it belongs \(english)."),
      help: LocalizedText(
        de: "„steckbrief format“ bringt alle Elemente in die richtige Reihenfolge.",
        en: "\"steckbrief format\" puts all elements into the right order."), fix: fix)
  }

  static func repeated(
    _ name: String, in parent: String, at place: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .repeatedElement, at: place,
      message: LocalizedText(
        de: "<\(name)> steht öfter in <\(parent)>, als es erlaubt ist.",
        en: "<\(name)> occurs in <\(parent)> more often than is allowed."),
      help: LocalizedText(de: "Eines von beiden löschen.", en: "Delete one of the two."))
  }

  static func missing(
    _ declaration: SchemaModel.ElementDeclaration, in parent: String,
    _ type: SchemaModel.ComplexType, at place: SourceLocation
  ) -> Diagnostic {
    let order = type.declarations.map(\.name)
    let position = order.firstIndex(of: declaration.name) ?? 0
    let name = declaration.name
    let what = declaration.documentation
    return Diagnostic(
      .missingElement, at: place,
      message: LocalizedText(
        de: "In <\(parent)> fehlt <\(name)>.", en: "<\(name)> is missing in <\(parent)>."),
      reason: what.german.isEmpty ? nil : what,
      help: position == 0
        ? LocalizedText(
          de: "<\(name)> als erstes in <\(parent)> einfügen.",
          en: "Insert <\(name)> first in <\(parent)>.")
        : LocalizedText(
          de: "<\(name)> hinter <\(order[position - 1])> einfügen.",
          en: "Insert <\(name)> after <\(order[position - 1])>."))
  }

  static func missingChoice(
    _ names: [String], in parent: String, at place: SourceLocation
  ) -> Diagnostic {
    let german = names.map { "<\($0)>" }.joined(separator: " oder ")
    let english = names.map { "<\($0)>" }.joined(separator: " or ")
    return Diagnostic(
      .missingElement, at: place,
      message: LocalizedText(
        de: "In <\(parent)> fehlt \(german).", en: "\(english) is missing in <\(parent)>."))
  }

  static func brokenChoice(
    _ names: [String], in parent: String, at place: SourceLocation
  ) -> Diagnostic {
    let list = names.map { "<\($0)>" }.joined(separator: ", ")
    return Diagnostic(
      .unexpectedElement, at: place,
      message: LocalizedText(
        de: "In <\(parent)> steht zusammen, was sich ausschließt: \(list).",
        en: "<\(parent)> contains elements that exclude each other: \(list)."))
  }

  static func foreignNamespace(
    _ name: String, _ namespace: String, at place: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .unexpectedElement, at: place,
      message: LocalizedText(
        de: "Das Element <\(name.shortened)> gehört zu einem anderen Namensraum.",
        en: "The element <\(name.shortened)> belongs to another namespace."),
      help: LocalizedText(
        de: "Erlaubt ist nur der Namensraum \(namespace).",
        en: "Only the namespace \(namespace) is allowed."))
  }

  static func textOnly(_ name: String, fix: Fix?, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .unexpectedElement, at: place,
      message: LocalizedText(
        de: "In <\(name)> stehen Elemente, wo nur Text erlaubt ist.",
        en: "There are elements in <\(name)> where only text is allowed."), fix: fix)
  }

  static func strayBlank(in name: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .strayText, at: place,
      message: LocalizedText(
        de: "In <\(name)> steht zwischen den Elementen ein Zeichen, das man nicht sieht.",
        en: "In <\(name)> a character that cannot be seen stands between the elements."),
      fix: place.bytes.map {
        Fix(
          title: LocalizedText(
            de: "durch ein Leerzeichen ersetzen", en: "replace it by a space"),
          edits: [TextEdit(" ", at: $0)], isCertain: true)
      })
  }

  static func strayText(
    _ text: String, in name: String, at place: SourceLocation
  ) -> Diagnostic {
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return Diagnostic(
      .strayText, at: place,
      message: LocalizedText(
        de: "In <\(name)> steht Text, wo keiner erlaubt ist: „\(words.shortened)“",
        en: "There is text in <\(name)> where none is allowed: \"\(words.shortened)\""),
      help: LocalizedText(
        de: "Den Text löschen oder in das Element setzen, zu dem er gehört.",
        en: "Delete the text or put it into the element that it belongs to."))
  }

  static func unknownAttribute(
    _ attribute: String, of name: String, _ declared: [String], at place: SourceLocation
  ) -> Diagnostic {
    let list = declared.joined(separator: ", ")
    return Diagnostic(
      .wrongAttribute, at: place,
      message: LocalizedText(
        de: "Das Attribut \(attribute.shortened) ist an <\(name)> nicht erlaubt.",
        en: "The attribute \(attribute.shortened) is not allowed on <\(name)>."),
      help: declared.isEmpty
        ? nil : LocalizedText(de: "Erlaubt: \(list)", en: "Allowed: \(list)"))
  }

  static func notFixed(
    _ attribute: SourceTree.Attribute, of name: String, _ fixed: String, at place: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .wrongAttribute, at: place,
      message: LocalizedText(
        de: "Das Attribut \(attribute.name) von <\(name)> muss „\(fixed)“ sein.",
        en: "The attribute \(attribute.name) of <\(name)> must be \"\(fixed)\"."))
  }

  static func missingAttribute(
    _ declaration: SchemaModel.AttributeDeclaration, of node: SourceTree.Node,
    at place: SourceLocation
  ) -> Diagnostic {
    let fix = declaration.fixedValue.map { value in
      Fix(
        title: LocalizedText(
          de: "\(declaration.name)=\"\(value)\" ergänzen",
          en: "add \(declaration.name)=\"\(value)\""),
        edits: [
          TextEdit(
            bytes: node.nameBytes.upperBound..<node.nameBytes.upperBound,
            replacement: " \(declaration.name)=\"\(value)\"")
        ], isCertain: true)
    }
    return Diagnostic(
      .missingAttribute, at: place,
      message: LocalizedText(
        de: "An <\(node.name)> fehlt das Attribut \(declaration.name).",
        en: "The attribute \(declaration.name) is missing on <\(node.name)>."), fix: fix)
  }
}
