package import Profiles

extension FullTextIndex {
  /// Takes the texts of profiles one by one and makes an index of them.
  ///
  /// Builders of consecutive parts of the profiles can work at the same time; ``append(_:)`` joins
  /// them, and the index is the same as of one builder that was given all.
  package struct Builder: Sendable {
    /// A term in a field of a document. Documents rise from posting to posting.
    private struct Posting: Sendable {
      let term: UInt32
      let document: UInt32
      let frequency: UInt16
      let field: UInt8
    }

    private let codes: CodeLists
    /// The codes that were met: their names are folded once, not once for each profile.
    private var knownCodes: [CodeName: (term: UInt32, words: Int)] = [:]
    private var count = 0
    private var terms = TermTable()
    private var postings: [Posting] = []
    private var fieldLengths: [UInt32] = []

    package init(codes: CodeLists) {
      self.codes = codes
    }

    /// A builder that was given what an index was made of, less what is not to be kept.
    /// - Parameter keeping: documents of the index; they keep their order and get new numbers.
    package init(_ index: FullTextIndex, keeping: DocumentSet, codes: CodeLists) {
      self.init(codes: codes)
      let members = keeping.members
      let numbers = CatalogIndex.Builder.numbers(of: members, among: index.count)
      let fields = TextField.allCases
      count = members.count
      fieldLengths = members.flatMap { document in
        index.fieldLengths[document * fields.count..<(document + 1) * fields.count]
      }
      for term in 0..<index.terms.count {
        var number: UInt32?
        for field in fields {
          for place in index.run(of: term, in: field) {
            let document = Int(index.documents[place])
            guard keeping.contains(document) else { continue }
            // A word that no document has any more is no term.
            let known =
              number ?? terms.number(of: Array(index.terms.bytes[index.terms.range(of: term)]))
            number = known
            postings.append(
              Posting(
                term: known, document: numbers[document], frequency: index.frequencies[place],
                field: UInt8(field.rawValue)))
          }
        }
      }
    }

    /// The texts of the next document.
    package mutating func add(_ text: SearchableText) {
      var passages = text.texts[...]
      var numbers: [UInt32] = []
      for field in TextField.allCases {
        numbers.removeAll(keepingCapacity: true)
        while let passage = passages.first, passage.field == field {
          WordFolding.forEachWord(in: passage.text) { numbers.append(terms.number(of: $0)) }
          passages.removeFirst()
        }
        var length = numbers.count
        if field == .rest {
          for code in text.codes {
            let (term, words) = known(code)
            numbers.append(term)
            length += words
          }
        }
        fieldLengths.append(UInt32(length))
        numbers.sort()
        addPostings(of: numbers, in: field)
      }
      count += 1
    }

    private mutating func known(_ code: CodeName) -> (term: UInt32, words: Int) {
      if let known = knownCodes[code] { return known }
      let known = (terms.number(of: code.term), code.words(in: codes).count)
      knownCodes[code] = known
      return known
    }

    private mutating func addPostings(of sorted: [UInt32], in field: TextField) {
      var start = 0
      while start < sorted.count {
        var end = start + 1
        while end < sorted.count, sorted[end] == sorted[start] { end += 1 }
        postings.append(
          Posting(
            term: sorted[start], document: UInt32(count), frequency: UInt16(clamping: end - start),
            field: UInt8(field.rawValue)))
        start = end
      }
    }

    /// Joins what another builder was given behind what this one was given.
    package mutating func append(_ other: Builder) {
      let numbers = other.terms.all.map { terms.number(of: Array($0)) }
      postings += other.postings.lazy.map { posting in
        Posting(
          term: numbers[Int(posting.term)], document: posting.document + UInt32(count),
          frequency: posting.frequency, field: posting.field)
      }
      fieldLengths += other.fieldLengths
      count += other.count
    }

    /// The index of everything that was given: postings are put into their runs by counting.
    package func finish() -> FullTextIndex {
      let order = terms.order
      var ranks = [UInt32](repeating: 0, count: order.count)
      for (rank, number) in order.enumerated() { ranks[number] = UInt32(rank) }
      let fields = TextField.allCases.count
      func run(_ posting: Posting) -> Int {
        Int(ranks[Int(posting.term)]) * fields + Int(posting.field)
      }
      var starts = [UInt32](repeating: 0, count: order.count * fields + 1)
      for posting in postings { starts[run(posting) + 1] += 1 }
      for index in starts.indices.dropFirst() { starts[index] += starts[index - 1] }
      var next = starts
      var documents = [UInt32](repeating: 0, count: postings.count)
      var frequencies = [UInt16](repeating: 0, count: postings.count)
      for posting in postings {
        let place = Int(next[run(posting)])
        documents[place] = posting.document
        frequencies[place] = posting.frequency
        next[run(posting)] += 1
      }
      return FullTextIndex(
        count: count, terms: terms.column(in: order), runStarts: starts, documents: documents,
        frequencies: frequencies, fieldLengths: fieldLengths, codes: codes)
    }
  }
}
