package import Text
package import Values

/// Words in both languages, with typed cells where numbers and names occur.
package struct Prose: Hashable, Sendable, ExpressibleByStringInterpolation {
  package var german: Phrase
  package var english: Phrase

  package init(de german: Phrase, en english: Phrase) {
    self.german = german
    self.english = english
  }

  package init(_ text: LocalizedText) {
    self.init(de: Phrase(words: text.german), en: Phrase(words: text.english))
  }

  /// The same in both languages.
  package init(_ phrase: Phrase) {
    self.init(de: phrase, en: phrase)
  }

  /// The same in both languages.
  package init(stringLiteral words: String) {
    self.init(Phrase(words: words))
  }

  /// The same in both languages but for the cells.
  package init(stringInterpolation: Phrase.StringInterpolation) {
    self.init(Phrase(stringInterpolation: stringInterpolation))
  }

  package subscript(language: Language) -> Phrase {
    switch language {
    case .german: german
    case .english: english
    }
  }

  package var isEmpty: Bool { german.parts.isEmpty && english.parts.isEmpty }

  package static func + (left: Prose, right: Prose) -> Prose {
    Prose(de: left.german + right.german, en: left.english + right.english)
  }

  package static func += (left: inout Prose, right: Prose) { left = left + right }
}

extension [Prose] {
  package func joined(separator: Prose) -> Prose {
    dropFirst().reduce(first ?? "") { $0 + separator + $1 }
  }
}

/// Words in both languages.
package func say(_ german: Phrase, _ english: Phrase) -> Prose {
  Prose(de: german, en: english)
}

/// The words of one language, written as a literal: `"\(cell) of \(label)"`.
package struct Phrase: Hashable, Sendable, ExpressibleByStringInterpolation {
  package enum Part: Hashable, Sendable {
    case words(String)
    case cell(Cell)
    /// Text from a file that is to stand out: what was looked for.
    case found(String)
  }

  package var parts: [Part]

  package init(_ parts: [Part]) {
    self.parts = parts
  }

  package init(words: String) {
    parts = words.isEmpty ? [] : [.words(words)]
  }

  package init(stringLiteral words: String) {
    self.init(words: words)
  }

  package init(stringInterpolation: StringInterpolation) {
    parts = stringInterpolation.parts
  }

  package static func + (left: Phrase, right: Phrase) -> Phrase {
    Phrase(left.parts + right.parts)
  }

  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var parts: [Part] = []

    package init(literalCapacity: Int, interpolationCount: Int) {}

    package mutating func appendLiteral(_ words: String) {
      if !words.isEmpty { parts.append(.words(words)) }
    }

    package mutating func appendInterpolation(_ cell: Cell) { parts.append(.cell(cell)) }

    package mutating func appendInterpolation(_ text: LocalizedText) {
      parts.append(.cell(.text(text)))
    }

    package mutating func appendInterpolation(_ prose: Prose) { parts.append(.cell(.text(prose))) }

    /// A number that counts no cases.
    package mutating func appendInterpolation(_ number: Int) {
      parts.append(.cell(.ordinal(number)))
    }

    package mutating func appendInterpolation(_ date: CalendarDate) {
      parts.append(.cell(.date(date)))
    }

    /// Text from a file.
    package mutating func appendInterpolation(_ text: some StringProtocol) {
      parts.append(.cell(.verbatim(String(text))))
    }
  }
}
