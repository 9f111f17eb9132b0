/// For each of several independent events: how many of the others happen.
///
/// By halving: what the right half adds is computed once for all events of the left half, and so on
/// down. That takes J² log J steps instead of J³, adds only positive numbers, and divides by none.
struct LeaveOneOut {
  private let units: Int
  /// By depth of the halving, `units` each: the probabilities of each number of events so far.
  private var levels: [SIMD8<Double>]

  init(units: Int) {
    self.units = units
    let depth = units < 2 ? 1 : Int.bitWidth - (units - 1).leadingZeroBitCount + 1
    levels = Array(repeating: .zero, count: depth * max(1, units))
    levels[0] = SIMD8(repeating: 1)
  }

  /// Adds, for each event and each number of others, its mass times that number's probability.
  ///
  /// - Parameters:
  ///   - masses: Of each event; nothing is computed for events of mass zero.
  ///   - probabilities: Of each event, for eight cases at once.
  ///   - sums: By event, then by number of others.
  mutating func add(
    _ masses: [SIMD8<Double>], exceeding probabilities: [SIMD8<Double>],
    to sums: inout [SIMD8<Double>]
  ) {
    descend(0..<units, depth: 0, degree: 0, masses, probabilities, &sums)
  }

  private mutating func descend(
    _ range: Range<Int>, depth: Int, degree: Int, _ masses: [SIMD8<Double>],
    _ probabilities: [SIMD8<Double>], _ sums: inout [SIMD8<Double>]
  ) {
    guard range.contains(where: { masses[$0] != .zero }) else { return }
    if range.count == 1 {
      let unit = range.lowerBound
      for count in 0...degree {
        sums[unit * units + count] += masses[unit] * levels[depth * units + count]
      }
      return
    }
    let middle = range.lowerBound + range.count / 2
    for (mine, others) in [
      (range.lowerBound..<middle, middle..<range.upperBound),
      (middle..<range.upperBound, range.lowerBound..<middle),
    ] {
      let (from, to) = (depth * units, (depth + 1) * units)
      for count in 0...degree { levels[to + count] = levels[from + count] }
      var top = degree
      for event in others {
        let (yes, no) = (probabilities[event], 1 - probabilities[event])
        levels[to + top + 1] = levels[to + top] * yes
        for count in stride(from: top, to: 0, by: -1) {
          levels[to + count] = levels[to + count] * no + levels[to + count - 1] * yes
        }
        levels[to] *= no
        top += 1
      }
      descend(mine, depth: depth + 1, degree: top, masses, probabilities, &sums)
    }
  }
}
