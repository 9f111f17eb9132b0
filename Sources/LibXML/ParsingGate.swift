internal import Diagnostics
internal import Glibc
internal import Text

/// What is refused before the parser sees a byte.
///
/// libxml2 inflates gzip and xz by itself, guesses encodings and believes declarations. This gate
/// lets through UTF-8 text that says nothing else of itself; the message names what came instead.
enum ParsingGate {
  /// The first reason to refuse `bytes`, or `nil` where the parser may have them.
  static func objection(to bytes: [UInt8], named file: String) -> Diagnostic? {
    if bytes.isEmpty {
      return Diagnostic(
        .emptyDocument, at: SourceLocation(file: file, line: 1, column: 1),
        message: LocalizedText(de: "Die Datei ist leer.", en: "The file is empty."),
        help: LocalizedText(
          de: "Erwartet wird ein XML-Dokument.",
          en: "An XML document is expected."))
    }
    if bytes.count > Document.largestSize {
      return Diagnostic(
        .documentTooLarge, at: SourceLocation(file: file),
        message: LocalizedText(
          de: "Die Datei ist größer als 2 MiB.", en: "The file is larger than 2 MiB."),
        help: nil)
    }
    return foreignFormat(bytes, file: file)
      ?? encodingFault(bytes, file: file)
      ?? declarationFault(bytes, file: file)
      ?? crowdedTag(bytes, file: file)
  }

  // MARK: - What keeps libxml2 busy

  /// The most attributes of one element. libxml2 compares each with each before it says a word:
  /// 50,000 of them keep it busy for two seconds.
  private static let mostAttributes = 10_000

  private static func crowdedTag(_ bytes: [UInt8], file: String) -> Diagnostic? {
    func equalSigns(_ slice: ArraySlice<UInt8>) -> Int {
      slice.reduce(0) { $0 &+ ($1 == UInt8(ascii: "=") ? 1 : 0) }
    }
    // Each attribute takes five bytes and more: nearly no file is long enough.
    guard bytes.count > 5 * mostAttributes, equalSigns(bytes[...]) > mostAttributes else {
      return nil
    }
    var rest = bytes[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      let tag = rest[start...].prefix { $0 != UInt8(ascii: ">") }
      // More than there are attributes where values have equal signs, and where a comment has.
      if equalSigns(tag) > mostAttributes {
        return .tooManyAttributes(mostAttributes, at: location(of: start, in: bytes, file: file))
      }
      rest = rest[tag.endIndex...]
    }
    return nil
  }

  // MARK: - What is not text

