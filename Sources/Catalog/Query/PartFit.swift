internal import Profiles
internal import Values

/// How well documents fit a part of an understood search.
struct PartFit {
  let catalog: Catalog
  let day: CalendarDate?

  private var count: Int { catalog.index.count }

  /// What a fit by one of several meanings counts; by all of them, 1.
  private static let byOneMeaning = 0.8
  /// For a target group that only an obstacle speaks of.
  private static let withoutGroup = 0.6
  /// Where no code says it and the texts do.
  private static let byText = 0.5

  /// - Returns: for each document from 0, not at all, to 1.
  func degrees(of part: Understanding.Part) -> [Double] {
    let meanings = part.meanings.filter {
      if case .age = $0 { part.meanings.count == 1 } else { true }
    }
    var degrees = [Double](repeating: 0, count: count)
    var least = [Double](repeating: 0, count: count)
    for meaning in meanings {
      let byThis =
        part.isForGroup && meaning.field != .targetGroup ? Self.withoutGroup : Self.byOneMeaning
      for (document, degree) in fits(meaning) {
        degrees[document] += degree / Double(meanings.count)
        least[document] = max(least[document], byThis)
      }
    }
    for document in degrees.indices where degrees[document] > 0 {
      degrees[document] = least[document] + (1 - least[document]) * degrees[document]
    }
    if part.meanings.contains(where: \.isToldByTexts) {
      for document in texts(telling: part).members where degrees[document] == 0 {
        degrees[document] = Self.byText
      }
    }
    return degrees
  }

  /// The documents whose own words have all of the part's.
  private func texts(telling part: Understanding.Part) -> DocumentSet {
    let words = SearchWord.words(of: part.text).filter { !$0.isNegation }.map {
      Array($0.folded.utf8)
    }
    guard !words.isEmpty else { return DocumentSet(capacity: count) }
    return RelevanceRanking(of: words, in: catalog.fullText, .wholeWords).documents
  }

  private func fits(_ meaning: Meaning) -> [(Int, Double)] {
    switch meaning {
    case .hours(let range): hours(in: range)
    case .code(.languageLevel, let level): levels(sufficing: level)
    case .age: all.map { ($0, 1) }
    default: documents(meaning).members.map { ($0, 1) }
    }
  }

  private var all: Range<Int> { 0..<count }

  private func documents(_ meaning: Meaning) -> DocumentSet {
    switch meaning {
    case .code(let field, let code): return catalog.documents(with: code, in: field)
    case .childCare:
      var query = CatalogQuery()
      query.needsChildCare = true
      return catalog.documents(for: query)
    case .freePlaces:
      var query = CatalogQuery()
      query.needsFreePlaces = true
      return catalog.fulfilling(DocumentSet(capacity: count, full: true), query).0
    case .starting: return catalog.startingDocuments(on: day)
    case .site(let site):
      return DocumentSet(
        catalog.index.sites.documents(of: site).lazy.map(Int.init), capacity: count)
    case .provider(let provider):
      return catalog.documents(ofProviders: CollectionOfOne(provider))
    case .word(let word):
      return RelevanceRanking(of: [Array(word.utf8)], in: catalog.fullText).documents
    case .hours, .age: return DocumentSet(capacity: count, full: true)
    }
  }

  /// The nearer to what somebody can do, the better.
  private func hours(in range: ClosedRange<Int>) -> [(Int, Double)] {
    let hours = catalog.index.columns.hours
    return all.compactMap { document in
      guard hours[document] != CatalogIndex.unknownHours else { return nil }
      let own = Double(hours[document]) / 100
      guard Double(range.lowerBound) <= own, own <= Double(range.upperBound) else { return nil }
      return (document, range.lowerBound == 0 ? own / Double(range.upperBound) : 1)
    }
  }

  /// Who has a level has every level below it; a measure that asks for none is open to all.
  private func levels(sufficing level: String) -> [(Int, Double)] {
    let list = CodeField.languageLevel.list(in: catalog.codes).entries.map(\.value)
    guard let own = list.firstIndex(of: level) else { return [] }
    var degrees = [Double](repeating: 0.5, count: count)
    for (place, level) in list.enumerated() {
      let degree = place > own ? 0 : 1 - 0.1 * Double(own - place)
      for document in catalog.documents(with: level, in: .languageLevel).members {
        degrees[document] = degree
      }
    }
    return all.lazy.filter { degrees[$0] > 0 }.map { ($0, degrees[$0]) }
  }

  // MARK: - Less than all

  private enum Loose {
    static let broader = 0.5
    static let related = 0.4
    static let everybody = 0.25
  }

  /// The same with what comes near to it.
  func looseDegrees(of part: Understanding.Part, exactly degrees: [Double]) -> [Double] {
    var degrees = degrees
    func add(_ documents: DocumentSet, _ degree: Double) {
      for document in documents.members where degrees[document] < degree {
        degrees[document] = degree
      }
    }
    for case .code(let field, let code) in part.meanings {
      let list = field.list(in: catalog.codes)
      for entry in list.entries
      where entry.value != code && list.withNarrower(entry.value).contains(code) {
        add(catalog.documents(with: entry.value, in: field), Loose.broader)
      }
      for related in list[code]?.related ?? [] {
        for field in CodeField.allCases
        where field.list(in: catalog.codes).typeName == related.list ?? list.typeName {
          add(catalog.documents(with: related.value, in: field), Loose.related)
        }
      }
    }
    if part.isForGroup {
      add(catalog.documents(with: TargetGroup.everybody, in: .targetGroup), Loose.everybody)
    }
    return degrees
  }

  // MARK: - What is out of the question

  /// Documents that no age and nothing that is not wanted excludes.
  func possible(_ understanding: Understanding) -> DocumentSet {
    var possible = DocumentSet(capacity: count, full: true)
    for part in understanding.parts where part.isExcluded && !part.isTakenBack {
      for meaning in part.meanings { possible = possible.subtracting(documents(meaning)) }
    }
    let columns = catalog.index.columns
    for age in ages(understanding) {
      possible = possible.filter { document in
        columns.agesFrom[document] <= age.upperBound
          && columns.agesThrough[document] >= age.lowerBound
      }
    }
    return possible
  }

  /// The ages that are spoken of, by themselves or in the name of a target group; none where there are
  /// two that exclude each other.
  private func ages(_ understanding: Understanding) -> [ClosedRange<UInt8>] {
    let meanings = understanding.wanted.flatMap(\.meanings)
    let ages = meanings.compactMap { meaning -> ClosedRange<UInt8>? in
      switch meaning {
      case .age(let years): UInt8(clamping: years)...UInt8(clamping: years)
      case .code(.targetGroup, "u25"): 0...24
      case .code(.targetGroup, "ue50"): 50...(.max)
      default: nil
      }
    }
    let isOne = ages.allSatisfy { one in ages.allSatisfy(one.overlaps) }
    return isOne ? ages : []
  }
}

extension Meaning {
  /// Whether a text that says it is as good as a code, nearly: not of whom a measure is for, nor of where
  /// and when it is.
  fileprivate var isToldByTexts: Bool {
    switch self {
    case .code(let field, _):
      switch field {
      case .instrument, .mainAim, .aim, .method, .obstacle: true
      default: false
      }
    default: false
    }
  }
}
