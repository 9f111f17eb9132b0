internal import Diagnostics

/// What is wrong with the nesting of tags that are each well-formed by themselves.
struct NestingDamage {
  private let bytes: [UInt8]
  private let model: SchemaModel
  private var events: [TagMatching.Event] = []
  private(set) var damages: [Damage] = []
  /// The end tags that a document needs that is cut off.
  private(set) var madeUpEnd: String?

  /// - Parameters:
  ///   - bytes: a document in which every tag is well-formed by itself.
  ///   - wasCutOff: whether its end is known to be missing.
  init(_ bytes: [UInt8], model: SchemaModel, wasCutOff: Bool) {
    (self.bytes, self.model) = (bytes, model)
    var lexer = SourceLexer(bytes)
    var depth = 0
    while let token = lexer.next() {
      guard let event = Self.event(token, lexer) else { continue }
      events.append(event)
      depth += event.kind == .start ? 1 : event.kind == .end ? -1 : 0
      // Out of all proportion: no person wrote that.
      if depth > TagMatching.deepest || events.count > 4 * Document.largestElementCount { return }
    }
    var matching = TagMatching(events, model: model, wasCutOff: wasCutOff)
    note(matching.changes())
  }

  private static func event(_ token: SourceLexer.Token, _ lexer: SourceLexer) -> TagMatching.Event?
  {
    func tag(_ tag: SourceLexer.Tag, _ kind: TagMatching.Event.Kind) -> TagMatching.Event {
      TagMatching.Event(
        kind: kind, bytes: tag.bytes, nameBytes: tag.nameBytes, name: lexer.string(tag.nameBytes),
        local: lexer.split(tag.nameBytes).name)
    }
    switch token {
    case .startTag(let start): return tag(start, start.isEmpty ? .empty : .start)
    case .endTag(let end): return tag(end, .end)
    case .text(let bytes), .characterData(let bytes):
      let text = lexer.bytes[bytes].trimmed
      guard !text.isEmpty else { return nil }
      return TagMatching.Event(
        kind: .text, bytes: text.startIndex..<text.endIndex,
        nameBytes: text.startIndex..<text.startIndex,
        name: "", local: "")
    case .comment, .instruction: return nil
    }
  }

  private mutating func note(_ changes: [TagMatching.Change]) {
    var outside: [Int] = []
    // Ends that are missing at one place are one change.
    var ends: [Int: [Int]] = [:]
    for change in changes {
      switch change {
      case .insertEnd(let start, let tag):
        ends[place(ofEndOf: start, before: tag), default: []].append(start)
      case .insertStart(let declaration, let index):
        damages.append(startMissing(declaration, at: index))
      case .renameStart(let index, let name):
        damages.append(.startMisspelt(events[index].nameBytes, events[index].name, name))
      case .renameEnd(let index, let name):
        damages.append(
          .endMisspelt(events[index].bytes, events[index].nameBytes, events[index].name, name))
      case .delete(let index): damages.append(deletion(of: events[index]))
      case .makeEnd(let index):
        damages.append(.endExpected(events[index].bytes, events[index].name))
      case .makeStart(let index):
        damages.append(startExpected(events[index]))
      case .outside(let index): outside.append(index)
      case .cutOff(let names):
        let end = bytes[...].trimmed.endIndex
        madeUpEnd = names.map { "</\($0)>" }.joined()
        damages.append(.cutOff(at: end, in: end..<bytes.count, .element(names)))
      case .endRoot(let name):
        damages.append(.endMissing([name], before: bytes.count, "\n</\(name)>\n"))
      }
    }
    for (place, starts) in ends { damages.append(endMissing(starts, at: place)) }
    noteOutside(outside)
    damages.sort { $0.bytes.lowerBound < $1.bytes.lowerBound }
  }

