package import Diagnostics
internal import Files
internal import Profiles
internal import SystemPackage

/// Puts profiles in order and indents them.
package struct FormatRequest: Request {
  package var paths: [String]
  /// Changes nothing.
  package var isCheck = false

  package init(_ paths: [String]) {
    self.paths = paths
  }

  /// One file, or what was handed in.
  package struct Formatted: Sendable {
    package let name: String
    package let bytes: [UInt8]
    package let differs: Bool
  }

  package struct Files: Sendable {
    package fileprivate(set) var formatted: [Formatted] = []
    /// Why others are not.
    package fileprivate(set) var faults: [Diagnostic] = []
  }

  package func value(at place: Workplace, _ notes: inout Notes) async throws(Refusal) -> Files {
    let formatter = ProfileFormatter()
    var files = Files()
    for name in paths {
      do throws(Refusal) {
        let bytes = try place.needed(name, limit: MeasureProfile.largestDocument)
        let formatted = try formatter.format(bytes, name: name)
        if !isCheck, formatted != bytes, !place.handedIn.contains(name) {
          try Self.replace(name, with: formatted, ifUnchangedFrom: bytes)
        }
        files.formatted.append(
          Formatted(name: name, bytes: formatted, differs: formatted != bytes))
      } catch {
        files.faults += error.diagnostics
      }
    }
    return files
  }

  private static func replace(
    _ name: String, with bytes: [UInt8], ifUnchangedFrom old: [UInt8]
  ) throws(Refusal) {
    do {
      try FileReplacing.replace(FilePath(name), with: bytes, ifUnchangedFrom: old)
    } catch {
      throw Refusal(Diagnostic(writing: error))
    }
  }
}
