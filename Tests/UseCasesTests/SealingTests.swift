import Diagnostics
import Foundation
import Testing
import Text

@testable import UseCases

@Suite("A seal without a command line")
struct SealingTests {
  private func verify(_ text: String) async throws -> Result<RankingSeal, Refusal> {
    let place = try TestPlace.make(["seal": Array(text.utf8)])
    return await VerifySealRequest("seal").run(at: place).result
  }

  @Test("holds; changed anywhere above the result it is none")
  func holds() async throws {
    let sealed = try await SealRequest(TestPlace.ranking).run(at: TestPlace.make()).result.get()
    let text = sealed.seal.text
    #expect(try await verify(text).get() == sealed.seal)
    let end = try #require(text.firstRange(of: "\n\n")).lowerBound
    // Every byte of the head, each changed to another that reads as well.
    for position in text.utf8.indices where position < end {
      var bytes = Array(text.utf8)
      let offset = text.utf8.distance(from: text.utf8.startIndex, to: position)
      bytes[offset] = bytes[offset] == UInt8(ascii: "1") ? UInt8(ascii: "2") : UInt8(ascii: "1")
      #expect(RankingSeal(parsing: String(decoding: bytes, as: UTF8.self)) == nil, "\(offset)")
    }
    #expect(RankingSeal(parsing: text.replacing("\n\n", with: "\ninput: a b\n\n")) == nil)
    #expect(RankingSeal(parsing: text + "\n") == nil)
  }

  @Test("of the first edition is refused with that word", arguments: [1, 2])
  func firstEdition(version: Int) async throws {
    let seal = try await SealRequest(TestPlace.ranking).run(at: TestPlace.make()).result.get().seal
    let text = seal.text.replacing("steckbrief-seal 3", with: "steckbrief-seal \(version)")
    guard case .failure(let refusal) = try await verify(text) else {
      Issue.record("verified by the second edition's rules")
      return
    }
    #expect(refusal.diagnostics.map(\.kind) == [.firstEditionSeal])
    #expect(refusal.diagnostics.first?.message.german.contains("ersten Ausgabe") == true)
  }
}
