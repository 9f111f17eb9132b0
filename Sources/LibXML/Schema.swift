internal import CLibXML2
package import Diagnostics
internal import Text

/// A compiled XML Schema 1.0, from text in memory only.
///
/// Shared by threads: libxml2 only reads a compiled schema while validating, each validation has a
/// context of its own, and the one thing that would change a schema, a document's `schemaLocation`,
/// is taken away by the parser. Hence `@unchecked Sendable`.
package final class Schema: @unchecked Sendable {
  private let schema: xmlSchemaPtr
  /// The schema's own document, which libxml2 keeps pointing into.
  private let source: xmlDocPtr
  /// The start tag of a document that the schema describes.
  private let expectedRoot: String?

  /// Compiles a schema.
  /// - Parameters:
  ///   - text: the main schema document.
  ///   - included: the text of each schema document that it includes, by `schemaLocation`.
  /// - Throws: ``Refusal`` if anything, a mere warning included, is wrong with it: libxml2 treats an
  ///   include that failed as a warning.
  package init(_ text: String, including included: [String: String]) throws(Refusal) {
    guard LibXML.isReady, let source = Self.parse(text) else {
      throw Refusal(.libraryFailure("schema"))
    }
    do {
      try Self.resolveIncludes(in: source, from: included)
      self.schema = try Self.compile(source)
      self.source = source
      self.expectedRoot = Self.startTag(of: source)
    } catch {
      xmlFreeDoc(source)
      throw error
    }
  }

  deinit {
    xmlSchemaFree(schema)
    xmlFreeDoc(source)
  }

  /// What the schema says against a document, in document order; empty if and only if it is valid.
  package func validate(_ document: Document) -> [Diagnostic] {
    guard let context = xmlSchemaNewValidCtxt(schema) else {
      return [.libraryFailure(document.name)]
    }
    defer { xmlSchemaFreeValidCtxt(context) }
    let findings = SchemaFindings()
    let result = withExtendedLifetime(findings) {
      findings.attach(to: context)
      return xmlSchemaValidateDoc(context, document.pointer)
    }
    // Only 0 is valid: -1 is a failure of libxml2 itself.
    if result == 0 && findings.all.isEmpty { return [] }
    let diagnostics = SchemaDiagnostics(
      file: document.name, expectedRoot: expectedRoot
    ).diagnostics(for: findings.all)
    return diagnostics.isEmpty ? [.libraryFailure(document.name)] : diagnostics
  }

  // MARK: - Compiling

  /// `<name xmlns="…">` with the first global element of a schema document.
  private static func startTag(of schema: xmlDocPtr) -> String? {
    var child = xmlDocGetRootElement(schema).flatMap { xmlFirstElementChild($0) }
    while let node = child, String(xml: node.pointee.name) != "element" {
      child = xmlNextElementSibling(node)
    }
    guard let element = child else { return nil }
    let name = xmlGetNoNsProp(element, "name")
    let namespace = xmlGetNoNsProp(xmlDocGetRootElement(schema), "targetNamespace")
    defer {
      steckbrief_xmlFree(name)
      steckbrief_xmlFree(namespace)
    }
    return namespace == nil
      ? "<\(String(xml: name))>" : "<\(String(xml: name)) xmlns=\"\(String(xml: namespace))\">"
  }

  private static func parse(_ text: String) -> xmlDocPtr? {
    var text = text
    return text.withUTF8 { buffer in
      buffer.withMemoryRebound(to: CChar.self) {
        xmlReadMemory(
          $0.baseAddress, Int32($0.count), nil, nil,
          Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue))
      }
    }
  }

  /// Puts the declarations of every included document where the include stands. All parts must bind
  /// the same prefixes and have the same defaults: only the declarations are taken over.
  ///
  /// libxml2 would fetch them through its loader of external entities, which here serves nothing.
  private static func resolveIncludes(
    in document: xmlDocPtr, from included: [String: String]
  ) throws(Refusal) {
    var next = xmlDocGetRootElement(document)?.pointee.children
    while let node = next {
      next = node.pointee.next
      guard node.pointee.type == XML_ELEMENT_NODE, String(xml: node.pointee.name) == "include"
      else { continue }
      let location = xmlGetNoNsProp(node, "schemaLocation")
      defer { steckbrief_xmlFree(location) }
      guard let text = included[String(xml: location)], let part = parse(text) else {
        throw Refusal(.missingInclude(String(xml: location)))
      }
      defer { xmlFreeDoc(part) }
      var declaration = xmlDocGetRootElement(part)?.pointee.children
      while let current = declaration {
        declaration = current.pointee.next
        if let copy = xmlDocCopyNode(current, document, 1) {
          xmlAddPrevSibling(node, copy)
        }
      }
      xmlUnlinkNode(node)
      xmlFreeNode(node)
    }
  }

  private static func compile(_ document: xmlDocPtr) throws(Refusal) -> xmlSchemaPtr {
    guard let context = xmlSchemaNewDocParserCtxt(document) else {
      throw Refusal(.libraryFailure("schema"))
    }
    defer { xmlSchemaFreeParserCtxt(context) }
    let findings = SchemaFindings()
    let schema = withExtendedLifetime(findings) {
      findings.attach(toParser: context)
      return xmlSchemaParse(context)
    }
    guard let schema, findings.all.isEmpty else {
      xmlSchemaFree(schema)
      throw Refusal(
        findings.all.map {
          Diagnostic(
            .internalFailure, at: SourceLocation(file: "schema", line: $0.line),
            message: LocalizedText(verbatim: $0.message))
        } + [.libraryFailure("schema")])
    }
    return schema
  }
}
