internal import Text

/// A commented profile to fill in, made from the schema: every element in its order, mandatory ones
/// with their values, optional ones as comments that show an example.
struct ProfileTemplate {
  private let outline: SchemaOutline
  private let codes: CodeLists
  private let examples: ExampleValues
  /// What stands in mandatory elements, by the names on the way to them: `kopf/id`.
  private let values: [String: [String]]

  init(outline: SchemaOutline, codes: CodeLists, values: [String: [String]]) {
    (self.outline, self.codes, self.values) = (outline, codes, values)
    examples = ExampleValues(codes: codes)
  }

  var text: String {
    var xml = WrittenXML()
    xml.line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>", 0)
    xml.comment(
      [
        "Neuer Maßnahmensteckbrief. Die Pflichtangaben sind ausgefüllt. Freiwillige Angaben stehen"
          + " als Beispiel in Kommentaren: die Zeichen des Kommentars löschen und das Beispiel"
          + " ändern; was nicht gebraucht wird, kann ganz gelöscht werden.",
        "Prüfen mit: steckbrief check DATEI. Alle Codes mit Bezeichnung: steckbrief codes LISTE.",
      ], 0)
    let name = outline.root.name
    xml.line("<\(name) xmlns=\"urn:massnahmensteckbrief:1\" version=\"1.0\">", 0)
    write(outline.group(outline.root.typeName), path: "", depth: 1, to: &xml)
    xml.line("</\(name)>", 0)
    return xml.text
  }

  private func write(
    _ group: SchemaOutline.Group?, path: String, depth: Int, to xml: inout WrittenXML
  ) {
    let fields = group?.fields ?? []
    // Of a choice, the branch that has a value; else the last one.
    let taken =
      fields.first { $0.branch != nil && values[path + $0.name] != nil }?.branch
      ?? fields.compactMap(\.branch).max()
    for field in fields {
      let path = path + field.name
      let isTaken = field.branch == nil || field.branch == taken
      if !isTaken {
        if isFirstOfBranch(field, fields) { writeAlternative(of: field, fields, depth, to: &xml) }
      } else if let values = values[path] {
        xml.comment([note(field)], depth)
        for value in values { writeLeaf(field, value, depth, to: &xml) }
      } else if field.isMandatory || (depth == 1 && isFreeGroup(field)) {
        xml.comment([note(field)], depth)
        guard let group = outline.group(field.typeName), !group.fields.isEmpty else {
          writeExample(field, depth, to: &xml)
          continue
        }
        xml.line("<\(field.name)>", depth)
        write(group, path: path + "/", depth: depth + 1, to: &xml)
        xml.line("</\(field.name)>", depth)
      } else {
        var example = WrittenXML()
        writeExample(field, depth, to: &example)
        xml.comment([note(field)] + innerNotes(field), depth)
        xml.commentedOut(example, depth)
      }
    }
  }

  /// Whether it is a group in which nothing is mandatory: it may stand empty.
  private func isFreeGroup(_ field: SchemaOutline.Field) -> Bool {
    guard let group = outline.group(field.typeName), !group.fields.isEmpty else { return false }
    return !group.fields.contains(where: \.isMandatory)
  }

  private func writeLeaf(
    _ field: SchemaOutline.Field, _ value: String, _ depth: Int, to xml: inout WrittenXML
  ) {
    if outline.group(field.typeName) != nil, value.isEmpty {
      xml.line("<\(field.name)/>", depth)
    } else {
      xml.element(
        field.name, value: value, mayWrap: outline.collapsesWhiteSpace(field.typeName), depth)
    }
  }

  // MARK: - Examples

  private func writeExample(
    _ field: SchemaOutline.Field, _ depth: Int, to xml: inout WrittenXML
  ) {
    let group = outline.group(field.typeName)
    let attributes =
      (group?.attributes ?? [])
      .map { WrittenXML.attribute($0.name, examples.value(of: $0)) }.joined()
    if let group, group.textType == nil {
      guard !group.fields.isEmpty else { return xml.line("<\(field.name)\(attributes)/>", depth) }
      xml.line("<\(field.name)\(attributes)>", depth)
      for inner in group.fields { writeExample(inner, depth + 1, to: &xml) }
      xml.line("</\(field.name)>", depth)
    } else {
      let value = examples.value(of: field, textType: outline.textType(of: field.typeName))
      xml.element(field.name, attributes: attributes, value: value, mayWrap: false, depth)
    }
  }

  private func isFirstOfBranch(
    _ field: SchemaOutline.Field, _ fields: [SchemaOutline.Field]
  ) -> Bool {
    fields.first { $0.branch == field.branch } == field
  }

  /// The branch of a choice that was not taken.
  private func writeAlternative(
    of first: SchemaOutline.Field, _ fields: [SchemaOutline.Field], _ depth: Int,
    to xml: inout WrittenXML
  ) {
    let branch = fields.filter { $0.branch == first.branch }
    var example = WrittenXML()
    for field in branch { writeExample(field, depth, to: &example) }
    xml.comment(["Stattdessen möglich:"] + branch.map { "\($0.name): \(note($0))" }, depth)
    xml.commentedOut(example, depth)
  }

  // MARK: - Notes

  private func innerNotes(_ field: SchemaOutline.Field) -> [String] {
    (outline.group(field.typeName)?.fields ?? []).flatMap { inner in
      [
        "\(inner.name): \(note(inner))" + (inner.isMandatory ? "" : " Freiwillig.")
      ] + innerNotes(inner)
    }
  }

  /// What the schema says of an element, and which codes there are.
  private func note(_ field: SchemaOutline.Field) -> String {
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
