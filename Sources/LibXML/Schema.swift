package import Diagnostics
internal import Synchronization

/// An XML Schema 1.0, from text in memory only.
///
/// libxml2 is the judge of validity. A document is judged while it is parsed, by the schema less
/// what ``DeferredConstraints`` leaves out; only where that finds something, or something left out
/// may matter, does the whole schema judge the document as a tree.
package final class Schema: Sendable {
  private let text: String
  private let included: [String: String]
  private let first: CompiledSchema
  private let deferred: DeferredConstraints
  private let names = NamePool()
  /// Compiled when the first document needs it.
  private let whole = Mutex<CompiledSchema?>(nil)

  /// Compiles a schema.
  /// - Parameters:
  ///   - text: the main schema document.
  ///   - included: the text of each schema document that it includes, by `schemaLocation`.
  /// - Throws: ``Refusal`` if anything, a mere warning included, is wrong with it.
  package init(_ text: String, including included: [String: String]) throws(Refusal) {
    var deferred: DeferredConstraints?
    let first = try CompiledSchema(text, including: included) {
      deferred = DeferredConstraints(takingFrom: $0)
    }
    guard let deferred else { throw Refusal(.libraryFailure("schema")) }
    self.text = text
    self.included = included
    self.first = first
    self.deferred = deferred
  }

  /// A document with what the schema says of it.
  package struct Judgement {
    package let document: Document
    /// In document order; empty if and only if the document is valid.
    package let violations: [Violation]
  }

  /// That the schema objects, and where; why, ``ContentWalk`` says.
  package struct Violation: Sendable {
    /// A number of `xmlParserErrors`: those of 1800 to 1879 are stable.
    let code: Int
    let line: Int?
    /// The local name of the element.
    let element: String
  }

  /// Parses a document that may be hostile, and judges it.
  /// - Parameters:
  ///   - bytes: the file.
  ///   - name: what messages call it.
  /// - Throws: ``Refusal`` where there is no well-formed document.
  package func judge(_ bytes: [UInt8], name: String) throws(Refusal) -> Judgement {
    guard LibXML.isReady, let validation = StreamValidation(first.pointer),
      let names = names.borrow()
    else { throw Refusal(.libraryFailure(name)) }
    defer { self.names.giveBack(names) }
    let document = try Document.parse(bytes, name: name, names: names, validation: validation)
    if validation.isValid && !deferred.suspects(document) {
      return Judgement(document: document, violations: [])
    }
    guard let findings = try compiledWhole().findings(in: bytes) else {
      throw Refusal(.libraryFailure(name))
    }
    return Judgement(
      document: document,
      violations: findings.map { Violation(code: $0.code, line: $0.line, element: $0.element) })
  }

  private func compiledWhole() throws(Refusal) -> CompiledSchema {
    if let compiled = whole.withLock({ $0 }) { return compiled }
    let compiled = try CompiledSchema(text, including: included)
    whole.withLock { $0 = compiled }
    return compiled
  }
}
