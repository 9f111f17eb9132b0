/// Pseudonyms in no order, each once.
struct SamplePseudonyms: Sendable {
  private var random: SampleRandom
  private var given: Set<UInt32> = []

  /// A stream of its own, so that nothing else can be told from a pseudonym.
  init(seed: UInt64) {
    random = SampleRandom(seed: seed)
  }

  /// `p` and eight hexadecimal digits in lower case, at least two of them letters: none looks like
  /// a date or a number of a real register.
  mutating func next() -> String {
    while true {
      let number = UInt32(truncatingIfNeeded: random.next() >> 32)
      let digits = String(number, radix: 16)
      guard digits.count == 8, digits.count(where: \.isLetter) >= 2,
        given.insert(number).inserted
      else { continue }
      return "p" + digits
    }
  }
}
