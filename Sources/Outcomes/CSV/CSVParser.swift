/// Splits CSV bytes into rows of fields (RFC 4180), one row at a time.
///
/// Rows end at LF, CRLF or CR outside quotes. A quoted field may hold separators, line ends and
/// doubled quotes. What breaks the grammar becomes the row's fault and reading goes on behind it;
/// only a quote that is never closed ends the file.
package struct CSVParser: Sendable {
  private let bytes: [UInt8]
  private let end: Int
  private let separator: UInt8
  private var position: Int
  private var line: Int

  /// - Parameters:
  ///   - bytes: valid UTF-8.
  ///   - start: where the first row begins.
  ///   - end: where the text ends; `nil` at the end of the bytes.
  ///   - line: the number of the line that `start` lies in, from 1.
  ///   - separator: an ASCII character.
  package init(
    _ bytes: [UInt8], from start: Int = 0, to end: Int? = nil, line: Int = 1, separator: UInt8
  ) {
    self.bytes = bytes
    self.end = end ?? bytes.count
    self.separator = separator
    self.position = start
    self.line = line
  }

  /// Where the next row begins.
  package var offset: Int { position }
  /// The line of the next row.
  package var nextLine: Int { line }

  /// The next row, or `nil` at the end of the file. A line without any character is a row without
  /// fields.
  package mutating func next() -> CSVRow? {
    guard position < end else { return nil }
    var row = CSVRow(line: line)
    if atLineEnd {
      skipLineEnd()
      return row
    }
    while true {
      row.fields.append(nextField(&row.fault))
      if row.fault?.isFatal == true {
        position = end
        return row
      }
      guard position < end, bytes[position] == separator else {
        skipLineEnd()
        return row
      }
      position += 1
    }
  }

  private var atLineEnd: Bool {
    position == end || bytes[position] == .lineFeed || bytes[position] == .carriageReturn
  }

  /// Steps over one LF, CRLF or CR, if there is one here.
  private mutating func skipLineEnd() {
    guard position < end else { return }
    if bytes[position] == .carriageReturn {
      position += 1
      line += 1
      if position < end, bytes[position] == .lineFeed { position += 1 }
    } else if bytes[position] == .lineFeed {
      position += 1
      line += 1
    }
  }

  /// Reads up to the separator or line end behind the field.
  private mutating func nextField(_ fault: inout CSVFault?) -> CSVField {
    guard position < end else { return plainField(&fault) }
    if bytes[position] == .quote { return quotedField(&fault) }
    // `="001"`: what keeps a spreadsheet from taking a text for a number.
    if bytes[position] == .equals, position + 1 < end, bytes[position + 1] == .quote {
      position += 1
      return quotedField(&fault)
    }
    return plainField(&fault)
  }

  private mutating func plainField(_ fault: inout CSVFault?) -> CSVField {
    let start = position
    while !atLineEnd, bytes[position] != separator {
      if bytes[position] == .quote, fault == nil { fault = .quoteInPlainField }
      position += 1
    }
    return CSVField(range: start..<position, hasDoubledQuotes: false)
  }

  private mutating func quotedField(_ fault: inout CSVFault?) -> CSVField {
    let openingLine = line
    position += 1
    let start = position
    var hasDoubledQuotes = false
    while position < end {
      switch bytes[position] {
      case .quote:
        if position + 1 < end, bytes[position + 1] == .quote {
          hasDoubledQuotes = true
          position += 2
          continue
        }
        let end = position
        position += 1
        while !atLineEnd, bytes[position] != separator {
          if fault == nil { fault = .textBehindQuote }
          position += 1
        }
        return CSVField(range: start..<end, hasDoubledQuotes: hasDoubledQuotes)
      case .lineFeed, .carriageReturn:
        skipLineEnd()
      default:
        position += 1
      }
    }
    fault = .unclosedQuote(openingLine: openingLine)
    return CSVField(range: start..<end, hasDoubledQuotes: hasDoubledQuotes)
  }

  /// The text of a field, its doubled quotes halved.
  package func text(of field: CSVField) -> String {
    let text = String(decoding: bytes[field.range], as: UTF8.self)
    guard field.hasDoubledQuotes else { return text }
    let halved = text.replacing("\"\"", with: "\"")
    // `"=""001"""`, the same in quotes of its own.
    let isFormula = halved.utf8.count > 2 && halved.hasPrefix("=\"") && halved.hasSuffix("\"")
    return isFormula ? String(halved.dropFirst(2).dropLast()) : halved
  }
}

/// One row: where it begins and where its fields lie.
package struct CSVRow: Hashable, Sendable {
  /// The line of its first character, from 1. A row with a quoted line end goes on below it.
  package let line: Int
  package var fields: [CSVField] = []
  /// The first thing in it that is not CSV.
  package var fault: CSVFault?

  /// Whether it is separators only, as spreadsheets leave them below a table.
  var isBlank: Bool { fault == nil && fields.allSatisfy { $0.range.isEmpty } }

  /// With as many fields as a header, if what is too many is empty, or what is too few has no name:
  /// spreadsheets leave empty columns beside a table.
  /// - Parameter named: how many of the header's fields there are up to the last with a name.
  func fitted(to count: Int, named: Int) -> CSVRow {
    guard fault == nil, fields.count != count, fields.count >= named,
      fields.dropFirst(count).allSatisfy({ $0.range.isEmpty })
    else { return self }
    var row = self
    row.fields = Array(fields.prefix(count))
    let empty = CSVField(range: 0..<0, hasDoubledQuotes: false)
    row.fields += repeatElement(empty, count: count - row.fields.count)
    return row
  }
}

/// The bytes of one field without the quotes around it.
package struct CSVField: Hashable, Sendable {
  package let range: Range<Int>
  package let hasDoubledQuotes: Bool
}

/// What is not CSV in a row.
package enum CSVFault: Hashable, Sendable {
  /// A quote within a field that does not begin with one.
  case quoteInPlainField
  /// Characters between the closing quote and the separator.
  case textBehindQuote
  /// The rest of the file is inside quotes.
  case unclosedQuote(openingLine: Int)

  /// Whether nothing behind it can be read.
  package var isFatal: Bool {
    if case .unclosedQuote = self { true } else { false }
  }
}

extension UInt8 {
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let equals = UInt8(ascii: "=")
  static let quote = UInt8(ascii: "\"")
}
