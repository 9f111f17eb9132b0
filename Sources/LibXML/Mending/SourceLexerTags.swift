internal import Diagnostics

// Tags and their attributes.
extension SourceLexer {
  // MARK: - Start tags

  func isStartTag(at offset: Int) -> Bool {
    let first = skippingBlanks(from: offset + 1)
    let name = name(at: first)
    guard !name.isEmpty, !(0x2D...0x39).contains(bytes[first]) else { return false }
    let text = string(name)
    // `< ort>`; but `Menschen < ort` is a text.
    if first > offset + 1 {
      return names.isKnown(text) && byte(skippingBlanks(from: name.upperBound)) == UInt8(ascii: ">")
    }
    // An address between angle brackets.
    if byte(name.upperBound) == UInt8(ascii: "@") || starts("//", at: name.upperBound) {
      return false
    }
    return names.isTag(text) || isWithoutContent(name) || isRunTogether(name)
      || isSplit(name, self.name(at: skippingBlanks(from: name.upperBound)))
  }

  /// Nobody writes a longer one; how far it is looked ahead.
  private static let longestTag = 65_536

  private func isWithoutContent(_ name: Range<Int>) -> Bool {
    next(">", from: name.upperBound, before: name.upperBound + Self.longestTag)
      .map { byte($0 - 1) == UInt8(ascii: "/") } ?? false
  }

  /// Whether the text follows the name without `>`: `<ortMusterstadt</ort>`.
  private func isRunTogether(_ name: Range<Int>) -> Bool {
    guard let known = names.known(beginning: string(name)),
      let end = next("<", from: name.upperBound)
    else { return false }
    return starts("</" + known, at: end)
  }

  mutating func startTag() -> Token {
    let start = position
    position = skippingBlanks(from: start + 1)
    if position > start + 1 { note(.blankBeforeName(start + 1..<position)) }
    var nameBytes = name(at: position)
    position = nameBytes.upperBound
    if names.isRoot(string(nameBytes)), wasRootSeen, open.isEmpty, next("<", from: position) != nil
    {
      position = bytes.count
      note(.secondDocument(start..<bytes.count))
      return .text(start..<position)
    }
    var tag = Tag(bytes: start..<position, nameBytes: nameBytes)
    let bracket = next(">", from: position) ?? bytes.count
    let isUnclosed = next("<", from: position, before: bracket) != nil
    if isUnclosed, !names.isKnown(string(nameBytes)), isRunTogether(nameBytes),
      let known = names.known(beginning: string(nameBytes))
    {
      position = nameBytes.lowerBound + known.utf8.count
      nameBytes = nameBytes.lowerBound..<position
      note(.bracketMissing(tag: start..<position, before: position))
    } else {
      attributes(of: &tag, isUnclosed: isUnclosed)
      nameBytes = tag.nameBytes
    }
    tag = Tag(
      bytes: start..<position, nameBytes: nameBytes, attributes: tag.attributes,
      isEmpty: tag.isEmpty)
    if !tag.isEmpty { opened(string(nameBytes)) }
    return .startTag(tag)
  }

