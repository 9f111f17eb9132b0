internal import Synchronization

/// The full text of a catalogue, made when the first search for words asks for it.
final class LazyFullText: Sendable {
  private let made = Mutex<FullTextIndex?>(nil)
  private let make: @Sendable () -> FullTextIndex

  init(_ make: @escaping @Sendable () -> FullTextIndex) {
    self.make = make
  }

  var value: FullTextIndex {
    made.withLock { made in
      if let made { return made }
      let index = make()
      made = index
      return index
    }
  }
}
