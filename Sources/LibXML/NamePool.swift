internal import CLibXML2
internal import Synchronization

/// Dictionaries of names that parses hand on to one another.
///
/// libxml2 keeps each name of a document once, in a dictionary of its own. Documents of one kind
/// share their names: a dictionary that has them already saves a twentieth of a parse. One parse
/// uses a dictionary at a time, so that no two threads ever share one.
final class NamePool: Sendable {
  /// One dictionary. Lent to one parse at a time: hence `@unchecked Sendable`.
  final class Dictionary: @unchecked Sendable {
    let pointer: xmlDictPtr

    init?() {
      guard let pointer = xmlDictCreate() else { return nil }
      self.pointer = pointer
    }

    deinit {
      xmlDictFree(pointer)
    }
  }

  /// Bytes of names worth keeping. Those of profiles take 8 KiB; a hostile document brings its own.
  private static let largestUsage = 64 * 1024

  private let idle = Mutex<[Dictionary]>([])

  /// - Returns: `nil` where libxml2 has no memory for one.
  func borrow() -> Dictionary? {
    idle.withLock { $0.popLast() } ?? Dictionary()
  }

  /// Takes a dictionary back, unless it has grown beyond what is worth keeping.
  func giveBack(_ dictionary: Dictionary) {
    guard xmlDictGetUsage(dictionary.pointer) <= Self.largestUsage else { return }
    idle.withLock { $0.append(dictionary) }
  }
}
