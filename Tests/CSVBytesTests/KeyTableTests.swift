import TestSupport
import Testing
import Values

@testable import CSVBytes

@Suite("Keys")
struct KeyTableTests {
  /// Texts of which many begin alike, some with the characters that keys write in another way, some
  /// longer than a block of records.
  static func texts(_ count: Int, using random: inout SplitMix64) -> [[String]] {
    let parts = ["", "a", "ab", "\u{0}", "\u{1}", "\u{2}", "\u{1}\u{1}", "ä", "z", "MUA-0000", "😀"]
    return (0..<count).map { _ in
      (0..<2).map { _ in
        let repeats = [0, 1, 1, 2, 7, 8, 9, 40].randomElement(using: &random) ?? 0
        return (0..<repeats).map { _ in parts.randomElement(using: &random) ?? "" }.joined()
      }
    }
  }

  static func key(_ texts: [String], code: UInt8 = 7, period: UInt16 = 258) -> [UInt8] {
    var key = KeyBytes()
    key.add(text: texts[0])
    key.add(code: code)
    key.add(period: period)
    key.add(text: texts[1])
    return key.bytes
  }

  @Test("say what they are made of")
  func roundTrip() {
    var random = SplitMix64(seed: 1)
    for texts in Self.texts(2_000, using: &random) {
      var reader = KeyBytesReader(Self.key(texts))
      #expect(reader.text() == texts[0])
      #expect(reader.code() == 7)
      #expect(reader.period() == 258)
      #expect(reader.text() == texts[1])
    }
  }

  @Test("have the order of their parts: texts by code points, then codes, then periods")
  func order() {
    func precedes(_ left: [String], _ right: [String]) -> Bool {
      left.lexicographicallyPrecedes(right) {
        $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars)
      }
    }
    var random = SplitMix64(seed: 2)
    let all = Self.texts(400, using: &random)
    for (left, right) in zip(all, all.dropFirst()) {
      let bytes = (Self.key(left), Self.key(right))
      #expect(bytes.0.lexicographicallyPrecedes(bytes.1) == precedes(left, right))
    }
    let codes = (Self.key(["a", "z"], code: 3), Self.key(["a", "b"], code: 200))
    #expect(codes.0.lexicographicallyPrecedes(codes.1))
    let periods = (Self.key(["a", "z"], period: 255), Self.key(["a", "b"], period: 256))
    #expect(periods.0.lexicographicallyPrecedes(periods.1))
  }

  @Test("are numbered as they come, the same key by the same number")
  func numbers() {
    var random = SplitMix64(seed: 3)
    var known: [[UInt8]: Int] = [:]
    let table = KeyTable()
    for texts in Self.texts(20_000, using: &random) {
      let key = Self.key(texts)
      let expected = known[key] ?? known.count
      known[key] = expected
      #expect(table.number(of: key) == expected)
    }
    #expect(table.count == known.count && known.count > 5_000)
  }

  @Test("come out sorted, those only that are asked for")
  func sorted() {
    var random = SplitMix64(seed: 4)
    let table = KeyTable()
    var keys: [[UInt8]] = []
    for texts in Self.texts(20_000, using: &random) {
      let key = Self.key(texts)
      if table.number(of: key) == keys.count { keys.append(key) }
    }
    let sorted = SortedKeys(table) { $0 % 3 != 0 }
    let expected = keys.indices.filter { $0 % 3 != 0 }
      .sorted { keys[$0].lexicographicallyPrecedes(keys[$1]) }
    #expect((0..<sorted.count).map { sorted.number(at: $0) } == expected)
    #expect((0..<sorted.count).map { sorted.bytes(at: $0) } == expected.map { keys[$0] })
  }

  @Test("of two tables are put together")
  func together() {
    var random = SplitMix64(seed: 5)
    let (left, right) = (KeyTable(), KeyTable())
    var keys: [[UInt8]] = []
    for texts in Self.texts(8_000, using: &random) {
      let key = Self.key(texts)
      if Bool.random(using: &random) {
        _ = left.number(of: key)
      } else if right.number(of: key) == keys.count {
        keys.append(key)
      }
    }
    let numbers = left.take(right)
    #expect(numbers.count == keys.count)
    #expect(numbers.map(Int.init) == keys.map { left.number(of: $0) })
  }

  /// A block of records holds 256 kB.
  @Test("may be longer than a block, and differ in their last character only")
  func longKeys() {
    let table = KeyTable()
    let long = String(repeating: "x", count: 700_000)
    let keys = ["b", long + "2", "a", long + "1", "c", long, long + "3"].map {
      Self.key([$0, ""])
    }
    for _ in 0..<2 {
      #expect(keys.map { table.number(of: $0) } == Array(keys.indices))
    }
    let sorted = SortedKeys(table) { _ in true }
    #expect((0..<sorted.count).map { sorted.number(at: $0) } == [2, 0, 4, 5, 3, 1, 6])
    #expect(sorted.bytes(at: 5) == keys[1])
  }
}
