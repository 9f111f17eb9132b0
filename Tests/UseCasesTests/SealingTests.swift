import Diagnostics
import Foundation
import Testing

@testable import UseCases

@Suite("A seal without a command line")
struct SealingTests {
  private func verify(
    _ text: String, _ old: @escaping @Sendable ([String]) -> RankRequest? = { _ in nil }
  ) async throws -> Result<RankingSeal, Refusal> {
    var place = try TestPlace.make(["seal": Array(text.utf8)])
    place.oldRequest = old
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

  @Test("of version 1 is verified by whoever knows its arguments")
  func old() async throws {
    let seal = try await SealRequest(TestPlace.ranking).run(at: TestPlace.make()).result.get().seal
    let digest = RankingSeal.digest(seal.result)
    let text = """
      steckbrief-seal 1
      version: 0.1.0
      argument: --outcomes
      argument: a\\nb
      input: \(seal.inputs[0].sha256) \(seal.inputs[0].path)
      catalog: \(seal.catalog)
      result: \(digest)

      \(seal.result)
      """
    let held = try await verify(text) { arguments in
      arguments == ["--outcomes", "a\nb"] ? TestPlace.ranking : nil
    }
    #expect(try held.get().version == "0.1.0")
    guard case .failure(let refusal) = try await verify(text) else {
      Issue.record("verified without its request")
      return
    }
    #expect(refusal.diagnostics.map(\.kind) == [.brokenSeal])
  }
}
