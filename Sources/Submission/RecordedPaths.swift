internal import Files
package import Profiles
internal import SystemPackage

extension CatalogStore {
  /// Where the log of a catalogue has each profile, as a path that begins with the folder; read when it
  /// is asked for. A folder without a log that can be trusted has none.
  package static func recordedPaths(
    in folder: String
  ) -> @Sendable () -> [ProfileID: String] {
    {
      do {
        let store = try CatalogStore(FilePath(folder))
        let log = try store.readableLog()
        guard log.faults.isEmpty else { return [:] }
        return Dictionary(
          log.inPlace.compactMap { entry in
            RelativePath(entry.path).map { (entry.id, store.fullPath(of: $0)) }
          }, uniquingKeysWith: { _, later in later })
      } catch {
        // Whoever changes or verifies the catalogue is told of it.
        return [:]
      }
    }
  }
}