  /// Reads up to and with the `>` of a start tag.
  private mutating func attributes(of tag: inout Tag, isUnclosed: Bool) {
    // The attributes so far by their names, prefix included.
    var seen: [String: Int] = [:]
    while true {
      let end = position
      skipSpace()
      guard let next = byte(position) else {
        note(.cutOff(at: bytes[...].trimmed.endIndex, in: tag.bytes.lowerBound..<bytes.count, .tag))
        return
      }
      if next == UInt8(ascii: ">") {
        position += 1
        return
      }
      if next == UInt8(ascii: "<") {
        position = end
        note(.bracketMissing(tag: tag.bytes.lowerBound..<end, before: end))
        return
      }
      if next == UInt8(ascii: "/") {
        let bracket = skippingBlanks(from: position + 1)
        if byte(bracket) == UInt8(ascii: ">") {
          if bracket > position + 1 { note(.blankBeforeName(position + 1..<bracket)) }
          position = bracket + 1
          tag.isEmpty = true
          return
        }
      }
      var name = name(at: position)
      guard !name.isEmpty, !(0x2D...0x39).contains(next) else {
        junk()
        continue
      }
      // `stunden:"80"`
      if name.count > 1, byte(name.upperBound - 1) == UInt8(ascii: ":") {
        name = name.lowerBound..<name.upperBound - 1
      }
      let sign = skippingBlanks(from: name.upperBound)
      if isAttribute(sign) {
        if end == position { note(.blankMissing(before: position)) }
        attribute(name, sign, of: &tag, &seen)
      } else if isUnclosed {
        position = end
        note(.bracketMissing(tag: tag.bytes.lowerBound..<end, before: end))
        return
      } else if tag.attributes.isEmpty, isSplit(tag.nameBytes, name) {
        note(.blankInName(tag.nameBytes.upperBound..<name.lowerBound))
        position = name.upperBound
        tag = Tag(bytes: tag.bytes, nameBytes: tag.nameBytes.lowerBound..<name.upperBound)
      } else {
        note(.valueMissing(name))
        position = name.upperBound
      }
    }
  }

  private func isAttribute(_ sign: Int) -> Bool {
    if byte(sign) == UInt8(ascii: "=") || quote(at: sign) > 0 { return true }
    return byte(sign) == UInt8(ascii: ":") && quote(at: skippingBlanks(from: sign + 1)) > 0
  }

  /// Whether two words are one name that was torn apart: `<wochen stunden>`.
  private func isSplit(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
    names.isKnown(string(first) + string(second))
  }

  /// What belongs in no tag: a comma, a quotation mark too many.
  private mutating func junk() {
    let start = position
    while let next = byte(position), !next.isXMLSpace, next != UInt8(ascii: ">"),
      next != UInt8(ascii: "<"), position == start || name(at: position).isEmpty
    {
      position += 1
    }
    let isPunctuation = bytes[start..<position].allSatisfy { ",;\"'/=.".utf8.contains($0) }
    note(.foreignInTag(start..<position, isCertain: isPunctuation || quote(at: start) > 0))
  }

  // MARK: - Attributes

  private mutating func attribute(
    _ name: Range<Int>, _ sign: Int, of tag: inout Tag, _ seen: inout [String: Int]
  ) {
    let start = position
    var opening = sign
    if byte(sign) == UInt8(ascii: "=") {
      opening = skippingBlanks(from: sign + 1)
      while byte(opening) == UInt8(ascii: "=") { opening = skippingBlanks(from: opening + 1) }
      if let second = next("=", from: sign + 1, before: opening) {
        note(.foreignInTag(second..<second + 1, isCertain: true))
      }
    } else {
      opening = byte(sign) == UInt8(ascii: ":") ? skippingBlanks(from: sign + 1) : sign
      note(.equalsSignMissing(name.upperBound..<opening))
    }
    let before = damages.count
    let value = value(at: opening, named: name)
    examineValue(value)
    let (prefix, local) = split(name)
    let attribute = SourceTree.Attribute(
      name: local, prefix: prefix, value: XMLReferences.resolved(bytes[value]),
      bytes: start..<position, valueBytes: value)
    if let other = seen[string(name)].map({ tag.attributes[$0] }) {
      // One change of these bytes is enough.
      keepDamages(before)
      let blank = bytes[..<start].trimmed.endIndex
      note(
        .attributeTwice(
          string(name), start..<position, removing: blank..<position,
          isSame: other.value == attribute.value))
    } else {
      seen[string(name)] = tag.attributes.count
      tag.attributes.append(attribute)
    }
  }

