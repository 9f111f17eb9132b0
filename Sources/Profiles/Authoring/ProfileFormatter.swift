package import Diagnostics
internal import LibXML
internal import Text

/// Puts a profile into the usual form: elements in the order of the schema, two blanks a level.
///
/// Keeps every element, attribute, comment and value. A comment stays with the element behind it, on
/// the same line with the element before it, and otherwise at the end. Elements that the schema does
/// not know go to the end of their parent in the order they have. What may hold text that counts
/// byte by byte (CDATA, `xml:space`, text between elements) is left as it is written. The document
/// need not be valid; formatting it twice changes nothing more.
package struct ProfileFormatter: Sendable {
  package init() {}

  /// The bytes of the document in the usual form: UTF-8 without byte order mark, lines ending in LF.
  /// - Throws: ``Refusal`` for what is not well-formed or no profile at all.
  package func format(_ bytes: [UInt8], name: String) throws(Refusal) -> [UInt8] {
    let document = try Document.parse(bytes, name: name)
    let model = try Vocabulary.readSchemaModel(of: DocumentType(of: bytes))
    guard let root = document.root, root.name == model.root.name,
      root.namespace == model.targetNamespace
    else { throw Refusal(.noProfile(name)) }
    var writer = FormatWriter(SourceTree(wellFormed: Self.withPlainLineEnds(bytes)), model: model)
    writer.write()
    guard writer.output.count <= Document.largestSize else { throw Refusal(.tooWide(name)) }
    // Nothing may be lost on the way: the result is read again and compared.
    guard let written = try? Document.parse(writer.output, name: name),
      written.root.map(Self.contents) == Self.contents(of: root)
    else { throw Refusal(.formattingFailure(name)) }
    return writer.output
  }

  /// Without byte order mark; CRLF and CR become LF, as every XML parser reads them.
  private static func withPlainLineEnds(_ bytes: [UInt8]) -> [UInt8] {
    let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    var plain: [UInt8] = []
    plain.reserveCapacity(content.count)
    var previous: UInt8 = 0
    for byte in content {
      if byte == UInt8(ascii: "\r") {
        plain.append(UInt8(ascii: "\n"))
      } else if byte != UInt8(ascii: "\n") || previous != UInt8(ascii: "\r") {
        plain.append(byte)
      }
      previous = byte
    }
    return plain
  }

  /// Every element with its way from the root and its text, as sorted hashes: the same before and
  /// after. Hashes, because the ways in a hostile document may be longer than the memory.
  private static func contents(of root: Element) -> [Int] {
    var contents: [Int] = []
    func visit(_ element: Element, below parent: Int) {
      var hasher = Hasher()
      hasher.combine(parent)
      hasher.combine(element.namespace)
      hasher.combine(element.name)
      let path = hasher.finalize()
      hasher = Hasher()
      hasher.combine(path)
      hasher.combine(collapsed(element.text))
      contents.append(hasher.finalize())
      for child in element.children { visit(child, below: path) }
    }
    visit(root, below: 0)
    return contents.sorted()
  }
}

extension DiagnosticKind {
  package static let noProfile = DiagnosticKind(
    1301,
    title: LocalizedText(
      de: "Ein Dokument ist kein Maßnahmensteckbrief.", en: "A document is no measure profile."),
    explanation: LocalizedText(
      de: "Geordnet wird nur, was <massnahmensteckbrief> aus dem Namensraum "
        + "urn:massnahmensteckbrief:1 als Wurzel hat; anderes bleibt, wie es ist.",
      en: "Only a document with the root <massnahmensteckbrief> of the namespace "
        + "urn:massnahmensteckbrief:1 is put in order; any other is left as it is."))
}

extension Diagnostic {
  fileprivate static func noProfile(_ file: String) -> Diagnostic {
    Diagnostic(
      .noProfile, at: SourceLocation(file: file),
      message: LocalizedText(
        de: "Das ist kein Maßnahmensteckbrief; es bleibt, wie es ist.",
        en: "This is no measure profile; it is left as it is."),
      help: LocalizedText(
        de: "Erwartet wird <massnahmensteckbrief xmlns=\"urn:massnahmensteckbrief:1\""
          + " version=\"1.0\">.",
        en: "Expected is <massnahmensteckbrief xmlns=\"urn:massnahmensteckbrief:1\""
          + " version=\"1.0\">."))
  }

  fileprivate static func tooWide(_ file: String) -> Diagnostic {
    Diagnostic(
      .documentTooLarge, at: SourceLocation(file: file),
      message: LocalizedText(
        de: "Eingerückt wäre die Datei größer als 2 MiB; sie bleibt, wie sie ist.",
        en: "Indented the file would be larger than 2 MiB; it is left as it is."))
  }

  fileprivate static func formattingFailure(_ file: String) -> Diagnostic {
    Diagnostic(
      .internalFailure, at: SourceLocation(file: file),
      message: LocalizedText(
        de: "Beim Ordnen ginge etwas verloren; die Datei bleibt, wie sie ist: ein Programmfehler.",
        en: "Formatting would lose something; the file is left as it is: a fault of the program."))
  }
}
