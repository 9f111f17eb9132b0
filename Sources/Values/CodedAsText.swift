/// A value that a file holds as the text that describes it.
package protocol CodedAsText: Codable, CustomStringConvertible {
  init?(described text: String)
}

extension CodedAsText {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let value = Self(described: text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "no value of \(Self.self)")
    }
    self = value
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

extension CalendarDate: CodedAsText {
  package init?(described text: String) { self.init(iso8601: text) }
}

extension UTCTime: CodedAsText {
  package init?(described text: String) { self.init(iso8601: text) }
}

extension Hundredths: CodedAsText {
  package init?(described text: String) { self.init(text) }
}
