import Diagnostics
import LibXML

/// A small schema for these tests, in two parts as the real one is.
enum CourseSchema {
  static func compiled() throws -> TestedSchema {
    try TestedSchema(main, including: ["typen.xsd": types])
  }

  /// A valid document, one element a line, with parts of it exchanged.
  static func sample(_ changes: [String: String] = [:]) -> String {
    var text = valid
    for (part, change) in changes {
      precondition(valid.contains(part), "the sample has no \(part)")
      text = text.replacing(part, with: change)
    }
    return text
  }

  private static let valid = """
    <kurs xmlns="urn:kurs:1" version="1.0">
      <titel>Deutsch A1</titel>
      <art>vollzeit</art>
      <kennung>EL-2026</kennung>
      <beginn>2026-01-31</beginn>
      <plaetze>12</plaetze>
      <preis>99.50</preis>
      <ort>Bebra</ort>
      <ort>Eschwege</ort>
      <ziel code="teilzeit" anteil="50">B1</ziel>
      <leer/>
    </kurs>
    """

  static let main = """
    <?xml version="1.0" encoding="UTF-8"?>
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="urn:kurs:1" xmlns:k="urn:kurs:1"
        targetNamespace="urn:kurs:1" elementFormDefault="qualified" blockDefault="#all">
      <xs:include schemaLocation="typen.xsd"/>
      <xs:element name="kurs" type="KursTyp">
        <xs:unique name="ortNurEinmal">
          <xs:selector xpath="k:ort"/>
          <xs:field xpath="."/>
        </xs:unique>
      </xs:element>
      <xs:complexType name="KursTyp">
        <xs:sequence>
          <xs:element name="titel" type="TitelTyp"/>
          <xs:element name="art" type="ArtCode"/>
          <xs:element name="kennung" type="KennungTyp"/>
          <xs:element name="beginn" type="xs:date"/>
          <xs:element name="plaetze" type="PlaetzeTyp"/>
          <xs:element name="preis" type="PreisTyp" minOccurs="0"/>
          <xs:element name="ort" type="xs:string" minOccurs="0" maxOccurs="unbounded"/>
          <xs:element name="ziel" type="ZielTyp" minOccurs="0" maxOccurs="unbounded"/>
          <xs:element name="leer" type="LeerTyp" minOccurs="0"/>
          <xs:element name="stunden" type="StundenTyp" minOccurs="0"/>
        </xs:sequence>
        <xs:attribute name="version" type="xs:token" use="required" fixed="1.0"/>
      </xs:complexType>
    </xs:schema>
    """

  static let types = """
    <?xml version="1.0" encoding="UTF-8"?>
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="urn:kurs:1"
        targetNamespace="urn:kurs:1" elementFormDefault="qualified" blockDefault="#all">
      <!-- Types, each with one kind of limit. -->
      <xs:simpleType name="TitelTyp">
        <xs:restriction base="xs:string">
          <xs:minLength value="1"/><xs:maxLength value="20"/>
        </xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="ArtCode">
        <xs:restriction base="xs:string">
          <xs:enumeration value="vollzeit"/><xs:enumeration value="teilzeit"/>
          <xs:enumeration value="abendkurs"/>
        </xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="KennungTyp">
        <xs:annotation>
          <xs:documentation xml:lang="de">Kürzel und Jahr, zum Beispiel EL-2026.</xs:documentation>
          <xs:documentation xml:lang="en">Letters and a year, as in EL-2026.</xs:documentation>
        </xs:annotation>
        <xs:restriction base="xs:string"><xs:pattern value="[A-Z]{2}-[0-9]{4}"/></xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="PlaetzeTyp">
        <xs:restriction base="xs:integer">
          <xs:minInclusive value="1"/><xs:maxInclusive value="99"/>
        </xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="PreisTyp">
        <xs:restriction base="xs:decimal">
          <xs:minExclusive value="0"/><xs:fractionDigits value="2"/>
        </xs:restriction>
      </xs:simpleType>
      <xs:complexType name="ZielTyp">
        <xs:simpleContent>
          <xs:extension base="xs:string">
            <xs:attribute name="code" type="ArtCode" use="required"/>
            <xs:attribute name="anteil" type="PlaetzeTyp"/>
          </xs:extension>
        </xs:simpleContent>
      </xs:complexType>
      <xs:complexType name="LeerTyp"/>
      <xs:simpleType name="StundenTyp">
        <xs:restriction base="xs:integer">
          <xs:minInclusive value="1"/><xs:pattern value="[1-9][0-9]?"/>
        </xs:restriction>
      </xs:simpleType>
    </xs:schema>
    """
}

extension TestedSchema {
  /// What is said against the sample with one part exchanged.
  func complaints(_ part: String, _ change: String) -> [Diagnostic] {
    Parsing.complaints(about: CourseSchema.sample([part: change]), self)
  }
}
