internal import Diagnostics

/// Cuts a document into tags and what is between them, and goes on behind whatever is broken.
///
/// Every byte is in one token. Of a well-formed document the tokens are those of XML 1.0 and there is
/// no damage. Of any other each damage is noted with the change that mends it; the tokens are then
/// those that the mended document has, as far as the place allows, and whoever needs them exactly
/// cuts the mended bytes again.
struct SourceLexer {
  enum Token {
    /// As it is written, references included.
    case text(Range<Int>)
    // The following with their delimiters.
    case characterData(Range<Int>)
    case comment(Range<Int>)
    /// Also the XML declaration.
    case instruction(Range<Int>)
    case startTag(Tag)
    case endTag(Tag)
  }

  struct Tag {
    let bytes: Range<Int>
    let nameBytes: Range<Int>
    var attributes: [SourceTree.Attribute] = []
    /// Whether it is of the form `<a/>`.
    var isEmpty = false
  }

  let bytes: [UInt8]
  let names: TagNames
  var position: Int
  private(set) var damages: [Damage] = []
  /// The start tags without an end so far, roughly: a damaged document has crossed ones.
  private(set) var open: [(name: String, children: Set<String>)] = []
  /// What the other side of a merge conflict says: passed over.
  private var otherSide: Range<Int>?
  private(set) var wasRootSeen = false
  private let contentStart: Int

  /// Nobody mends more in one go.
  static let mostDamages = ContentWalk.mostFaults
  var isHopeless: Bool { damages.count >= Self.mostDamages }

  /// - Parameter names: what a tag may be called; none for a document that is well-formed.
  init(_ bytes: [UInt8], names: TagNames = TagNames()) {
    self.bytes = bytes
    self.names = names
    contentStart = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    position = contentStart
  }

  mutating func note(_ damage: Damage) {
    // A value that is cut off leaves a tag that is, too.
    if damage.kind == .cutOff, damages.last?.kind == .cutOff { return }
    if !isHopeless { damages.append(damage) }
  }

  /// Takes back what was noted after the first so many.
  mutating func keepDamages(_ count: Int) {
    damages.removeSubrange(min(count, damages.count)...)
  }

  /// The next piece; `nil` at the end.
  mutating func next() -> Token? {
    if let otherSide, otherSide.contains(position) { position = otherSide.upperBound }
    guard position < bytes.count else { return nil }
    switch markup(at: position) {
    case .declaration: return declaration()
    case .instruction: return instruction()
    case .documentType: return documentType()
    case .comment: return comment()
    case .characterData: return characterData()
    case .endTag: return endTag()
    case .startTag: return startTag()
    case .conflict: return conflict()
    case nil: return text()
    }
  }

  // MARK: - What begins here

  enum Markup {
    case declaration, instruction, documentType, comment, characterData, endTag, startTag, conflict
  }

  private func markup(at offset: Int) -> Markup? {
    if offset == contentStart, isDeclaration(at: skippingBlanks(from: offset)) {
      return .declaration
    }
    guard byte(offset) == UInt8(ascii: "<"), let next = byte(offset + 1) else { return nil }
    switch next {
    case UInt8(ascii: "?"):
      return isDeclaration(at: offset) ? .declaration : .instruction
    case UInt8(ascii: "!"):
      if starts("<!--", at: offset) || brokenCommentStart(at: offset) != nil { return .comment }
      if starts("<![CDATA[", at: offset) || brokenSectionStart(at: offset) != nil {
        return .characterData
      }
      return starts("<!DOCTYPE", at: offset, ignoringCase: true) ? .documentType : nil
    case UInt8(ascii: "["):
      return brokenSectionStart(at: offset) == nil ? nil : .characterData
    case UInt8(ascii: "/"):
      return isEndTag(at: offset) ? .endTag : nil
    case UInt8(ascii: "<"):
      return starts("<<<<<<<", at: offset) && beginsLine(offset) ? .conflict : nil
    default:
      if isBackslashedEndTag(at: offset) || isEndTag(at: offset) { return .endTag }
      return isStartTag(at: offset) ? .startTag : nil
    }
  }

