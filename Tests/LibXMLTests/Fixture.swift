import Glibc

/// The hostile documents that lie beside these tests.
enum Fixture {
  /// Could not be opened or read.
  struct Unreadable: Error {
    let path: String
  }

  static let folder: String = {
    let file = #filePath
    return String(file[..<(file.lastIndex(of: "/") ?? file.startIndex)]) + "/Fixtures"
  }()

  static func bytes(_ name: String) throws -> [UInt8] {
    try bytes(atPath: folder + "/" + name)
  }

  static func bytes(atPath path: String) throws -> [UInt8] {
    guard let file = fopen(path, "rb") else { throw Unreadable(path: path) }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&chunk, 1, chunk.count, file)
      bytes += chunk[..<count]
      if count < chunk.count { return bytes }
    }
  }

  /// The names of all documents, sorted.
  static func names() throws -> [String] {
    guard let stream = opendir(folder) else { throw Unreadable(path: folder) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasSuffix(".xml") { names.append(name) }
    }
    return names.sorted()
  }
}
