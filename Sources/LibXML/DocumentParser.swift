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
    if let objection = ParsingGate.objection(to: bytes, named: name) {
      throw Refusal(objection)
    }
    guard LibXML.isReady else { throw Refusal(.libraryFailure(name)) }
    let events = ParserEvents(file: name)
    let parsed = withExtendedLifetime(events) { parse(bytes, events: events) }
    guard let parsed else {
      throw Refusal(events.firstFault ?? .libraryFailure(name))
    }
    let document = Document(adopting: parsed, name: name)
    if let fault = events.firstFault {
      throw Refusal(fault)
    }
    guard document.removeSchemaLocations() <= largestElementCount else {
      throw Refusal(.tooManyElements(largestElementCount, in: name))
    }
    return document
  }

  /// What libxml2 made of the bytes; whether it may be used, only `events` knows.
  private static func parse(_ bytes: [UInt8], events: ParserEvents) -> xmlDocPtr? {
    let context = bytes.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) {
        // The gate's size limit is far below `Int32.max`.
        xmlCreateMemoryParserCtxt($0.baseAddress, Int32($0.count))
      }
    }
    guard let context else { return nil }
    defer { xmlFreeParserCtxt(context) }
    let options =
      XML_PARSE_NONET.rawValue | XML_PARSE_NOCDATA.rawValue | XML_PARSE_COMPACT.rawValue
      | XML_PARSE_BIG_LINES.rawValue
    xmlCtxtUseOptions(context, Int32(options))
    events.attach(to: context)
    xmlParseDocument(context)
    if context.pointee.wellFormed == 0 || context.pointee.nsWellFormed == 0 {
      events.noteNotWellFormed()
    }
    return context.pointee.myDoc
  }

  /// Takes away `xsi:schemaLocation` and `xsi:noNamespaceSchemaLocation`.
  ///
  /// Editors write them and an author may keep them; libxml2 would follow them while validating. The
  /// entity loader serves nothing, but libxml2 would still note in the schema, which threads share,
  /// that it tried.
  /// - Returns: how many elements there are.
  private func removeSchemaLocations() -> Int {
    var count = 0
    var element = xmlDocGetRootElement(pointer)
    while let current = element {
      count += 1
      var attribute = current.pointee.properties
      while let candidate = attribute {
        attribute = candidate.pointee.next
        let isInstance =
          xmlStrEqual(
            candidate.pointee.ns?.pointee.href, "http://www.w3.org/2001/XMLSchema-instance") == 1
        if isInstance, String(xml: candidate.pointee.name).hasSuffix("chemaLocation") {
          xmlRemoveProp(candidate)
        }
      }
      element = Self.following(current)
    }
    return count
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
}

/// What one parse reports: collected here by libxml2's callbacks.
private final class ParserEvents {
  private let file: String
  private(set) var firstFault: Diagnostic?

  init(file: String) {
    self.file = file
  }

  /// Has `context` report to this object, which must outlive the parse.
  func attach(to context: xmlParserCtxtPtr) {
    context.pointee._private = Unmanaged.passUnretained(self).toOpaque()
    let handler = context.pointee.sax
    handler?.pointee.initialized = XML_SAX2_MAGIC
    handler?.pointee.serror = { data, error in
      guard let error, let events = ParserEvents.of(data) else { return }
      events.note(error.pointee)
    }
    handler?.pointee.internalSubset = { data, _, _, _ in
      ParserEvents.of(data)?.refuse(.documentType, in: data)
    }
    handler?.pointee.processingInstruction = { data, _, _ in
      ParserEvents.of(data)?.refuse(.processingInstruction, in: data)
    }
  }

  private static func of(_ data: UnsafeMutableRawPointer?) -> ParserEvents? {
    guard let context = data?.assumingMemoryBound(to: xmlParserCtxt.self),
      let events = context.pointee._private
    else { return nil }
    return Unmanaged<ParserEvents>.fromOpaque(events).takeUnretainedValue()
  }

  private func refuse(_ code: DiagnosticCode, in data: UnsafeMutableRawPointer?) {
    guard let context = data?.assumingMemoryBound(to: xmlParserCtxt.self) else { return }
    let line = (context.pointee.input?.pointee.line).map(Int.init)
    if firstFault == nil {
      firstFault = .refusedConstruct(code, at: SourceLocation(file: file, line: line))
    }
    xmlStopParser(context)
  }

  private func note(_ error: xmlError) {
    // Warnings (a namespace name that is no absolute URI) are no reason to refuse a document.
    guard error.level.rawValue >= XML_ERR_ERROR.rawValue, firstFault == nil else { return }
    firstFault = .notWellFormed(
      libxml2Code: Int(error.code), detail: String(cString: error.message),
      at: SourceLocation(file: file, line: Int(error.line)))
  }

  /// libxml2 has judged the document without having reported why.
  func noteNotWellFormed() {
    if firstFault == nil {
      firstFault = .notWellFormed(
        libxml2Code: 0, detail: "", at: SourceLocation(file: file))
    }
  }
}
