import Diagnostics
import Files
import Foundation
import Outcomes
import Profiles
import Scoring
import SystemPackage
import UseCases
import Values

/// A place as a server would have it: no terminal, no arguments, and documents that were uploaded.
enum TestPlace {
  static let root = FilePath(#filePath)
    .removingLastComponent().removingLastComponent().removingLastComponent()
  static let catalog = CatalogRequest(root.appending("catalog").string)
  static let outcomes = root.appending("catalog/beispiel/ergebnisse.csv").string

  static func make(_ uploads: [String: [UInt8]] = [:]) throws -> Workplace {
    var place = Workplace(version: "0.0", vocabulary: try Vocabulary.embedded())
    place.handedIn = Set(uploads.keys)
    place.bytesHandedIn = { name, _ in
      uploads[name].map { .success($0) } ?? .failure(FileError(path: name, reason: .notFound))
    }
    place.clock = { UTCTime(iso8601: "2026-03-01T12:00:00Z") }
    place.record = { "\($0.groups.flatMap(\.units).map(\.verdict.recommendation))\n" }
    return place
  }

  /// The sample's ranking on the day of its README.
  static var ranking: RankRequest {
    var request = RankRequest(outcomes: [outcomes], catalog: catalog)
    request.cohort.asOf = CalendarDate(year: 2026, month: 6, day: 30)
    return request
  }

  /// A short valid profile.
  static func profile(_ id: String, version: Int = 1) -> [UInt8] {
    Array(
      """
      <massnahmensteckbrief xmlns="urn:massnahmensteckbrief:1" version="1.0">
      <kopf><id>\(id)</id><fassung>\(version)</fassung><status>aktiv</status>\
      <stand>2025-01-02</stand></kopf>
      <zuordnung><kreis>\(id.prefix { $0 != "-" })</kreis><titel>Made up</titel>\
      <kurzbeschreibung>A profile that a test has made up.</kurzbeschreibung></zuordnung>
      <recht><instrument>aktivierung</instrument></recht>
      <zielgruppe><gruppe>alleinerziehend</gruppe></zielgruppe>
      <ziele><hauptziel>integration</hauptziel></ziele>
      <traeger><unbekannt/></traeger>
      </massnahmensteckbrief>

      """.utf8)
  }
}

/// A folder that is there as long as this value.
final class TemporaryFolder {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory
      .appending(path: "steckbrief-uses-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: false)
    path = url.path(percentEncoded: false)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }
}
