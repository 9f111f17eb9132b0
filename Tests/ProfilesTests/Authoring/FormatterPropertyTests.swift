import Diagnostics
import Profiles
import Testing

@Suite("The usual form of any profile")
struct FormatterPropertyTests {
  /// The complete example with the groups, and the elements in them, in another order.
  private func shuffled(_ seed: UInt64) throws -> String {
    var dice = Authoring.Dice(seed: seed)
    var groups: [[String]] = []
    let lines = try Authoring.formatted(Fixture.example()).split(separator: "\n").map(String.init)
    for line in lines.dropFirst(2).dropLast() {
      if line.hasPrefix("  <"), !line.hasPrefix("  </") { groups.append([]) }
      groups[groups.count - 1].append(line)
    }
    for index in groups.indices {
      groups.swapAt(index, dice.roll(groups.count))
      // Single-line children only: their order in the group is another one then.
      let group = groups[index]
      if group.dropFirst().dropLast().allSatisfy({ $0.contains("</") }) {
        groups[index] = [group[0]] + group.dropFirst().dropLast().reversed() + [group.last ?? ""]
      }
    }
    return (lines.prefix(2) + groups.joined() + lines.suffix(1)).joined(separator: "\n")
  }

  @Test("has the order of the schema, whatever order the source has", arguments: 1...20)
  func order(seed: UInt64) throws {
    let formatted = try Authoring.formatted(shuffled(seed))
    let expected = try Authoring.profile(Fixture.example())
    let profile = try Authoring.profile(formatted)
    // Elements of one name keep their own order.
    #expect(profile.id == expected.id && profile.aims == expected.aims)
    #expect(profile.schedule.extensions == expected.schedule.extensions)
    #expect(profile.costs == expected.costs && profile.provider == expected.provider)
    #expect(try Authoring.formatted(formatted) == formatted)
  }

  @Test(
    "comes of a large and hostile document in time, or is refused where it is too large",
    .timeLimit(.minutes(15)), arguments: [9_000, 200_000])
  func large(count: Int) throws {
    let name = String(repeating: "n", count: 40_000)
    let text =
      "<massnahmensteckbrief xmlns=\"urn:massnahmensteckbrief:1\">"
      + String(repeating: "<\(name)>", count: 10) + String(repeating: "<a/>", count: count)
      + String(repeating: "</\(name)>", count: 10) + "</massnahmensteckbrief>"
    if count == 9_000 {
      #expect(try Authoring.formatted(text).utf8.count > text.utf8.count)
    } else {
      #expect(throws: Refusal.self) { try Authoring.formatted(text) }
    }
  }

  @Test("loses nothing and settles at once, whatever is put into the source", arguments: 1...300)
  func damaged(seed: UInt64) throws {
    let pieces = [
      "<!-- k -->", "\n", "  ", "\r\n", "\t", "<![CDATA[ ]]>", "<neu/>", "<neu>", "</neu>", "x",
      "&amp;", "<!--\n a\n-->", "\n\n\n", "<zeit/>", "<id>", "</id>", "\"", ">", "--", "]]>",
      "<titel>a\nb</titel>", "<n xmlns=''>\n<id/></n>",
    ]
    var dice = Authoring.Dice(seed: seed)
    var bytes = try Fixture.bytes("Tests/ProfilesTests/Fixtures/MUA-2025-001.xml")
    for _ in 0...dice.roll(4) {
      // Behind or before a tag, where most pieces leave the document well-formed.
      let places = bytes.indices.filter { bytes[$0] == UInt8(ascii: "<") }.dropFirst(2)
      let place = places[places.startIndex + dice.roll(places.count)]
      bytes.insert(contentsOf: pieces[dice.roll(pieces.count)].utf8, at: place)
    }
    let formatter = ProfileFormatter()
    guard let formatted = try? formatter.format(bytes, name: "profil.xml") else { return }
    #expect(try formatter.format(formatted, name: "profil.xml") == formatted)
    let vocabulary = try Fixture.vocabulary.get()
    if let before = try? MeasureProfile(parsing: bytes, name: "", vocabulary: vocabulary) {
      #expect(
        try before == MeasureProfile(parsing: formatted, name: "", vocabulary: vocabulary))
    }
  }
}
