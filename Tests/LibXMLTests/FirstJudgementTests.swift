import Diagnostics
import TestSupport
import Testing

@testable import LibXML

/// The schema that judges first leaves things out; together with the look at what was left out it
/// must accept exactly what the whole schema accepts.
@Suite("The first judgement")
struct FirstJudgementTests {
  private let schema: Schema
  private let whole: CompiledSchema
  private let lines: [String]

  init() throws {
    let root = Fixture.folder + "/../../.."
    func text(_ path: String) throws -> String {
      String(decoding: try Fixture.bytes(atPath: root + path), as: UTF8.self)
    }
    let main = try text("/schemas/massnahmensteckbrief.xsd")
    let parts = ["codelisten.xsd": try text("/schemas/codelisten.xsd")]
    schema = try Schema(main, including: parts)
    whole = try CompiledSchema(main, including: parts)
    lines = try text("/Tests/ProfilesTests/Fixtures/MUA-2025-001.xml")
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private func isAccepted(_ text: String) throws -> (first: Bool, byWhole: Bool) {
    let bytes = Array(text.utf8)
    let violations = try schema.judge(bytes, name: "x.xml").violations
    return (violations.isEmpty, try #require(whole.findings(in: bytes)).isEmpty)
  }

  @Test("agrees with the whole schema on every repeated element")
  func repeated() throws {
    var rejected = 0
    for index in lines.indices where lines[index].contains("</") && lines[index].contains("<") {
      var changed = lines
      changed.insert(lines[index], at: index)
      guard let both = try? isAccepted(changed.joined(separator: "\n")) else { continue }
      #expect(both.first == both.byWhole, "line \(index + 1) twice")
      if !both.first { rejected += 1 }
    }
    #expect(rejected > 20)
  }

  @Test("agrees on texts without letters, in other scripts, with blanks and references around")
  func texts() throws {
    let texts = [
      "—", "…", "§ §", "Привет", "  ", "", "7", "&#x20;&#x2014;&#10;", "<!-- x -->", "Ä", "日本",
      "\u{A0}", "<![CDATA[--]]>",
    ]
    var accepted = 0
    var rejected = 0
    for index in lines.indices {
      guard let start = lines[index].firstIndex(of: ">"),
        let end = lines[index].firstRange(of: "</")?.lowerBound, start < end
      else { continue }
      for text in texts {
        var changed = lines
        changed[index].replaceSubrange(lines[index].index(after: start)..<end, with: text)
        let both = try isAccepted(changed.joined(separator: "\n"))
        #expect(both.first == both.byWhole, "line \(index + 1): \(text)")
        if both.first { accepted += 1 } else { rejected += 1 }
      }
    }
    #expect(accepted > 50 && rejected > 50)
  }

  @Test("agrees on values of long lists, in elements and attributes, with blanks and none")
  func longLists() throws {
    let text = lines.joined(separator: "\n")
    var (accepted, rejected) = (0, 0)
    for place in ["<kreis>MUB</kreis>", "<loesungsansatz kreis=\"NF\">"] {
      for value in [
        "PLOE", " PLOE\n", "ploe", "PLOE PLOE", "", " ", "XXX", "E", "GOEA", "P&#76;OE",
      ] {
        let changed = place.replacing(
          place.contains("NF") ? "NF" : "MUB", with: value, maxReplacements: 1)
        let both = try isAccepted(text.replacing(place, with: changed))
        #expect(both.first == both.byWhole, "\(changed)")
        if both.first { accepted += 1 } else { rejected += 1 }
      }
    }
    #expect(accepted == 10 && rejected == 10)
  }

  @Test("agrees on 300 documents with lines moved, lost and doubled", arguments: 0..<300)
  func shuffled(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    var changed = lines
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      let index = Int.random(in: 1..<changed.count - 1, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0: changed.remove(at: index)
      case 1: changed.insert(changed[index], at: index)
      default: changed.swapAt(index, Int.random(in: 1..<changed.count - 1, using: &random))
      }
    }
    guard let both = try? isAccepted(changed.joined(separator: "\n")) else { return }
    #expect(both.first == both.byWhole)
  }

  @Test("leaves out all of the schema's identity constraints that are over children")
  func suspects() throws {
    let twice = "<kurs xmlns='urn:kurs:1' version='1.0'><ort>A</ort><ort> A </ort></kurs>"
    let course = try CompiledSchema(
      CourseSchema.main, including: ["typen.xsd": CourseSchema.types]
    ) { document in
      let deferred = DeferredConstraints(takingFrom: document)
      let parsed = try? Document.parse(Array(twice.utf8), name: "x")
      #expect(parsed.map(deferred.suspects) == true)
    }
    let valid = CourseSchema.sample(["Eschwege": "Bebra"])
    #expect(course.findings(in: Array(valid.utf8))?.isEmpty == true, "the constraint is not gone")
    #expect(
      try !CourseSchema.compiled().schema.judge(Array(valid.utf8), name: "x").violations.isEmpty)
  }
}
