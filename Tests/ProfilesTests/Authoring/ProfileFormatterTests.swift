import Diagnostics
import Profiles
import Testing

@Suite("The usual form of a profile")
struct ProfileFormatterTests {
  @Test("of every profile says the same, and is its own usual form", arguments: Authoring.files)
  func files(path: String) throws {
    let text = String(decoding: try Fixture.bytes(path), as: UTF8.self)
    let formatted = try Authoring.formatted(text)
    #expect(try Authoring.profile(formatted) == Authoring.profile(text))
    #expect(try Authoring.formatted(formatted) == formatted)
  }

  @Test("of the catalogue is what it has", arguments: Authoring.files.dropLast())
  func catalogue(path: String) throws {
    let text = String(decoding: try Fixture.bytes(path), as: UTF8.self)
    #expect(try Authoring.formatted(text) == text)
  }

  private func expect(
    _ source: String, becomes expected: String,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws {
    let root = "<massnahmensteckbrief xmlns=\"urn:massnahmensteckbrief:1\" version=\"1.0\">"
    let text = root + source + "</massnahmensteckbrief>"
    let formatted = try Authoring.formatted(text)
    #expect(
      formatted == root + expected + "</massnahmensteckbrief>\n", sourceLocation: sourceLocation)
    #expect(try Authoring.formatted(formatted) == formatted, sourceLocation: sourceLocation)
  }

  @Test("takes a comment along with the element behind it, or before it on its line")
  func comments() throws {
    try expect(
      """
      <!-- Recht --><recht><!-- A --><instrument>x</instrument> <!-- zu A -->
          <!--
            B
              mehr
          -->
          <rechtsgrundlage>y</rechtsgrundlage><!-- Ende --></recht>
        <!-- Kopf -->

        <kopf/>
        <!-- ganz am Ende -->
      """,
      becomes: """

          <!-- Kopf -->

          <kopf/>
          <!-- Recht -->
          <recht>
            <!--
              B
                mehr
            -->
            <rechtsgrundlage>y</rechtsgrundlage> <!-- Ende -->
            <!-- A -->
            <instrument>x</instrument> <!-- zu A -->
          </recht>
          <!-- ganz am Ende -->

        """)
  }

  @Test("keeps unknown elements at the end of their parent, in their order")
  func unknown() throws {
    try expect(
      "<kopf><neu2><b/><a>  x </a></neu2><stand>s</stand><neu1/><id> i\n</id></kopf>",
      becomes: """

          <kopf>
            <id> i
        </id>
            <stand>s</stand>
            <neu2>
              <b/>
              <a>  x </a>
            </neu2>
            <neu1/>
          </kopf>

        """)
  }

  @Test("leaves alone what may count byte by byte")
  func verbatim() throws {
    for content in [
      "<titel>a\n<![CDATA[ <b> ]]>\n c</titel>", "<titel xml:space=\"preserve\">a\n b</titel>",
      "<titel>a\n<!-- c -->\n b</titel>", "<neu>a\n  <b/>  c\n</neu>", "<neu>\n  </neu>",
      "<titel  a='>'\n\n b = \"/>\" >x &lt; &#x41; &#13;</titel >", "<unbekannt></unbekannt>",
    ] {
      try expect(
        "<zuordnung>" + content + "</zuordnung>",
        becomes: "\n  <zuordnung>\n    " + content + "\n  </zuordnung>\n")
    }
  }

  @Test("indents the lines of a text anew and keeps its empty lines")
  func wrappedText() throws {
    try expect(
      "<zuordnung><kurzbeschreibung>Eins\n\n \tzwei  drei \n</kurzbeschreibung></zuordnung>",
      becomes: """

          <zuordnung>
            <kurzbeschreibung>
              Eins

              zwei  drei
            </kurzbeschreibung>
          </zuordnung>

        """)
    try expect(
      "<zuordnung><titel>\n \n</titel></zuordnung>",
      becomes: "\n  <zuordnung>\n    <titel></titel>\n  </zuordnung>\n")
  }

  @Test("has no byte order mark and no CR, and keeps the declaration and what is around the root")
  func bytes() throws {
    let root = "<massnahmensteckbrief xmlns='urn:massnahmensteckbrief:1'"
    let formatted = try Authoring.formatted(
      "\u{FEFF}<?xml version='1.0'?>\r\n\r\n\r\n<!-- a\r\nb -->\r" + root + ">\r\n\r\n<kopf/>\r\r"
        + "</massnahmensteckbrief>\r\n<!-- c -->")
    #expect(
      formatted == "<?xml version='1.0'?>\n\n<!-- a\nb -->\n" + root
        + ">\n  <kopf/>\n</massnahmensteckbrief>\n<!-- c -->\n")
    #expect(try Authoring.formatted(root + "/>") == root + "/>\n")
  }

  @Test("knows the elements by namespace, not by prefix")
  func prefixes() throws {
    let formatted = try Authoring.formatted(
      "<m:massnahmensteckbrief xmlns:m=\"urn:massnahmensteckbrief:1\"><kopf/><m:recht/>"
        + "<kopf xmlns=\"urn:massnahmensteckbrief:1\"/></m:massnahmensteckbrief>")
    #expect(
      formatted.split(separator: "\n").dropFirst().dropLast() == [
        "  <kopf xmlns=\"urn:massnahmensteckbrief:1\"/>", "  <m:recht/>", "  <kopf/>",
      ])
  }

  @Test(
    "is refused to what is not well-formed or no profile",
    arguments: [
      "", "<", "<a>", "<massnahmensteckbrief/>", "<massnahmensteckbrief xmlns=\"urn:x\"/>",
      "<kopf xmlns=\"urn:massnahmensteckbrief:1\"/>",
      "<!DOCTYPE a><massnahmensteckbrief xmlns=\"urn:massnahmensteckbrief:1\"/>",
      "<?xsl x?><massnahmensteckbrief xmlns=\"urn:massnahmensteckbrief:1\"/>",
      "<massnahmensteckbrief xmlns=\"urn:massnahmensteckbrief:1\">&x;</massnahmensteckbrief>",
      "<massnahmensteckbrief xmlns=\"urn:massnahmensteckbrief:1\">\u{0}</massnahmensteckbrief>",
    ])
  func refused(text: String) throws {
    #expect(throws: Refusal.self) { try Authoring.formatted(text) }
  }
}
