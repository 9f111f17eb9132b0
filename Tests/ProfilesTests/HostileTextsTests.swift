import Diagnostics
import Profiles
import Testing
import Text

/// Every hostile text in turn in every text of a valid profile.
@Suite("Hostile texts")
struct HostileTextsTests {
  private static let hostile = [
    "\u{9B}31m", "\u{202E}abc\u{202C}", "\u{2066}x\u{2069}", "a\u{FEFF}b", "\u{200B}", "\u{E000}",
    "&lt;script&gt;alert(1)&lt;/script&gt;", "&#x9B;2J", "=cmd|' /C calc'!A0", "../../etc/passwd",
    "' OR 1=1 --", "%s%n%x", "\u{0130}\u{FB01}", "🧨", String(repeating: "A\u{308}", count: 400),
    "]]&gt;", "&amp;lt;", "CON", "\u{FFFD}",
  ]

  @Test("harm nothing, and nothing of them that steers comes out", arguments: hostile)
  func everywhere(text: String) throws {
    let vocabulary = try Fixture.vocabulary.get()
    let check = ProfileCheck(vocabulary, context: RuleContext(codes: vocabulary.codes))
    let renderers = Language.allCases.map { HumanRenderer(language: $0) }
    let example = try Fixture.example()
    let places = contents(of: example)
    #expect(places.count > 80)
    for place in places {
      let changed = example.replacingCharacters(in: place, with: text)
      let bytes = Array(changed.utf8)
      for diagnostic in check.diagnostics(of: bytes, name: "profil.xml") {
        for renderer in renderers {
          let shown = renderer.render(diagnostic, source: SourceText(bytes))
          let sent = shown.unicodeScalars.filter { scalar in
            scalar != "\n"
              && [.control, .format, .privateUse].contains(scalar.properties.generalCategory)
          }
          #expect(sent.isEmpty, "\(diagnostic.code)")
        }
      }
    }
  }

  /// Where text stands between a start tag and an end tag.
  private func contents(of text: String) -> [Range<String.Index>] {
    var places: [Range<String.Index>] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: ">") {
      let start = text.index(after: open)
      guard let close = text[start...].firstIndex(of: "<") else { break }
      if text[start..<close].contains(where: { !$0.isWhitespace }) { places.append(start..<close) }
      rest = text[close...]
    }
    return places
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<String.Index>, with text: String) -> String {
    self[..<range.lowerBound] + text + self[range.upperBound...]
  }
}
