internal import Diagnostics
internal import Text

// What the walk says of elements and attributes.
extension Diagnostic {
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
        : LocalizedText(de: "Es gehört in \(home).", en: "It belongs into \(home)."))
  }

  static func misplaced(
    _ name: String, in parent: String, _ type: SchemaModel.ComplexType, at place: SourceLocation
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
        en: "<\(name)> stands at the wrong place in <\(parent)>: it belongs \(english)."),
      help: LocalizedText(
        de: "„steckbrief format“ bringt alle Elemente in die richtige Reihenfolge.",
        en: "\"steckbrief format\" puts all elements into the right order."))
  }

  static func repeated(
    _ name: String, in parent: String, at place: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .repeatedElement, at: place,
      message: LocalizedText(
        de: "<\(name)> steht öfter in <\(parent)>, als es erlaubt ist.",
        en: "<\(name)> stands in <\(parent)> more often than is allowed."),
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
          en: "Insert <\(name)> behind <\(order[position - 1])>."))
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
        en: "In <\(parent)> stands together what excludes each other: \(list)."))
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

  static func textOnly(_ name: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .unexpectedElement, at: place,
      message: LocalizedText(
        de: "In <\(name)> stehen Elemente, wo nur Text erlaubt ist.",
        en: "There are elements in <\(name)> where only text is allowed."))
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
        en: "The attribute \(attribute.shortened) is not allowed at <\(name)>."),
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
        en: "The attribute \(declaration.name) is missing at <\(node.name)>."), fix: fix)
  }
}
