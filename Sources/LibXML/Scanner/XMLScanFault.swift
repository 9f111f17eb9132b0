/// Why a text is not read as XML.
package enum XMLScanFault: Error, Hashable, Sendable {
  /// The source of the bytes failed; it knows why.
  case interrupted
  /// A document type: refused before it is read.
  case documentType
  /// Bytes that are not UTF-8, or another encoding than UTF-8 and UTF-16.
  case encoding
  /// A character that XML does not allow.
  case forbiddenCharacter
  /// A reference to an entity that XML does not know by itself.
  case unknownEntity
  /// It ends in the middle.
  case cutOff
  case tooDeep
  /// A tag, a comment or the number of names or attributes is beyond all measure.
  case tooLarge
  case notWellFormed
}
