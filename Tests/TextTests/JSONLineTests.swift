import Testing
import Text

@Suite("JSON on one line")
struct JSONLineTests {
  @Test("has no blank and no line end outside of texts")
  func line() {
    let value = JSONValue.object([
      "a": .integer(1), "b": .array([.null, .bool(true), .string("x y\n\"")]), "c": nil,
      "d": .object([]), "e": .array([]),
    ])
    #expect(value.serializedOnOneLine() == #"{"a":1,"b":[null,true,"x y\n\""],"d":{},"e":[]}"#)
  }
}
