/// Marks of stays, 64 bits each, to find those that occur twice without keeping any pseudonym.
///
/// Two different stays have the same mark once in 2^64 pairs; what a mark says is only where to look.
struct StayMarks: Sendable {
  private var marks: [UInt64] = []

  /// The mark of a stay: the same for the same pseudonym in the same measure.
  static func mark(pseudonym: String, measure: String) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in pseudonym.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    hash = (hash ^ 0xFF) &* 0x100_0000_01B3
    for byte in measure.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }

  mutating func add(_ mark: UInt64) { marks.append(mark) }

  func contains(_ mark: UInt64) -> Bool { marks.contains(mark) }

  var isEmpty: Bool { marks.isEmpty }

  /// The marks that occur more than once in all of these together.
  static func repeated(in parts: [StayMarks]) -> StayMarks {
    var repeated = StayMarks()
    let all = parts.flatMap(\.marks).sorted()
    for (mark, next) in zip(all, all.dropFirst()) where mark == next {
      if repeated.marks.last != mark { repeated.add(mark) }
    }
    return repeated
  }
}
