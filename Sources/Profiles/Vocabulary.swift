package import Diagnostics
internal import LibXML
internal import Synchronization

/// The vocabulary of profiles: the schema that judges them and the code lists that name things.
package struct Vocabulary: Sendable {
  package let codes: CodeLists
  private let schemas: [DocumentType: MadeOnce<Schema>]
  private let models: [DocumentType: MadeOnce<SchemaModel>]
  private let counter = Counter()

  /// The vocabulary of this build, from the schemas embedded in it.
  /// - Throws: ``Refusal`` only if the build embeds schemas that cannot be read.
  package static func embedded() throws(Refusal) -> Vocabulary {
    Vocabulary(codes: try CodeLists(schemaText: SchemaFiles.codelisten, name: "codelisten.xsd"))
  }

  private init(codes: CodeLists) {
    self.codes = codes
    let types = DocumentType.allCases
    schemas = Dictionary(uniqueKeysWithValues: types.map { ($0, MadeOnce()) })
    models = Dictionary(uniqueKeysWithValues: types.map { ($0, MadeOnce()) })
  }

  /// Everything that the vocabulary follows from.
  package var schemaText: String {
    DocumentType.allCases.map(\.schemaText).joined() + SchemaFiles.codelisten
  }

  /// The compiled schema. A search that finds its answers in a stored index needs none.
  func compiledSchema(for type: DocumentType = .measureProfile) throws(Refusal) -> Schema {
    func make() throws(Refusal) -> Schema {
      try Schema(type.schemaText, including: ["codelisten.xsd": SchemaFiles.codelisten])
    }
    guard let schema = schemas[type] else { return try make() }
    return try schema.value(make)
  }

  /// Parses a document and holds it against the schema.
  func judge(
    _ bytes: [UInt8], as type: DocumentType = .measureProfile, name: String
  ) throws(Refusal) -> Schema.Judgement {
    counter.count.withLock { $0 += 1 }
    return try compiledSchema(for: type).judge(bytes, name: name)
  }

  /// The root of a document that its schema accepts.
  /// - Throws: ``Refusal`` with everything that is wrong.
  func validRoot(
    of bytes: [UInt8], as type: DocumentType, name: String
  ) throws(Refusal) -> Element {
    let judgement: Schema.Judgement
    do {
      judgement = try judge(bytes, as: type, name: name)
    } catch {
      throw Refusal(try faults(for: type).all(refused: error, in: bytes, file: name))
    }
    guard judgement.violations.isEmpty else {
      throw Refusal(try faults(for: type).all(judgement.violations, in: bytes, file: name))
    }
    guard let root = judgement.document.root else { throw Refusal(.unreadable(name)) }
    return root
  }

  /// How many documents were parsed and held against the schema: what a reading costs.
  package var judgedDocuments: Int { counter.count.withLock { $0 } }

  /// The structure of the schema, which only a document with a fault and a new one ask for.
  func schemaModel(for type: DocumentType = .measureProfile) throws(Refusal) -> SchemaModel {
    func make() throws(Refusal) -> SchemaModel { try Self.readSchemaModel(of: type) }
    guard let model = models[type] else { return try make() }
    return try model.value(make)
  }

  static func readSchemaModel(of type: DocumentType) throws(Refusal) -> SchemaModel {
    try SchemaModel(type.schemaText, including: [SchemaFiles.codelisten])
  }

  /// The document mended, where it needs that to be read.
  func mended(_ bytes: [UInt8], name: String) throws(Refusal) -> MendedDocument? {
    do throws(Refusal) {
      _ = try Document.parse(bytes, name: name)
      return nil
    } catch {
      return MendedDocument(
        bytes, file: name, model: try schemaModel(for: DocumentType(of: bytes)))
    }
  }

  private func faults(for type: DocumentType) throws(Refusal) -> SchemaFaults {
    let codes = codes
    let hints = WordHints(
      code: { typeName, value in
        guard let list = codes.list(named: typeName) else { return CodeHint(meant: nil, near: []) }
        return CodeHint(
          meant: list.entry(named: value)?.value, near: list.suggestions(for: value))
      }, elements: ElementSynonyms.elements(meantBy:))
    return SchemaFaults(
      try compiledSchema(for: type), model: try schemaModel(for: type), hints: hints)
  }
}

private final class Counter: Sendable {
  let count = Mutex(0)
}

/// A value that is made when it is first asked for; who asks meanwhile waits.
final class MadeOnce<Value: Sendable>: Sendable {
  private let made = Mutex<Value?>(nil)

  func value(_ make: () throws(Refusal) -> Value) throws(Refusal) -> Value {
    try made.withLock { made throws(Refusal) in
      if let made { return made }
      let value = try make()
      made = value
      return value
    }
  }
}

extension MeasureProfile {
  /// The most bytes that the file of a profile may have.
  package static let largestDocument = Document.largestSize
}
