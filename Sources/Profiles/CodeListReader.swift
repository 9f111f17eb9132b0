package import Diagnostics
internal import LibXML
internal import Values

extension CodeLists {
  /// Reads the lists out of a schema document: every simple type that enumerates values.
  ///
  /// Labels are the `xs:documentation` of an enumeration by language; alias, broader code, dates and
  /// the rest stand in its `xs:appinfo`, as `schemas/codelisten.xsd` explains at its head.
  package init(schemaText: String, name: String) throws(Refusal) {
    let document = try Document.parse(Array(schemaText.utf8), name: name)
    var lists: [CodeList] = []
    for type in document.root?.children("simpleType") ?? [] {
      guard let typeName = type.attribute("name"),
        let values = type.child("restriction")?.children("enumeration"), !values.isEmpty
      else { continue }
      lists.append(
        CodeList(
          typeName: typeName, title: type.documentation(orElse: typeName),
          entries: values.compactMap(Self.entry)))
    }
    self.init(lists)
  }

  private static func entry(_ enumeration: Element) -> CodeEntry? {
    guard let value = enumeration.attribute("value") else { return nil }
    let facts = enumeration.child("annotation")?.child("appinfo")
    func texts(_ name: String) -> [String] {
      facts?.children(name).map { $0.token } ?? []
    }
    return CodeEntry(
      value: value, label: enumeration.documentation(orElse: value), aliases: texts("alias"),
      broader: texts("oberbegriff"),
      related: facts?.children("verwandt").map {
        CodeEntry.Related(list: $0.attribute("liste"), value: $0.token)
      } ?? [],
      validFrom: texts("gueltigAb").first.flatMap { CalendarDate(iso8601: $0) },
      validThrough: texts("gueltigBis").first.flatMap { CalendarDate(iso8601: $0) },
      legalBasis: texts("rechtsgrundlage").first, officialKey: texts("schluessel").first,
      state: texts("land").first, ring: texts("vergleichsring").first,
      successors: texts("nachfolger"),
      isExample: texts("beispiel").first == "true")
  }
}
