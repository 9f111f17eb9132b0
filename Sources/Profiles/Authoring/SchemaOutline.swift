package import Diagnostics
internal import LibXML
package import Text

/// What the schema says about the structure of a profile, for those who write one: which elements
/// stand in which order, which are mandatory, and what they are for.
///
/// Reads the part of XML Schema that `schemas/massnahmensteckbrief.xsd` uses: named types, sequences
/// and choices of local elements, attributes, and simple content.
package struct SchemaOutline: Sendable {
  /// An element of a complex type.
  package struct Field: Hashable, Sendable {
    package let name: String
    package let typeName: String
    package let isMandatory: Bool
    package let isRepeatable: Bool
    /// Which branch of a choice it is in, from 0; `nil` outside a choice. Of several branches one
    /// stands in a document, and only within it "mandatory" holds.
    package let branch: Int?
    package let documentation: LocalizedText
  }

  /// An attribute of a complex type.
  package struct Attribute: Hashable, Sendable {
    package let name: String
    package let typeName: String
    package let isMandatory: Bool
  }

  /// A complex type: a group of elements, or a text with attributes.
  package struct Group: Hashable, Sendable {
    /// In the order of the schema, the branches of a choice one after the other.
    package let fields: [Field]
    package let attributes: [Attribute]
    /// The simple type of its text; `nil` for a group.
    package let textType: String?

    /// The place of a name in the order; `nil` for a name that the type does not have.
    package func position(of name: String) -> Int? {
      fields.firstIndex { $0.name == name }
    }
  }

  package let root: Field
  private let groups: [String: Group]
  /// What each simple type restricts.
  private let bases: [String: String]

  /// The outline of the schemas of this build.
  /// - Throws: ``Refusal`` only if the build embeds schemas that cannot be read.
  package static func embedded() throws(Refusal) -> SchemaOutline {
    try SchemaOutline(reading: [SchemaFiles.massnahmensteckbrief, SchemaFiles.codelisten])
  }

  /// - Parameter texts: schema documents; the first one declares the root element.
  init(reading texts: [String]) throws(Refusal) {
    var root: Field?
    var groups: [String: Group] = [:]
    var bases: [String: String] = [:]
    for text in texts {
      let schema = try Document.parse(Array(text.utf8), name: "schema").root
      root = root ?? schema?.child("element").flatMap { Self.field($0, branch: nil) }
      for type in schema?.children("complexType") ?? [] {
        if let name = type.attribute("name") { groups[name] = Self.group(type) }
      }
      for type in schema?.children("simpleType") ?? [] {
        guard let name = type.attribute("name") else { continue }
        bases[name] = type.child("restriction")?.attribute("base")
      }
    }
    guard let root else {
      throw Refusal(
        Diagnostic(
          .internalFailure, at: SourceLocation(file: "schema"),
          message: LocalizedText(
            de: "Das Schema hat kein Wurzelelement.", en: "The schema has no root element.")))
    }
    (self.root, self.groups, self.bases) = (root, groups, bases)
  }

  /// The complex type of that name; `nil` for a simple or unknown one.
  package func group(_ typeName: String) -> Group? { groups[typeName] }

  /// Every element of that name, wherever it stands.
  package func fields(named name: FoldedText) -> [Field] {
    groups.values.flatMap(\.fields).filter { FoldedText($0.name) == name }
  }

  /// The simple type of an element's text: the type itself or that of its simple content.
  package func textType(of typeName: String) -> String {
    groups[typeName]?.textType ?? typeName
  }

  /// Whether line breaks and indents in a text of this type count as one blank, so that it may be
  /// wrapped anew. `false` for types that the schema does not name.
  package func collapsesWhiteSpace(_ typeName: String) -> Bool {
    var base = textType(of: typeName)
    var steps = 0
    while let next = bases[base], steps < bases.count {
      base = next
      steps += 1
    }
    return base.hasPrefix("xs:") && base != "xs:string" && base != "xs:normalizedString"
  }
}

// MARK: - Reading the schema

extension SchemaOutline {
  private static func group(_ type: Element) -> Group {
    let content = type.child("simpleContent")?.child("extension") ?? type
    return Group(
      fields: type.child("sequence").map { fields(in: $0, branch: nil) } ?? [],
      attributes: content.children("attribute").compactMap { attribute in
        guard let name = attribute.attribute("name") else { return nil }
        return Attribute(
          name: name, typeName: attribute.attribute("type") ?? "",
          isMandatory: attribute.attribute("use") == "required")
      },
      textType: type.child("simpleContent") == nil ? nil : content.attribute("base"))
  }

  private static func fields(in particle: Element, branch: Int?) -> [Field] {
    var fields: [Field] = []
    for child in particle.children {
      switch child.name {
      case "element": fields += field(child, branch: branch).map { [$0] } ?? []
      case "sequence": fields += self.fields(in: child, branch: branch)
      case "choice":
        for (number, alternative) in child.children.enumerated() {
          fields +=
            alternative.name == "element"
            ? field(alternative, branch: number).map { [$0] } ?? []
            : self.fields(in: alternative, branch: number)
        }
      default: break
      }
    }
    return fields
  }

  private static func field(_ element: Element, branch: Int?) -> Field? {
    guard let name = element.attribute("name") else { return nil }
    let texts = element.child("annotation")?.children("documentation") ?? []
    func text(in language: String) -> String {
      texts.first { $0.language == language }.map { collapsed($0.text) } ?? ""
    }
    return Field(
      name: name, typeName: element.attribute("type") ?? "",
      isMandatory: element.attribute("minOccurs") != "0",
      isRepeatable: (element.attribute("maxOccurs") ?? "1") != "1", branch: branch,
      documentation: LocalizedText(de: text(in: "de"), en: text(in: "en")))
  }
}
