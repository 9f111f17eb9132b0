package import Diagnostics
package import LibXML

/// The vocabulary of profiles: the schema that judges them and the code lists that name things.
package struct Vocabulary: Sendable {
  package let schema: Schema
  package let codes: CodeLists

  /// The vocabulary of this build, from the schemas embedded in it.
  /// - Throws: ``Refusal`` only if the build embeds schemas that do not compile.
  package static func embedded() throws(Refusal) -> Vocabulary {
    Vocabulary(
      schema: try Schema(
        SchemaFiles.massnahmensteckbrief, including: ["codelisten.xsd": SchemaFiles.codelisten]),
      codes: try CodeLists(schemaText: SchemaFiles.codelisten, name: "codelisten.xsd"))
  }
}

extension MeasureProfile {
  /// The most bytes that the file of a profile may have.
  package static let largestDocument = Document.largestSize
}
