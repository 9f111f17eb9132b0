import Testing
import Text

@Suite("Folded text")
struct FoldedTextTests {
  @Test(
    "A text folds to plain small letters",
    arguments: [
      ("Träger", "traeger"), ("TRÄGER", "traeger"), ("Traeger", "traeger"),
      ("Tra\u{308}ger", "traeger"), ("TRA\u{308}GER", "traeger"),
      ("Öl über Äpfel", "oel ueber aepfel"), ("O\u{308}l", "oel"), ("U\u{308}bung", "uebung"),
      ("Straße", "strasse"), ("STRASSE", "strasse"), ("STRAẞE", "strasse"),
      ("Café", "cafe"), ("Cafe\u{301}", "cafe"), ("naïve", "naive"), ("nai\u{308}ve", "naive"),
      ("Łódź", "lodz"), ("Đorđe", "dorde"), ("Ærø", "aero"), ("Œuvre", "oeuvre"),
      ("İstanbul", "istanbul"), ("ılık", "ilik"), ("Şişli", "sisli"), ("Çağrı", "cagri"),
      ("Привет", "привет"), ("ΩΜΕΓΑ", "ωμεγα"),
      ("§ 45 SGB III", "paragraph 45 sgb iii"), ("§45", "paragraph 45"), ("€ 5,50", "euro 5 50"),
      ("16i SGB-II", "16i sgb ii"), ("m²", "m"),
    ])
  func folds(text: String, expected: String) {
    #expect(FoldedText(text).description == expected)
  }

  @Test(
    "Everything but letters and digits is one blank, and none at the ends",
    arguments: [
      ("a-b", "a b"), ("a -- b", "a b"), ("  a  ", "a"), ("(a)", "a"), ("a\n\tb", "a b"),
      ("„Start“ – jetzt!", "start jetzt"), ("a/b/c", "a b c"), ("a\u{A0}b", "a b"),
    ])
  func punctuation(text: String, expected: String) {
    #expect(FoldedText(text).description == expected)
  }

  @Test(
    "What has neither letter nor digit folds to nothing",
    arguments: ["", " ", "...", "–", "\u{301}"])
  func nothingLeft(text: String) {
    #expect(FoldedText(text).isEmpty)
    #expect(FoldedText(text).words.isEmpty)
  }

  @Test("What has a letter or a digit is not empty", arguments: ["a", "0", "ß", "€", "я"])
  func somethingLeft(text: String) {
    #expect(!FoldedText(text).isEmpty)
  }

  @Test("Words come in reading order")
  func words() {
    #expect(
      FoldedText("Hilfe für Frauen (Teilzeit)").words == ["hilfe", "fuer", "frauen", "teilzeit"])
  }

  @Test("A part is found inside a compound, a wrong one is not")
  func contains() {
    #expect(FoldedText("Kinderbetreuung").contains(FoldedText("BETREUUNG")))
    #expect(FoldedText("Übergänge").contains(FoldedText("uebergang")) == false)
    #expect(FoldedText("Übergänge").contains(FoldedText("gänge")))
  }

  @Test("Folded texts sort by what they fold to")
  func order() {
    let sorted = ["Zebra", "Äpfel", "apfel", "Öl", "Oma"].map { FoldedText($0) }.sorted()
    #expect(sorted.map(\.description) == ["aepfel", "apfel", "oel", "oma", "zebra"])
  }
}
