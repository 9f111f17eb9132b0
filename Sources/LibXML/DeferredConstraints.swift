internal import CLibXML2

/// What a schema asks that the first judgement leaves out because it is dear, and the look that
/// tells whether it can matter.
///
/// A third of libxml2's work on a profile goes into identity constraints, an eighth into a pattern
/// that follows every text to its end only to learn that it has a letter; a value of a long list is
/// compared with each of its values in turn. All are taken out of the schema that judges first. A document in which they could fail is *suspect*: then the whole
/// schema judges. A look that is too strict costs time; it must never be too lenient.
struct DeferredConstraints {
  /// `xs:unique` or `xs:key` over children: no two of them with one value.
  private struct Uniqueness {
    /// The element that holds the constraint.
    let element: [UInt8]
    let selector: String
    /// The child of the selected element that is compared; `nil` for the element itself.
    let field: String?
  }

  private var uniqueness: [Uniqueness] = []
  private let longLists: LongLists

  /// Holds where the text, white space collapsed, has a letter or a digit anywhere.
  private static let hasLetterOrDigit = "[^\\p{L}\\p{N}]*[\\p{L}\\p{N}].*"

  /// Takes out of a schema document what is judged later.
  ///
  /// Only what is plain: a selector and one field that are names of children. Values are compared as
  /// text, so each type in a field must have one way to write a value; those of codes and ids, and
  /// dates and years by their patterns, have.
  init(takingFrom document: xmlDocPtr) {
    longLists = LongLists(takingFrom: document)
    var taken: [xmlNodePtr] = []
    var mayDefer = true
    LibXML.forEachElement(of: document) { node in
      switch String(xml: node.pointee.name) {
      case "keyref": mayDefer = false
      case "unique", "key":
        guard let found = Self.uniqueness(node) else { return }
        uniqueness.append(found)
        taken.append(node)
      case "pattern" where LibXML.attribute("value", of: node) == Self.hasLetterOrDigit:
        taken.append(node)
      default: break
      }
    }
    // A reference needs its key.
    if !mayDefer {
      taken.removeAll { String(xml: $0.pointee.name) != "pattern" }
      uniqueness = []
    }
    for node in taken {
      xmlUnlinkNode(node)
      xmlFreeNode(node)
    }
  }

  private static func uniqueness(_ node: xmlNodePtr) -> Uniqueness? {
    var selector: String?
    var fields: [String] = []
    var child = xmlFirstElementChild(node)
    while let current = child {
      let path = LibXML.attribute("xpath", of: current) ?? ""
      switch String(xml: current.pointee.name) {
      case "selector": selector = path
      case "field": fields.append(path)
      default: break
      }
      child = xmlNextElementSibling(current)
    }
    guard let parent = node.pointee.parent, let element = LibXML.attribute("name", of: parent),
      let selector = selector.flatMap(SchemaModel.childName), fields.count == 1
    else { return nil }
    if fields[0] == "." {
      return Uniqueness(element: Array(element.utf8), selector: selector, field: nil)
    }
    guard let field = SchemaModel.childName(fields[0]) else { return nil }
    return Uniqueness(element: Array(element.utf8), selector: selector, field: field)
  }

  // MARK: - The look

  /// Whether the document may break what was left out.
  func suspects(_ document: Document) -> Bool {
    lacksLetter(document) || longLists.miss(aValueIn: document) || repeats(document)
  }

  /// Whether any text has neither letter nor digit of ASCII. An empty one has other faults, if any.
  private func lacksLetter(_ document: Document) -> Bool {
    document.bytes.withUnsafeBufferPointer { bytes in
      func lacks(_ text: Document.Slice) -> Bool {
        var offset = Int(text.start)
        while offset < Int(text.end) {
          if bytes[offset].isASCIILetterOrDigit { return false }
          offset += 1
        }
        return text.count > 0
      }
      for node in document.nodes where lacks(node.text) { return true }
      for attribute in document.attributes where lacks(attribute.value) { return true }
      return false
    }
  }

  private func repeats(_ document: Document) -> Bool {
    for index in document.nodes.indices where document.nodes[index].hasChildren {
      let element = Element(document: document, index: index)
      if repeats(element, document.nodes[index], document) { return true }
    }
    return false
  }

  private func repeats(_ element: Element, _ node: Document.Node, _ document: Document) -> Bool {
    uniqueness.contains { constraint in
      guard document.equals(node.name, constraint.element.span) else { return false }
      let selected = element.children(constraint.selector)
      guard selected.count > 1 else { return false }
      let values = selected.compactMap { one in
        (constraint.field.map { one.child($0) } ?? one)?.token
      }
      // Two or three are compared at less cost than a set takes.
      guard values.count > 8 else {
        return values.indices.contains { values[..<$0].contains(values[$0]) }
      }
      return Set(values).count < values.count
    }
  }
}
