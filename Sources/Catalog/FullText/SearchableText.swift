package import Profiles

/// What a search looks through of a profile: texts by field, and codes by every name of theirs.
package struct SearchableText: Sendable {
  /// One text of one field.
  package struct Passage: Hashable, Sendable {
    package let field: TextField
    package let text: String
  }

  /// What people have written, in the order of the fields.
  package let texts: [Passage]
  /// The codes of every field, each once.
  package let codes: [CodeName]

  /// - Parameter profile: `nil` for no text at all.
  package init(of profile: MeasureProfile?) {
    var texts = Array(repeating: [String](), count: TextField.allCases.count)
    var codes: [CodeName] = []
    profile?.forEachValue { placed in
      switch placed.value {
      case .code(let code): if !codes.contains(code) { codes.append(code) }
      case .text(let text), .token(let text):
        if let field = placed.searchField { texts[field.rawValue].append(text) }
      case .date, .integer, .number: break
      }
    }
    self.texts = TextField.allCases.flatMap { field in
      texts[field.rawValue].map { Passage(field: field, text: $0) }
    }
    self.codes = codes
  }

  /// Everything that is looked through as texts: what people have written, then the names of the
  /// codes, which are in the field of the rest.
  package func passages(naming lists: CodeLists) -> [Passage] {
    texts
      + codes.flatMap { code in
        code.names(in: lists).map { Passage(field: .rest, text: $0) }
      }
  }
}

extension CodeName {
  /// Every name of the code; the code alone where its list does not have it.
  func names(in codes: CodeLists) -> [String] { entry(in: codes)?.names ?? [value] }

  /// What stands for the code among the terms of an index. No word has a zero in it, and the terms of
  /// codes come before all words.
  var term: [UInt8] { [0] + list.utf8 + [0] + value.utf8 }

  /// The code that a term stands for; `nil` for one that is a word.
  init?(term: ArraySlice<UInt8>) {
    guard term.first == 0, let end = term.dropFirst().firstIndex(of: 0) else { return nil }
    self.init(
      list: String(decoding: term[term.startIndex + 1..<end], as: UTF8.self),
      value: String(decoding: term[(end + 1)...], as: UTF8.self))
  }

  /// The folded words of all names.
  func words(in codes: CodeLists) -> [[UInt8]] {
    var words: [[UInt8]] = []
    for name in names(in: codes) { WordFolding.forEachWord(in: name) { words.append($0) } }
    return words
  }
}
