internal import CLibXML2

/// What libxml2's schema processor reports: collected here by its callback.
///
/// Of a report only its number and place count; libxml2's English sentences are for nobody who
/// writes profiles. What is wrong ``ContentWalk`` says.
final class SchemaFindings {
  struct Finding {
    /// A number of `xmlParserErrors`.
    let code: Int
    let message: String
    let line: Int?
    /// The local name of the element.
    let element: String
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
    let node = error.pointee.node?.assumingMemoryBound(to: xmlNode.self)
    let line = node.map { Int(xmlGetLineNo($0)) } ?? Int(error.pointee.line)
    findings.all.append(
      Finding(
        code: Int(error.pointee.code), message: String(cString: error.pointee.message),
        line: line > 0 ? line : nil, element: String(xml: node?.pointee.name)))
  }
}
