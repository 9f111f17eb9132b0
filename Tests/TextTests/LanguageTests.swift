import Testing
import Text

@Suite("Language")
struct LanguageTests {
  @Test(
    "English only where the locale is English",
    arguments: [
      ("en_GB.UTF-8", .english), ("en_US", .english), ("en", .english), ("de_DE.UTF-8", .german),
      ("de", .german), ("C", .german), ("C.UTF-8", .german), ("POSIX", .german), ("", .german),
      ("fr_FR.UTF-8", .german), ("sven", .german),
    ] as [(String, Language)])
  func ofLocale(locale: String, expected: Language) {
    #expect(Language(environment: ["LANG": locale].lookup) == expected)
  }

  @Test("Without any variable it is German")
  func none() {
    #expect(Language(environment: { _ in nil }) == .german)
  }

  // POSIX.1-2017, 8.2: LC_ALL, then the category, then LANG; one that is empty counts as unset.
  @Test(
    "LC_ALL goes before LC_MESSAGES, and that before LANG; empty ones are passed over",
    arguments: [
      (["LC_ALL": "en_GB", "LC_MESSAGES": "de_DE", "LANG": "de_DE"], .english),
      (["LC_ALL": "de_DE", "LC_MESSAGES": "en_GB", "LANG": "en_GB"], .german),
      (["LC_MESSAGES": "en_GB", "LANG": "de_DE"], .english),
      (["LC_MESSAGES": "de_DE", "LANG": "en_GB"], .german),
      (["LC_ALL": "", "LC_MESSAGES": "en_GB", "LANG": "de_DE"], .english),
      (["LC_ALL": "", "LC_MESSAGES": "", "LANG": "en_GB"], .english),
      (["LC_ALL": "C", "LANG": "en_GB"], .german),
      (["LC_TIME": "en_GB", "LANGUAGE": "en", "LANG": "de_DE"], .german),
    ] as [([String: String], Language)])
  func order(environment: [String: String], expected: Language) {
    #expect(Language(environment: environment.lookup) == expected)
  }

  @Test("The raw values are the codes of ISO 639-1")
  func rawValues() {
    #expect(Language(rawValue: "de") == .german)
    #expect(Language(rawValue: "en") == .english)
    #expect(Language(rawValue: "DE") == nil)
    #expect(Language.allCases == [.german, .english])
  }
}

@Suite("Text in two languages")
struct LocalizedTextTests {
  @Test("Each language has its own text")
  func languages() {
    let text = LocalizedText(de: "Fehler", en: "error")
    #expect(text[.german] == "Fehler")
    #expect(text[.english] == "error")
  }

  @Test("A verbatim text is the same in both")
  func verbatim() {
    #expect(LocalizedText(verbatim: "EL-1") == LocalizedText(de: "EL-1", en: "EL-1"))
  }

  @Test("Texts are joined language by language")
  func joined() {
    #expect(
      LocalizedText(de: "a", en: "b") + LocalizedText(de: "c", en: "d")
        == LocalizedText(de: "ac", en: "bd"))
  }
}

extension [String: String] {
  /// What asks this dictionary as if it were the environment.
  fileprivate var lookup: (String) -> String? { { self[$0] } }
}
