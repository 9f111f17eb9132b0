internal import Diagnostics
internal import Profiles
internal import SystemPackage

/// Which of several files with one id counts: the one that the log of the catalogue records; else the
/// only one that is named after the id; else the only such one that lies in its district's folder.
///
/// Whoever copies a file into a folder that is shared or synchronised, or lets a program do so, must
/// not replace what was submitted. Where two claim the same, a person has to decide.
struct FileClaim: Comparable {
  private let isRecorded: Bool
  private let isNamed: Bool
  private let isAtHome: Bool

  /// - Parameter recorded: where the log has the profile; `nil` where it does not.
  init(_ path: String, to id: String, recorded: String?) {
    let path = FilePath(path)
    isRecorded = recorded.map { FilePath($0) == path } ?? false
    isNamed = path.stem == id
    let folder = path.removingLastComponent().lastComponent?.string ?? ""
    isAtHome = isNamed && !folder.isEmpty && (id + "-").hasPrefix(folder + "-")
  }

  private var strength: (Int, Int, Int) {
    (isRecorded ? 1 : 0, isNamed ? 1 : 0, isAtHome ? 1 : 0)
  }

  static func < (left: FileClaim, right: FileClaim) -> Bool { left.strength < right.strength }
}

/// Files of which each counts or does not, by the strength of their claims.
struct FileClaims: Sendable {
  /// Where the log of the catalogue has each profile. Only asked where two files have one id.
  let recorded: @Sendable () -> [ProfileID: String]

  /// One file that does not count.
  struct Loser {
    let document: Int
    let winner: Int
    /// Whether the other file has no better claim but that its path comes first.
    let isUndecided: Bool
  }

  /// The documents of an index whose id another one has.
  func losers(in index: CatalogIndex) -> [Loser] {
    var several: [[Int]] = []
    // Equal ids stand together in the order of ids.
    for (one, other) in zip(index.columns.idOrder, index.columns.idOrder.dropFirst()) {
      let (one, other) = (Int(one), Int(other))
      guard
        index.ids.bytes[index.ids.range(of: one)].elementsEqual(
          index.ids.bytes[index.ids.range(of: other)])
      else { continue }
      if several.last?.last == one {
        several[several.count - 1].append(other)
      } else {
        several.append([one, other])
      }
    }
    guard !several.isEmpty else { return [] }
    let recorded = recorded()
    return several.flatMap { group -> [Loser] in
      let id = index.ids[group[0]]
      let place = recorded[ProfileID(id)]
      let files = group.map { (document: $0, path: index.paths[$0]) }
      let sorted = files.map { ($0, FileClaim($0.path, to: id, recorded: place)) }
        .sorted { left, right in
          left.1 == right.1
            ? left.0.path.utf8.lexicographicallyPrecedes(right.0.path.utf8) : left.1 > right.1
        }
      return sorted.dropFirst().map {
        Loser(
          document: $0.0.document, winner: sorted[0].0.document, isUndecided: $0.1 == sorted[0].1)
      }
    }
  }

  /// Whether a file counts beside another with the same id.
  func counts(_ path: String, beside other: String, id: ProfileID) -> (Bool, isUndecided: Bool) {
    let place = recorded()[id]
    let mine = FileClaim(path, to: id.description, recorded: place)
    let theirs = FileClaim(other, to: id.description, recorded: place)
    let isUndecided = mine == theirs
    return (
      isUndecided ? path.utf8.lexicographicallyPrecedes(other.utf8) : mine > theirs, isUndecided
    )
  }

  /// Of documents that are no measure profiles those that count, with what is to be said of files.
  func documents(
    among read: [Catalog.DocumentEntry], beside index: CatalogIndex, codes: CodeLists
  ) -> ([Catalog.DocumentEntry], [Diagnostic]) {
    guard !read.isEmpty else { return ([], []) }
    var (kept, found) = ([Catalog.DocumentEntry](), [Diagnostic]())
    let groups = Dictionary(grouping: read) { $0.document.id }
    let recorded = groups.values.contains { $0.count > 1 } ? recorded() : [:]
    for (id, entries) in groups.sorted(by: { $0.key < $1.key }) {
      let sorted = entries.map {
        ($0, FileClaim($0.path, to: id.description, recorded: recorded[id]))
      }.sorted { left, right in
        left.1 == right.1
          ? left.0.path.utf8.lexicographicallyPrecedes(right.0.path.utf8) : left.1 > right.1
      }
      kept.append(sorted[0].0)
      found += sorted.dropFirst().map { loser in
        loser.1 == sorted[0].1
          ? .duplicate(id, in: loser.0.path, beside: sorted[0].0.path)
          : .conflictCopy(
            id, in: loser.0.path, counting: sorted[0].0.path,
            differences: loser.0.document == sorted[0].0.document ? [] : nil)
      }
    }
    for entry in kept {
      let misnamed = Diagnostic.misnamed(entry.document.id, in: entry.path)
      found += [misnamed ?? Diagnostic.misplaced(entry)].compactMap { $0 }
    }
    return (kept, found)
  }
}
