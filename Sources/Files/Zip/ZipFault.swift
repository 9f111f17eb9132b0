/// Why an archive, or one of its entries, cannot be read.
package enum ZipFault: Error, Hashable, Sendable {
  /// There is no directory at the end: cut off, or no archive at all.
  case noDirectory
  /// The directory contradicts itself or the file.
  case damagedDirectory
  /// More entries, or a larger directory, than any workbook has.
  case tooManyEntries
  /// Two entries have one name once case and slashes are set aside.
  case duplicateEntry(String)
  /// Two entries take their content from the same bytes.
  case overlappingEntries(String)
  case encryptedEntry(String)
  /// Packed in a way other than stored and deflated.
  case unknownMethod(String)
  /// What stands before the content says other than the directory.
  case headersDiffer(String)
  /// It cannot be unpacked, or the checksum is wrong.
  case damagedEntry(String)
  /// It unpacks to more bytes than the directory says, or than anybody wants.
  case tooLarge(String)
  case unreadable(FileError)

  /// The entry that it is about.
  package var entry: String? {
    switch self {
    case .noDirectory, .damagedDirectory, .tooManyEntries, .unreadable: nil
    case .duplicateEntry(let name), .overlappingEntries(let name), .encryptedEntry(let name),
      .unknownMethod(let name), .headersDiffer(let name), .damagedEntry(let name),
      .tooLarge(let name):
      name
    }
  }
}
