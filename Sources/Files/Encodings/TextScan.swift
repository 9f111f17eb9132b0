/// One look at all bytes of a text, by several cores: what tells its encoding, and what each block
/// comes to in UTF-8.
package struct TextScan: Sendable {
  package private(set) var evidence = EncodingEvidence()
  /// For each encoding the bytes of UTF-8 that each block takes.
  private var lengths: [TextEncoding: [Int]] = [:]
  /// Halves of pairs that stand alone, and a last byte without its second.
  package private(set) var strays = 0

  /// - Parameters:
  ///   - encoding: the only one that is possible; `nil` to weigh those in which a byte is a character.
  ///   - cores: how many look at a time.
  package init(
    _ source: ByteSource, in encoding: TextEncoding? = nil, cores: Int
  ) async throws(FileError) {
    let wide = encoding.flatMap { $0.isWide ? $0 : nil }
    let parts = await Cores.map(
      Transcoder.blockCount(of: source), smallest: 64, cores: cores
    ) { blocks in
      Result { () throws(FileError) in try Part(blocks, of: source, wide: wide) }
    }
    for part in parts {
      let part = try part.get()
      evidence.add(part.evidence)
      lengths.merge(part.lengths, uniquingKeysWith: +)
      strays += part.strays
    }
    if wide != nil { strays += source.count % 2 }
  }

  func lengths(in encoding: TextEncoding) -> [Int] { lengths[encoding] ?? [] }

  /// What a core finds in its blocks.
  private struct Part: Sendable {
    var evidence = EncodingEvidence()
    var lengths: [TextEncoding: [Int]] = [:]
    var strays = 0

    init(_ blocks: Range<Int>, of source: ByteSource, wide: TextEncoding?) throws(FileError) {
      if let wide {
        try measure(blocks, of: source, in: wide)
      } else {
        try weigh(blocks, of: source)
      }
    }

    private mutating func measure(
      _ blocks: Range<Int>, of source: ByteSource, in encoding: TextEncoding
    ) throws(FileError) {
      let transcoder = Transcoder(encoding)
      var scratch = Transcoder.Scratch()
      var found: [Int] = []
      for block in blocks { found.append(try transcoder.read(block, of: source, &scratch)) }
      lengths[encoding] = found
      strays = scratch.strays
    }

    private mutating func weigh(_ blocks: Range<Int>, of source: ByteSource) throws(FileError) {
      let size = Transcoder.blockSize
      let tables = TextEncoding.singleByte.compactMap { SingleByteTable($0) }
      var found = tables.map { _ in [Int]() }
      // A byte before the block and three behind it: what stands beside its bytes.
      var buffer = [UInt8](repeating: 0, count: size + 4)
      for block in blocks {
        let start = block * size
        let before = min(start, 1)
        let count = try source.read(at: start - before, count: size + before + 3, into: &buffer)
        let own = before..<min(before + size, count)
        var sums = tables.map { _ in own.count }
        evidence.add(buffer, own, of: count, at: start - before) { byte in
          for index in tables.indices { sums[index] += tables[index].length(of: byte) - 1 }
        }
        for index in tables.indices { found[index].append(sums[index]) }
      }
      for (encoding, sums) in zip(TextEncoding.singleByte, found) { lengths[encoding] = sums }
    }
  }
}

extension ByteSource {
  /// The same text in UTF-8.
  /// - Parameter scan: of this source.
  package func transcoded(from encoding: TextEncoding, _ scan: TextScan) -> ByteSource {
    ByteSource(name: name, transcoded: TranscodedBytes(self, from: encoding, scan: scan))
  }
}
