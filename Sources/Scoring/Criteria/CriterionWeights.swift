/// What the four criteria of § 65 Abs. 5 VgV count together, announced beforehand.
package struct CriterionWeights: Codable, Hashable, Sendable {
  package let integration: Double
  package let dropout: Double
  package let qualification: Double
  package let assessment: Double

  package var all: [(name: String, weight: Double)] {
    [
      ("integration", integration), ("dropout", dropout), ("qualification", qualification),
      ("assessment", assessment),
    ]
  }

  /// Weights by the criteria's names; those that are not named count nothing. Divided by their sum.
  ///
  /// - Returns: `nil` for a name that is none or stands twice, and unless they are finite, not
  ///   negative and not all 0.
  package init?(_ named: [(name: String, weight: Double)]) {
    var weights: [String: Double] = [:]
    for (name, weight) in named {
      guard ["integration", "dropout", "qualification", "assessment"].contains(name),
        weights.updateValue(weight, forKey: name) == nil, weight >= 0, weight.isFinite
      else { return nil }
    }
    let total = weights.values.sorted().reduce(0, +)
    guard total > 0, total.isFinite else { return nil }
    integration = (weights["integration"] ?? 0) / total
    dropout = (weights["dropout"] ?? 0) / total
    qualification = (weights["qualification"] ?? 0) / total
    assessment = (weights["assessment"] ?? 0) / total
  }

  /// The weighted sum of scores between 0 and 1; who has no record on a criterion gets its neutral
  /// score.
  func score(_ scores: CriterionScores) -> Double {
    integration * scores.integration + dropout * scores.dropout
      + qualification * scores.qualification + assessment * scores.assessment
  }
}

/// Scores between 0 and 1 on the four criteria: for the first three the probability to be better than
/// the average of the group, 0.5 for a newcomer; for the fourth the share of points, for a newcomer
/// the mean of the group.
package struct CriterionScores: Hashable, Sendable {
  package static let neutral = 0.5

  package let integration: Double
  package let dropout: Double
  package let qualification: Double
  package let assessment: Double
}
