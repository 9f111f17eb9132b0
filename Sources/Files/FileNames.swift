extension String {
  /// What stands behind the last stroke of a path. A value of `FilePath` checks all of the path at
  /// each question, which is felt over a folder with thousands of files.
  package var fileName: Substring {
    let bytes = utf8
    guard let stroke = bytes.lastIndex(of: UInt8(ascii: "/")) else { return self[...] }
    return self[bytes.index(after: stroke)...]
  }

  /// The same without its ending.
  package var fileStem: Substring {
    let name = fileName
    guard let point = name.utf8.lastIndex(of: UInt8(ascii: ".")), point > name.startIndex else {
      return name
    }
    return name[..<point]
  }
}