  // MARK: - Text

  private mutating func text() -> Token {
    let start = position
    let limit = otherSide.map { $0.lowerBound > start ? $0.lowerBound : bytes.count } ?? bytes.count
    // To look at each `<` of a text of nothing else takes long: so many are damages enough.
    var left = Self.mostDamages
    repeat {
      if bytes[position] == UInt8(ascii: "<") { left -= 1 }
      position += 1
    } while position < limit && left > 0
      && (bytes[position] != UInt8(ascii: "<") || markup(at: position) == nil)
    examineText(start..<position)
    return .text(start..<position)
  }

  // MARK: - Comments and sections

  private mutating func comment() -> Token {
    let start = position
    var opening = 4
    if let broken = brokenCommentStart(at: start) {
      note(.commentStart(start..<start + broken))
      opening = broken
    }
    let content = start + opening
    let end = next("-->", from: content)
    let inner = next("<!--", from: content, before: end)
    if let end, let inner, let outer = next("-->", from: end + 3),
      next("<!--", from: end + 3, before: outer) == nil,
      next("<", from: content).map({ beginsLine($0) }) == true, beginsLine(outer)
    {
      // A block that is commented out, with a comment in it: `-->` alone on a line ends the block.
      note(.commentInComment(inner..<inner + 4, end: end..<end + 3))
      position = outer + 3
    } else if let end, inner == nil {
      position = end + 3
      examineComment(content..<end)
    } else {
      openComment(start, content)
    }
    examineCharacters(content..<position)
    return .comment(start..<position)
  }

  /// A comment whose end is missing or broken: it goes as far as the line before the next tag.
  private mutating func openComment(_ start: Int, _ content: Int) {
    var limit = content
    while let tag = next("<", from: limit), !(isEndTag(at: tag) || isStartTag(at: tag)) {
      limit = tag + 1
    }
    guard let tag = next("<", from: limit) else {
      position = bytes.count
      note(.cutOff(at: bytes[...].trimmed.endIndex, in: start..<bytes.count, .comment))
      return
    }
    let text = bytes[content..<tag].trimmed
    let end = max(text.endIndex, content)
    // The end as an editor or a hurry leaves it: `->`, `--`, `–>`, `-- >`, `--!>`.
    let broken = ["--!>", "-- >", "->", "–>", "—>", "--", "—", "–"].first {
      text.count >= $0.utf8.count && text.suffix($0.utf8.count).elementsEqual($0.utf8)
    }
    position = end
    let closed = broken.map { end - $0.utf8.count..<end } ?? end..<end
    note(
      .commentEnd(
        start..<content, TextEdit(broken == nil ? " -->" : "-->", at: closed),
        isCertain: broken != nil || cannotBeLeftOut(tag)))
    examineComment(content..<closed.lowerBound)
  }

  /// Whether the tag cannot be part of what is commented out: a mandatory element, or an end.
  private func cannotBeLeftOut(_ tag: Int) -> Bool {
    let isEnd = byte(tag + 1) == UInt8(ascii: "/")
    guard let parent = open.last else {
      return names.isRoot(string(name(at: tag + (isEnd ? 2 : 1))))
    }
    let name = string(name(at: tag + (isEnd ? 2 : 1)))
    return isEnd
      ? name == parent.name
      : !parent.children.contains(name) && names.isMandatory(name, in: parent.name)
  }

  /// Two hyphens may stand in no comment.
  private mutating func examineComment(_ content: Range<Int>) {
    var edits: [TextEdit] = []
    var offset = content.lowerBound
    while let found = next("--", from: offset), found < content.upperBound {
      var end = found
      while end < content.upperBound, bytes[end] == UInt8(ascii: "-") { end += 1 }
      edits.append(TextEdit(end == content.upperBound ? "" : "-", at: found..<end))
      offset = end
    }
    if edits.isEmpty, content.count > 0, bytes[content.upperBound - 1] == UInt8(ascii: "-") {
      edits = [TextEdit("", at: content.upperBound - 1..<content.upperBound)]
    }
    if let first = edits.first { note(.hyphensInComment(first.bytes, edits)) }
  }

