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
}
