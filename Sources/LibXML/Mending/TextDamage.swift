internal import Diagnostics
internal import Text

// What may not stand in a text as it is.
extension Damage {
  static func bareAmpersand(_ bytes: Range<Int>) -> Damage {
    Damage(
      .brokenReference, at: bytes, de: "Ein & steht allein; das Zeichen schreibt man &amp;.",
      en: "An & stands alone; the character is written &amp;.", [TextEdit("&amp;", at: bytes)])
  }

  static func semicolonMissing(_ bytes: Range<Int>) -> Damage {
    Damage(
      .brokenReference, at: bytes, de: "Hinter dieser Umschreibung fehlt das Semikolon.",
      en: "The semicolon behind this reference is missing.",
      [TextEdit(";", before: bytes.upperBound)])
  }

  static func namedCharacter(_ name: String, _ bytes: Range<Int>, _ character: String) -> Damage {
    Damage(
      .brokenReference, at: bytes,
      de: "\(name.shortened) kennt nur HTML; in XML schreibt man das Zeichen selbst.",
      en: "\(name.shortened) belongs to HTML; in XML the character itself is written.",
      [TextEdit(character, at: bytes)])
  }

  static func unknownReference(_ name: String, _ bytes: Range<Int>, _ edit: TextEdit) -> Damage {
    Damage(
      .brokenReference, at: bytes,
      de: "Die Umschreibung \(name.shortened) gibt es nicht.",
      en: "There is no reference \(name.shortened).",
      help: LocalizedText(
        de: "Das gemeinte Zeichen selbst schreiben; ein & für sich ist &amp;.",
        en: "Write the character that is meant; an & by itself is &amp;."),
      [edit], .probable)
  }

  static func badNumber(_ text: String, _ bytes: Range<Int>) -> Damage {
    Damage(
      .brokenReference, at: bytes, de: "\(text.shortened) nennt kein Zeichen, das XML erlaubt.",
      en: "\(text.shortened) names no character that XML allows.",
      help: LocalizedText(
        de: "Das gemeinte Zeichen selbst schreiben.", en: "Write the character that is meant."),
      [TextEdit("", at: bytes)], .assumed)
  }

  static func surrogates(_ bytes: Range<Int>, _ scalar: Unicode.Scalar) -> Damage {
    Damage(
      .brokenReference, at: bytes,
      de: "Zwei Umschreibungen nennen je eine Hälfte des Zeichens \(SafeText(String(scalar))).",
      en: "Two references name one half each of the character \(SafeText(String(scalar))).",
      [TextEdit(String(scalar), at: bytes)])
  }

  /// - Parameter replacement: empty where it is one too many.
  static func lessThan(_ bytes: Range<Int>, _ replacement: String) -> Damage {
    replacement.isEmpty
      ? Damage(
        .brokenReference, at: bytes, de: "Vor diesem Tag steht ein < zu viel.",
        en: "There is a < too many before this tag.", [TextEdit("", at: bytes)])
      : Damage(
        .brokenReference, at: bytes, de: "Ein < steht im Text; das Zeichen schreibt man &lt;.",
        en: "A < stands in a text; the character is written &lt;.",
        [TextEdit(replacement, at: bytes)])
  }

  static func sectionEndInText(_ bytes: Range<Int>) -> Damage {
    Damage(
      .brokenReference, at: bytes, de: "Im Text steht ]]>; das schreibt man ]]&gt;.",
      en: "A text contains ]]>; it is written ]]&gt;.", [TextEdit("]]&gt;", at: bytes)])
  }

  static func control(
    _ bytes: Range<Int>, _ scalar: Unicode.Scalar, _ replacement: String
  ) -> Damage {
    let point = SafeText.codePoint(scalar).dropFirst().dropLast()
    return Damage(
      .forbiddenCharacter, at: bytes,
      de: "Hier steht das Steuerzeichen \(point), das XML nicht erlaubt.",
      en: "Here is the control character \(point), which XML does not allow.",
      [TextEdit(replacement, at: bytes)])
  }

  static func webTag(_ bytes: Range<Int>, _ name: String) -> Damage {
    Damage(
      .unmatchedTag, at: bytes,
      de: "<\(name.shortened)> stammt von einer Webseite; ein Text hat hier keine Auszeichnung.",
      en: "<\(name.shortened)> comes from a web page; a text has no markup here.",
      [TextEdit(" ", at: bytes)])
  }

  // MARK: - Comments and sections

  static func commentStart(_ bytes: Range<Int>) -> Damage {
    Damage(
      .brokenComment, at: bytes, de: "Ein Kommentar beginnt mit <!--.",
      en: "A comment begins with <!--.", [TextEdit("<!--", at: bytes)])
  }

  static func commentEnd(_ start: Range<Int>, _ edit: TextEdit, isCertain: Bool) -> Damage {
    Damage(
      .brokenComment, at: start, de: "Diesem Kommentar fehlt das Ende -->.",
      en: "The end --> of this comment is missing.", [edit], isCertain ? .certain : .probable)
  }

  static func commentInComment(_ start: Range<Int>, end: Range<Int>) -> Damage {
    Damage(
      .brokenComment, at: start,
      de: "In einem Kommentar beginnt ein zweiter; dessen --> beendet auch den äußeren.",
      en: "A second comment begins within a comment; its --> ends the outer one too.",
      help: LocalizedText(
        de: "Den inneren Kommentar löschen, oder den äußeren davor beenden.",
        en: "Delete the inner comment, or end the outer one before it."),
      [TextEdit("(", at: start), TextEdit(")", at: end)], .assumed)
  }

  static func hyphensInComment(_ bytes: Range<Int>, _ edits: [TextEdit]) -> Damage {
    Damage(
      .brokenComment, at: bytes, de: "In einem Kommentar darf kein -- stehen.",
      en: "No -- may stand in a comment.", edits)
  }

  static func sectionStart(_ bytes: Range<Int>) -> Damage {
    Damage(
      .brokenComment, at: bytes, de: "Ein CDATA-Abschnitt beginnt mit <![CDATA[.",
      en: "A CDATA section begins with <![CDATA[.", [TextEdit("<![CDATA[", at: bytes)])
  }

  static func sectionEnd(before offset: Int) -> Damage {
    Damage(
      .brokenComment, at: offset..<offset, de: "Diesem CDATA-Abschnitt fehlt das Ende ]]>.",
      en: "The end ]]> of this CDATA section is missing.", [TextEdit("]]>", before: offset)])
  }
}
