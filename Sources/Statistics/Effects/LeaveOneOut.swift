/// For each of several independent events: how many of the others happen.
///
/// By halving: what the right half adds is computed once for all events of the left half, and so on
/// down. That takes J² log J steps instead of J³, adds only positive numbers, and divides by none.
struct LeaveOneOut {
  private let units: Int
  /// By depth of the halving, `units` each: the probabilities of each number of events so far.
  private var levels: [SIMD8<Double>]

  /// Less probable numbers of events are left out at both ends: far from the others' effects, where
  /// most cases lie, all but a few numbers are. What is lost lies below the last digit of a rank's
  /// probability unless that is below 10⁻¹⁰ itself.
  private static let negligible = SIMD8<Double>(repeating: 1e-30)

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
    descend(0..<units, depth: 0, counts: 0...0, masses, probabilities, &sums)
  }

  private mutating func descend(
    _ range: Range<Int>, depth: Int, counts: ClosedRange<Int>, _ masses: [SIMD8<Double>],
    _ probabilities: [SIMD8<Double>], _ sums: inout [SIMD8<Double>]
  ) {
    guard range.contains(where: { masses[$0] != .zero }) else { return }
    if range.count == 1 {
      let unit = range.lowerBound
      for count in counts {
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
      for count in counts { levels[to + count] = levels[from + count] }
      var (least, most) = (counts.lowerBound, counts.upperBound)
      for event in others {
        let (yes, no) = (probabilities[event], 1 - probabilities[event])
        levels[to + most + 1] = levels[to + most] * yes
        for count in stride(from: most, to: least, by: -1) {
          levels[to + count] = levels[to + count] * no + levels[to + count - 1] * yes
        }
        levels[to + least] *= no
        most += 1
        while most > least && all(levels[to + most] .< Self.negligible) { most -= 1 }
        while least < most && all(levels[to + least] .< Self.negligible) { least += 1 }
      }
      descend(mine, depth: depth + 1, counts: least...most, masses, probabilities, &sums)
    }
  }
}
