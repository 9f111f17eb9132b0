internal import CLibXML2
internal import Diagnostics
internal import Text

/// A schema that libxml2 has compiled, with the document that it keeps pointing into.
///
/// Shared by threads: libxml2 only reads a compiled schema while validating, each validation has a
/// context of its own, and the one thing that would change a schema, a document's `schemaLocation`,
/// never reaches it. Hence `@unchecked Sendable`.
final class CompiledSchema: @unchecked Sendable {
  let pointer: xmlSchemaPtr
  private let source: xmlDocPtr

  /// - Parameter change: what to change in the schema document before it is compiled.
  /// - Throws: ``Refusal`` if anything, a mere warning included, is wrong with it: libxml2 treats an
  ///   include that failed as a warning.
  init(
    _ text: String, including included: [String: String], change: (xmlDocPtr) -> Void = { _ in }
  ) throws(Refusal) {
    guard LibXML.isReady, let source = Self.parse(text) else {
      throw Refusal(.libraryFailure("schema"))
    }
    do {
      try Self.resolveIncludes(in: source, from: included)
      change(source)
      pointer = try Self.compile(source)
      self.source = source
    } catch {
      xmlFreeDoc(source)
      throw error
    }
  }

  deinit {
    xmlSchemaFree(pointer)
    xmlFreeDoc(source)
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
      let location = LibXML.attribute("schemaLocation", of: node) ?? ""
      guard let text = included[location], let part = parse(text) else {
        throw Refusal(.missingInclude(location))
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
