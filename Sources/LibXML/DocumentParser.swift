internal import CLibXML2
package import Diagnostics
internal import Text

extension Document {
  /// Parses a document that may be hostile.
  ///
  /// The bytes pass ``ParsingGate`` first. Then libxml2 parses with nothing switched on that reads,
  /// expands or repairs anything, and is stopped in the moment it meets a document type or a
  /// processing instruction, before either is read.
  /// - Parameters:
  ///   - bytes: the file.
  ///   - name: what messages call it.
  /// - Throws: ``Refusal`` with what is wrong.
  package static func parse(_ bytes: [UInt8], name: String) throws(Refusal) -> Document {
    try parse(bytes, name: name, names: nil, validation: nil)
  }

  /// The same while a schema judges what is parsed.
  /// - Parameter names: where to keep the names of elements; `nil` for a dictionary of its own.
  static func parse(
    _ bytes: [UInt8], name: String, names: NamePool.Dictionary?, validation: StreamValidation?
  ) throws(Refusal) -> Document {
    if let objection = ParsingGate.objection(to: bytes, named: name) {
      throw Refusal(objection)
    }
    guard LibXML.isReady, let context = ParserContext(bytes) else {
      throw Refusal(.libraryFailure(name))
    }
    if let names { context.use(names) }
    let events = ParserEvents(file: name, size: bytes.count, validation: validation)
    withExtendedLifetime(events) { context.parse(reportingTo: events) }
    if let fault = events.firstFault { throw Refusal(fault) }
    return events.document
  }
}

/// One parser of libxml2 over bytes that stay where they are as long as it lives.
struct ParserContext: ~Copyable {
  let pointer: xmlParserCtxtPtr

  /// - Returns: `nil` where libxml2 cannot make a parser.
  init?(_ bytes: [UInt8]) {
    let context = bytes.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) {
        // The gate's size limit is far below `Int32.max`; libxml2 copies the bytes.
        xmlCreateMemoryParserCtxt($0.baseAddress, Int32($0.count))
      }
    }
    guard let context else { return nil }
    pointer = context
    let options =
      XML_PARSE_NONET.rawValue | XML_PARSE_NOCDATA.rawValue | XML_PARSE_COMPACT.rawValue
      | XML_PARSE_BIG_LINES.rawValue
    xmlCtxtUseOptions(context, Int32(options))
  }

  deinit {
    xmlFreeParserCtxt(pointer)
  }

  /// Has the parser keep names in `names` instead of a dictionary of its own.
  borrowing func use(_ names: NamePool.Dictionary) {
    xmlDictReference(names.pointer)
    xmlDictFree(pointer.pointee.dict)
    pointer.pointee.dict = names.pointer
    // The names that the parser compares by address must be those of its dictionary.
    pointer.pointee.str_xml = xmlDictLookup(names.pointer, "xml", 3)
    pointer.pointee.str_xmlns = xmlDictLookup(names.pointer, "xmlns", 5)
    pointer.pointee.str_xml_ns = xmlDictLookup(
      names.pointer, "http://www.w3.org/XML/1998/namespace", 36)
  }

  var isWellFormed: Bool {
    pointer.pointee.wellFormed != 0 && pointer.pointee.nsWellFormed != 0
  }

  borrowing func parse(reportingTo events: ParserEvents) {
    events.attach(to: pointer)
    xmlParseDocument(pointer)
    if !isWellFormed { events.noteNotWellFormed() }
  }
}

/// What one parse reports: collected here by libxml2's callbacks.
final class ParserEvents {
  private let file: String
  private(set) var firstFault: Diagnostic?
  @exclusivity(unchecked) private var builder: DocumentBuilder
  private let validation: StreamValidation?
  private var context: xmlParserCtxtPtr?

  init(file: String, size: Int, validation: StreamValidation?) {
    self.file = file
    self.validation = validation
    builder = DocumentBuilder(size: size)
  }

