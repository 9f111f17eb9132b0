internal import CLibXML2

/// libxml2 as a process wide library: what must be set up once.
enum LibXML {
  /// Sets libxml2 up. Every door into this room reads it first; Swift runs it once, on one thread.
  static let isReady: Bool = {
    xmlInitParser()
    // Built lazily by libxml2 without a lock: two threads that validate first would race.
    xmlSchemaInitTypes()
    // Nothing is ever opened because a document or a schema asks for it, neither file nor network.
    xmlSetExternalEntityLoader { _, _, _ in nil }
    return true
  }()
}

extension String {
  /// The text at `pointer`, which libxml2 has checked to be UTF-8; empty for null.
  init(xml pointer: UnsafePointer<xmlChar>?) {
    guard let pointer else {
      self = ""
      return
    }
    self = String(cString: pointer)
  }

  /// The text of a node and of those beside it, not of those below them.
  init(xmlTextOf first: xmlNodePtr?) {
    self = ""
    var next = first
    while let node = next {
      if node.pointee.type == XML_TEXT_NODE || node.pointee.type == XML_CDATA_SECTION_NODE {
        self += String(xml: node.pointee.content)
      }
      next = node.pointee.next
    }
  }
}
