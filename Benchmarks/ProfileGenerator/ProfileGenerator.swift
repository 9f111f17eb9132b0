import Files
import Glibc
import SystemPackage

/// Writes profiles for benchmarks: made up, valid, the same for the same number on every run.
///
///     benchprofiles COUNT FOLDER
@main
struct ProfileGenerator {
  static func main() throws {
    guard CommandLine.arguments.count == 3, let count = Int(CommandLine.arguments[1]) else {
      try OutputStream.standardError.write("benchprofiles COUNT FOLDER\n")
      return
    }
    let folder = FilePath(CommandLine.arguments[2])
    try makeFolder(folder)
    for letters in MadeUpProfile.districts { try makeFolder(folder.appending(letters)) }
    for number in 0..<count {
      let profile = MadeUpProfile(number: number)
      let path = folder.appending(profile.letters).appending(profile.id + ".xml")
      let file = try FileDescriptor.open(
        path, .writeOnly, options: [.create, .truncate], permissions: .ownerReadWrite)
      _ = try file.closeAfter { try file.writeAll(profile.xml.utf8) }
    }
  }

  private static func makeFolder(_ path: FilePath) throws {
    // The C string lives for the call, and `mkdir` keeps nothing of it.
    guard unsafe mkdir(path.string, 0o755) != 0 else { return }
    let code = Errno(rawValue: errno)
    if code != .fileExists { throw code }
  }
}
