import LibXML

/// A schema for the vocabulary of the hostile documents under `Fixtures`.
enum PlaceholderSchema {
  static func compiled() throws -> TestedSchema {
    try TestedSchema(text, including: [:])
  }

  private static let text = """
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="urn:platzhalter:steckbrief"
        targetNamespace="urn:platzhalter:steckbrief" elementFormDefault="qualified"
        blockDefault="#all">
      <xs:element name="PROFILROOT" type="PROFILTYP"/>
      <xs:complexType name="PROFILTYP">
        <xs:sequence>
          <xs:element name="PROFILTITEL" type="xs:string"/>
          <xs:element name="PROFILDATUM" type="xs:date"/>
          <xs:element name="PROFILZAHL" type="xs:integer"/>
        </xs:sequence>
        <xs:attribute name="kennung" type="xs:string" use="required"/>
      </xs:complexType>
    </xs:schema>
    """
}