  /// The bytes of a value; goes behind its closing quotation mark.
  private mutating func value(at opening: Int, named name: Range<Int>) -> Range<Int> {
    let width = quote(at: opening)
    if width == 1, let mark = byte(opening), mark != UInt8(ascii: "`") {
      return quoted(at: opening, mark, name)
    }
    if width > 0 { return oddlyQuoted(at: opening, width, name) }
    position = opening
    while let next = byte(position), !next.isXMLSpace, next != UInt8(ascii: ">"),
      next != UInt8(ascii: "<"), !starts("/>", at: position)
    {
      position += 1
    }
    var value = opening..<position
    let length = closingQuote(before: position)
    if length > 0 { value = opening..<max(opening, position - length) }
    note(.quotesMissing(string(name), value, opening..<position))
    return value
  }

  /// A value that begins with `"` or `'`.
  private mutating func quoted(
    at opening: Int, _ mark: UInt8, _ name: Range<Int>
  ) -> Range<Int> {
    let start = opening + 1
    var end = start
    var (tag, bracket): (Int?, Int?)
    while let next = byte(end), next != mark {
      if next == UInt8(ascii: "<"), tag == nil { tag = end }
      if next == UInt8(ascii: ">"), bracket == nil { bracket = end }
      end += 1
    }
    let isClosed = end < bytes.count && endsValue(end + 1)
    // A value with a bracket, as it should be or with `<` in it.
    if isClosed, tag == nil || bracket == nil {
      position = end + 1
      return start..<end
    }
    // The mark found is the opening one of the next attribute, or stands far behind the tag.
    let limit = min(bracket ?? next(">", from: end) ?? bytes.count, tag ?? bytes.count)
    if end < limit {
      let before = bytes[start..<end].trimmed
      guard before.last == UInt8(ascii: "=") else {
        position = end + 1
        return start..<end
      }
      let blank = before.lastIndex { $0.isXMLSpace } ?? end
      position = blank
      note(.closingQuoteMissing(string(name), before: blank, mark))
      return start..<blank
    }
    for offset in start..<limit where quote(at: offset) > 0 && endsValue(offset + quote(at: offset))
    {
      position = offset + quote(at: offset)
      note(
        .wrongQuotes(
          string(name), opening..<position,
          [TextEdit(String(Unicode.Scalar(mark)), at: offset..<position)]))
      return start..<offset
    }
    guard limit < bytes.count else {
      position = bytes.count
      note(
        .cutOff(at: bytes[...].trimmed.endIndex, in: tagStart(before: name)..<bytes.count, .value))
      return start..<start
    }
    let close = bytes[start..<limit].trimmed.endIndex
    let isEmpty = byte(limit) == UInt8(ascii: ">") && byte(limit - 1) == UInt8(ascii: "/")
    position = max(start, isEmpty ? close - 1 : close)
    note(.closingQuoteMissing(string(name), before: position, mark))
    return start..<position
  }

  /// A value between typographic marks, backticks, doubled apostrophes.
  private mutating func oddlyQuoted(
    at opening: Int, _ width: Int, _ name: Range<Int>
  ) -> Range<Int> {
    let start = opening + width
    var end = start
    let bracket = next(">", from: opening) ?? bytes.count
    let limit = min(bracket, next("<", from: start, before: bracket) ?? bracket)
    // Doubled marks are doubled at the end too.
    let doubled = width == 2 && bytes[opening] < 0x80 ? string(opening..<start) : nil
    func closing(_ end: Int) -> Int {
      doubled.map { starts($0, at: end) ? width : 0 } ?? quote(at: end)
    }
    while end < limit, closing(end) == 0 || !endsValue(end + closing(end)) { end += 1 }
    if end == limit {
      end = start
      while end < limit, !bytes[end].isXMLSpace { end += 1 }
    }
    position = end + (end < limit ? closing(end) : 0)
    note(
      .wrongQuotes(
        string(name), opening..<position,
        [TextEdit("\"", at: opening..<start), TextEdit("\"", at: end..<position)]))
    return start..<end
  }

