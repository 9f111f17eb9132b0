internal import Diagnostics
internal import LibXML
internal import Text

/// S0701: texts hold only characters that everyone sees and every system can keep.
struct TextsAreClean: TextRule {
  let code = DiagnosticCode(701)
  let severity = Severity.error
  let title = LocalizedText(
    de: "Texte sind in Unicode-Normalform C und ohne unsichtbare oder fremde Zeichen.",
    en: "Texts are in Unicode normal form C, without invisible or foreign characters.")
  let reason = LocalizedText(
    de: "Unsichtbare Zeichen verbergen Text, drehen seine Richtung um oder steuern ein Terminal. "
      + "Ein "
      + "zerlegtes ä sieht aus wie ein ä, wird aber nicht gefunden. Behörden müssen die Zeichen "
      + "der "
      + "DIN 91379 verarbeiten; andere gehen unterwegs leicht verloren.",
    en: "Invisible characters hide text, reverse its direction or control a terminal. A "
      + "decomposed ä looks like an ä but is not found. Public bodies must support the "
      + "characters of DIN 91379; others are easily lost on the way.")
  let resolution = LocalizedText(
    de: "Die genannten Zeichen löschen oder neu eintippen. Oft stammen sie aus einem PDF oder von "
      + "einer Webseite.",
    en: "Delete the characters named or retype them. Often they come from a PDF or a web page.")

  /// Whether a text has nothing but printable ASCII, the letters of Latin-1 and the dashes and
  /// quotation marks of U+2010 to U+2027: nearly every one, and its bytes tell.
  func isPlain(_ text: String) -> Bool {
    var bytes = text.utf8.makeIterator()
    while let byte = bytes.next() {
      switch byte {
      case 0x20...0x7E: continue
      case 0xC3: _ = bytes.next()
      case 0xE2:
        guard bytes.next() == 0x80, let last = bytes.next(), (0x90...0xA7).contains(last)
        else { return false }
      default: return false
      }
    }
    return true
  }

  func findings(in text: String, at path: ElementPath) -> [RuleFinding] {
    var forbidden: [Unicode.Scalar] = []
    var foreign: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars {
      switch CharacterClass(scalar) {
      case .usual: break
      case .forbidden where !forbidden.contains(scalar): forbidden.append(scalar)
      case .foreign where !foreign.contains(scalar): foreign.append(scalar)
      case .forbidden, .foreign: break
      }
    }
    var findings: [RuleFinding] = []
    if !forbidden.isEmpty {
      findings.append(
        RuleFinding(
          at: path,
          LocalizedText(
            de: "Der Text enthält unzulässige Zeichen: \(Self.names(forbidden)).",
            en: "The text holds characters that are not allowed: \(Self.names(forbidden))."),
          substitutions: Self.substitutions(for: forbidden), character: forbidden.first))
    }
    if let composed = CanonicalComposition.composedForm(of: text) {
      findings.append(
        RuleFinding(
          at: path,
          LocalizedText(
            de: "Zeichen sind zerlegt oder anders gespeichert als üblich (nicht in Normalform C): "
              + "\(Self.names(composed.changed)).",
            en: "Characters are stored in parts or in an unusual form (not normal form C): "
              + "\(Self.names(composed.changed))."),
          replacement: composed.text))
    }
    if !foreign.isEmpty {
      findings.append(
        RuleFinding(
          at: path,
          LocalizedText(
            de: "Der Text enthält Zeichen außerhalb der DIN 91379: \(Self.names(foreign)).",
            en: "The text holds characters outside DIN 91379: \(Self.names(foreign))."),
          severity: .warning, character: foreign.first))
    }
    return findings
  }

  /// What nobody sees is taken out; a control character that was a sign in Windows-1252 is that sign
  /// again. Empty where one of them leaves open what was meant.
  private static func substitutions(for scalars: [Unicode.Scalar]) -> [RuleFinding.Substitution] {
    let substitutions = scalars.compactMap { scalar -> RuleFinding.Substitution? in
      let old = String(Character(scalar))
      switch scalar.properties.generalCategory {
      case .format: return RuleFinding.Substitution(old: old, new: "")
      case .lineSeparator, .paragraphSeparator:
        return RuleFinding.Substitution(old: old, new: " ")
      case .control:
        guard let byte = UInt8(exactly: scalar.value),
          let meant = Windows1252.scalar(of: byte), meant != scalar
        else { return nil }
        return RuleFinding.Substitution(old: old, new: String(Character(meant)))
      default: return nil
      }
    }
    return substitutions.count == scalars.count ? substitutions : []
  }

  /// `U+202E (RIGHT-TO-LEFT OVERRIDE), U+0085`: the first five, never the characters themselves.
  private static func names(_ scalars: [Unicode.Scalar]) -> String {
    let names = scalars.prefix(5).map { scalar in
      let codePoint = String(SafeText.codePoint(scalar).dropFirst().dropLast())
      return scalar.properties.name.map { "\(codePoint) (\($0))" } ?? codePoint
    }
    return names.joined(separator: ", ") + (scalars.count > 5 ? ", …" : "")
  }
}
