internal import CLibXML2

/// The judgement of a compiled schema on one document, made while it is parsed.
final class StreamValidation {
  private let context: xmlSchemaValidCtxtPtr
  private let plug: xmlSchemaSAXPlugPtr
  /// libxml2 keeps the address of these two until it is unplugged.
  private let handler: UnsafeMutablePointer<xmlSAXHandlerPtr?>
  private let data: UnsafeMutablePointer<UnsafeMutableRawPointer?>

  /// What libxml2 says of a start tag.
  struct StartTag {
    let name: UnsafePointer<xmlChar>
    let prefix: UnsafePointer<xmlChar>?
    let namespace: UnsafePointer<xmlChar>?
    let declarationCount: Int32
    let declarations: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    /// Five pointers each: name, prefix, namespace, begin and end of the value.
    let attributeCount: Int32
    let defaultedCount: Int32
    let attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  }

  /// - Parameter schema: must outlive the validation.
  /// - Returns: `nil` where libxml2 has no memory for it.
  init?(_ schema: xmlSchemaPtr) {
    guard let context = xmlSchemaNewValidCtxt(schema) else { return nil }
    // What is wrong is asked of the tree later; here only whether anything is.
    xmlSchemaSetValidStructuredErrors(context, { _, _ in }, nil)
    handler = .allocate(capacity: 1)
    data = .allocate(capacity: 1)
    // No handler of ours behind the schema's: the parser's events come to us first.
    handler.initialize(to: nil)
    data.initialize(to: nil)
    guard let plug = xmlSchemaSAXPlug(context, handler, data) else {
      handler.deallocate()
      data.deallocate()
      xmlSchemaFreeValidCtxt(context)
      return nil
    }
    self.context = context
    self.plug = plug
  }

  deinit {
    xmlSchemaSAXUnplug(plug)
    xmlSchemaFreeValidCtxt(context)
    handler.deallocate()
    data.deallocate()
  }

  /// Whether nothing was wrong so far.
  var isValid: Bool { xmlSchemaIsValid(context) == 1 }

  func startElement(_ tag: StartTag) {
    guard Self.hasSchemaLocation(tag) else {
      forward(tag, tag.attributes, tag.attributeCount)
      return
    }
    var kept: [UnsafePointer<xmlChar>?] = []
    for number in 0..<Int(tag.attributeCount) where !Self.isSchemaLocation(tag, number) {
      guard let attributes = tag.attributes else { continue }
      kept += UnsafeBufferPointer(start: attributes + 5 * number, count: 5)
    }
    let count = Int32(kept.count / 5)
    kept.withUnsafeMutableBufferPointer { forward(tag, $0.baseAddress, count) }
  }

  func endElement(
    _ name: UnsafePointer<xmlChar>?, _ prefix: UnsafePointer<xmlChar>?,
    _ namespace: UnsafePointer<xmlChar>?
  ) {
    handler.pointee?.pointee.endElementNs?(data.pointee, name, prefix, namespace)
  }

  func characters(_ text: UnsafePointer<xmlChar>, _ count: Int32) {
    handler.pointee?.pointee.characters?(data.pointee, text, count)
  }

  private func forward(
    _ tag: StartTag, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, _ count: Int32
  ) {
    handler.pointee?.pointee.startElementNs?(
      data.pointee, tag.name, tag.prefix, tag.namespace, tag.declarationCount, tag.declarations,
      count, tag.defaultedCount, attributes)
  }

  /// Editors write `xsi:schemaLocation` and an author may keep it; libxml2 would follow it. The
  /// entity loader serves nothing, but libxml2 would still note in the schema, which threads share,
  /// that it tried.
  private static func hasSchemaLocation(_ tag: StartTag) -> Bool {
    (0..<Int(tag.attributeCount)).contains { isSchemaLocation(tag, $0) }
  }

  private static func isSchemaLocation(_ tag: StartTag, _ number: Int) -> Bool {
    guard let namespace = tag.attributes?[5 * number + 2] else { return false }
    return xmlStrEqual(namespace, "http://www.w3.org/2001/XMLSchema-instance") == 1
      && String(xml: tag.attributes?[5 * number]).hasSuffix("chemaLocation")
  }
}