  /// What has been parsed; to be read only where there is no fault.
  var document: Document { builder.document(named: file) }

  /// Has `context` report to this object, which must outlive the parse.
  func attach(to context: xmlParserCtxtPtr) {
    self.context = context
    context.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
    guard let handler = context.pointee.sax else { return }
    handler.pointee = xmlSAXHandler()
    handler.pointee.initialized = XML_SAX2_MAGIC
    handler.pointee.startElementNs = { data, name, prefix, uri, spaces, list, count, preset, all in
      guard let name else { return }
      let tag = StreamValidation.StartTag(
        name: name, prefix: prefix, namespace: uri, declarationCount: spaces, declarations: list,
        attributeCount: count, defaultedCount: preset, attributes: all)
      ParserEvents.with(data) { $0.startElement(tag) }
    }
    handler.pointee.endElementNs = { data, name, prefix, uri in
      ParserEvents.with(data) { $0.endElement(name, prefix, uri) }
    }
    // The same function twice: otherwise libxml2 looks ahead to tell blanks from text.
    handler.pointee.characters = { data, text, count in
      ParserEvents.with(data) { $0.characters(text, count: count) }
    }
    handler.pointee.ignorableWhitespace = handler.pointee.characters
    handler.pointee.serror = { data, error in
      guard let error else { return }
      ParserEvents.with(data) { $0.note(error.pointee) }
    }
    handler.pointee.internalSubset = { data, _, _, _ in
      ParserEvents.with(data) { $0.refuse(.documentType) }
    }
    handler.pointee.processingInstruction = { data, _, _ in
      ParserEvents.with(data) { $0.refuse(.processingInstruction) }
    }
  }

  /// Calls `body` with the object that a callback belongs to. The caller of the parse keeps it
  /// alive, so that nothing is retained for each of a thousand events.
  @inline(__always)
  private static func with(_ data: UnsafeMutableRawPointer?, _ body: (ParserEvents) -> Void) {
    guard let data else { return }
    Unmanaged<ParserEvents>.fromOpaque(data)._withUnsafeGuaranteedRef(body)
  }

  private var line: Int32 { context?.pointee.input?.pointee.line ?? 0 }

  // MARK: - Content

  private func startElement(_ tag: StreamValidation.StartTag) {
    guard builder.elementCount < Document.largestElementCount else {
      stop(.tooManyElements(Document.largestElementCount, in: file))
      return
    }
    builder.startElement(
      tag.name, namespace: tag.namespace, line: line, attributes: tag.attributes,
      count: Int(tag.attributeCount))
    validation?.startElement(tag)
  }

  private func endElement(
    _ name: UnsafePointer<xmlChar>?, _ prefix: UnsafePointer<xmlChar>?,
    _ namespace: UnsafePointer<xmlChar>?
  ) {
    builder.endElement()
    validation?.endElement(name, prefix, namespace)
  }

  private func characters(_ text: UnsafePointer<xmlChar>?, count: Int32) {
    guard let text else { return }
    builder.characters(text, count: Int(count))
    validation?.characters(text, count)
  }

  // MARK: - Faults

  private func refuse(_ code: DiagnosticKind) {
    stop(.refusedConstruct(code, at: SourceLocation(file: file, line: Int(line))))
  }

  private func stop(_ fault: Diagnostic) {
    if firstFault == nil { firstFault = fault }
    xmlStopParser(context)
  }

  private func note(_ error: xmlError) {
    // Warnings (a namespace name that is no absolute URI) are no reason to refuse a document.
    guard error.level.rawValue >= XML_ERR_ERROR.rawValue, firstFault == nil else { return }
    firstFault = .notWellFormed(at: SourceLocation(file: file, line: Int(error.line)))
  }

  /// libxml2 has judged the document without having reported why.
  func noteNotWellFormed() {
    if firstFault == nil { firstFault = .notWellFormed(at: SourceLocation(file: file)) }
  }
}
