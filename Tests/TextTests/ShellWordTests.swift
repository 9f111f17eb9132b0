import Testing
import Text

@Suite("A word of a command to be copied")
struct ShellWordTests {
  @Test(
    "plain where it can be, else between quotation marks",
    arguments: [
      ("catalog/MUA", "catalog/MUA"), ("", "''"), ("mein Katalog", "'mein Katalog'"),
      ("a'b", #"'a'\''b'"#), ("$(rm x)", "'$(rm x)'"), ("Größe", "'Größe'"),
      ("a\u{1B}b", "'a<U+001B>b'"),
    ])
  func words(text: String, expected: String) {
    #expect(ShellWord(text).description == expected)
  }
}
