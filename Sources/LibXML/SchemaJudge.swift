internal import CLibXML2
internal import Diagnostics

extension CompiledSchema {
  /// What the schema says against a document that is well-formed, in document order; empty if and
  /// only if it is valid. The document becomes a tree of libxml2, whose nodes its findings name.
  /// - Returns: `nil` where libxml2 itself failed.
  func findings(in bytes: [UInt8]) -> [SchemaFindings.Finding]? {
    guard let parser = ParserContext(bytes), let validation = xmlSchemaNewValidCtxt(pointer) else {
      return nil
    }
    defer { xmlSchemaFreeValidCtxt(validation) }
    // The same bytes have passed the gate and the parser before; nothing is left to report.
    parser.pointer.pointee.sax?.pointee.serror = { _, _ in }
    xmlParseDocument(parser.pointer)
    guard let document = parser.pointer.pointee.myDoc else { return nil }
    defer {
      xmlFreeDoc(document)
      parser.pointer.pointee.myDoc = nil
    }
    guard parser.isWellFormed else { return nil }
    Self.removeSchemaLocations(from: document)
    let findings = SchemaFindings()
    let result = withExtendedLifetime(findings) {
      findings.attach(to: validation)
      return xmlSchemaValidateDoc(validation, document)
    }
    // Only 0 is valid: -1 is a failure of libxml2 itself.
    return result == 0 || !findings.all.isEmpty ? findings.all : nil
  }

  /// Takes away `xsi:schemaLocation` and `xsi:noNamespaceSchemaLocation`; why, ``StreamValidation``
  /// says.
  private static func removeSchemaLocations(from document: xmlDocPtr) {
    LibXML.forEachElement(of: document) { element in
      var attribute = element.pointee.properties
      while let candidate = attribute {
        attribute = candidate.pointee.next
        let isInstance =
          xmlStrEqual(
            candidate.pointee.ns?.pointee.href, "http://www.w3.org/2001/XMLSchema-instance") == 1
        if isInstance, String(xml: candidate.pointee.name).hasSuffix("chemaLocation") {
          xmlRemoveProp(candidate)
        }
      }
    }
  }
}

extension LibXML {
  /// Calls `body` with each element in document order.
  static func forEachElement(of document: xmlDocPtr, _ body: (xmlNodePtr) -> Void) {
    var element = xmlDocGetRootElement(document)
    while let current = element {
      body(current)
      element = following(current)
    }
  }

  /// The next element in document order, depth first.
  private static func following(_ element: xmlNodePtr) -> xmlNodePtr? {
    if let child = xmlFirstElementChild(element) { return child }
    var current: xmlNodePtr? = element
    while let node = current, node.pointee.type == XML_ELEMENT_NODE {
      if let sibling = xmlNextElementSibling(node) { return sibling }
      current = node.pointee.parent
    }
    return nil
  }

  /// The value of an attribute without namespace.
  static func attribute(_ name: String, of node: xmlNodePtr) -> String? {
    guard let value = xmlGetNoNsProp(node, name) else { return nil }
    defer { steckbrief_xmlFree(value) }
    return String(xml: value)
  }
}
