internal import LibXML
internal import Text

/// A commented profile to fill in, made from the schema: every element in its order, mandatory ones
/// with their values, optional ones as comments that show an example.
struct ProfileTemplate {
  private typealias Field = SchemaModel.ElementDeclaration

  private let type: DocumentType
  private let model: SchemaModel
  private let codes: CodeLists
  private let examples: ExampleValues
  /// What stands in mandatory elements, by the names on the way to them: `kopf/id`.
  private let values: [String: [String]]

  init(
    type: DocumentType = .measureProfile, model: SchemaModel, codes: CodeLists,
    values: [String: [String]]
  ) {
    self.type = type
    (self.model, self.codes, self.values) = (model, codes, values)
    examples = ExampleValues(codes: codes)
  }

  private var heading: String {
    switch type {
    case .measureProfile: "Neuer Maßnahmensteckbrief."
    case .districtProfile: "Neues Kreisprofil."
    case .strategy: "Neue Zielgruppenstrategie."
    }
  }

  var text: String {
    var xml = WrittenXML()
    xml.line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>", 0)
    xml.comment(
      [
        heading + " Die Pflichtangaben sind ausgefüllt. Freiwillige Angaben stehen"
          + " als Beispiel in Kommentaren: die Zeichen des Kommentars löschen und das Beispiel"
          + " ändern; was nicht gebraucht wird, kann ganz gelöscht werden.",
        "Prüfen mit: steckbrief check DATEI. Alle Codes mit Bezeichnung: steckbrief codes LISTE.",
      ], 0)
    let name = model.root.name
    let root = model.complexType(model.root.typeName)
    let fixed = (root?.attributes ?? []).compactMap { attribute in
      attribute.fixedValue.map { WrittenXML.attribute(attribute.name, $0) }
    }
    let namespace = WrittenXML.attribute("xmlns", model.targetNamespace)
    xml.line("<\(name)\(namespace)\(fixed.joined())>", 0)
    if let root { write(root.content, path: "", depth: 1, to: &xml) }
    xml.line("</\(name)>", 0)
    return xml.text
  }

  private func write(
    _ particle: SchemaModel.Particle, path: String, depth: Int, to xml: inout WrittenXML
  ) {
    switch particle {
    case .element(let field): write(field, path: path + field.name, depth: depth, to: &xml)
    case .sequence(let parts, _):
      for part in parts { write(part, path: path, depth: depth, to: &xml) }
    case .choice(let branches, _):
      // The branch that has a value; else the last one.
      let taken = branches.firstIndex { branch in
        branch.declarations.contains { values[path + $0.name] != nil }
      }
      for (number, branch) in branches.enumerated() {
        if number == taken ?? branches.count - 1 {
          write(branch, path: path, depth: depth, to: &xml)
        } else {
          writeAlternative(branch.declarations, depth, to: &xml)
        }
      }
    }
  }

  private func write(_ field: Field, path: String, depth: Int, to xml: inout WrittenXML) {
    if let values = values[path] {
      xml.comment([note(field)], depth)
      for value in values { writeLeaf(field, value, depth, to: &xml) }
    } else if field.isMandatory || (depth == 1 && isFreeGroup(field)) {
      xml.comment([note(field)], depth)
      guard let group = model.complexType(field.typeName), !group.declarations.isEmpty else {
        return writeExample(field, depth, to: &xml)
      }
      xml.line("<\(field.name)>", depth)
      write(group.content, path: path + "/", depth: depth + 1, to: &xml)
      xml.line("</\(field.name)>", depth)
    } else {
      var example = WrittenXML()
      writeExample(field, depth, to: &example)
      xml.comment([note(field)] + innerNotes(field), depth)
      xml.commentedOut(example, depth)
    }
  }

  /// Whether it is a group in which nothing is mandatory: it may stand empty.
  private func isFreeGroup(_ field: Field) -> Bool {
    guard let group = model.complexType(field.typeName) else { return false }
    return !group.declarations.isEmpty && !group.declarations.contains(where: \.isMandatory)
  }

  private func writeLeaf(
    _ field: Field, _ value: String, _ depth: Int, to xml: inout WrittenXML
  ) {
    if model.complexType(field.typeName) != nil, value.isEmpty {
      xml.line("<\(field.name)/>", depth)
    } else {
      xml.element(
        field.name, value: value, mayWrap: model.collapsesWhiteSpace(field.typeName), depth)
    }
  }

  // MARK: - Examples

  private func writeExample(
    _ field: Field, _ depth: Int, to xml: inout WrittenXML
  ) {
    let group = model.complexType(field.typeName)
    let attributes =
      (group?.attributes ?? [])
      .map { WrittenXML.attribute($0.name, examples.value(ofType: $0.typeName, named: $0.name)) }
      .joined()
    if let group, group.textType == nil {
      guard !group.declarations.isEmpty else {
        return xml.line("<\(field.name)\(attributes)/>", depth)
      }
      xml.line("<\(field.name)\(attributes)>", depth)
      for inner in group.declarations { writeExample(inner, depth + 1, to: &xml) }
      xml.line("</\(field.name)>", depth)
    } else {
      let value = examples.value(ofType: model.textType(of: field.typeName), named: field.name)
      xml.element(field.name, attributes: attributes, value: value, mayWrap: false, depth)
    }
  }

  /// The branch of a choice that was not taken.
  private func writeAlternative(_ branch: [Field], _ depth: Int, to xml: inout WrittenXML) {
    var example = WrittenXML()
    for field in branch { writeExample(field, depth, to: &example) }
    xml.comment(["Stattdessen möglich:"] + branch.map { "\($0.name): \(note($0))" }, depth)
    xml.commentedOut(example, depth)
  }

  // MARK: - Notes

  private func innerNotes(_ field: Field) -> [String] {
    (model.complexType(field.typeName)?.declarations ?? []).flatMap { inner in
      [
        "\(inner.name): \(note(inner))" + (inner.isMandatory ? "" : " Freiwillig.")
      ] + innerNotes(inner)
    }
  }

  /// What the schema says of an element, and which codes there are.
  private func note(_ field: Field) -> String {
    var note = field.documentation[.german]
    if field.isRepeatable { note += " Mehrfach möglich." }
    if let list = codes.all.first(where: { $0.typeName == field.typeName }) {
      note +=
        list.entries.count <= 6
        ? " Codes: " + list.entries.map(\.value).joined(separator: ", ") + "."
        : " Codes: steckbrief codes \(list.typeName)."
    }
    return note
  }
}
