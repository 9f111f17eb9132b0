/// Values and how often each is drawn, in a fixed order.
struct SampleShares<Value: Sendable>: Sendable, ExpressibleByDictionaryLiteral {
  private let entries: [(value: Value, weight: Int)]

  /// Values with whole, non-negative weights; their sum is whatever it is.
  init(dictionaryLiteral elements: (Value, Int)...) {
    entries = elements.map { (value: $0.0, weight: $0.1) }
  }

  /// One value; `nil` only where there is none with a positive weight.
  func draw(_ random: inout SampleRandom) -> Value? {
    var rest = random.below(entries.reduce(0) { $0 + $1.weight })
    for entry in entries {
      if rest < entry.weight { return entry.value }
      rest -= entry.weight
    }
    return nil
  }
}
