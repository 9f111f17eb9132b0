package import Diagnostics
internal import LibXML
internal import Synchronization

/// The vocabulary of profiles: the schema that judges them and the code lists that name things.
package struct Vocabulary: Sendable {
  package let codes: CodeLists
  private let schema = MadeOnce<Schema>()
  private let model = MadeOnce<SchemaModel>()
  private let counter = Counter()

  /// The vocabulary of this build, from the schemas embedded in it.
  /// - Throws: ``Refusal`` only if the build embeds schemas that cannot be read.
  package static func embedded() throws(Refusal) -> Vocabulary {
    Vocabulary(codes: try CodeLists(schemaText: SchemaFiles.codelisten, name: "codelisten.xsd"))
  }

  private init(codes: CodeLists) {
    self.codes = codes
  }

  /// Everything that the vocabulary follows from.
  package var schemaText: String { SchemaFiles.massnahmensteckbrief + SchemaFiles.codelisten }

  /// The compiled schema. A search that finds its answers in a stored index needs none.
  func compiledSchema() throws(Refusal) -> Schema {
    try schema.value { () throws(Refusal) in
      try Schema(
        SchemaFiles.massnahmensteckbrief, including: ["codelisten.xsd": SchemaFiles.codelisten])
    }
  }

  /// Parses a document and holds it against the schema.
  func judge(_ bytes: [UInt8], name: String) throws(Refusal) -> Schema.Judgement {
    counter.count.withLock { $0 += 1 }
    return try compiledSchema().judge(bytes, name: name)
  }

  /// How many documents were parsed and held against the schema: what a reading costs.
  package var judgedDocuments: Int { counter.count.withLock { $0 } }

  /// The structure of the schema, which only a document with a fault and a new one ask for.
  func schemaModel() throws(Refusal) -> SchemaModel {
    try model.value(Self.readSchemaModel)
  }

  static func readSchemaModel() throws(Refusal) -> SchemaModel {
    try SchemaModel(SchemaFiles.massnahmensteckbrief, including: [SchemaFiles.codelisten])
  }

  /// Every fault of a well-formed document of which the schema has said what it says.
  func faults(
    _ violations: [Schema.Violation], in bytes: [UInt8], file: String
  ) throws(Refusal) -> [Diagnostic] {
    try faults().all(violations, in: bytes, file: file)
  }

  /// Every fault of a document that was refused before the schema could say anything.
  func faults(
    refused: Refusal, in bytes: [UInt8], file: String
  ) throws(Refusal) -> [Diagnostic] {
    try faults().all(refused: refused, in: bytes, file: file)
  }

  /// The document mended, where it needs that to be read.
  func mended(_ bytes: [UInt8], name: String) throws(Refusal) -> MendedDocument? {
    do throws(Refusal) {
      _ = try Document.parse(bytes, name: name)
      return nil
    } catch {
      return MendedDocument(bytes, file: name, model: try schemaModel())
    }
  }

  private func faults() throws(Refusal) -> SchemaFaults {
    let codes = codes
    let hints = WordHints(
      code: { typeName, value in
        guard let list = codes.list(named: typeName) else { return CodeHint(meant: nil, near: []) }
        return CodeHint(
          meant: list.entry(named: value)?.value, near: list.suggestions(for: value))
      }, elements: ElementSynonyms.elements(meantBy:))
    return SchemaFaults(try compiledSchema(), model: try schemaModel(), hints: hints)
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
