/// A set of units of which only a small share is expected to be in it wrongly.
package enum FalseDiscoverySet {
  /// The units in the set.
  ///
  /// Sorts the probabilities of being wrong and takes the largest number of units whose mean is still
  /// at most `rate`. Units of equal probability are taken together or not at all, so that their
  /// order decides nothing.
  ///
  /// M. A. Newton, A. Noueiry, D. Sarkar, P. Ahlquist, "Detecting Differential Gene Expression with a
  /// Semiparametric Hierarchical Mixture Method", Biostatistics 5 (2004), 155-176.
  ///
  /// - Parameters:
  ///   - errors: For each unit the probability that it does not belong into the set.
  ///   - rate: The greatest expected share of such units, between 0 and 1.
  /// - Returns: Indices, ascending.
  package static func members(_ errors: [Double], rate: Double = 0.05) -> [Int] {
    let order = errors.indices.sorted { errors[$0] < errors[$1] }
    var sum = 0.0
    var taken = 0
    for (position, unit) in order.enumerated() {
      sum += errors[unit]
      let isLastOfEquals =
        position + 1 == order.count || errors[order[position + 1]] > errors[unit]
      if isLastOfEquals && sum / Double(position + 1) <= rate { taken = position + 1 }
    }
    return order.prefix(taken).sorted()
  }
}