  private static let magicNumbers: [(prefix: [UInt8], name: String)] = [
    ([0x1F, 0x8B], "gzip"), ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "xz"), ([0x42, 0x5A, 0x68], "bzip2"),
    ([0x28, 0xB5, 0x2F, 0xFD], "zstd"), ([0x50, 0x4B, 0x03, 0x04], "ZIP (docx, xlsx, odt)"),
    ([0x25, 0x50, 0x44, 0x46], "PDF"), ([0xD0, 0xCF, 0x11, 0xE0], "Microsoft Office"),
  ]

  /// What can be unpacked and may hold a profile.
  private static let packings: Set<String> = ["gzip", "xz", "bzip2", "zstd"]

  private static let wideEncodings: [(prefix: [UInt8], name: String)] = [
    ([0xFF, 0xFE, 0, 0], "UTF-32"), ([0, 0, 0xFE, 0xFF], "UTF-32"), ([0, 0, 0, 0x3C], "UTF-32"),
    ([0x3C, 0, 0, 0], "UTF-32"), ([0xFF, 0xFE], "UTF-16"), ([0xFE, 0xFF], "UTF-16"),
    ([0x3C, 0], "UTF-16"), ([0, 0x3C], "UTF-16"), ([0x4C, 0x6F, 0xA7, 0x94], "EBCDIC"),
  ]

  private static func foreignFormat(_ bytes: [UInt8], file: String) -> Diagnostic? {
    if let magic = magicNumbers.first(where: { bytes.starts(with: $0.prefix) }) {
      return Diagnostic(
        .notText, at: SourceLocation(file: file),
        message: LocalizedText(
          de: "Das ist keine XML-Datei, sondern \(magic.name).",
          en: "This is not an XML file but \(magic.name)."),
        help: packings.contains(magic.name)
          ? LocalizedText(de: "Die Datei auspacken.", en: "Unpack the file.")
          : LocalizedText(
            de: "Den Steckbrief als XML-Datei anfordern oder mit „steckbrief new“ neu schreiben.",
            en: "Ask for the profile as an XML file or write it anew with \"steckbrief new\"."))
    }
    if let wide = wideEncodings.first(where: { bytes.starts(with: $0.prefix) }) {
      return wrongEncoding(
        wide.name, at: SourceLocation(file: file, line: 1, column: 1),
        fix: EncodingFix.conversion(of: bytes)?.fix)
    }
    return nil
  }

  private static func wrongEncoding(
    _ name: String, at location: SourceLocation, fix: Fix?
  ) -> Diagnostic {
    Diagnostic(
      .wrongEncoding, at: location,
      message: LocalizedText(
        de: "Die Datei ist in \(name) gespeichert; gelesen wird nur UTF-8.",
        en: "The file is saved as \(name); only UTF-8 is read."),
      help: LocalizedText(
        de: "Im Editor „Speichern unter“ mit der Kodierung UTF-8 wählen.",
        en: "Use your editor's \"Save as\" with the encoding UTF-8."), fix: fix)
  }

  // MARK: - UTF-8

  private static func encodingFault(_ bytes: [UInt8], file: String) -> Diagnostic? {
    if let offset = firstNUL(in: bytes) {
      return Diagnostic(
        .forbiddenCharacter, at: location(of: offset, in: bytes, file: file),
        message: LocalizedText(
          de: "Die Datei enthält ein NUL-Byte.", en: "The file contains a NUL byte."),
        help: LocalizedText(
          de: "Das Zeichen löschen; in XML ist es nicht erlaubt.",
          en: "Delete the character; XML does not allow it."),
        fix: Fix(
          title: LocalizedText(de: "das NUL-Byte löschen", en: "delete the NUL byte"),
          edits: [TextEdit("", at: offset..<offset + 1)], isCertain: false))
    }
    do {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      let offset = error.byteOffsets.lowerBound
      let byte = String(bytes[offset], radix: 16, uppercase: true)
      return Diagnostic(
        .wrongEncoding, at: location(of: offset, in: bytes, file: file),
        message: LocalizedText(
          de: "Hier steht das Byte 0x\(byte), das kein UTF-8 ist.",
          en: "Here is the byte 0x\(byte), which is not UTF-8."),
        help: LocalizedText(
          de: "Wahrscheinlich ist die Datei in Windows-1252 oder ISO-8859-1 gespeichert."
            + " Im Editor „Speichern unter“ mit der Kodierung UTF-8 wählen.",
          en: "The file is probably saved as Windows-1252 or ISO-8859-1."
            + " Use your editor's \"Save as\" with the encoding UTF-8."),
        fix: EncodingFix.conversion(of: bytes)?.fix
          ?? EncodingFix.replacement(of: error.byteOffsets, in: bytes))
    }
    return nil
  }

  private static func firstNUL(in bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBytes { buffer in
      // The C library's search is vectorised.
      guard let start = buffer.baseAddress, let found = memchr(start, 0, buffer.count) else {
        return nil
      }
      return start.distance(to: UnsafeRawPointer(found))
    }
  }

  private static func location(of offset: Int, in bytes: [UInt8], file: String) -> SourceLocation {
    SourceText(bytes).location(of: offset..<min(offset + 1, bytes.count), in: file)
  }

  // MARK: - The XML declaration

  private static func declarationFault(_ bytes: [UInt8], file: String) -> Diagnostic? {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let content = bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes[...]
    if content.starts(with: mark) {
      return Diagnostic(
        .forbiddenCharacter, at: location(of: mark.count, in: bytes, file: file),
        message: LocalizedText(
          de: "Am Anfang der Datei steht eine zweite Byte-Order-Marke (BOM, U+FEFF).",
          en: "A second byte order mark (BOM, U+FEFF) stands at the beginning of the file."),
        help: LocalizedText(
          de: "Die Datei als „UTF-8“ ohne BOM speichern.",
          en: "Save the file as \"UTF-8\" without BOM."),
        fix: Fix(
          title: LocalizedText(de: "die zweite Marke löschen", en: "delete the second mark"),
          edits: [TextEdit("", at: mark.count..<2 * mark.count)], isCertain: true))
    }
    // As nearly every file begins, and nothing to say of it.
    if content.starts(with: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>".utf8) { return nil }
    // `<?xml-stylesheet` is no declaration.
    guard content.starts(with: "<?xml".utf8),
      content.dropFirst(5).first.map({ " \t\r\n".utf8.contains($0) }) == true
    else { return nil }
    let declaration = String(
      decoding: content.prefix(while: { $0 != UInt8(ascii: ">") }), as: UTF8.self)[...]
    let first = bytes.count - content.count
    func place(of value: Substring) -> Range<Int> {
      let start = declaration.utf8.distance(from: declaration.startIndex, to: value.startIndex)
      return first + start..<first + start + value.utf8.count
    }
    if let version = value(of: "version", in: declaration), version != "1.0" {
      return Diagnostic(
        .wrongVersion, at: SourceText(bytes).location(of: place(of: version), in: file),
        message: LocalizedText(
          de: "Die Datei verlangt XML \(version); gelesen wird XML 1.0.",
          en: "The file asks for XML \(version); XML 1.0 is read."),
        help: LocalizedText(
          de: "Die erste Zeile auf <?xml version=\"1.0\" encoding=\"UTF-8\"?> ändern.",
          en: "Change the first line to <?xml version=\"1.0\" encoding=\"UTF-8\"?>."),
        fix: Fix(
          title: LocalizedText(de: "version=\"1.0\" schreiben", en: "write version=\"1.0\""),
          edits: [TextEdit("1.0", at: place(of: version))], isCertain: false))
    }
    let isASCII = content.allSatisfy { $0 < 0x80 }
    if let encoding = value(of: "encoding", in: declaration),
      encoding.lowercased() != "utf-8", !(isASCII && encoding.lowercased() == "us-ascii")
    {
      return Diagnostic(
        .wrongEncoding, at: SourceText(bytes).location(of: place(of: encoding), in: file),
        message: LocalizedText(
          de: "Die erste Zeile nennt die Kodierung \(encoding); gelesen wird nur UTF-8.",
          en: "The first line names the encoding \(encoding); only UTF-8 is read."),
        help: LocalizedText(
          de: "Die Datei als UTF-8 speichern und encoding=\"UTF-8\" schreiben.",
          en: "Save the file as UTF-8 and write encoding=\"UTF-8\"."),
        // The bytes are UTF-8, whatever they call themselves.
        fix: Fix(
          title: LocalizedText(
            de: "encoding=\"UTF-8\" schreiben", en: "write encoding=\"UTF-8\""),
          edits: [TextEdit("UTF-8", at: place(of: encoding))], isCertain: true))
    }
    return nil
  }

  /// The quoted value behind `name` in an XML declaration, or `nil`.
  static func value(of name: String, in declaration: Substring) -> Substring? {
    guard let range = declaration.firstRange(of: name) else { return nil }
    let rest = declaration[range.upperBound...].drop { $0.isWhitespace || $0 == "=" }
    guard let quote = rest.first, quote == "\"" || quote == "'" else { return nil }
    return rest.dropFirst().prefix { $0 != quote }
  }
}
