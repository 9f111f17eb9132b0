import Diagnostics
import LibXML
import Text

/// Short ways into the room under test.
enum Parsing {
  static func document(_ text: String) throws -> Document {
    try Document.parse(Array(text.utf8), name: "kurs.xml")
  }

  /// What the bytes are refused for; empty where they are accepted.
  static func refusal(of bytes: [UInt8]) -> [Diagnostic] {
    do {
      _ = try Document.parse(bytes, name: "kurs.xml")
      return []
    } catch {
      return error.diagnostics
    }
  }

  static func refusal(of text: String) -> [Diagnostic] {
    refusal(of: Array(text.utf8))
  }

  /// What is not well-formed in a text, as the tolerant reading tells it.
  static func damages(of text: String) throws -> [Diagnostic] {
    MendedDocument(
      Array(text.utf8), file: "kurs.xml", model: try CourseSchema.compiled().model
    ).faults
  }

  /// Everything that is said against the bytes; empty where they are valid.
  static func complaints(about bytes: [UInt8], _ tested: TestedSchema) -> [Diagnostic] {
    let faults = SchemaFaults(
      tested.schema, model: tested.model,
      hints: WordHints(code: { _, _ in CodeHint(meant: nil, near: []) }, elements: { _ in [] }))
    do {
      let violations = try tested.schema.judge(bytes, name: "kurs.xml").violations
      return violations.isEmpty ? [] : faults.all(violations, in: bytes, file: "kurs.xml")
    } catch {
      return faults.all(refused: error, in: bytes, file: "kurs.xml")
    }
  }

  static func complaints(about text: String, _ tested: TestedSchema) -> [Diagnostic] {
    complaints(about: Array(text.utf8), tested)
  }
}

/// A schema as a judge and as a structure.
struct TestedSchema: Sendable {
  let schema: Schema
  let model: SchemaModel

  init(_ text: String, including included: [String: String]) throws {
    schema = try Schema(text, including: included)
    model = try SchemaModel(text, including: included.values.sorted())
  }
}

extension Diagnostic {
  /// Everything that a German reader is told.
  var german: String { message.german + " " + (help?.german ?? "") }

  /// Everything that an English reader is told.
  var english: String { message.english + " " + (help?.english ?? "") }
}
