import Diagnostics
import LibXML
import Testing
import Text

@Suite("One report for one wrong value, and none lost")
struct OneReportPerValueTests {
  private let schema: TestedSchema

  init() throws {
    schema = try CourseSchema.compiled()
  }

  // 0 breaks both the least value and the pattern of its type.
  @Test("A value that breaks two rules of its type is reported once")
  func twoFacets() {
    #expect(schema.complaints("<leer/>", "<leer/><stunden>0</stunden>").count == 1)
  }

  @Test("A value that is wrong and stands twice is reported for each place only")
  func wrongAndTwice() {
    let found = schema.complaints("<leer/>", "<leer/>\n<stunden>x</stunden>")
    #expect(found.map(\.location.line) == [12])
  }

  @Test("Two wrong values in one line are two reports, also of elements of one name")
  func sameLine() {
    let found = schema.complaints(
      "<ziel code=\"teilzeit\" anteil=\"50\">B1</ziel>",
      "<ziel code=\"teilzeit\" anteil=\"0\"/><ziel code=\"teilzeit\" anteil=\"halb\"/>")
    #expect(found.map(\.location.line) == [10, 10])
    #expect(found.count { $0.message.german.contains("„0“") } == 1)
    #expect(found.count { $0.message.german.contains("„halb“") } == 1)
  }

  @Test("Two wrong attributes of one element are two reports")
  func sameElement() {
    let found = schema.complaints(
      "code=\"teilzeit\" anteil=\"50\"", "code=\"quux\" anteil=\"halb\"")
    #expect(found.count == 2)
    #expect(found.count { $0.message.german.contains("„quux“") } == 1)
    #expect(found.count { $0.message.german.contains("„halb“") } == 1)
  }

  @Test("The same fault in many lines is reported for each of them")
  func manyLines() {
    let many = (0..<150).map { _ in "<ziel code=\"x\">B1</ziel>" }.joined(separator: "\n")
    let found = schema.complaints("<leer/>", many)
    #expect(found.map(\.location.line) == Array(11...160))
  }
}
