import Diagnostics
import LibXML
import Testing

@Suite("One schema for many threads")
struct ConcurrentValidationTests {
  /// Two hundred documents, valid and wrong in different ways and places.
  private static let documents: [String] = (0..<200).map { index in
    let blank = String(repeating: "\n", count: index % 17)
    return switch index % 8 {
    case 0: CourseSchema.sample(["<titel>": blank + "<titel>"])
    case 1: CourseSchema.sample([">vollzeit<": ">code\(index)<", "<titel>": blank + "<titel>"])
    case 2: CourseSchema.sample(["EL-2026": "x\(index)", ">12<": ">0<"])
    case 3: CourseSchema.sample(["Eschwege": "Bebra", "<leer/>": "<mehr\(index)/>"])
    case 4: CourseSchema.sample(["<art>": "<art>" + blank + "<b/>"])
    case 5: "<!DOCTYPE a>\(index)"
    case 6: CourseSchema.sample(["</kurs>": blank + "</kurz>"])
    default: CourseSchema.sample(["2026-01-31": "2026-02-\(30 + index % 9)"])
    }
  }

  @Test("Eight tasks at once find what one finds")
  func sameResults() async throws {
    let schema = try CourseSchema.compiled()
    let expected = Self.documents.map { Parsing.complaints(about: $0, schema) }
    // Of eight kinds one is valid.
    #expect(expected.count { $0.isEmpty } == 25)

    let results = await withTaskGroup(of: [[Diagnostic]].self) { group in
      for task in 0..<8 {
        group.addTask {
          // Each in an order of its own, so that different documents meet.
          let count = Self.documents.count
          var found = [[Diagnostic]](repeating: [], count: count)
          for step in 0..<count {
            let index = (step * 7 + task * 25) % count
            found[index] = Parsing.complaints(about: Self.documents[index], schema)
          }
          return found
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(results.count == 8)
    for result in results { #expect(result == expected) }
  }

  @Test("Schemas may be compiled by several tasks at once")
  func compiling() async throws {
    try await withThrowingTaskGroup(of: [Diagnostic].self) { group in
      for _ in 0..<8 {
        group.addTask {
          let schema = try CourseSchema.compiled()
          return Parsing.complaints(about: CourseSchema.sample([">12<": ">0<"]), schema)
        }
      }
      for try await found in group { #expect(found.map(\.kind) == [.wrongValue]) }
    }
  }
}
