internal import Profiles
internal import Values

/// What an understood search asks for, with how well each document fits each part of it.
struct Wishes {
  /// Parts of which any will do, or one alone.
  private struct Wish {
    /// Places among the parts.
    var parts: [Int]
    let weight: Double
    let isOptional: Bool
    /// How well a document fits it, by how well it fits each part.
    func fit(_ degrees: [[Double]], _ document: Int) -> Double {
      parts.indices.reduce(0) { $0 + (shares?[$1] ?? 1) * degrees[parts[$1]][document] }
    }

    func weighingWords(_ understanding: Understanding, _ degrees: [[Double]]) -> Wish {
      guard understanding.parts[parts[0]].meanings.allSatisfy(\.isWord) else { return self }
      let rarities = parts.map { RelevanceRanking.rarity(of: degrees[$0]) }
      let sum = rarities.reduce(0, +)
      var wish = self
      wish.shares = rarities.map { $0 / sum }
      return wish
    }

    /// Of words of texts: the share of each in what they say together, the rarer the more. More than a
    /// half must be there.
    var shares: [Double]?
  }

  private let wishes: [Wish]
  /// For each part, taken back or not, how well each document fits: 0 for not at all.
  private let degrees: [[Double]]
  private let understanding: Understanding
  private let catalog: Catalog
  private let relevance: [Double]
  /// Documents that nothing excludes: neither an age nor what is not wanted.
  let possible: DocumentSet
  /// The districts that are asked for.
  let districts: [District]

  var isEmpty: Bool { wishes.isEmpty }

  init(_ understanding: Understanding, in catalog: Catalog, on day: CalendarDate?) {
    self.understanding = understanding
    self.catalog = catalog
    let fit = PartFit(catalog: catalog, day: day)
    let degrees = understanding.parts.map { part in
      part.isTakenBack || part.isExcluded ? [] : fit.degrees(of: part)
    }
    self.degrees = degrees
    var wishes: [Wish] = []
    var choices: [String: Int] = [:]
    for (place, part) in understanding.parts.enumerated()
    where !part.isTakenBack && !part.isExcluded {
      if let key = part.choice, let known = choices[key] {
        wishes[known].parts.append(place)
        continue
      }
      part.choice.map { choices[$0] = wishes.count }
      wishes.append(Wish(parts: [place], weight: part.weight, isOptional: part.isOptional))
    }
    self.wishes = wishes.map { $0.weighingWords(understanding, degrees) }
    possible = fit.possible(understanding)
    districts = understanding.wanted.flatMap(\.meanings).compactMap { meaning in
      if case .code(.district, let code) = meaning { District(code) } else { nil }
    }
    relevance =
      understanding.words.isEmpty
      ? []
      : RelevanceRanking(
        of: understanding.words.map { Array($0.utf8) }, in: catalog.fullText, .texts
      ).partialScores
  }

  func areFulfilled(_ document: Int) -> Bool {
    wishes.allSatisfy { wish in
      wish.isOptional || (wish.shares != nil && wish.fit(degrees, document) > 0.5)
        || (wish.shares == nil && wish.parts.contains { degrees[$0][document] > 0 })
    }
  }

  func parts(fitting document: Int) -> [Int] {
    degrees.indices.filter { !degrees[$0].isEmpty && degrees[$0][document] > 0 }
  }

  // MARK: - Scores

  /// What the texts say weighs less than any wish: it tells apart what fits alike.
  private static let relevanceWeight = 0.4

  private func scores(
    of documents: DocumentSet, weight: Double = relevanceWeight, _ fit: (Wish, Int) -> Double
  ) -> [Double] {
    var scores = [Double](repeating: 0, count: catalog.index.count)
    let members = documents.members
    let most = members.reduce(0) { max($0, relevance.isEmpty ? 0 : relevance[$1]) }
    for document in members {
      let wished = wishes.reduce(0) { $0 + $1.weight * fit($1, document) }
      let told = most > 0 ? relevance[document] / most : 0
      scores[document] = wished + weight * told
    }
    return scores
  }

  /// The more of a choice fits, the better.
  func scores(of documents: DocumentSet) -> [Double] {
    scores(of: documents) { $0.fit(degrees, $1) }
  }

  /// The same for documents that do not fit everything: a broader or related group is better than
  /// none, and for a target group something of the kind must be there.
  ///
  /// - Returns: the scores, and how much of them is what was wished for.
  func looseScores(of documents: DocumentSet) -> (scores: [Double], wished: [Double]) {
    let fit = PartFit(catalog: catalog, day: nil)
    let loose = understanding.parts.indices.map { place in
      degrees[place].isEmpty
        ? [] : fit.looseDegrees(of: understanding.parts[place], exactly: degrees[place])
    }
    func isFit(_ wish: Wish, _ document: Int) -> Bool {
      wish.parts.contains { loose[$0][document] > 0 }
    }
    let groups = wishes.filter { understanding.parts[$0.parts[0]].isForGroup }
    // A place alone is no neighbour: what else the district has may be for anybody.
    let contents = wishes.filter { !understanding.parts[$0.parts[0]].isPlace }
    let suitable = documents.filter { document in
      groups.allSatisfy { isFit($0, document) }
        && (contents.isEmpty || contents.contains { isFit($0, document) })
    }
    let wished = scores(of: suitable, weight: 0) { $0.fit(loose, $1) }
    return (scores(of: suitable) { $0.fit(loose, $1) }, wished)
  }
}

extension Understanding.Part {
  /// Parts with the same are a choice; `nil` for one that must be fulfilled by itself.
  fileprivate var choice: String? {
    if isForGroup { return "\(CodeField.targetGroup)" }
    if meanings.contains(where: { if case .site = $0 { true } else { false } }) { return "site" }
    if meanings.allSatisfy(\.isWord) { return "word" }
    let field = meanings.lazy.compactMap(\.field).first
    return field.flatMap { $0.isChoice && !isOptional ? "\($0)" : nil }
  }

  fileprivate var isPlace: Bool { meanings.contains(where: \.isPlace) }

  var isForGroup: Bool {
    meanings.contains { $0.field == .targetGroup } && !isOptional
  }

  /// How much it counts that it is fulfilled: whom a measure is for before where and how it is run.
  fileprivate var weight: Double {
    if isForGroup { return 4 }
    if isOptional { return 0.5 }
    return meanings.map { meaning in
      switch meaning {
      case .code(.legalBasis, _), .provider: 3
      case .code(.obstacle, _), .code(.instrument, _), .code(.aim, _),
        .code(.mainAim, _), .code(.method, _), .code(.procurement, _):
        2
      default: 1
      }
    }.max() ?? 1
  }
}
