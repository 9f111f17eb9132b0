internal import Profiles

// Answering a search in a person's own words. What is understood is no filter but a wish: measures that
// fit all of it are hits; where none of them runs, those that fit most of it are named beside them.
extension Catalog {
  /// - Parameters:
  ///   - understanding: of a text with this catalogue.
  ///   - query: what must hold besides; its words are not looked at.
  package func search(
    for understanding: Understanding, _ query: CatalogQuery, order: HitOrder = .relevance
  ) -> SearchResult {
    let wishes = Wishes(understanding, in: self, on: query.asOf)
    let (possible, leftOut) = fulfilling(
      documents(for: query).intersection(wishes.possible), query)
    let fitting = possible.filter(wishes.areFulfilled)
    let states = MeasureStates(of: self, on: query.asOf)
    func hits(_ documents: [Int], _ scores: [Double]) -> [SearchResult.Hit] {
      documents.map {
        SearchResult.Hit(
          document: $0, score: scores.isEmpty ? 0 : scores[$0], state: states[$0],
          fitting: wishes.parts(fitting: $0))
      }
    }
    let scores = wishes.isEmpty ? [] : wishes.scores(of: fitting)
    let found = sorted(fitting.members, by: order, scores: scores, states: states)
    var result = SearchResult(hits: hits(found, scores), documents: fitting, leftOut: leftOut)
    if !wishes.isEmpty, !found.contains(where: { states[$0].isUsable }) {
      let (near, scores) = nearest(
        to: wishes, among: possible.subtracting(fitting), states, query: query)
      result.neighbours = hits(near, scores)
    }
    return result
  }

  /// How much of the best score a neighbour must have: what fits less is no help.
  private static let leastOfBest = 0.6
  private static let mostNeighbours = 10

  /// The measures that fit most of what is wished for, running ones first.
  private func nearest(
    to wishes: Wishes, among documents: DocumentSet, _ states: MeasureStates, query: CatalogQuery
  ) -> ([Int], scores: [Double]) {
    let (scores, wished) = wishes.looseScores(of: documents)
    func best(_ documents: [Int]) -> [Int] {
      let most = documents.reduce(0) { max($0, wished[$1]) }
      return documents.filter { wished[$0] > 0 && wished[$0] >= Self.leastOfBest * most }
    }
    let candidates = best(documents.members.filter { states[$0] <= .ended })
    let chosen = inWorldOf(wishes.districts + query.districts, candidates, states)
    let order = sorted(chosen, by: .relevance, scores: scores, states: states)
    return (Array(order.prefix(Self.mostNeighbours)), scores)
  }

  /// Real measures for a real district, and made-up ones for a made-up one, where there is one that can
  /// be used; else both.
  private func inWorldOf(
    _ districts: [District], _ documents: [Int], _ states: MeasureStates
  ) -> [Int] {
    guard let first = districts.first,
      districts.allSatisfy({ codes.isExample($0) == codes.isExample(first) })
    else { return documents }
    let own = documents.filter { isExample($0) == codes.isExample(first) }
    return own.contains { states[$0].isUsable } ? own : documents
  }
}