  /// Text and tags before the root, and behind it: one damage each.
  private mutating func noteOutside(_ indices: [Int]) {
    let left = Set(indices)
    let root =
      events.indices.first { events[$0].kind != .text && !left.contains($0) }
      .map { events[$0].bytes.lowerBound } ?? bytes.count
    let before = indices.filter { events[$0].bytes.lowerBound < root }
    let behind = indices.filter { events[$0].bytes.lowerBound >= root }
    for group in [before, behind] {
      guard let first = group.first, let last = group.last else { continue }
      let range = events[first].bytes.lowerBound..<events[last].bytes.upperBound
      damages.append(.outside(range, edits: group.map { TextEdit("", at: events[$0].bytes) }))
    }
  }

  private func deletion(of event: TagMatching.Event) -> Damage {
    if TagNames.ofHTML.contains(event.local.lowercased()) {
      return .webTag(event.bytes, event.name)
    }
    // With its line, where it has one to itself.
    let line = lineStart(event.bytes.lowerBound)
    let isAlone =
      bytes[line..<event.bytes.lowerBound].allSatisfy(\.isXMLSpace)
      && bytes[event.bytes.upperBound...].first.map { $0 == 0x0A || $0 == 0x0D } != false
    return .endTooMany(
      event.bytes, event.name,
      removing: isAlone ? lineEnd(before: line)..<event.bytes.upperBound : event.bytes)
  }

  private func startMissing(
    _ declaration: SchemaModel.ElementDeclaration, at index: Int
  ) -> Damage {
    let event = events[index]
    let place = event.bytes.lowerBound
    let isGroup = event.kind != .text
    let line = bytes[lineStart(place)..<place]
    // `{titel}` before the text is what is left of the tag.
    let isText =
      isGroup || bytes[place] >= 0x80 || bytes[place].isASCIILetterOrDigit
      || bytes[place] == UInt8(ascii: "\"")
    return .startMissing(
      declaration.name, before: place,
      "<\(declaration.name)>"
        + (isGroup && !line.isEmpty && line.allSatisfy(\.isXMLSpace)
          ? "\n" + String(decoding: line, as: UTF8.self) : ""),
      isWhole: isText
        && model.complexType(declaration.typeName)?.attributes.contains(where: \.isRequired) != true
    )
  }

  private func startExpected(_ event: TagMatching.Event) -> Damage {
    let tag = event.bytes
    let slash =
      event.kind == .end
      ? tag.lowerBound + 1..<tag.lowerBound + 2 : tag.upperBound - 2..<tag.upperBound - 1
    return .startExpected(tag, slash: slash, event.name)
  }

  // MARK: - Ends that are missing

  /// Behind the text of an element that has only text; before the next tag otherwise.
  private func place(ofEndOf start: Int, before tag: Int) -> Int {
    let limit = tag < events.count ? events[tag].bytes.lowerBound : bytes.count
    let inner = events[(start + 1)..<min(max(tag, start + 1), events.count)]
    guard inner.allSatisfy({ $0.kind == .text }), !inner.isEmpty else {
      let line = lineStart(limit)
      return bytes[line..<limit].allSatisfy(\.isXMLSpace) ? line : limit
    }
    return inner.last.map(\.bytes.upperBound) ?? limit
  }

  private func endMissing(_ starts: [Int], at place: Int) -> Damage {
    let names = starts.map { events[$0].name }
    let isLine = place == lineStart(place) && place > 0
    let text = starts.map { start in
      let tag = "</\(events[start].name)>"
      guard isLine else { return tag }
      let begin = events[start].bytes.lowerBound
      let indent = bytes[lineStart(begin)..<begin].prefix { $0 == 0x20 || $0 == 0x09 }
      return String(decoding: indent, as: UTF8.self) + tag + "\n"
    }.joined()
    return .endMissing(names, before: place, text)
  }

  private func lineStart(_ offset: Int) -> Int {
    bytes[..<offset].lastIndex { $0 == 0x0A || $0 == 0x0D }.map { $0 + 1 } ?? 0
  }

  private func lineEnd(before line: Int) -> Int {
    var end = line
    while end > 0, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D, line - end < 2 { end -= 1 }
    return end
  }
}