  private mutating func characterData() -> Token {
    let start = position
    let opening = brokenSectionStart(at: start) ?? 9
    let content = start + opening
    let end = next("]]>", from: content)
    let limit = open.last.flatMap { next("</" + $0.name, from: content, before: end) }
    if let limit, end.map({ next("<![CDATA[", from: content, before: $0) != nil }) ?? true {
      position = bytes[content..<limit].trimmed.endIndex
      note(.sectionEnd(before: position))
    } else if let end {
      position = end + 3
    } else {
      position = bytes.count
      note(.cutOff(at: bytes[...].trimmed.endIndex, in: start..<bytes.count, .section))
    }
    if opening != 9 { note(.sectionStart(start..<content)) }
    examineCharacters(content..<position)
    return .characterData(start..<position)
  }

  // MARK: - Instructions

  private mutating func declaration() -> Token {
    let start = position
    let tag = skippingBlanks(from: start)
    position = (next(">", from: tag) ?? bytes.count - 1) + 1
    let declaration = tag..<position
    if start == contentStart {
      if tag > start { note(.blankBeforeDeclaration(start..<tag)) }
      if let fault = XMLDeclaration.fault(in: bytes[declaration]) {
        note(
          .declaration(
            fault..<max(fault, position), replacing: declaration,
            isCertain: !XMLDeclaration.namesOtherEncoding(bytes[declaration])))
      }
    } else if open.isEmpty, !wasRootSeen {
      let before = bytes[contentStart..<start].trimmed
      let isSecond = isDeclaration(at: before.startIndex)
      note(isSecond ? .secondDeclaration(declaration) : .textBeforeDeclaration(contentStart..<tag))
    } else {
      // Two files one behind the other.
      position = bytes.count
      note(.secondDocument(tag..<bytes.count))
    }
    return .instruction(start..<position)
  }

  private mutating func instruction() -> Token {
    let start = position
    position =
      next("?>", from: start).map { $0 + 2 } ?? next(">", from: start).map { $0 + 1 }
      ?? bytes.count
    note(.refused(.processingInstruction, start..<position, isCertain: true))
    return .instruction(start..<position)
  }

  private mutating func documentType() -> Token {
    let start = position
    let end = next(">", from: start) ?? bytes.count - 1
    let subset = next("[", from: start).flatMap { $0 < end ? next("]", from: $0) : nil }
    position = (subset.map { next(">", from: $0) ?? bytes.count - 1 } ?? end) + 1
    // Declarations of its own may be used somewhere.
    note(.refused(.documentType, start..<position, isCertain: subset == nil))
    return .instruction(start..<position)
  }

  /// What a merge leaves where two changed the same lines: the first side is read on.
  private mutating func conflict() -> Token {
    let start = position
    let theirs = next("\n=======", from: start).map { $0 + 1 }
    let base = next("\n|||||||", from: start).map { $0 + 1 }
    let end = next("\n>>>>>>>", from: start).map { endOfLine($0 + 1) }
    position = endOfLine(start)
    var edits = [TextEdit("", at: start..<position)]
    let other = min(theirs ?? .max, base ?? .max)
    if let end, other < end {
      otherSide = other..<end
      edits.append(TextEdit("", at: other..<end))
    }
    note(.conflict(start..<(end ?? position), edits))
    return .text(start..<position)
  }

  // MARK: - Open elements

  mutating func opened(_ name: String) {
    if !open.isEmpty { open[open.count - 1].children.insert(name) }
    // A hostile document: what is that deep is told by libxml2.
    if open.count < 256 { open.append((name, [])) }
    wasRootSeen = wasRootSeen || names.isRoot(name)
  }

  mutating func closed(_ name: String) {
    if let index = open.lastIndex(where: { $0.name == name }) {
      open.removeSubrange(index...)
    }
  }
}
