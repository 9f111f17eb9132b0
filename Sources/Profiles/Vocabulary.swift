package import Diagnostics
package import LibXML
internal import Synchronization

/// The vocabulary of profiles: the schema that judges them and the code lists that name things.
package struct Vocabulary: Sendable {
  package let schema: Schema
  package let codes: CodeLists
  let model = LazySchemaModel()

  /// The vocabulary of this build, from the schemas embedded in it.
  /// - Throws: ``Refusal`` only if the build embeds schemas that do not compile.
  package static func embedded() throws(Refusal) -> Vocabulary {
    Vocabulary(
      schema: try Schema(
        SchemaFiles.massnahmensteckbrief, including: ["codelisten.xsd": SchemaFiles.codelisten]),
      codes: try CodeLists(schemaText: SchemaFiles.codelisten, name: "codelisten.xsd"))
  }

  private init(schema: Schema, codes: CodeLists) {
    self.schema = schema
    self.codes = codes
  }

  /// Every fault of a well-formed document of which the schema has said what it says.
  func faults(
    _ violations: [Diagnostic], in bytes: [UInt8], file: String
  ) throws(Refusal) -> [Diagnostic] {
    let codes = codes
    return SchemaFaults.all(violations, in: bytes, file: file, model: try model.value()) {
      typeName, value in
      guard let list = codes.all.first(where: { $0.typeName == typeName }) else {
        return CodeHint(meant: nil, near: [])
      }
      return CodeHint(
        meant: list.entry(named: value)?.value ?? list.entry(named: "0" + value)?.value,
        near: list.suggestions(for: value))
    }
  }
}

/// The model of the embedded schemas, made when the first one asks for it who writes a document or
/// explains its faults.
final class LazySchemaModel: Sendable {
  private let made = Mutex<SchemaModel?>(nil)

  func value() throws(Refusal) -> SchemaModel {
    if let model = made.withLock({ $0 }) { return model }
    let model = try SchemaModel(
      SchemaFiles.massnahmensteckbrief, including: [SchemaFiles.codelisten])
    made.withLock { $0 = model }
    return model
  }
}

extension MeasureProfile {
  /// The most bytes that the file of a profile may have.
  package static let largestDocument = Document.largestSize
}
