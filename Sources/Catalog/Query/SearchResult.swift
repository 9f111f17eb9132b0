/// What a query found.
package struct SearchResult: Hashable, Sendable {
  package struct Hit: Hashable, Sendable {
    /// The number of the document in the index.
    package let document: Int
    /// How well it answers the words; 0 where no words were asked for.
    package let score: Double
    package let state: MeasureState
    /// The parts of an understood search that it fits, as places among them from 0.
    package var fitting: [Int] = []
  }

  /// In the order that was asked for.
  package let hits: [Hit]
  /// Where no measure that can be used fits everything: what comes nearest, running measures first.
  package var neighbours: [Hit] = []
  package let documents: DocumentSet
  package let leftOut: LeftOut
}

/// How many documents would match but for a condition on something that they do not say.
package struct LeftOut: Hashable, Sendable {
  /// A condition on dates.
  package let withoutDates: Int
  /// A condition on the cost, which is not certain.
  package let withoutCertainCost: Int
  /// A condition on free places.
  package let withoutOccupancy: Int

  package static let none = LeftOut(withoutDates: 0, withoutCertainCost: 0, withoutOccupancy: 0)
}

/// The order in which hits are shown. Ties are in the order of the ids.
package enum HitOrder: String, CaseIterable, Codable, Sendable {
  /// The best answer to the words first.
  case relevance
  case id, title
  /// The submitting district's letters.
  case district
  /// The earliest first, the unknown last.
  case begin
  /// The lowest cost per participation and week first, the uncertain last.
  case cost
}
