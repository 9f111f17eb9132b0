internal import Diagnostics
internal import LibXML
internal import Text

/// S0702: texts have survived every change of encoding and of notation on their way.
struct TextsAreReadable: TextRule {
  let code = DiagnosticCode(702)
  let severity = Severity.error
  let title = LocalizedText(
    de: "Texte sind lesbar: ohne „fÃ¼r“, „Gr??e“ und „&amp;“.",
    en: "Texts are legible: without \"fÃ¼r\", \"Gr??e\" and \"&amp;\".")
  let reason = LocalizedText(
    de: "Wird ein Text zweimal in UTF-8 umgewandelt, werden aus jedem Umlaut zwei fremde Zeichen; "
      + "kennt ein Programm einen Buchstaben nicht, setzt es ein Fragezeichen. Solche Texte findet "
      + "keine Suche.",
    en: "If a text is converted to UTF-8 twice, each umlaut becomes two odd characters; a program "
      + "that does not know a letter writes a question mark. No search finds such texts.")
  let resolution = LocalizedText(
    de: "Den Text aus der Quelle neu übernehmen und als UTF-8 speichern.",
    en: "Take the text from its source again and save it as UTF-8.")

  func isPlain(_ text: String) -> Bool {
    for byte in text.utf8 {
      switch byte {
      // The beginnings of Â and Ã, of â; of U+FFFD; the two that take the place of others.
      case 0xC3, 0xEF, UInt8(ascii: "?"), UInt8(ascii: "&"): return Self.looksPlain(text)
      default: continue
      }
    }
    return true
  }

  /// The same for a text with an umlaut.
  private static func looksPlain(_ text: String) -> Bool {
    var previous: UInt8 = 0
    for byte in text.utf8 {
      switch (previous, byte) {
      case (0xC3, 0x82), (0xC3, 0x83), (0xC3, 0x85), (0xC3, 0xA2), (_, 0xEF),
        (_, UInt8(ascii: "?")), (_, UInt8(ascii: "&")):
        return false
      default: previous = byte
      }
    }
    return true
  }

  func findings(in text: String, at path: ElementPath) -> [RuleFinding] {
    [
      finding(
        Self.encodedTwice(text), at: path, de: "Der Text wurde zweimal in UTF-8 umgewandelt",
        en: "The text was converted to UTF-8 twice"),
      finding(
        Self.escapedTwice(text), at: path, de: "Ein Zeichen wurde zweimal umschrieben",
        en: "A character was escaped twice"),
      lostLetters(in: text, at: path),
    ].compactMap { $0 }
  }

  private func finding(
    _ substitutions: [RuleFinding.Substitution], at path: ElementPath, de: String, en: String
  ) -> RuleFinding? {
    guard let first = substitutions.first else { return nil }
    let old = SafeText(first.old)
    return RuleFinding(
      at: path,
      LocalizedText(
        de: "\(de): \(old) steht für „\(first.new)“.",
        en: "\(en): \(old) stands for \"\(first.new)\"."
      ), substitutions: substitutions)
  }

  // MARK: - Encoded twice

  /// The sequences of UTF-8 that were taken for Windows-1252.
  ///
  /// Only such as give letters of Western Europe, punctuation or the euro sign: Ä before a
  /// quotation mark, and É before another, are text.
  private static func encodedTwice(_ text: String) -> [RuleFinding.Substitution] {
    let scalars = Array(text.unicodeScalars)
    var found: [RuleFinding.Substitution] = []
    var index = 0
    while index < scalars.count {
      let length: Int? =
        switch Windows1252.byte(of: scalars[index]) {
        case 0xC2, 0xC3, 0xC5: 2
        case 0xE2: 3
        default: nil
        }
      let part = scalars[index...].prefix(length ?? 1)
      let bytes = part.compactMap(Windows1252.byte)
      if let length, bytes.count == length, let meant = String(validating: bytes, as: UTF8.self),
        bytes[0] != 0xC5 || "ŒœŠšŽžŸ".contains(meant)
      {
        let old = String(String.UnicodeScalarView(part))
        let substitution = RuleFinding.Substitution(old: old, new: meant)
        if !found.contains(substitution) { found.append(substitution) }
        index += length
      } else {
        index += 1
      }
    }
    return found
  }

  // MARK: - Escaped twice

  private static func escapedTwice(_ text: String) -> [RuleFinding.Substitution] {
    var found: [RuleFinding.Substitution] = []
    for part in text.split(separator: "&", omittingEmptySubsequences: false).dropFirst() {
      guard let end = part.firstIndex(of: ";"),
        let meant = XMLReferences.scalar(namedAnywhere: String(part[..<end]))
      else { continue }
      let substitution = RuleFinding.Substitution(
        old: "&" + part[...end], new: String(Character(meant)))
      if !found.contains(substitution) { found.append(substitution) }
    }
    return found
  }

  // MARK: - Lost letters

  /// A question mark where a letter was: within a word, or before the rest of one. An address may
  /// have one.
  private func lostLetters(in text: String, at path: ElementPath) -> RuleFinding? {
    let words = text.split(whereSeparator: \.isWhitespace)
    guard let word = words.first(where: Self.hasLostLetter) else { return nil }
    return RuleFinding(
      at: path,
      LocalizedText(
        de: "In „\(SafeText(word, limit: 40))“ ist ein Buchstabe verloren gegangen.",
        en: "In \"\(SafeText(word, limit: 40))\" a letter has been lost."),
      character: word.contains("\u{FFFD}") ? "\u{FFFD}" : "?")
  }

  private static func hasLostLetter(_ word: Substring) -> Bool {
    if word.contains("\u{FFFD}") { return true }
    guard word.contains("?"), !word.contains("/"), !word.contains("=") else { return false }
    let characters = Array(word)
    return characters.indices.contains { index in
      guard characters[index] == "?",
        let next = characters[(index + 1)...].first(where: { $0 != "?" }), next.isLetter
      else { return false }
      let before = characters[..<index].last { $0 != "?" }
      // „Wer?Wie?“ lacks a blank, no letter.
      return before.map { $0.isLetter && $0.isLowercase == next.isLowercase } ?? next.isLowercase
        || before?.isUppercase == true && next.isLowercase && index == 1
    }
  }
}
