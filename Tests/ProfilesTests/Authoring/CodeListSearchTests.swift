import Diagnostics
import Profiles
import Testing
import Text

@Suite("Finding a code list")
struct CodeListSearchTests {
  let vocabulary: Vocabulary

  init() throws {
    vocabulary = try Fixture.vocabulary.get()
  }

  @Test(
    "by type, title or element, however spelt",
    arguments: [
      ("ZielgruppeCode", "ZielgruppeCode"), ("zielgruppe", "ZielgruppeCode"),
      ("gruppe", "ZielgruppeCode"), ("TARGET GROUPS", "ZielgruppeCode"),
      ("kreis", "KreisCode"), ("Kreise", "KreisCode"), ("districts", "KreisCode"),
      ("instrument", "InstrumentCode"), ("rechtsgrundlage", "RechtsgrundlageCode"),
      ("einheit", "KostensatzEinheitCode"), ("quelle", "FinanzierungsquelleCode"),
      ("hauptziel", "HauptzielCode"), ("ziel", "ZielCode"),
    ])
  func found(name: String, type: String) throws {
    #expect(try vocabulary.codeList(named: name).typeName == type)
  }

  @Test(
    "tells what may have been meant",
    arguments: [
      ("instrumnet", ["InstrumentCode"]), ("rolle", ["VerbundrolleCode", "AnsprechrolleCode"]),
      ("xyzzy", ["KreisCode", "BarrierefreiheitCode"]), ("", ["KreisCode"]),
      ("\u{1B}[31m", ["<U+001B>"]), ("titel", ["KreisCode"]),
    ])
  func unknown(name: String, words: [String]) throws {
    do throws(Refusal) {
      _ = try vocabulary.codeList(named: name)
      Issue.record("found")
    } catch {
      let diagnostic = try #require(error.diagnostics.first)
      let text = diagnostic.message.german + (diagnostic.help?.german ?? "")
      for word in words { #expect(text.contains(word)) }
    }
  }

  @Test("The hierarchy has every code once, below its broader one")
  func hierarchy() {
    for list in vocabulary.codes.all {
      let rows = list.hierarchy
      #expect(rows.map(\.entry.value).sorted() == list.entries.map(\.value).sorted())
      for (index, row) in rows.enumerated() where row.depth > 0 {
        let parent = rows[..<index].last { $0.depth == row.depth - 1 }
        #expect(parent?.entry.value == row.entry.broader.first)
      }
    }
    let groups = vocabulary.codes.list(TargetGroupList.self).hierarchy
    #expect(groups.first { $0.entry.value == "alleinerziehendU3" }?.depth == 1)
    #expect(groups.first { $0.entry.value == "alle" }?.depth == 0)
  }

  @Test("A loop of broader codes and an unknown one lose nothing")
  func loop() throws {
    func entry(_ value: String, _ broader: String) -> String {
      """
      <xs:enumeration value="\(value)"><xs:annotation><xs:appinfo>
      <c:oberbegriff>\(broader)</c:oberbegriff></xs:appinfo></xs:annotation></xs:enumeration>
      """
    }
    let text = """
      <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:c="urn:c">
      <xs:simpleType name="SchleifeCode"><xs:restriction base="xs:token">
      \(entry("a", "b"))\(entry("b", "a"))\(entry("c", "c"))\(entry("d", "fehlt"))
      </xs:restriction></xs:simpleType></xs:schema>
      """
    let list = try #require(try CodeLists(schemaText: text, name: "schleife.xsd").all.first)
    #expect(list.hierarchy.map(\.entry.value) == ["d", "a", "b", "c"])
  }
}
