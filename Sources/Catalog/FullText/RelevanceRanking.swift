internal import Glibc
internal import Profiles

/// BM25F: how well a document answers words, over several fields of different weight.
///
/// For a word `q` and a document `d`: `tf(q,d) = Σ_f w_f · x_f / (1 - b + b · l_f / m_f)` with `x_f` the
/// occurrences in field `f`, `l_f` its words in `d` and `m_f` its mean words over all documents; the
/// score of `d` is `Σ_q idf(q) · tf / (k1 + tf)` with `idf(q) = ln(1 + (N - n + 0.5) / (n + 0.5))`,
/// `n` of `N` documents holding the word. An occurrence within a longer word counts
/// ``FullTextIndex/partWeight``. Robertson, Zaragoza: "The Probabilistic Relevance Framework: BM25 and Beyond",
/// Foundations and Trends in Information Retrieval 3 (2009), sections 3.4 and 3.6; `idf` there can be negative and
/// has the 1 added that keeps it positive.
package struct RelevanceRanking: Sendable {
  package static let k1 = 1.2
  package static let b = 0.75

  /// The documents that hold every word.
  package let documents: DocumentSet
  /// For each document its score; 0 for one that does not hold every word.
  package let scores: [Double]
  /// The same by the words that it holds, though it may not hold all.
  let partialScores: [Double]

  /// - Parameter words: folded, at least one.
  package init(of words: [[UInt8]], in index: FullTextIndex) {
    self.init(of: words, in: index, .anywhere)
  }

  /// - Parameters:
  ///   - words: folded, at least one.
  ///   - place: where they may stand.
  init(of words: [[UInt8]], in index: FullTextIndex, _ place: FullTextIndex.Place) {
    let means = index.meanLengths
    var documents = DocumentSet(capacity: index.count, full: true)
    var scores = [Double](repeating: 0, count: index.count)
    for word in words {
      let weights = Self.weights(of: word, in: index, means, place)
      let holders = DocumentSet(
        weights.indices.lazy.filter { weights[$0] > 0 }, capacity: index.count)
      let rarity = Self.rarity(holding: holders.count, of: index.count)
      for document in holders.members {
        scores[document] += rarity * weights[document] / (Self.k1 + weights[document])
      }
      documents.formIntersection(holders)
    }
    partialScores = scores
    for document in scores.indices where !documents.contains(document) { scores[document] = 0 }
    self.documents = documents
    self.scores = scores
  }

  private static func rarity(holding: Int, of count: Int) -> Double {
    log(1 + (Double(count - holding) + 0.5) / (Double(holding) + 0.5))
  }

  /// `idf` of a word by the weights that it has in each document; never 0.
  static func rarity(of weights: [Double]) -> Double {
    rarity(holding: weights.count { $0 > 0 }, of: weights.count)
  }

  /// The weighted, length-normalised frequency of a word in each document.
  private static func weights(
    of word: [UInt8], in index: FullTextIndex, _ means: [Double], _ place: FullTextIndex.Place
  ) -> [Double] {
    var weights = [Double](repeating: 0, count: index.count)
    for match in index.matches(of: word, place) {
      for field in TextField.allCases {
        let mean = means[field.rawValue]
        for posting in index.run(of: match.term, in: field) {
          let document = Int(index.documents[posting])
          let place = document * TextField.allCases.count + field.rawValue
          let length = Double(index.fieldLengths[place]) / mean
          weights[document] +=
            match.weight * field.weight * Double(index.frequencies[posting])
            / (1 - b + b * length)
        }
      }
    }
    return weights
  }
}
