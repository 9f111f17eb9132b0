internal import CLibXML2

/// What libxml2's schema processor reports: collected here by its callback.
final class SchemaFindings {
  /// One report of libxml2, with what the tree says of the node that it speaks of.
  struct Finding {
    /// A number of `xmlParserErrors`.
    let code: Int
    let message: String
    let line: Int?
    /// Tells nodes of one document apart: two reports on one node are on one thing.
    let subject: Int
    /// The local name of the element, or of the attribute's element.
    let element: String
    /// The local name of the attribute that it speaks of, if it does of one.
    let attribute: String?
    /// The text of the element or attribute as it stands in the document.
    let value: String
    /// Whether the element is in another namespace than its parent.
    let isForeign: Bool
  }

  private(set) var all: [Finding] = []
  /// More are not kept: a hostile document can have one for each of its bytes.
  private static let mostFindings = 1_000

  func attach(to context: xmlSchemaValidCtxtPtr) {
    xmlSchemaSetValidStructuredErrors(
      context, { SchemaFindings.note($1, in: $0) }, Unmanaged.passUnretained(self).toOpaque())
  }

  func attach(toParser context: xmlSchemaParserCtxtPtr) {
    xmlSchemaSetParserStructuredErrors(
      context, { SchemaFindings.note($1, in: $0) }, Unmanaged.passUnretained(self).toOpaque())
  }

  private static func note(_ error: xmlErrorPtr?, in data: UnsafeMutableRawPointer?) {
    guard let error, let data else { return }
    let findings = Unmanaged<SchemaFindings>.fromOpaque(data).takeUnretainedValue()
    guard findings.all.count < mostFindings else { return }
    findings.all.append(Finding(error.pointee))
  }
}

extension SchemaFindings.Finding {
  fileprivate init(_ error: xmlError) {
    code = Int(error.code)
    message = String(cString: error.message)
    let node = error.node?.assumingMemoryBound(to: xmlNode.self)
    element = String(xml: node?.pointee.name)
    // The node is that of the element also where the sentence is about one of its attributes.
    let attributeNode = Self.attributeName(in: message).flatMap { name in
      node.flatMap { Self.attribute(named: name, of: $0) }
    }
    if let attributeNode {
      subject = Int(bitPattern: attributeNode)
      attribute = String(xml: attributeNode.pointee.name)
      value = String(xmlTextOf: attributeNode.pointee.children)
    } else {
      subject = Int(bitPattern: node)
      attribute = nil
      value = String(xmlTextOf: node?.pointee.children)
    }
    let line = node.map { Int(xmlGetLineNo($0)) } ?? Int(error.line)
    self.line = line > 0 ? line : nil
    let parent = node?.pointee.parent
    isForeign =
      parent?.pointee.type == XML_ELEMENT_NODE
      && xmlStrEqual(node?.pointee.ns?.pointee.href, parent?.pointee.ns?.pointee.href) == 0
  }

  /// `b` in `Element '{ns}a', attribute '{ns}b': …`; names hold no quotes.
  private static func attributeName(in message: String) -> Substring? {
    let parts = message.split(separator: "'", maxSplits: 4, omittingEmptySubsequences: false)
    guard parts.count == 5, parts[0] == "Element ", parts[2] == ", attribute " else { return nil }
    return parts[3].split(separator: "}").last
  }

  private static func attribute(named name: Substring, of node: xmlNodePtr) -> xmlAttrPtr? {
    var attribute = node.pointee.properties
    while let candidate = attribute, String(xml: candidate.pointee.name) != name {
      attribute = candidate.pointee.next
    }
    return attribute
  }
}
