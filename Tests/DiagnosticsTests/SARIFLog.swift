import Foundation
import Testing

/// A SARIF log, checked against what the schema of SARIF 2.1.0 (errata 01) demands of the objects
/// that are used here: the required properties, no other than the known ones, types and limits.
struct SARIFLog {
  typealias Object = [String: Any]

  let run: Object
  let driver: Object
  let rules: [Object]
  let results: [Object]

  init(_ text: String) throws {
    let root = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? Object)
    Self.check(root, required: ["version", "runs"], optional: ["$schema"])
    #expect(root["version"] as? String == "2.1.0")
    #expect((root["$schema"] as? String)?.hasSuffix("/sarif-schema-2.1.0.json") == true)
    run = try #require((root["runs"] as? [Object])?.first)
    Self.check(
      run, required: ["tool"],
      optional: ["results", "language", "columnKind", "defaultEncoding", "newlineSequences"])
    let tool = try #require(run["tool"] as? Object)
    Self.check(tool, required: ["driver"])
    driver = try #require(tool["driver"] as? Object)
    Self.check(
      driver, required: ["name"], optional: ["version", "informationUri", "language", "rules"])
    rules = try #require(driver["rules"] as? [Object])
    results = try #require(run["results"] as? [Object])
    for rule in rules {
      Self.check(rule, required: ["id"], optional: ["shortDescription"])
      try Self.checkMessage(rule["shortDescription"])
    }
    for result in results { try checkResult(result) }
  }

  /// The URI of each result.
  var uris: [String] {
    physicalLocations.compactMap { ($0["artifactLocation"] as? [String: String])?["uri"] }
  }

  /// The regions of the results that have one.
  var regions: [[String: Int]] { physicalLocations.compactMap { $0["region"] as? [String: Int] } }

  /// All replacements of all fixes.
  var replacements: [Object] {
    results.flatMap { $0["fixes"] as? [Object] ?? [] }
      .flatMap { $0["artifactChanges"] as? [Object] ?? [] }
      .flatMap { $0["replacements"] as? [Object] ?? [] }
  }

  private var physicalLocations: [Object] {
    results.flatMap { $0["locations"] as? [Object] ?? [] }
      .compactMap { $0["physicalLocation"] as? Object }
  }

  private func checkResult(_ result: Object) throws {
    Self.check(
      result, required: ["message"],
      optional: ["ruleId", "ruleIndex", "level", "locations", "fixes"])
    try Self.checkMessage(result["message"])
    let index = try #require(result["ruleIndex"] as? Int)
    #expect(rules.indices.contains(index))
    if rules.indices.contains(index) {
      #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
    }
    #expect(["none", "note", "warning", "error"].contains(result["level"] as? String))
    for location in result["locations"] as? [Object] ?? [] {
      Self.check(location, required: ["physicalLocation"])
      let physical = try #require(location["physicalLocation"] as? Object)
      Self.check(physical, required: ["artifactLocation"], optional: ["region"])
      try Self.checkArtifact(physical["artifactLocation"])
      if let region = physical["region"] { try Self.checkRegion(region) }
    }
    for fix in result["fixes"] as? [Object] ?? [] { try Self.checkFix(fix) }
  }

  private static func checkFix(_ fix: Object) throws {
    check(fix, required: ["artifactChanges"], optional: ["description"])
    try checkMessage(fix["description"])
    let changes = try #require(fix["artifactChanges"] as? [Object])
    #expect(!changes.isEmpty)
    for change in changes {
      check(change, required: ["artifactLocation", "replacements"])
      try checkArtifact(change["artifactLocation"])
      let replacements = try #require(change["replacements"] as? [Object])
      #expect(!replacements.isEmpty)
      for replacement in replacements {
        check(replacement, required: ["deletedRegion"], optional: ["insertedContent"])
        try checkRegion(replacement["deletedRegion"])
        guard let content = replacement["insertedContent"] as? Object else { continue }
        check(content, required: ["binary"], optional: ["text"])
      }
    }
  }

  private static func checkRegion(_ value: Any?) throws {
    let region = try #require(value as? [String: Int])
    check(
      region, required: [],
      optional: ["startLine", "startColumn", "endLine", "endColumn", "byteOffset", "byteLength"])
    #expect(region["startLine"] != nil || region["byteOffset"] != nil)
    for (name, number) in region { #expect(number >= (name.hasPrefix("byte") ? 0 : 1), "\(name)") }
  }

  private static func checkArtifact(_ value: Any?) throws {
    let artifact = try #require(value as? Object)
    check(artifact, required: ["uri"])
    let uri = try #require(artifact["uri"] as? String)
    #expect(uri.utf8.allSatisfy { (0x21...0x7E).contains($0) })
    #expect(URL(string: uri) != nil)
  }

  private static func checkMessage(_ value: Any?) throws {
    let message = try #require(value as? Object)
    check(message, required: ["text"])
    #expect(message["text"] is String)
  }

  private static func check(_ object: Object, required: Set<String>, optional: Set<String> = []) {
    #expect(required.isSubset(of: object.keys), "\(object.keys)")
    #expect(required.union(optional).isSuperset(of: object.keys), "\(object.keys)")
  }
}
