internal import Diagnostics
internal import LibXML
package import Text
package import Values

/// `kopf` of a document that is no measure profile.
package struct DocumentHeader: Hashable, Sendable {
  package let id: ProfileID
  /// `fassung`, from 1.
  package let version: Int
  package let status: Code<StatusList>
  /// `stand`: when the content was last checked.
  package let checkedOn: CalendarDate
  package let sources: [String]
}

/// Something that is said, with the place where it is.
package struct Statement: Hashable, Sendable {
  package let text: String
  package let source: String
}

/// A part of a document that is shown.
package struct DocumentSection: Hashable, Sendable {
  package let key: String
  package let title: LocalizedText
  package let facts: [ProfileFact]

  /// - Returns: `nil` where there is nothing to say.
  init?(_ key: String, _ german: String, _ english: String, _ facts: [ProfileFact]) {
    guard !facts.isEmpty else { return nil }
    (self.key, title, self.facts) = (key, LocalizedText(de: german, en: english), facts)
  }
}

extension ProfileFact {
  /// A text that stands for itself, or with a label.
  init(_ key: String, _ text: String, _ label: LocalizedText? = nil) {
    self.init(key: key, label: label, text: LocalizedText(verbatim: text))
  }

  /// A statement with its source.
  init(_ key: String, _ statement: Statement, _ label: LocalizedText? = nil) {
    self.init(key, "\(statement.text) (\(statement.source))", label)
  }
}

extension DocumentHeader {
  /// What the header says, as a section at the end.
  func section(_ codes: CodeLists) -> DocumentSection? {
    DocumentSection(
      "header", "Dokument", "Document",
      [
        ProfileFact("id", id.description, LocalizedText(de: "Kennung", en: "id")),
        ProfileFact("version", String(version), LocalizedText(de: "Fassung", en: "version")),
        ProfileFact(
          key: "status", label: LocalizedText(de: "Status", en: "status"),
          text: codes.label(status)),
        ProfileFact(
          key: "checkedOn", label: LocalizedText(de: "Stand", en: "last checked"),
          text: LocalizedText(de: checkedOn.germanDescription, en: checkedOn.description)),
      ] + sources.map { ProfileFact("source", $0, LocalizedText(de: "Quelle", en: "source")) })
  }
}

extension ProfileReader {
  func documentHeader() throws(Refusal) -> DocumentHeader {
    let head = group("kopf")
    return DocumentHeader(
      id: ProfileID(try head.required(head.text("id"), "id")),
      version: try head.required(head.integer("fassung"), "fassung"),
      status: try head.required(head.code("status"), "status"),
      checkedOn: try head.required(head.date("stand"), "stand"), sources: head.texts("quelle"))
  }
}

extension ProfileReader.Group {
  /// The statements below of that name.
  func statements(_ name: String) throws(Refusal) -> [Statement] {
    var statements: [Statement] = []
    for part in all(name) {
      statements.append(
        Statement(
          text: try part.required(part.text("text"), "text"),
          source: try part.required(part.text("quelle"), "quelle")))
    }
    return statements
  }
}
