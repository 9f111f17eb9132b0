internal import Outcomes
internal import Statistics

/// How many participations still run although one and a half times the duration that the profile plans
/// for one participant is over.
///
/// What has not ended is in no rate: who never reports the end of what failed would look good.
package struct Overrun: Hashable, Sendable {
  /// By the part of a participation that counts: how many run beyond it, of how many that started. Measures
  /// whose profile plans no duration are left out.
  private(set) var parts: [Share: (beyond: Int, all: Int)] = [:]

  mutating func add(_ tally: Tally, plannedWeeks: Int?, _ share: Share) {
    guard let plannedWeeks, let beyond = tally.running(beyond: plannedWeeks) else { return }
    let before = parts[share] ?? (0, 0)
    parts[share] = (before.beyond + beyond, before.all + tally.exits + tally.running)
  }

  package static func == (left: Overrun, right: Overrun) -> Bool {
    left.parts.count == right.parts.count
      && left.parts.allSatisfy { share, part in right.parts[share].map { $0 == part } ?? false }
  }

  package func hash(into hasher: inout Hasher) {
    for (share, part) in parts.sorted(by: { $0.key < $1.key }) {
      hasher.combine(share)
      hasher.combine(part.beyond)
      hasher.combine(part.all)
    }
  }
}
