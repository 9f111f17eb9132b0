/// A text in another encoding as UTF-8, transcoded where it is read: any part of it, by several cores
/// at once, no more in memory than is asked for.
struct TranscodedBytes: Sendable {
  private let source: ByteSource
  private let transcoder: Transcoder
  /// Where each block begins in UTF-8, and where the last ends.
  private let starts: [Int]

  /// - Parameter scan: of the source.
  init(_ source: ByteSource, from encoding: TextEncoding, scan: TextScan) {
    self.source = source
    transcoder = Transcoder(encoding)
    var starts = [0]
    for length in scan.lengths(in: encoding) { starts.append(starts[starts.count - 1] + length) }
    self.starts = starts
  }

  var count: Int { starts[starts.count - 1] }

  func read(
    at offset: Int, count wanted: Int, into buffer: inout [UInt8]
  ) throws(FileError) -> Int {
    let end = offset + wanted
    var block = self.block(at: offset)
    var scratch = Transcoder.Scratch()
    while block < starts.count - 1, starts[block] < end {
      let bytes = try transcoder.read(block, of: source, &scratch)
      let from = max(offset, starts[block])
      let upTo = min(end, starts[block] + bytes)
      if from < upTo {
        scratch.copy(from - starts[block]..<upTo - starts[block], to: from - offset, of: &buffer)
      }
      block += 1
    }
    return wanted
  }

  /// The last block that begins at or before a place.
  private func block(at offset: Int) -> Int {
    var (low, high) = (0, starts.count - 1)
    while low + 1 < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }
}

/// Reads and transcodes blocks of a source.
struct Transcoder: Sendable {
  /// As much as the fastest cache holds.
  static let blockSize = 1 << 14

  private let table: SingleByteTable?
  private let wide: WideText?
  /// What the byte order mark takes, in front of the first block's text.
  private let markedBy: [UInt8]

  /// Bytes that a core reads and writes again and again.
  struct Scratch {
    fileprivate var input = [UInt8](repeating: 0, count: blockSize + 2)
    fileprivate var output = [UInt8](repeating: 0, count: 3 * (blockSize + 2) + 8)
    fileprivate(set) var strays = 0

    /// Copies a part of what was transcoded last.
    func copy(_ range: Range<Int>, to offset: Int, of buffer: inout [UInt8]) {
      buffer.withUnsafeMutableBytes { buffer in
        output.withUnsafeBytes { output in
          UnsafeMutableRawBufferPointer(rebasing: buffer[offset..<offset + range.count])
            .copyMemory(from: UnsafeRawBufferPointer(rebasing: output[range]))
        }
      }
    }
  }

  init(_ encoding: TextEncoding) {
    table = SingleByteTable(encoding)
    wide = encoding.isWide ? WideText(isBigEndian: encoding == .utf16BigEndian) : nil
    markedBy =
      switch encoding {
      case .utf16LittleEndian: [0xFF, 0xFE]
      case .utf16BigEndian: [0xFE, 0xFF]
      default: []
      }
  }

  static func blockCount(of source: ByteSource) -> Int {
    (source.count + blockSize - 1) / blockSize
  }

  /// Transcodes a block into the scratch.
  /// - Returns: how many bytes of UTF-8 it is.
  func read(
    _ block: Int, of source: ByteSource, _ scratch: inout Scratch
  ) throws(FileError) -> Int {
    let start = block * Self.blockSize
    // Two bytes more: the second half of a pair that begins in this block.
    let found = try source.read(
      at: start, count: Self.blockSize + (wide == nil ? 0 : 2), into: &scratch.input)
    var skipped = 0
    if block == 0, !markedBy.isEmpty, scratch.input.starts(with: markedBy) { skipped = 2 }
    let size = min(found, Self.blockSize) - skipped
    let result = scratch.input.withUnsafeBytes { input in
      scratch.output.withUnsafeMutableBytes { output -> (Int, Int) in
        guard let base = output.baseAddress else { return (0, 0) }
        let rest = UnsafeRawBufferPointer(rebasing: input[skipped..<max(found, skipped)])
        if let wide { return wide.transcode(rest, block: size, to: base) }
        return (table?.transcode(rest, to: base) ?? 0, 0)
      }
    }
    scratch.strays += result.1
    return result.0
  }
}
