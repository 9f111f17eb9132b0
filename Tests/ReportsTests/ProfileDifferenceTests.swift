import Foundation
import Profiles
import Reports
import Testing
import Text

@Suite("What differs between two versions of a profile")
struct ProfileDifferenceTests {
  private static let text = Result {
    let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let file = package.appending(path: "ProfilesTests/Fixtures/MUA-2025-001.xml")
    return try String(contentsOf: file, encoding: .utf8)
  }

  private func profile(_ text: String, _ vocabulary: Vocabulary) throws -> MeasureProfile {
    try MeasureProfile(parsing: Array(text.utf8), name: "x", vocabulary: vocabulary)
  }

  private func changes(
    _ old: MeasureProfile, _ new: MeasureProfile, _ vocabulary: Vocabulary
  ) -> [ProfileDifference.Change] {
    ProfileDifference(from: old, to: new, codes: vocabulary.codes, language: .german).changes
  }

  @Test("no element of the complete example changes without being named")
  func everyElement() throws {
    let vocabulary = try Vocabulary.embedded()
    let text = try Self.text.get()
    let old = try profile(text, vocabulary)
    #expect(changes(old, old, vocabulary).isEmpty)
    var changed: Set<String> = []
    var fixed: Set<String> = []
    for leaf in text.matches(of: /<(\w+)[^<>]*>([^<>]+)<\/\w+>/) {
      let (name, value) = (String(leaf.1), String(leaf.2))
      // The first other value that the schema accepts in this place.
      let lists = vocabulary.codes.all.filter { $0[value] != nil }
      let candidates =
        lists.flatMap { $0.entries.map(\.value) }
        + [value + " x", value + "1", "2019-03-04", "7", "MUA-2019-001", "2021", "35", "04711"]
      let other = candidates.lazy.compactMap { candidate -> MeasureProfile? in
        guard candidate != value else { return nil }
        let whole = text.replacingCharacters(
          in: leaf.2.startIndex..<leaf.2.endIndex, with: candidate)
        return try? self.profile(whole, vocabulary)
      }.first { $0 != old }
      guard let other else {
        fixed.insert(name)
        continue
      }
      changed.insert(name)
      #expect(!changes(old, other, vocabulary).isEmpty, "<\(name)>\(value)")
    }
    #expect(changed.count > 50, "\(changed.count)")
    #expect(fixed.isEmpty, "\(fixed)")
  }

  @Test("values are named with their section and field, removed and added ones alone")
  func naming() throws {
    let vocabulary = try Vocabulary.embedded()
    let text = try Self.text.get()
    let old = try profile(text, vocabulary)
    let title = try profile(
      text.replacing(/<titel>[^<]+/, with: "<titel>Ein anderer Titel", maxReplacements: 1),
      vocabulary)
    let change = try #require(changes(old, title, vocabulary).first)
    #expect(changes(old, title, vocabulary).count == 1)
    #expect(change.key == "title")
    #expect(change.section == LocalizedText(de: "Zuordnung", en: "Assignment"))
    #expect(change.field == LocalizedText(de: "Titel", en: "title"))
    #expect(change.old == old.title && change.new == "Ein anderer Titel")
    let source = "<quelle>Eine zweite Quelle</quelle>\n  </kopf>"
    let more = try profile(text.replacing("</kopf>", with: source), vocabulary)
    #expect(changes(old, more, vocabulary).count == 1)
    #expect(changes(old, more, vocabulary).first?.new?.contains("Eine zweite Quelle") == true)
  }
}
