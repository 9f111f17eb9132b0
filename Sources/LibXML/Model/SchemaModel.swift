package import Text

/// What an XML Schema says, as values: the part of XSD 1.0 that the program's schemas use.
///
/// libxml2 decides whether a document is valid; this model only serves to say what is wrong and what
/// would be right. What it does not understand of a schema it leaves to libxml2's own report.
package struct SchemaModel: Sendable {
  package let targetNamespace: String
  /// The first global element.
  package let root: ElementDeclaration
  let complexTypes: [String: ComplexType]
  let simpleTypes: [String: SimpleType]

  /// An element where it may stand.
  package struct ElementDeclaration: Sendable {
    package let name: String
    package let typeName: String
    let minimum: Int
    /// `nil` for unbounded.
    let maximum: Int?
    /// What the element is, out of its `xs:documentation`; empty where there is none.
    package let documentation: LocalizedText
  }

  /// A type with children or attributes.
  struct ComplexType: Sendable {
    let content: Particle
    let attributes: [AttributeDeclaration]
    /// The type of the text of an element without children.
    let textType: String?
  }

  indirect enum Particle: Sendable {
    case element(ElementDeclaration)
    case sequence([Particle], isOptional: Bool)
    case choice([Particle], isOptional: Bool)
  }

  struct AttributeDeclaration: Sendable {
    let name: String
    let typeName: String
    let isRequired: Bool
    let fixedValue: String?
  }

  /// A type of texts: built-in base and facets, those of its bases included.
  struct SimpleType: Sendable {
    /// The built-in type at the end of its bases: `token`, `string`, `date`, `decimal`, `integer`.
    var builtIn: String
    var enumeration: [String] = []
    var patterns: [String] = []
    var facets: [String: String] = [:]
  }

  func simpleType(_ name: String) -> SimpleType? {
    simpleTypes[name] ?? Self.builtIn(name).map { SimpleType(builtIn: $0) }
  }

  /// `date` for `xs:date`; `nil` for a type of the schema's own.
  static func builtIn(_ name: String) -> String? {
    name.hasPrefix("xs:") ? String(name.dropFirst(3)) : nil
  }

  /// Every element declaration of that name, wherever it may stand, with the types that allow it.
  func owners(of name: String) -> [String] {
    complexTypes.filter { $0.value.content.declarations.contains { $0.name == name } }
      .map(\.key).sorted()
  }

  /// The names of the elements that have this complex type, in no particular place.
  func elementNames(ofType typeName: String) -> [String] {
    var names = root.typeName == typeName ? [root.name] : []
    for type in complexTypes.sorted(by: { $0.key < $1.key }) {
      names += type.value.content.declarations.filter { $0.typeName == typeName }.map(\.name)
    }
    return names
  }
}

extension SchemaModel.Particle {
  /// Every element that may stand, in the order of the schema.
  var declarations: [SchemaModel.ElementDeclaration] {
    switch self {
    case .element(let declaration): [declaration]
    case .sequence(let parts, _), .choice(let parts, _): parts.flatMap(\.declarations)
    }
  }
}
