/// The adjustment that bounds the expected share of false signals among all signals.
package enum BenjaminiHochberg {
  /// The adjusted p-values, in the order given: `min over k ≥ rank of p₍ₖ₎ · m / k`, at most 1.
  ///
  /// A hypothesis is a signal at false discovery rate q when its adjusted value is at most q.
  /// Equal p-values get equal adjusted values.
  ///
  /// Y. Benjamini, Y. Hochberg, "Controlling the False Discovery Rate", JRSS B 57 (1995), 289-300.
  ///
  /// - Parameter pValues: Each between 0 and 1.
  package static func adjusted(_ pValues: [Double]) -> [Double] {
    var adjusted = pValues
    var least = 1.0
    let order = pValues.indices.sorted { pValues[$0] < pValues[$1] }
    for (rank, index) in order.enumerated().reversed() {
      least = min(least, pValues[index] * Double(pValues.count) / Double(rank + 1))
      adjusted[index] = least
    }
    return adjusted
  }
}
