/// The exact sign test: whether changes up and down are equally likely.
package enum SignTest {
  /// The test of `up` changes upwards and `down` downwards; what did not change is left out before.
  ///
  /// Under the hypothesis the ups are binomial with `up + down` trials of probability ½. No change at
  /// all says nothing: both p-values are 1.
  ///
  /// W. J. Dixon, A. M. Mood, "The Statistical Sign Test", JASA 41 (1946), 557-566.
  ///
  /// - Precondition: Neither count is negative.
  package static func test(up: Int, down: Int) -> ExactTest {
    precondition(up >= 0 && down >= 0)
    return ExactTest(count: up, under: .binomial(trials: up + down, p: 0.5))
  }

  /// The test of changes of different shares: of the sum of the ups' shares.
  ///
  /// - Precondition: No count is negative.
  package static func test(_ changes: [(share: Share, up: Int, down: Int)]) -> ExactTest {
    let cells = changes.map {
      BinomialCell(pattern: 0, trials: $0.up + $0.down, successes: $0.up, share: $0.share)
    }
    return ShareLattice(
      changes.map(\.share), trials: cells.reduce(0) { $0 + $1.trials }
    ).test(cells) { _ in 0.5 }
  }
}
