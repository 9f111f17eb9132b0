/// The adjustment that bounds the probability of even one false signal.
package enum Holm {
  /// The adjusted p-values, in the order given: `max over k ≤ rank of (m − k + 1) · p₍ₖ₎`, at most 1.
  ///
  /// Needs no assumption on how the tests depend on each other.
  ///
  /// S. Holm, "A Simple Sequentially Rejective Multiple Test Procedure", Scandinavian Journal of
  /// Statistics 6 (1979), 65-70.
  ///
  /// - Parameter pValues: Each between 0 and 1.
  package static func adjusted(_ pValues: [Double]) -> [Double] {
    var adjusted = pValues
    var greatest = 0.0
    let order = pValues.indices.sorted { pValues[$0] < pValues[$1] }
    for (rank, index) in order.enumerated() {
      greatest = max(greatest, min(1, pValues[index] * Double(pValues.count - rank)))
      adjusted[index] = greatest
    }
    return adjusted
  }
}
