internal import Glibc

/// Reads XML of any length as a series of events, in memory that does not grow with it.
///
/// For what other programs write by the hundred megabyte: the parts of a workbook. libxml2 takes 86
/// instructions for each byte, this reader about a tenth of that; on documents that both read they
/// agree (`XMLScannerTests` compares them on damaged bytes). It promises the same: no document type,
/// no entity but the five that XML knows, nothing opened, nothing repaired; depth, names and tags
/// are bounded. Comments and processing instructions are passed over.
///
/// An element is known by its number in the vocabulary given at the beginning; one of another name
/// or namespace is ``unknown``.
package final class XMLScanner {
  package enum Event: Sendable {
    case start
    case end
    /// A piece of text; the text of one element may come in several.
    case text
    case endOfDocument
  }

  /// What ``element`` is for names that the vocabulary does not have.
  package static let unknown = -1

  private static let deepest = 256
  private static let largestTag = 1 << 22
  private static let mostAttributes = 1_000

  @exclusivity(unchecked) private var input: XMLScannerInput
  private let namespaces: [[UInt8]]
  private let vocabulary: [[UInt8]: Int]

  // Nothing outside this object ever holds a property of it while it works, so that looking for
  // overlapping accesses, half of all instructions, would find none.

  // The window of bytes that is looked at.
  @exclusivity(unchecked) var base: UnsafeMutablePointer<UInt8>
  @exclusivity(unchecked) private var capacity = 1 << 19
  @exclusivity(unchecked) private var position = 0
  @exclusivity(unchecked) private var limit = 0
  @exclusivity(unchecked) private var isAtEnd = false
  @exclusivity(unchecked) private var isAtBeginning = true

  private let names = XMLScannerNames()
  @exclusivity(unchecked) private var prefixes = XMLScannerPrefixes()
  /// The names of the open elements, by number; ``depth`` of them.
  private let open: UnsafeMutablePointer<Int>
  @exclusivity(unchecked) private var hasRoot = false
  @exclusivity(unchecked) private var isEmptyElement = false

  /// The element that began last, as its number in the vocabulary.
  @exclusivity(unchecked) package private(set) var element = unknown
  /// Of the element that begins here.
  let attributes: UnsafeMutablePointer<Attribute>
  @exclusivity(unchecked) var attributeCount = 0
  /// One of them has a prefix or binds one.
  @exclusivity(unchecked) private var hasPrefixes = false
  @exclusivity(unchecked) var text = Piece(start: 0, end: 0, isPlain: true)

  struct Attribute {
    let nameStart: Int
    let nameEnd: Int
    let value: Piece
  }

  /// Bytes in the window.
  struct Piece {
    let start: Int
    let end: Int
    /// It stands for itself: no references, no returns.
    let isPlain: Bool
    /// From a CDATA section: a `&` is one.
    var isLiteral = false
  }

  /// - Parameters:
  ///   - elements: the vocabulary: local names of elements.
  ///   - namespaces: the namespaces that the vocabulary belongs to.
  ///   - feed: the next bytes, none at the end; `nil` where their source fails.
  package init(elements: [String], namespaces: [String], feed: @escaping () -> [UInt8]?) {
    vocabulary = Dictionary(
      elements.enumerated().map { (Array($1.utf8), $0) }, uniquingKeysWith: { first, _ in first })
    self.namespaces = namespaces.map { Array($0.utf8) }
    input = XMLScannerInput(feed: feed)
    base = .allocate(capacity: capacity)
    open = .allocate(capacity: Self.deepest)
    attributes = .allocate(capacity: Self.mostAttributes)
  }

  deinit {
    base.deallocate()
    open.deallocate()
    attributes.deallocate()
  }

  /// How many elements are open, the one that begins here included.
  @exclusivity(unchecked) package private(set) var depth = 0

  // MARK: - Events

  package func next() throws(XMLScanFault) -> Event {
    if isEmptyElement {
      isEmptyElement = false
      return leaveElement()
    }
    while true {
      if position == limit {
        if try refill() { continue }
        guard depth == 0, hasRoot else { throw .cutOff }
        return .endOfDocument
      }
      if base[position] != UInt8(ascii: "<") {
        if try scanText() { return .text }
      } else if let event = try scanMarkup() {
        return event
      }
    }
  }

  /// Passes over the element that has just begun, with all that is in it.
  package func skipElement() throws(XMLScanFault) {
    let outer = depth - 1
    while depth > outer { _ = try next() }
  }

  private func leaveElement() -> Event {
    depth -= 1
    prefixes.leave(depth: depth + 1)
    return .end
  }

  // MARK: - The window

  /// Reads more behind what has not been passed yet.
  /// - Returns: whether there was more.
  private func refill() throws(XMLScanFault) -> Bool {
    guard !isAtEnd else { return false }
    let kept = limit - position
    if position > 0, kept > 0 { memmove(base, base + position, kept) }
    position = 0
    limit = kept
    let bytes = try input.next()
    guard !bytes.isEmpty else {
      isAtEnd = true
      return false
    }
    if limit + bytes.count > capacity {
      guard limit <= Self.largestTag else { throw .tooLarge }
      capacity = max(2 * capacity, limit + bytes.count)
      let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
      larger.update(from: base, count: limit)
      base.deallocate()
      base = larger
    }
    bytes.withUnsafeBufferPointer { new in
      if let first = new.baseAddress { (base + limit).update(from: first, count: new.count) }
    }
    limit += bytes.count
    if isAtBeginning {
      isAtBeginning = false
      if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { throw .notWellFormed }
    }
    return true
  }

  /// Has the piece of markup that begins at the position read again with more bytes behind it.
  private func needMore() throws(XMLScanFault) {
    guard try refill() else { throw .cutOff }
  }

  // MARK: - Text

  /// - Returns: whether there is text to tell of.
  private func scanText() throws(XMLScanFault) -> Bool {
    var offset = position
    var isPlain = true
    scan: while offset < limit {
      switch base[offset] {
      case UInt8(ascii: "<"): break scan
      case UInt8(ascii: "&"):
        guard let end = try XMLReference.end(in: base, from: offset, limit: limit) else {
          break scan
        }
        isPlain = false
        offset = end
      case 13:
        isPlain = false
        offset += 1
      case UInt8(ascii: ">"):
        if offset >= position + 2, base[offset - 1] == UInt8(ascii: "]"),
          base[offset - 2] == UInt8(ascii: "]")
        {
          throw .notWellFormed
        }
        offset += 1
      default: offset += 1
      }
    }
    if offset == limit || base[offset] == UInt8(ascii: "&") {
      if isAtEnd, offset < limit { throw .unknownEntity }
      // The rest has not come yet. A long text is told of in pieces, a short one as a whole.
      if !isAtEnd, offset - position < 1 << 16 { return try refill() ? false : scanText() }
      // What may belong to the piece behind it stays: half of a line end, of the mark `]]>`.
      while !isAtEnd, offset > position, [13, UInt8(ascii: "]")].contains(base[offset - 1]) {
        offset -= 1
      }
      if offset == position { return try refill() ? false : scanText() }
    }
    text = Piece(start: position, end: offset, isPlain: isPlain)
    guard depth > 0 else {
      for place in position..<offset where !XMLBytes.isSpace(base[place]) { throw .notWellFormed }
      position = offset
      return false
    }
    position = offset
    return true
  }

  // MARK: - Markup

  /// - Returns: `nil` where nothing is to be told of it, or more bytes are needed.
  private func scanMarkup() throws(XMLScanFault) -> Event? {
    guard position + 1 < limit else {
      try needMore()
      return nil
    }
    switch base[position + 1] {
    case UInt8(ascii: "/"): return try scanEndTag()
    case UInt8(ascii: "!"): return try scanDeclaration()
    case UInt8(ascii: "?"):
      try scanInstruction()
      return nil
    default: return try scanStartTag()
    }
  }

  private func scanEndTag() throws(XMLScanFault) -> Event? {
    guard depth > 0 else { throw .notWellFormed }
    let name = names.all[open[depth - 1]]
    var offset = position + 2 + name.count
    while offset < limit, XMLBytes.isSpace(base[offset]) { offset += 1 }
    guard offset < limit else {
      try needMore()
      return nil
    }
    guard base[offset] == UInt8(ascii: ">"),
      XMLBytes.areEqual(base + position + 2, name.bytes, name.count)
    else { throw .notWellFormed }
    position = offset + 1
    return leaveElement()
  }

  private func scanDeclaration() throws(XMLScanFault) -> Event? {
    let comment = StaticString("<!--")
    let section = StaticString("<![CDATA[")
    if let stands = XMLBytes.stands(comment, at: base + position, available: limit - position),
      stands
    {
      guard let dashes = XMLBytes.find("--", in: base, from: position + 4, limit: limit),
        dashes + 2 < limit
      else {
        try needMore()
        return nil
      }
      guard base[dashes + 2] == UInt8(ascii: ">") else { throw .notWellFormed }
      position = dashes + 3
      return nil
    }
    if let stands = XMLBytes.stands(section, at: base + position, available: limit - position),
      stands
    {
      guard depth > 0 else { throw .notWellFormed }
      guard let end = XMLBytes.find("]]>", in: base, from: position + 9, limit: limit) else {
        try needMore()
        return nil
      }
      text = Piece(start: position + 9, end: end, isPlain: false, isLiteral: true)
      position = end + 3
      return .text
    }
    if limit - position < 9, !isAtEnd {
      try needMore()
      return nil
    }
    if let stands = XMLBytes.stands("<!DOCTYPE", at: base + position, available: limit - position),
      stands
    {
      throw .documentType
    }
    throw .notWellFormed
  }

  /// Passes over a processing instruction; the declaration of XML is one by its looks.
  private func scanInstruction() throws(XMLScanFault) {
    guard let end = XMLBytes.find("?>", in: base, from: position + 2, limit: limit) else {
      try needMore()
      return
    }
    let content = Array(UnsafeBufferPointer(start: base + position + 2, count: end - position - 2))
    let target = content.prefix { !XMLBytes.isSpace($0) }
    if target.count == 3, String(decoding: target, as: UTF8.self).lowercased() == "xml" {
      guard !hasInstruction, !hasRoot, target.elementsEqual("xml".utf8) else {
        throw .notWellFormed
      }
      try XMLBytes.checkDeclaration(
        String(decoding: content[3...], as: UTF8.self), isWide: input.isWide)
    } else {
      guard let first = target.first, XMLBytes.isNameStart(first),
        target.allSatisfy(XMLBytes.isNameByte), !target.contains(UInt8(ascii: ":"))
      else { throw .notWellFormed }
    }
    hasInstruction = true
    position = end + 2
  }
  private var hasInstruction = false

  private func scanStartTag() throws(XMLScanFault) -> Event? {
    var offset = position + 1
    guard XMLBytes.isNameStart(base[offset]) else { throw .notWellFormed }
    while offset < limit, XMLBytes.isNameByte(base[offset]) { offset += 1 }
    let nameEnd = offset
    attributeCount = 0
    hasPrefixes = false
    while true {
      let blanks = offset
      while offset < limit, XMLBytes.isSpace(base[offset]) { offset += 1 }
      guard offset + 1 < limit || (offset < limit && base[offset] == UInt8(ascii: ">")) else {
        try needMore()
        return nil
      }
      if base[offset] == UInt8(ascii: ">") || base[offset] == UInt8(ascii: "/") { break }
      guard offset > blanks else { throw .notWellFormed }
      guard let end = try scanAttribute(from: offset) else {
        try needMore()
        return nil
      }
      offset = end
    }
    let isEmpty = base[offset] == UInt8(ascii: "/")
    if isEmpty {
      offset += 1
      guard base[offset] == UInt8(ascii: ">") else { throw .notWellFormed }
    }
    try enterElement(nameStart: position + 1, nameEnd: nameEnd)
    isEmptyElement = isEmpty
    position = offset + 1
    return .start
  }

  /// - Returns: where the attribute ends; `nil` where more bytes are needed.
  private func scanAttribute(from start: Int) throws(XMLScanFault) -> Int? {
    var offset = start
    guard XMLBytes.isNameStart(base[offset]) else { throw .notWellFormed }
    var isPrefixed = false
    while offset < limit, XMLBytes.isNameByte(base[offset]) {
      isPrefixed = isPrefixed || base[offset] == UInt8(ascii: ":")
      offset += 1
    }
    let nameEnd = offset
    while offset < limit, XMLBytes.isSpace(base[offset]) { offset += 1 }
    guard offset < limit else { return nil }
    guard base[offset] == UInt8(ascii: "=") else { throw .notWellFormed }
    offset += 1
    while offset < limit, XMLBytes.isSpace(base[offset]) { offset += 1 }
    guard offset < limit else { return nil }
    let quote = base[offset]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { throw .notWellFormed }
    offset += 1
    let valueStart = offset
    var isPlain = true
    while offset < limit, base[offset] != quote {
      switch base[offset] {
      case UInt8(ascii: "<"): throw .notWellFormed
      case UInt8(ascii: "&"):
        guard let end = try XMLReference.end(in: base, from: offset, limit: limit) else {
          if isAtEnd { throw .unknownEntity }
          return nil
        }
        isPlain = false
        offset = end
      case 9, 10, 13:
        isPlain = false
        offset += 1
      default: offset += 1
      }
    }
    guard offset < limit else { return nil }
    guard attributeCount < Self.mostAttributes else { throw .tooLarge }
    let count = nameEnd - start
    for index in 0..<attributeCount {
      let other = attributes[index]
      if other.nameEnd - other.nameStart == count,
        XMLBytes.areEqual(base + other.nameStart, base + start, count)
      {
        throw .notWellFormed
      }
    }
    hasPrefixes = hasPrefixes || isPrefixed || (count == 5 && memcmp(base + start, "xmlns", 5) == 0)
    (attributes + attributeCount).initialize(
      to: Attribute(
        nameStart: start, nameEnd: nameEnd,
        value: Piece(start: valueStart, end: offset, isPlain: isPlain)))
    attributeCount += 1
    return offset + 1
  }

  private func enterElement(nameStart: Int, nameEnd: Int) throws(XMLScanFault) {
    guard depth > 0 || !hasRoot else { throw .notWellFormed }
    guard depth < Self.deepest else { throw .tooDeep }
    hasRoot = true
    let name = try names.number(of: base + nameStart, count: nameEnd - nameStart)
    open[depth] = name
    depth += 1
    if hasPrefixes { try bindPrefixes() }
    if names.all[name].scope != prefixes.scope {
      names.all[name].symbol = Int32(try meaning(of: names.all[name]))
      names.all[name].scope = prefixes.scope
    }
    element = Int(names.all[name].symbol)
  }

  private func meaning(of name: XMLScannerNames.Name) throws(XMLScanFault) -> Int {
    guard let namespace = prefixes.namespace(of: name.prefix) else { throw .notWellFormed }
    guard namespaces.contains(namespace) else { return Self.unknown }
    return vocabulary[name.local] ?? Self.unknown
  }

  private func bindPrefixes() throws(XMLScanFault) {
    var hasPrefix = false
    let all = UnsafeBufferPointer(start: attributes, count: attributeCount)
    for attribute in all {
      let start = base + attribute.nameStart
      let count = attribute.nameEnd - attribute.nameStart
      guard count >= 5, memcmp(start, "xmlns", 5) == 0, count == 5 || start[5] == UInt8(ascii: ":")
      else {
        hasPrefix = hasPrefix || memchr(start, Int32(UInt8(ascii: ":")), count) != nil
        continue
      }
      guard count != 6 else { throw .notWellFormed }
      let prefix = Array(UnsafeBufferPointer(start: start, count: count)[min(count, 6)...])
      var namespace: [UInt8] = []
      append(attribute.value, to: &namespace, isAttribute: true)
      try prefixes.bind(prefix, to: namespace, depth: depth)
    }
    guard hasPrefix else { return }
    for attribute in all {
      let name = UnsafeBufferPointer(
        start: base + attribute.nameStart, count: attribute.nameEnd - attribute.nameStart)
      guard let colon = name.firstIndex(of: UInt8(ascii: ":")) else { continue }
      guard colon > 0, colon + 1 < name.count,
        name.lastIndex(of: UInt8(ascii: ":")) == colon, XMLBytes.isNameStart(name[colon + 1]),
        name[..<colon].elementsEqual("xmlns".utf8)
          || prefixes.namespace(of: ArraySlice(name[..<colon])) != nil
      else { throw .notWellFormed }
    }
  }
}
