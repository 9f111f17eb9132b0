internal import Text

/// What a `<` may be the beginning of: the names of the elements that a schema knows, and those that
/// a document has end tags of.
struct TagNames {
  private let known: Set<String>
  private let folded: Set<FoldedText>
  private let model: SchemaModel?
  private let ends: Set<String>

  /// No names: everything that looks like a tag is one.
  init() {
    (known, folded, model, ends) = ([], [], nil, [])
  }

  init(_ model: SchemaModel, endTagsOf bytes: [UInt8]) {
    self.model = model
    known = Set(([model.root] + model.declarations).map(\.name))
    folded = Set(known.map { FoldedText($0) })
    var ends: Set<String> = []
    var offset = 0
    while offset + 2 < bytes.count {
      if bytes[offset] == UInt8(ascii: "<"), bytes[offset + 1] == UInt8(ascii: "/") {
        let name = bytes[(offset + 2)...].prefix(256).prefix { $0 != UInt8(ascii: ">") && $0 > 32 }
        ends.insert(String(decoding: name, as: UTF8.self))
      }
      offset += 1
    }
    self.ends = ends
  }

  /// Elements of web pages that come along when text is pasted.
  static let ofHTML: Set<String> = [
    "a", "b", "big", "blockquote", "br", "center", "code", "dd", "div", "dl", "dt", "em", "font",
    "h1", "h2", "h3", "h4", "h5", "hr", "i", "img", "li", "ol", "p", "pre", "s", "small", "span",
    "strong", "sub", "sup", "table", "tbody", "td", "th", "tr", "tt", "u", "ul",
  ]

  /// Those of them that stand within a line, so that no blank takes their place.
  static let withinLines: Set<String> = [
    "a", "b", "big", "code", "em", "font", "i", "s", "small", "span", "strong", "sub", "sup", "tt",
    "u",
  ]

  func isKnown(_ name: String) -> Bool { known.contains(name) }

  func isRoot(_ name: String) -> Bool { model?.root.name == name }

  func hasEnd(_ name: String) -> Bool { ends.contains(name) }

  /// Whether a name behind `<` makes a tag, and not a text such as `<unter 25>`.
  func isTag(_ name: String) -> Bool {
    let local = name.split(separator: ":").last.map { String($0) } ?? name
    return model == nil || known.contains(local) || ends.contains(name)
      || Self.ofHTML.contains(local.lowercased()) || folded.contains(FoldedText(local))
      || !Suggestions.nearest(to: local, among: known, limit: 1).isEmpty
  }

  /// The longest known name that a word begins with: `ort` of `ortMusterstadt`.
  func known(beginning word: String) -> String? {
    known.filter { word.hasPrefix($0) }.max { ($0.count, $0) < ($1.count, $1) }
  }

  /// Whether one of that name must stand in the other, wherever that may stand.
  func isMandatory(_ name: String, in parent: String) -> Bool {
    guard let model else { return false }
    return ([model.root] + model.declarations).filter { $0.name == parent }
      .contains { element in
        model.complexType(element.typeName)?.declarations
          .contains { $0.name == name && $0.isMandatory } == true
      }
  }
}