  /// Whether an attribute may end here.
  private func endsValue(_ offset: Int) -> Bool {
    guard let next = byte(offset) else { return false }
    if next.isXMLSpace || next == UInt8(ascii: ">") || starts("/>", at: offset) { return true }
    let name = name(at: offset)
    return !name.isEmpty && byte(name.upperBound) == UInt8(ascii: "=")
  }

  /// The length of a quotation mark, of whatever kind, that begins here; 0 if none does.
  private func quote(at offset: Int) -> Int {
    guard let first = byte(offset) else { return 0 }
    if starts("''", at: offset) || starts("\"\"", at: offset), !endsValue(offset + 2) { return 2 }
    if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") || first == UInt8(ascii: "`") {
      return 1
    }
    return Self.oddQuotes.first { starts($0, at: offset) }?.utf8.count ?? 0
  }

  private func closingQuote(before end: Int) -> Int {
    (["\"", "'"] + Self.oddQuotes).first {
      end >= $0.utf8.count && starts($0, at: end - $0.utf8.count)
    }?
    .utf8.count ?? 0
  }

  private static let oddQuotes = [
    "“", "”", "„", "‟", "‘", "’", "‚", "‛", "«", "»", "‹", "›", "´", "″", "′", "&quot;", "\\\"",
  ]

  private func tagStart(before name: Range<Int>) -> Int {
    bytes[..<name.lowerBound].lastIndex(of: UInt8(ascii: "<")) ?? name.lowerBound
  }

  // MARK: - End tags

  func isEndTag(at offset: Int) -> Bool {
    let slash = skippingBlanks(from: offset + 1)
    guard byte(slash) == UInt8(ascii: "/") else { return false }
    let first = skippingBlanks(from: slash + 1)
    let name = name(at: first)
    // `< /titel>`
    if slash > offset + 1 { return names.isKnown(string(name)) }
    if byte(first) == UInt8(ascii: ">") { return true }
    return !name.isEmpty && !(0x2D...0x39).contains(bytes[first])
  }

  /// `<\titel>`
  func isBackslashedEndTag(at offset: Int) -> Bool {
    byte(offset + 1) == UInt8(ascii: "\\") && names.isTag(string(name(at: offset + 2)))
      && !name(at: offset + 2).isEmpty
  }

  mutating func endTag() -> Token {
    let start = position
    let slash = skippingBlanks(from: start + 1)
    if slash > start + 1 { note(.blankBeforeName(start + 1..<slash)) }
    if byte(slash) != UInt8(ascii: "/") { note(.backslash(slash..<slash + 1)) }
    position = skippingBlanks(from: slash + 1)
    if position > slash + 1 { note(.blankBeforeName(slash + 1..<position)) }
    var nameBytes = name(at: position)
    position = nameBytes.upperBound
    let end = position
    skipSpace()
    let second = name(at: position)
    if position > end, !second.isEmpty, isSplit(nameBytes, second) {
      note(.blankInName(end..<second.lowerBound))
      nameBytes = nameBytes.lowerBound..<second.upperBound
      position = second.upperBound
    }
    let bracket = next(">", from: position) ?? bytes.count
    let tag = next("<", from: position, before: bracket)
    if bracket == bytes.count, tag == nil {
      position = bytes.count
      note(.cutOff(at: bytes[...].trimmed.endIndex, in: start..<bytes.count, .tag))
    } else if tag != nil {
      position = nameBytes.upperBound
      note(.bracketMissing(tag: start..<position, before: position))
    } else if bracket > position {
      note(.foreignInTag(nameBytes.upperBound..<bracket, isCertain: true))
      position = bracket + 1
    } else {
      position += 1
    }
    closed(string(nameBytes))
    return .endTag(Tag(bytes: start..<position, nameBytes: nameBytes))
  }
}
