import Catalog
import Files
import Profiles
import SystemPackage

/// Times queries on a catalogue that is in memory.
///
///     benchqueries FOLDER
@main
struct QueryBenchmark {
  static func main() async throws {
    guard CommandLine.arguments.count == 2 else {
      try OutputStream.standardError.write("benchqueries FOLDER\n")
      return
    }
    let vocabulary = try Vocabulary.embedded()
    let catalog = try await CatalogFolder.load(
      FilePath(CommandLine.arguments[1]), vocabulary: vocabulary, needs: .words
    ).catalog
    let groups = vocabulary.codes.list(TargetGroupList.self).entries.map { TargetGroup($0.value) }
    let districts = vocabulary.codes.list(DistrictList.self).entries.map { District($0.value) }
    let pairs = groups.flatMap { group in districts.map { (group, $0) } }
    let queries = pairs.map { CatalogQuery(targetGroups: [$0], districts: [$1]) }
    try report("| query | hits (mean) | median | 99th of 100 |\n|:---|---:|---:|---:|\n")
    try time("target group × district, counted", 20_000) {
      catalog.count(for: pairs[$0 % pairs.count].0, in: pairs[$0 % pairs.count].1)
    }
    try time("target group × district, set of hits", 20_000) {
      catalog.documents(for: queries[$0 % queries.count]).count
    }
    try time("target group × district, sorted hits", 20_000) {
      catalog.search(queries[$0 % queries.count]).hits.count
    }
    try time("the words `betreuung sprache`", 200) { _ in
      catalog.search(CatalogQuery(text: "betreuung sprache")).hits.count
    }
    let all = catalog.documents(for: CatalogQuery())
    try time("facets over all", 500) { _ in catalog.facets(of: all).facets.count }
    try time("coverage table", 50) { _ in catalog.coverage(CatalogQuery()).measureCount }
  }

  private static func time(_ name: String, _ runs: Int, _ query: (Int) -> Int) throws {
    let clock = ContinuousClock()
    var hits = 0
    var times: [Duration] = []
    for run in 0..<runs {
      let start = clock.now
      hits += query(run)
      times.append(clock.now - start)
    }
    times.sort()
    try report(
      "| \(name) | \(hits / runs) | \(microseconds(times[runs / 2])) µs "
        + "| \(microseconds(times[runs * 99 / 100])) µs |\n")
  }

  private static func microseconds(_ duration: Duration) -> String {
    let tenths =
      duration.components.attoseconds / 100_000_000_000
      + duration.components.seconds * 10_000_000
    return "\(tenths / 10).\(tenths % 10)"
  }

  private static func report(_ text: String) throws {
    try OutputStream.standardOutput.write(text)
  }
}
