package import Text

/// What an XML Schema says, as values: the part of XSD 1.0 that the program's schemas use.
///
/// For those who write a document, and to say what is wrong with one and what would be right. It
/// does not judge: libxml2 decides whether a document is valid, and what the model does not
/// understand of a schema it leaves to libxml2's own report.
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
    /// Of which children no two may have the same value.
    let uniqueness: [Uniqueness]

    /// In a choice this holds only within the branch that is taken.
    package var isMandatory: Bool { minimum > 0 }
    package var isRepeatable: Bool { maximum != 1 }
  }

  /// An `xs:unique` or `xs:key` over children.
  struct Uniqueness: Sendable {
    let selector: String
    /// The child of the selected element that is compared; `nil` for the element itself.
    let field: String?
  }

  /// A type with children or attributes.
  package struct ComplexType: Sendable {
    package let content: Particle
    /// Every element of `content`, in the order of the schema.
    package let declarations: [ElementDeclaration]
    package let attributes: [AttributeDeclaration]
    /// The type of the text of an element without children.
    package let textType: String?

    init(content: Particle, attributes: [AttributeDeclaration], textType: String?) {
      (self.content, self.attributes, self.textType) = (content, attributes, textType)
      declarations = content.declarations
    }

    /// The place of a name in the order of the schema; `nil` for one that the type does not have.
    package func position(of name: String) -> Int? {
      declarations.firstIndex { $0.name == name }
    }
  }

  package indirect enum Particle: Sendable {
    case element(ElementDeclaration)
    case sequence([Particle], isOptional: Bool)
    case choice([Particle], isOptional: Bool)
  }

  package struct AttributeDeclaration: Sendable {
    package let name: String
    package let typeName: String
    package let isRequired: Bool
    package let fixedValue: String?
  }

  /// A type of texts: built-in base and facets, those of its bases included.
  struct SimpleType: Sendable {
    /// The built-in type at the end of its bases: `token`, `string`, `date`, `decimal`, `integer`.
    var builtIn: String
    var enumeration: [String] = []
    var patterns: [String] = []
    var facets: [String: String] = [:]
    /// What such a value is, for a person; empty where the schema does not say.
    var documentation = LocalizedText(verbatim: "")
  }

  /// `nil` for the name of a simple type, or of none.
  package func complexType(_ name: String) -> ComplexType? { complexTypes[name] }

  func simpleType(_ name: String) -> SimpleType? {
    simpleTypes[name] ?? Self.builtIn(name).map { SimpleType(builtIn: $0) }
  }

  /// `date` for `xs:date`; `nil` for a type of the schema's own.
  static func builtIn(_ name: String) -> String? {
    name.hasPrefix("xs:") ? String(name.dropFirst(3)) : nil
  }

  /// The simple type of an element's text: the type itself or that of its simple content.
  package func textType(of typeName: String) -> String {
    complexTypes[typeName]?.textType ?? typeName
  }

  /// Whether line breaks and indents in a text of this type count as one blank, so that it may be
  /// wrapped anew. `false` for types that the schema does not name.
  package func collapsesWhiteSpace(_ typeName: String) -> Bool {
    simpleType(textType(of: typeName))?.collapsesWhiteSpace ?? false
  }

  /// Every element below the root, wherever it may stand.
  package var declarations: [ElementDeclaration] {
    complexTypes.sorted { $0.key < $1.key }.flatMap(\.value.declarations)
  }

  /// The elements in which one of that name may stand, in no particular place.
  func parents(of name: String) -> [String] {
    let owners = complexTypes.filter { $0.value.position(of: name) != nil }.keys.sorted()
    let elements = [root] + declarations
    return owners.flatMap { owner in elements.filter { $0.typeName == owner }.map(\.name) }
  }
}

extension SchemaModel.Particle {
  /// Every element that may stand, in the order of the schema.
  package var declarations: [SchemaModel.ElementDeclaration] {
    switch self {
    case .element(let declaration): [declaration]
    case .sequence(let parts, _), .choice(let parts, _): parts.flatMap(\.declarations)
    }
  }
}
