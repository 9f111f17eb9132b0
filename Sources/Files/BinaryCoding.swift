/// Writes arrays of numbers one after the other, each with its length, as they lie in memory.
package struct BinaryWriter: Sendable {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  package mutating func write<Number: FixedWidthInteger & BitwiseCopyable>(_ numbers: [Number]) {
    withUnsafeBytes(of: UInt64(numbers.count)) { bytes.append(contentsOf: $0) }
    numbers.withUnsafeBytes { bytes.append(contentsOf: $0) }
  }
}

/// Reads what ``BinaryWriter`` has written on a machine with the same order of bytes.
package struct BinaryReader: Sendable {
  private let bytes: [UInt8]
  private var position = 0

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Whether everything has been read.
  package var isAtEnd: Bool { position == bytes.count }

  /// - Returns: `nil` where the bytes are not so many numbers.
  package mutating func read<Number: FixedWidthInteger & BitwiseCopyable>(
    _: Number.Type
  ) -> [Number]? {
    let width = MemoryLayout<Number>.size
    guard bytes.count - position >= 8 else { return nil }
    return bytes.withUnsafeBytes { buffer in
      let count = buffer.loadUnaligned(fromByteOffset: position, as: UInt64.self)
      let start = position + 8
      guard count <= UInt64((buffer.count - start) / width) else { return nil }
      position = start + Int(count) * width
      let part = UnsafeRawBufferPointer(rebasing: buffer[start..<position])
      return [Number](unsafeUninitializedCapacity: Int(count)) { numbers, initialized in
        UnsafeMutableRawBufferPointer(numbers).copyMemory(from: part)
        initialized = Int(count)
      }
    }
  }
}

/// A number that tells whether bytes are those that were written. It guards against damage, not
/// against people.
package enum Checksum {
  /// - Returns: the same for the same bytes on every machine.
  package static func of(_ bytes: [UInt8]) -> UInt64 {
    bytes.withUnsafeBytes { buffer in
      var lanes: SIMD4<UInt64> = [
        0x9E37_79B9_7F4A_7C15, 0xBF58_476D_1CE4_E5B9, 0x94D0_49BB_1331_11EB, 0xD6E8_FEB8_6659_FD93,
      ]
      let blocks = buffer.count / 32
      for block in 0..<blocks {
        let words = buffer.loadUnaligned(fromByteOffset: block * 32, as: SIMD4<UInt64>.self)
        lanes = (lanes ^ words) &* 0xFF51_AFD7_ED55_8CCD
        lanes ^= lanes &>> 29
      }
      var sum = UInt64(buffer.count)
      for lane in 0..<4 { sum = mixed(sum ^ UInt64(littleEndian: lanes[lane])) }
      for byte in buffer[(blocks * 32)...] { sum = mixed(sum ^ UInt64(byte)) }
      return sum
    }
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    let product = (value ^ (value >> 33)) &* 0xC4CE_B9FE_1A85_EC53
    return product ^ (product >> 29)
  }
}
