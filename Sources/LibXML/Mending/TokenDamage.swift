internal import Diagnostics
internal import Text

// Tags and attributes that are damaged by themselves.
extension Damage {
  static func blankBeforeName(_ bytes: Range<Int>) -> Damage {
    Damage(
      .brokenTag, at: bytes, de: "In diesem Tag steht ein Leerzeichen, wo keines sein darf.",
      en: "There is a space in this tag where none may be.", [TextEdit("", at: bytes)])
  }

  static func blankInName(_ bytes: Range<Int>) -> Damage {
    Damage(
      .brokenTag, at: bytes, de: "Der Name in diesem Tag ist durch ein Leerzeichen getrennt.",
      en: "The name in this tag is torn apart by a space.", [TextEdit("", at: bytes)])
  }

  static func oddBlank(_ bytes: Range<Int>) -> Damage {
    Damage(
      .brokenTag, at: bytes,
      de: "In diesem Tag steht ein geschütztes oder unsichtbares Leerzeichen.",
      en: "There is a no-break or invisible space in this tag.", [TextEdit(" ", at: bytes)])
  }

  static func bracketMissing(tag: Range<Int>, before offset: Int) -> Damage {
    Damage(
      .brokenTag, at: offset..<offset, de: "Am Ende dieses Tags fehlt das >.",
      en: "The > at the end of this tag is missing.", [TextEdit(">", before: offset)])
  }

  static func openingBracketMissing(_ tag: Range<Int>) -> Damage {
    Damage(
      .brokenTag, at: tag, de: "Am Anfang dieses Tags fehlt das <.",
      en: "The < at the start of this tag is missing.", [TextEdit("<", before: tag.lowerBound)])
  }

  static func backslash(_ bytes: Range<Int>) -> Damage {
    Damage(
      .brokenTag, at: bytes, de: "Ein Ende-Tag schreibt man mit /, nicht mit \\.",
      en: "An end tag is written with /, not with \\.", [TextEdit("/", at: bytes)])
  }

  static func foreignInTag(_ bytes: Range<Int>, isCertain: Bool) -> Damage {
    Damage(
      .brokenTag, at: bytes, de: "In diesem Tag steht etwas, das nicht hineingehört.",
      en: "There is something in this tag that does not belong.", [TextEdit("", at: bytes)],
      isCertain ? .certain : .probable)
  }

  // MARK: - Attributes

  static func blankMissing(before offset: Int) -> Damage {
    Damage(
      .brokenAttribute, at: offset..<offset, de: "Zwischen zwei Attributen fehlt ein Leerzeichen.",
      en: "A space is missing between two attributes.", [TextEdit(" ", before: offset)])
  }

  static func valueMissing(_ name: Range<Int>) -> Damage {
    Damage(
      .brokenAttribute, at: name, de: "Dieses Attribut hat keinen Wert.",
      en: "This attribute has no value.",
      help: LocalizedText(de: "name=\"wert\" schreiben.", en: "Write name=\"value\"."),
      [TextEdit("=\"\"", before: name.upperBound)], .assumed)
  }

  static func equalsSignMissing(_ bytes: Range<Int>) -> Damage {
    Damage(
      .brokenAttribute, at: bytes, de: "Zwischen Name und Wert des Attributs fehlt das =.",
      en: "The = between the name and the value of the attribute is missing.",
      [TextEdit("=", at: bytes)])
  }

  /// - Parameter value: without a quotation mark that it may end in; `whole` is with it.
  static func quotesMissing(
    _ name: String, _ value: Range<Int>, _ whole: Range<Int>
  ) -> Damage {
    let closing = TextEdit("\"", at: value.upperBound..<whole.upperBound)
    return Damage(
      .brokenAttribute, at: whole,
      de: "Der Wert des Attributs \(name.shortened) steht nicht in Anführungszeichen.",
      en: "The value of the attribute \(name.shortened) is not in quotation marks.",
      value.isEmpty
        ? [TextEdit("\"\"", at: whole)] : [TextEdit("\"", before: whole.lowerBound), closing],
      value.isEmpty ? .assumed : .certain)
  }

  static func closingQuoteMissing(_ name: String, before offset: Int, _ mark: UInt8) -> Damage {
    Damage(
      .brokenAttribute, at: offset..<offset,
      de: "Dem Wert des Attributs \(name.shortened) fehlt das schließende Anführungszeichen.",
      en: "The value of the attribute \(name.shortened) lacks its closing quotation mark.",
      [TextEdit(String(Unicode.Scalar(mark)), before: offset)])
  }

  static func wrongQuotes(_ name: String, _ value: Range<Int>, _ edits: [TextEdit]) -> Damage {
    Damage(
      .brokenAttribute, at: value,
      de: "Um den Wert des Attributs \(name.shortened) stehen andere Anführungszeichen als \".",
      en: "The value of the attribute \(name.shortened) is in other quotation marks than \".",
      edits)
  }

  static func attributeTwice(
    _ name: String, _ bytes: Range<Int>, removing: Range<Int>, isSame: Bool
  ) -> Damage {
    Damage(
      .brokenAttribute, at: bytes,
      de: "Das Attribut \(name.shortened) steht zweimal in diesem Tag"
        + (isSame ? "." : ", mit zwei Werten."),
      en: "The attribute \(name.shortened) occurs twice in this tag"
        + (isSame ? "." : ", with two values."),
      help: isSame
        ? nil : LocalizedText(de: "Den falschen Wert löschen.", en: "Delete the wrong value."),
      [TextEdit("", at: removing)], isSame ? .certain : .assumed)
  }

  static func prefixUnknown(_ prefix: String, _ edits: [TextEdit]) -> Damage {
    Damage(
      .brokenTag, at: edits[0].bytes, de: "Das Präfix \(prefix.shortened): ist nirgends erklärt.",
      en: "The prefix \(prefix.shortened): is declared nowhere.", edits)
  }

  static func instancePrefixUnknown(_ attribute: Range<Int>, _ edit: TextEdit) -> Damage {
    Damage(
      .brokenTag, at: attribute, de: "Das Präfix xsi: ist nirgends erklärt.",
      en: "The prefix xsi: is declared nowhere.", [edit])
  }

  static func prefixReserved(_ attribute: Range<Int>) -> Damage {
    Damage(
      .brokenAttribute, at: attribute,
      de: "Ein reserviertes oder leeres Präfix (xml, xmlns) wird hier neu erklärt.",
      en: "A reserved or empty prefix (xml, xmlns) is declared anew here.",
      [TextEdit("", at: attribute)], .probable)
  }
}
