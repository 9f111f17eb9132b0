internal import Diagnostics
internal import Text

/// Where a value stands and what it is called.
struct ValuePlace {
  let name: LocalizedText
  let bytes: Range<Int>
  /// Whether the bytes are those of the value: only then can they be replaced.
  let isReplaceable: Bool
}

extension ContentWalk {
  mutating func value(_ raw: String, typeName: String, of place: ValuePlace) {
    guard let type = model.simpleType(typeName) else { return }
    let value = type.normalized(raw)
    guard let breach = type.breach(by: value) else { return }
    let repair = ValueRepair.repair(of: value, type: type) { hints.code(typeName, $0) }
    let fix = repair.flatMap { repair in
      place.isReplaceable ? Self.fix(repair, at: place.bytes) : nil
    }
    let near = hints.code(typeName, value).near
    add(
      Diagnostic(
        Self.code(of: breach), at: location(place.bytes),
        message: ValueWords.message(for: breach, value: value, name: place.name),
        reason: repair?.cause,
        help: repair == nil
          ? ValueWords.help(for: breach, value: value, type: type, near: near)
          : LocalizedText(
            de: "Richtig ist wohl: \(repair?.value ?? "")",
            en: "Probably right: \(repair?.value ?? "")"),
        fix: fix))
  }

  private static func fix(_ repair: ValueRepair, at bytes: Range<Int>) -> Fix {
    Fix(
      title: LocalizedText(
        de: "„\(repair.value.shortened)“ schreiben", en: "write \"\(repair.value.shortened)\""),
      edits: [TextEdit(bytes: bytes, replacement: XMLReferences.escaped(repair.value))],
      isCertain: repair.isCertain)
  }

  private static func code(of breach: SchemaModel.SimpleType.Breach) -> DiagnosticKind {
    switch breach {
    case .notInList: .unknownCode
    case .pattern: .wrongPattern
    case .tooShort, .tooLong: .wrongLength
    case .notBuiltIn, .below, .above, .tooManyDecimals: .wrongValue
    }
  }

  // MARK: - Attributes

  static let instance = "http://www.w3.org/2001/XMLSchema-instance"

  mutating func noAttributes(of node: SourceTree.Node) {
    attributes(of: node, [])
  }

  mutating func attributes(
    of node: SourceTree.Node, _ declared: [SchemaModel.AttributeDeclaration]
  ) {
    var present: Set<String> = []
    for attribute in node.attributes where !isFull {
      if attribute.prefix == "xmlns" || attribute.prefix.isEmpty && attribute.name == "xmlns" {
        continue
      }
      guard attribute.prefix.isEmpty else {
        // A hint to a schema is ignored.
        let isHint =
          attribute.namespace == Self.instance && attribute.name.hasSuffix("chemaLocation")
        if !isHint {
          add(
            .unknownAttribute(
              attribute.prefix + ":" + attribute.name, of: node.name, declared.map(\.name),
              at: location(attribute.bytes)))
        }
        continue
      }
      guard let declaration = declared.first(where: { $0.name == attribute.name }) else {
        add(
          .unknownAttribute(
            attribute.name, of: node.name, declared.map(\.name), at: location(attribute.bytes)))
        continue
      }
      present.insert(attribute.name)
      if let fixed = declaration.fixedValue, attribute.value != fixed {
        add(.notFixed(attribute, of: node.name, fixed, at: location(attribute.valueBytes)))
        continue
      }
      value(
        attribute.value, typeName: declaration.typeName,
        of: ValuePlace(
          name: LocalizedText(
            de: "Attribut \(attribute.name) von <\(node.name)>",
            en: "attribute \(attribute.name) of <\(node.name)>"),
          bytes: attribute.valueBytes.isEmpty ? attribute.bytes : attribute.valueBytes,
          isReplaceable: !attribute.valueBytes.isEmpty))
    }
    for declaration in declared where declaration.isRequired && !present.contains(declaration.name)
    {
      add(.missingAttribute(declaration, of: node, at: location(node.nameBytes)))
    }
  }
}
