/// What a query found.
package struct SearchResult: Hashable, Sendable {
  package struct Hit: Hashable, Sendable {
    /// The number of the document in the index.
    package let document: Int
    /// How well it answers the words; 0 where no words were asked for.
    package let score: Double
  }

  /// In the order that was asked for.
  package let hits: [Hit]
  package let documents: DocumentSet
  /// Documents that match but for a condition on dates of which they say nothing.
  package let withoutDates: Int
  /// Documents that match but for the cost, which is not certain.
  package let withoutCertainCost: Int
}

/// The order in which hits are shown. Ties are in the order of the ids.
package enum HitOrder: String, CaseIterable, Sendable {
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
