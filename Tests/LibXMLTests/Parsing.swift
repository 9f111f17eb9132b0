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

  /// What parser or schema say against the bytes; empty where they are valid.
  static func complaints(about bytes: [UInt8], _ schema: Schema) -> [Diagnostic] {
    do {
      return try schema.judge(bytes, name: "kurs.xml").violations
    } catch {
      return error.diagnostics
    }
  }

  static func complaints(about text: String, _ schema: Schema) -> [Diagnostic] {
    complaints(about: Array(text.utf8), schema)
  }
}

extension Diagnostic {
  /// Everything that a German reader is told.
  var german: String { message.german + " " + (help?.german ?? "") }

  /// Everything that an English reader is told.
  var english: String { message.english + " " + (help?.english ?? "") }
}
