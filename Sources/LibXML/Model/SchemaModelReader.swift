package import Diagnostics
package import Text

extension SchemaModel {
  /// Reads schema documents.
  /// - Parameters:
  ///   - text: the main schema document.
  ///   - included: the text of the schema documents that it includes.
  /// - Throws: ``Refusal`` where one is not well-formed or declares no element.
  package init(_ text: String, including included: [String]) throws(Refusal) {
    var complexTypes: [String: ComplexType] = [:]
    var simpleElements: [String: Element] = [:]
    var root: ElementDeclaration?
    var namespace = ""
    for (number, text) in ([text] + included).enumerated() {
      let document = try Document.parse(Array(text.utf8), name: "schema")
      guard let schema = document.root else { continue }
      if number == 0 { namespace = schema.attribute("targetNamespace") ?? "" }
      for child in schema.children {
        switch child.name {
        case "element" where root == nil: root = Self.declaration(child)
        case "complexType":
          complexTypes[child.attribute("name") ?? ""] = Self.complexType(child)
        case "simpleType": simpleElements[child.attribute("name") ?? ""] = child
        default: break
        }
      }
    }
    guard let root else { throw Refusal(.libraryFailure("schema")) }
    self.root = root
    self.targetNamespace = namespace
    self.complexTypes = complexTypes
    var simpleTypes: [String: SimpleType] = [:]
    for name in simpleElements.keys {
      simpleTypes[name] = Self.simpleType(name, simpleElements)
    }
    self.simpleTypes = simpleTypes
  }

  private static func declaration(_ element: Element) -> ElementDeclaration {
    ElementDeclaration(
      name: element.attribute("name") ?? "", typeName: element.attribute("type") ?? "",
      minimum: element.attribute("minOccurs").flatMap { Int($0) } ?? 1,
      maximum: maximum(of: element), documentation: element.documentation(orElse: ""),
      uniqueness: (element.children("unique") + element.children("key")).compactMap(uniqueness))
  }

  /// Of names of children only; libxml2 judges any other by itself.
  private static func uniqueness(_ constraint: Element) -> Uniqueness? {
    let fields = constraint.children("field").map { $0.attribute("xpath") ?? "" }
    guard let selector = constraint.child("selector")?.attribute("xpath").flatMap(childName),
      fields.count == 1
    else { return nil }
    if fields[0] == "." { return Uniqueness(selector: selector, field: nil) }
    return childName(fields[0]).map { Uniqueness(selector: selector, field: $0) }
  }

  /// `stichtag` of `m:stichtag`; `nil` for any longer path.
  static func childName(_ path: String) -> String? {
    let parts = path.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2,
      parts.allSatisfy({ $0.utf8.allSatisfy { $0.isASCIILetterOrDigit || $0 == UInt8(ascii: "_") } }
      )
    else { return nil }
    return String(parts[1])
  }

  private static func maximum(of element: Element) -> Int? {
    guard let text = element.attribute("maxOccurs") else { return 1 }
    return text == "unbounded" ? nil : Int(text)
  }

  private static func complexType(_ type: Element) -> ComplexType {
    let extended = type.child("simpleContent")?.child("extension")
    let attributes = (extended ?? type).children("attribute").map { attribute in
      AttributeDeclaration(
        name: attribute.attribute("name") ?? "", typeName: attribute.attribute("type") ?? "",
        isRequired: attribute.attribute("use") == "required",
        fixedValue: attribute.attribute("fixed"))
    }
    return ComplexType(
      content: particle(type) ?? .sequence([], isOptional: true), attributes: attributes,
      textType: extended?.attribute("base"))
  }

  /// The first group directly in an element.
  private static func particle(_ parent: Element) -> Particle? {
    parent.children.lazy.compactMap { child in
      let isOptional = child.attribute("minOccurs") == "0"
      return switch child.name {
      case "sequence": Particle.sequence(parts(child), isOptional: isOptional)
      case "choice": Particle.choice(parts(child), isOptional: isOptional)
      default: nil
      }
    }.first
  }

  private static func parts(_ group: Element) -> [Particle] {
    group.children.compactMap { child in
      let isOptional = child.attribute("minOccurs") == "0"
      return switch child.name {
      case "element": .element(declaration(child))
      case "sequence": .sequence(parts(child), isOptional: isOptional)
      case "choice": .choice(parts(child), isOptional: isOptional)
      default: nil
      }
    }
  }

  /// A simple type with what its bases say; a facet of its own goes before theirs.
  private static func simpleType(_ name: String, _ elements: [String: Element]) -> SimpleType {
    var base = name
    var restrictions: [Element] = []
    // A type may be its own base in a schema that libxml2 has not seen yet.
    while restrictions.count < elements.count,
      let restriction = elements[base]?.child("restriction")
    {
      restrictions.append(restriction)
      base = restriction.attribute("base") ?? "xs:string"
    }
    var type = SimpleType(builtIn: builtIn(base) ?? "string")
    for restriction in restrictions.reversed() { type.restrict(by: restriction) }
    type.documentation = elements[name]?.documentation(orElse: "") ?? type.documentation
    return type
  }
}

extension SchemaModel.SimpleType {
  fileprivate mutating func restrict(by restriction: Element) {
    var values: [String] = []
    for facet in restriction.children {
      guard let value = facet.attribute("value") else { continue }
      switch facet.name {
      case "enumeration": values.append(value)
      case "pattern": patterns.append(value)
      default: facets[facet.name] = value
      }
    }
    if !values.isEmpty { enumeration = values }
  }
}

extension Element {
  /// What the `xs:documentation` of a declaration says, by language.
  package func documentation(orElse fallback: String) -> LocalizedText {
    let texts = child("annotation")?.children("documentation") ?? []
    func text(in language: String) -> String {
      texts.first { $0.language == language }.map { $0.token } ?? fallback
    }
    return LocalizedText(de: text(in: "de"), en: text(in: "en"))
  }
}
