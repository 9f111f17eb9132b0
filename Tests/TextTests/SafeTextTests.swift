import Testing
import Text

@Suite("Text made harmless for a terminal")
struct SafeTextTests {
  @Test(
    "What could steer a terminal or turn a line is shown as its code point",
    arguments: [
      ("\u{1B}[31mrot", "<U+001B>[31mrot"), ("\u{9B}31m", "<U+009B>31m"),
      ("a\u{7}b", "a<U+0007>b"), ("a\u{0}b", "a<U+0000>b"), ("a\u{7F}b", "a<U+007F>b"),
      ("a\nb", "a<U+000A>b"), ("a\r\nb", "a<U+000D><U+000A>b"), ("a\tb", "a<U+0009>b"),
      ("\u{85}", "<U+0085>"), ("a\u{2028}b", "a<U+2028>b"), ("a\u{2029}b", "a<U+2029>b"),
      ("gnp.\u{202E}exe", "gnp.<U+202E>exe"), ("\u{202A}a\u{202C}", "<U+202A>a<U+202C>"),
      ("\u{2066}a\u{2069}", "<U+2066>a<U+2069>"), ("\u{200E}\u{200F}", "<U+200E><U+200F>"),
    ])
  func steering(text: String, expected: String) {
    #expect(SafeText(text).description == expected)
  }

  // U+061C has the property Bidi_Control as U+200E and U+200F have it (UAX #9).
  @Test("The Arabic letter mark, which turns direction too, is shown as its code point")
  func arabicLetterMark() {
    #expect(SafeText("a\u{61C}b").description == "a<U+061C>b")
  }

  @Test(
    "What cannot be seen is shown as its code point",
    arguments: [
      ("a\u{200B}b", "a<U+200B>b"), ("a\u{200C}b", "a<U+200C>b"), ("a\u{200D}b", "a<U+200D>b"),
      ("\u{FEFF}a", "<U+FEFF>a"), ("a\u{2060}b", "a<U+2060>b"), ("a\u{AD}b", "a<U+00AD>b"),
      ("\u{E000}", "<U+E000>"), ("\u{F8FF}", "<U+F8FF>"), ("\u{F0000}", "<U+F0000>"),
      ("\u{10FFFF}", "<U+10FFFF>"), ("\u{FFFE}", "<U+FFFE>"),
      ("\u{E0041}", "<U+E0041>"), ("\u{FFF9}", "<U+FFF9>"),
    ])
  func invisible(text: String, expected: String) {
    #expect(SafeText(text).description == expected)
  }

  @Test(
    "Ordinary text of any language stays as it is",
    arguments: [
      "", "Träger & Söhne", "Tra\u{308}ger", "„Start“ – jetzt …", "a\u{A0}b", "Łódź", "Привет",
      "日本語", "עברית", "العربية", "m² × 3 ≥ 10 €", "🎓", "👍🏽", "🇩🇪", "❤️", "\u{FFFD}",
    ])
  func readable(text: String) {
    // By scalars: texts that are canonically equal must not pass for the same here.
    #expect(Array(SafeText(text).description.unicodeScalars) == Array(text.unicodeScalars))
  }

  @Test("An emoji of several persons stays readable with its joiners shown")
  func joinedEmoji() {
    #expect(SafeText("👩\u{200D}🏫").description == "👩<U+200D>🏫")
  }

  @Test(
    "What is longer than the limit is cut and ends in an ellipsis",
    arguments: [
      ("abcdef", 3, "abc…"), ("abc", 3, "abc"), ("abcd", 3, "abc…"), ("abc", 0, "…"), ("", 0, ""),
      ("äöü", 2, "äö…"), ("a\u{308}o\u{308}", 1, "a\u{308}…"), ("\u{1B}ab", 9, "<U+001B>a…"),
      ("\u{1B}ab", 10, "<U+001B>ab"), ("\u{1B}ab", 7, "…"), ("a\u{1B}b", 9, "a<U+001B>…"),
      ("🇩🇪🇫🇷", 1, "🇩🇪…"),
    ])
  func limit(text: String, limit: Int, expected: String) {
    #expect(SafeText(text, limit: limit).description == expected)
  }

  // One visible character may carry any number of marks; XML names may, too.
  @Test("The limit also holds for marks heaped on one character")
  func heapedMarks() {
    let heap = "a" + String(repeating: "\u{301}", count: 10_000)
    #expect(SafeText(heap, limit: 80).description.unicodeScalars.count < 1_000)
  }

  @Test(
    "Code points have at least four digits",
    arguments: [
      ("\u{0}", "<U+0000>"), ("\u{E4}", "<U+00E4>"), ("\u{20AC}", "<U+20AC>"),
      ("\u{1F600}", "<U+1F600>"), ("\u{10FFFF}", "<U+10FFFF>"),
    ] as [(Unicode.Scalar, String)])
  func codePoint(scalar: Unicode.Scalar, expected: String) {
    #expect(SafeText.codePoint(scalar) == expected)
  }

  @Test("The short form is the same")
  func extensionOfString() {
    #expect("a\u{1B}b".terminalSafe == "a<U+001B>b")
  }
}
