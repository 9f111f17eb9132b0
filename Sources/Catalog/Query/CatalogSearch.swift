package import Profiles
internal import Values

// Answering a query: on the index alone, no profile is touched.
extension Catalog {
  /// The documents that answer a query, in an order.
  package func search(_ query: CatalogQuery, order: HitOrder = .relevance) -> SearchResult {
    var found = documents(for: query)
    var scores: [Double] = []
    if !query.words.isEmpty {
      let ranking = RelevanceRanking(of: query.words.map { Array($0.utf8) }, in: fullText)
      found.formIntersection(ranking.documents)
      scores = ranking.scores
    }
    let (matching, leftOut) = fulfilling(found, query)
    let states = MeasureStates(of: self, on: query.asOf)
    let hits = sorted(matching.members, by: order, scores: scores, states: states).map { document in
      SearchResult.Hit(
        document: document, score: scores.isEmpty ? 0 : scores[document], state: states[document])
    }
    return SearchResult(hits: hits, documents: matching, leftOut: leftOut)
  }

  /// Those of some documents that fulfil the conditions on dates, places and cost.
  func fulfilling(
    _ documents: DocumentSet, _ query: CatalogQuery
  ) -> (DocumentSet, LeftOut) {
    let (inTime, withoutDates) = timely(documents, for: query)
    let (affordable, withoutCertainCost) = affordable(inTime, for: query)
    let (free, withoutOccupancy) = withFreePlaces(affordable, for: query)
    return (
      query.isStarting ? free.intersection(startingDocuments(on: query.asOf)) : free,
      LeftOut(
        withoutDates: withoutDates, withoutCertainCost: withoutCertainCost,
        withoutOccupancy: withoutOccupancy)
    )
  }

  /// The documents that have the codes and providers that a query asks for; its words, dates and
  /// cost are not looked at.
  package func documents(for query: CatalogQuery) -> DocumentSet {
    var found = DocumentSet(capacity: index.count, full: true)
    narrow(&found, .targetGroup, query.targetGroups)
    narrow(&found, .district, query.districts)
    narrow(&found, .instrument, query.instruments)
    narrow(&found, .legalBasis, query.legalBases)
    narrow(&found, .mainAim, query.mainAims)
    narrow(&found, .status, query.statuses)
    if query.needsChildCare {
      let offered = codes.list(ChildCareList.self).entries.map { Code<ChildCareList>($0.value) }
      narrow(&found, .childCare, offered.filter { $0 != .none })
    }
    if query.isPartTime { narrow(&found, .workingTime, [Code<WorkingTimeList>.partTime]) }
    if query.isVoluntary {
      narrow(&found, .voluntariness, [Code<VoluntarinessList>.voluntary])
    }
    if !query.providers.isEmpty {
      found.formIntersection(documents(ofProviders: query.providers))
    }
    return found
  }

  /// How many measures there are for a target group, or a narrower one, in a district.
  ///
  /// Two postings of the index are intersected as they stand: no set is made.
  package func count(for group: TargetGroup, in district: District) -> Int {
    guard let left = table.closureSlot(of: group.value, in: .targetGroup),
      let right = table.closureSlot(of: district.value, in: .district)
    else { return 0 }
    let postings = index.postings.span
    let one = postings.extracting(index.wordRange(of: left))
    let other = postings.extracting(index.wordRange(of: right))
    var count = 0
    for word in one.indices { count += (one[word] & other[word]).nonzeroBitCount }
    return count
  }

  /// The documents with a code or a narrower one.
  func documents<List>(with code: Code<List>, in field: CodeField) -> DocumentSet {
    documents(with: code.value, in: field)
  }

  func documents(with code: String, in field: CodeField) -> DocumentSet {
    guard let slot = table.closureSlot(of: code, in: field) else {
      return DocumentSet(capacity: index.count)
    }
    return DocumentSet(words: index.postings[index.wordRange(of: slot)], capacity: index.count)
  }

  private func narrow<List>(
    _ found: inout DocumentSet, _ field: CodeField, _ wanted: [Code<List>]
  ) {
    guard !wanted.isEmpty else { return }
    let slots = wanted.compactMap { table.closureSlot(of: $0.value, in: field) }
    let postings = index.postings.span
    if slots.count == 1 {
      found.formIntersection(postings.extracting(index.wordRange(of: slots[0])))
      return
    }
    var union = DocumentSet(capacity: index.count)
    for slot in slots { union.formUnion(postings.extracting(index.wordRange(of: slot))) }
    found.formIntersection(union)
  }

  /// The documents that fulfil the conditions on dates, and how many say nothing of these dates.
  private func timely(
    _ documents: DocumentSet, for query: CatalogQuery
  ) -> (DocumentSet, withoutDates: Int) {
    guard query.runningOn != nil || query.startsAfter != nil else { return (documents, 0) }
    let dated = documents.filter { isDated($0, for: query) }
    return (dated.filter { isInTime($0, for: query) }, documents.count - dated.count)
  }

  /// The documents that cost no more, and of how many that is not certain.
  private func affordable(
    _ documents: DocumentSet, for query: CatalogQuery
  ) -> (DocumentSet, withoutCertainCost: Int) {
    guard let most = query.maximumWeeklyCost.map({ Int64($0.count) }) else {
      return (documents, 0)
    }
    let cents = index.columns.weeklyCents
    let priced = documents.filter { cents[$0] != CatalogIndex.unknownCents }
    return (priced.filter { cents[$0] <= most }, documents.count - priced.count)
  }

  /// The documents with places that nobody had at the latest key date, and how many do not say.
  private func withFreePlaces(
    _ documents: DocumentSet, for query: CatalogQuery
  ) -> (DocumentSet, withoutOccupancy: Int) {
    guard query.needsFreePlaces else { return (documents, 0) }
    let columns = index.columns
    let stated = documents.filter {
      columns.places[$0] != CatalogIndex.unknownPlaces
        && columns.occupied[$0] != CatalogIndex.unknownPlaces
    }
    return (
      stated.filter { columns.occupied[$0] < columns.places[$0] }, documents.count - stated.count
    )
  }

  /// The documents that one can still join: running ones, unless all their start dates are past, and
  /// those that are to come.
  func startingDocuments(on day: CalendarDate?) -> DocumentSet {
    let states = MeasureStates(of: self, on: day)
    let starts = index.columns.lastListedStarts
    return DocumentSet(
      (0..<index.count).filter { document in
        switch states[document] {
        case .upcoming: true
        case .running:
          starts[document] == CatalogIndex.unknownDay || starts[document] >= states.day
        case .ended, .draft, .withdrawn: false
        }
      }, capacity: index.count)
  }

  private func isDated(_ document: Int, for query: CatalogQuery) -> Bool {
    let columns = index.columns
    return (query.runningOn == nil || columns.begins[document] != CatalogIndex.unknownDay)
      && (query.startsAfter == nil || columns.lastStarts[document] != CatalogIndex.unknownDay)
  }

  private func isInTime(_ document: Int, for query: CatalogQuery) -> Bool {
    let columns = index.columns
    if let day = query.runningOn.map({ Int32($0.daysSince1970) }) {
      let end = columns.ends[document]
      guard columns.begins[document] <= day, end == CatalogIndex.unknownDay || end >= day else {
        return false
      }
    }
    guard let day = query.startsAfter.map({ Int32($0.daysSince1970) }) else { return true }
    return columns.lastStarts[document] > day
  }
}
