/// The whole numbers on which sums of shares lie: `scale` of them make one.
///
/// Sums of thirds and halves are sixths, so that the exact distribution of such a sum is one of
/// counts of sixths. Where shares fit no common lattice of a size that can be summed, each is rounded
/// to the nearest point of a fine one: what is tested is then the sum by these shares, exactly.
package struct ShareLattice: Hashable, Sendable {
  package let scale: Int

  /// At most so many points are summed over.
  package static let mostPoints = 1 << 20

  /// - Parameters:
  ///   - shares: of the outcomes that are to be summed.
  ///   - trials: how many outcomes there are.
  ///   - mostPoints: of the distribution of the sum.
  package init(_ shares: [Share], trials: Int, mostPoints: Int = mostPoints) {
    let most = max(1, mostPoints / max(1, trials))
    var common = 1
    for share in Set(shares) {
      let divisor = Share.greatestCommonDivisor(share.denominator, common)
      let (product, overflows) = common.multipliedReportingOverflow(by: share.denominator / divisor)
      guard !overflows, product <= most || product == 1 else {
        scale = most
        return
      }
      common = product
    }
    scale = common
  }

  /// The point of a share: exact if the lattice holds it, else the nearest.
  func point(of share: Share) -> Int {
    let whole = share.denominator
    let (quotient, remainder) = scale.quotientAndRemainder(dividingBy: whole)
    return quotient * share.numerator + (remainder * share.numerator + whole / 2) / whole
  }

  /// The exact test of the sum of cells' successes, each counted by its share.
  ///
  /// - Parameter probability: of a success in a cell.
  package func test(
    _ cells: [BinomialCell], probability: (BinomialCell) -> Double
  ) -> ExactTest {
    var blocks: [Share: [PoissonBinomial.Block]] = [:]
    var observed = 0
    for cell in cells {
      blocks[cell.share, default: []].append(
        PoissonBinomial.Block(trials: cell.trials, p: probability(cell)))
      observed += point(of: cell.share) * cell.successes
    }
    var sum: CountDistribution?
    for (share, blocks) in blocks.sorted(by: { $0.key < $1.key }) {
      let point = point(of: share)
      guard point > 0 else { continue }
      let count = PoissonBinomial.distribution(blocks)
      sum =
        sum?.adding(count, times: point)
        ?? (point == 1 ? count : CountDistribution(certain: 0).adding(count, times: point))
    }
    return ExactTest(count: observed, under: sum ?? CountDistribution(certain: 0))
  }
}
