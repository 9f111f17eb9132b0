package import Diagnostics
internal import LibXML
internal import Text
internal import Values

extension MeasureProfile {
  /// Reads a profile from the bytes of a file: gate, parser, schema, values.
  /// - Parameters:
  ///   - bytes: the file.
  ///   - name: what messages call it.
  /// - Throws: ``Refusal`` with everything that is wrong.
  package init(
    parsing bytes: [UInt8], name: String, vocabulary: Vocabulary
  ) throws(Refusal) {
    let root = try vocabulary.validRoot(of: bytes, as: .measureProfile, name: name)
    try self.init(readable: root)
  }

  /// Reads the root element of a document that the schema has accepted, or to which it objects for
  /// values only.
  /// - Throws: ``Refusal`` where a value that is needed cannot be read.
  init(readable root: Element) throws(Refusal) {
    let reader = ProfileReader(root)
    header = try reader.header()
    assignment = try reader.assignment()
    law = try reader.law()
    targeting = reader.targeting()
    aims = try reader.aims()
    content = try reader.content()
    schedule = try reader.schedule()
    places = try reader.places()
    sites = try reader.sites()
    provider = try reader.provider()
    costs = try reader.costs()
    contacts = try reader.contacts()
    experience = reader.experience()
  }
}

extension Diagnostic {
  /// A valid document that the reader cannot read: the schema allows what the reader does not know.
  static func unreadable(_ file: String, _ element: String = "") -> Diagnostic {
    Diagnostic(
      .internalFailure, at: SourceLocation(file: file),
      message: LocalizedText(
        de: "Das Dokument ist gültig, <\(element)> ist aber nicht lesbar: ein Programmfehler.",
        en: "The document is valid but <\(element)> cannot be read: a fault of the program."))
  }
}

/// The parts of a profile that one group element holds; an absent group reads as an empty one.
struct ProfileReader {
  private let root: Element

  init(_ root: Element) {
    self.root = root
  }

  func group(_ name: String) -> Group {
    Group(element: root.child(name), document: root.document)
  }

  /// A group element, or any other with children, or nothing.
  struct Group {
    let element: Element?
    let document: Document

    init(element: Element?, document: Document) {
      self.element = element
      self.document = document
    }

    /// The groups below of that name in document order.
    func all(_ name: String) -> [Group] {
      element?.children(name).map { Group(element: $0, document: document) } ?? []
    }

    func first(_ name: String) -> Group {
      Group(element: element?.child(name), document: document)
    }

    func texts(_ name: String) -> [String] {
      element?.children(name).map { $0.token } ?? []
    }

    func text(_ name: String) -> String? {
      element?.child(name).map { $0.token }
    }

    func codes<List>(_ name: String) -> [Code<List>] { texts(name).map(Code.init) }

    func code<List>(_ name: String) -> Code<List>? { text(name).map(Code.init) }

    /// The value of `name`, made by `make`; `nil` where the element is absent.
    func value<Value>(
      _ name: String, _ make: (String) -> Value?
    ) throws(Refusal) -> Value? {
      guard let text = text(name) else { return nil }
      return try required(make(text), name)
    }

    func date(_ name: String) throws(Refusal) -> CalendarDate? {
      try value(name) { CalendarDate(iso8601: $0) }
    }

    func integer(_ name: String) throws(Refusal) -> Int? {
      try value(name) { Int($0) }
    }

    func hundredths(_ name: String) throws(Refusal) -> Hundredths? {
      try value(name) { Hundredths($0) }
    }

    /// What the schema makes mandatory.
    func required<Value>(_ value: Value?, _ name: String) throws(Refusal) -> Value {
      guard let value else { throw Refusal(.unreadable(document.name, name)) }
      return value
    }
  }
}
