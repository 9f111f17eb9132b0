package import Diagnostics
internal import Text

/// A document that libxml2 cannot read, with every damage told and mended as far as that is possible,
/// so that what is behind the first one can be looked at too.
///
/// It is mended in steps, each of which needs the one before: the encoding, then tags, attributes,
/// references and comments one by one, then the nesting of tags, then prefixes. Whether the result is
/// well-formed only libxml2 decides.
package struct MendedDocument {
  /// The mended bytes.
  package private(set) var bytes: [UInt8]
  /// What is not well-formed, at its places in the source.
  package private(set) var faults: [Diagnostic] = []
  /// What cannot be read at all: another format, too large, too many damages to mend.
  package private(set) var isHopeless = false
  /// Where the end is missing, in the mended bytes: the end tags behind it are made up, and what
  /// their elements lack may have been in the rest.
  private(set) var cutAt: Int?

  private let file: String
  /// What places are told of: the source, in UTF-8.
  private var source: SourceText
  /// From each step's bytes to those before it, the first step first.
  private var maps: [SourceMap] = []
  /// Whether the source is in another encoding, so that no change of its bytes can be proposed.
  private var wasConverted = false
  /// Bytes of the source of which only an assumption could be made.
  private var assumed: [Range<Int>] = []
  private var wasCutOff = false

  /// - Parameters:
  ///   - source: the file.
  ///   - file: what messages call it.
  package init(_ source: [UInt8], file: String, model: SchemaModel) {
    bytes = source
    self.file = file
    self.source = SourceText(source)
    mendEncoding()
    if isHopeless { return }
    mend(OtherFormat.quotedLines(of: bytes).map { [$0] } ?? [])
    if let other = OtherFormat.recognised(bytes) {
      add(other)
      isHopeless = true
      return
    }
    mendTokens(model)
    if isHopeless { return }
    let nesting = NestingDamage(bytes, model: model, wasCutOff: wasCutOff)
    mend(nesting.damages.filter { !(wasCutOff && $0.kind == .cutOff) })
    if let madeUp = nesting.madeUpEnd {
      if wasCutOff { apply([TextEdit(madeUp, before: bytes.count)]) }
      cutAt = bytes.count - madeUp.utf8.count
    }
    let count = bytes.count
    mend(PrefixDamage.damages(in: bytes))
    cutAt = cutAt.map { $0 + bytes.count - count }
    faults.sort()
  }

  // MARK: - Steps

  /// What the gate says, and says how to change.
  private mutating func mendEncoding() {
    for _ in 0..<ContentWalk.mostFaults {
      guard let objection = ParsingGate.objection(to: bytes, named: file) else { return }
      guard let fix = objection.fix else {
        faults.append(placed(objection))
        isHopeless = true
        return
      }
      let isWhole = fix.edits.contains { $0.bytes == 0..<bytes.count && bytes.count > 1 }
      faults.append(placed(objection))
      if isWhole {
        bytes = FixApplication.applying([fix], to: bytes)
        (source, maps, wasConverted) = (SourceText(bytes), [], true)
      } else {
        apply(fix.edits)
      }
    }
    isHopeless = true
  }

  private mutating func mendTokens(_ model: SchemaModel) {
    var lexer = SourceLexer(bytes, names: TagNames(model, endTagsOf: bytes))
    while !lexer.isHopeless, lexer.next() != nil {}
    isHopeless = lexer.isHopeless
    wasCutOff = lexer.damages.contains { $0.kind == .cutOff }
    mend(lexer.damages)
  }

  private mutating func mend(_ damages: [Damage]) {
    var edits: [TextEdit] = []
    for damage in damages {
      add(damage)
      edits += damage.edits
    }
    apply(edits)
  }

  private mutating func add(_ damage: Damage) {
    let diagnostic = placed(
      Diagnostic(
        damage.kind, at: SourceLocation(file: file, bytes: damage.bytes), message: damage.message,
        help: damage.help, fix: damage.fix(of: bytes)))
    faults.append(diagnostic)
    if damage.certainty != .certain, let bytes = diagnostic.location.bytes { assumed.append(bytes) }
  }

  private mutating func apply(_ edits: [TextEdit]) {
    var disjoint: [TextEdit] = []
    for edit in edits.sorted() {
      let end = disjoint.last?.bytes.upperBound ?? 0
      if edit.bytes.lowerBound >= end, edit.bytes != disjoint.last?.bytes { disjoint.append(edit) }
    }
    guard !disjoint.isEmpty else { return }
    maps.append(SourceMap(disjoint, in: bytes.count))
    bytes = FixApplication.applying(
      [Fix(title: LocalizedText(verbatim: ""), edits: disjoint, isCertain: true)], to: bytes)
  }

  // MARK: - Places

  /// A diagnostic about the mended bytes, at its place in the source; a change that could not be made
  /// there is left out.
  package func placed(_ diagnostic: Diagnostic) -> Diagnostic {
    diagnostic.with { placed in
      if let range = diagnostic.location.bytes {
        let origin = maps.reversed().reduce(range) { $1.origin(of: $0) }
        let location = source.location(of: origin, in: file)
        placed.location =
          wasConverted
          ? SourceLocation(file: file, line: location.line, column: location.column) : location
      }
      placed.fix = wasConverted ? nil : diagnostic.fix.flatMap(unchanged)
    }
  }

  private func unchanged(_ fix: Fix) -> Fix? {
    var edits: [TextEdit] = []
    for edit in fix.edits {
      var range = edit.bytes
      for map in maps.reversed() {
        guard let before = map.unchanged(range) else { return nil }
        range = before
      }
      edits.append(TextEdit(edit.replacement, at: range))
    }
    return Fix(title: fix.title, edits: edits, isCertain: fix.isCertain)
  }

  /// The same for a diagnostic that knows its line only.
  func placedByLine(_ diagnostic: Diagnostic) -> Diagnostic {
    let mended = SourceText(bytes)
    guard let start = diagnostic.location.line.flatMap(mended.start(ofLine:)) else {
      return placed(diagnostic)
    }
    return placed(diagnostic.with { $0.location = mended.location(of: start..<start, in: file) })
  }

  /// Whether a fault of the mended document may be one of what was only assumed.
  package func isAssumed(_ placed: Diagnostic) -> Bool {
    guard let bytes = placed.location.bytes else { return false }
    return assumed.contains { $0.overlaps(bytes) || $0.contains(bytes.lowerBound) }
  }
}
