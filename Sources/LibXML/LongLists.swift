internal import CLibXML2

/// The code lists of a schema that are too long to be searched value by value for each document.
///
/// A value is looked for in a set instead, wherever an element or attribute has the name of one that
/// takes such codes: a place of that name with another type costs time only.
struct LongLists {
  /// What takes codes of one list, and the codes.
  private struct Place {
    let name: [UInt8]
    let values: Set<String>
  }

  /// Up to so many values libxml2 is asked.
  private static let longest = 64

  private var elements: [Place] = []
  private var attributes: [Place] = []

  /// Takes the values of long lists out of a schema document: of named types that only enumerate
  /// tokens and are only used as the type of elements and attributes.
  init(takingFrom document: xmlDocPtr) {
    var lists: [String: [xmlNodePtr]] = [:]
    var bases: Set<String> = []
    var declarations: [(isElement: Bool, name: String, type: String)] = []
    LibXML.forEachElement(of: document) { node in
      switch String(xml: node.pointee.name) {
      case "simpleType":
        guard let name = LibXML.attribute("name", of: node),
          let values = Self.enumerations(of: node), values.count > Self.longest
        else { return }
        lists[name] = values
      case "restriction", "extension": bases.insert(LibXML.attribute("base", of: node) ?? "")
      case "list": bases.insert(LibXML.attribute("itemType", of: node) ?? "")
      case "union":
        let members = LibXML.attribute("memberTypes", of: node) ?? ""
        bases.formUnion(members.split(whereSeparator: \.isWhitespace).map(String.init))
      case let kind where kind == "element" || kind == "attribute":
        guard let name = LibXML.attribute("name", of: node),
          let type = LibXML.attribute("type", of: node)
        else { return }
        declarations.append((kind == "element", name, type))
      default: break
      }
    }
    for (type, values) in lists where !bases.contains(type) {
      let codes = Set(values.compactMap { LibXML.attribute("value", of: $0) })
      for declared in declarations where declared.type == type {
        let place = Place(name: Array(declared.name.utf8), values: codes)
        if declared.isElement { elements.append(place) } else { attributes.append(place) }
      }
      for value in values {
        xmlUnlinkNode(value)
        xmlFreeNode(value)
      }
    }
  }

  /// The enumerations of a type that restricts tokens by nothing else.
  private static func enumerations(of type: xmlNodePtr) -> [xmlNodePtr]? {
    var child = xmlFirstElementChild(type)
    while let current = child, String(xml: current.pointee.name) != "restriction" {
      child = xmlNextElementSibling(current)
    }
    guard let restriction = child, LibXML.attribute("base", of: restriction) == "xs:token" else {
      return nil
    }
    var values: [xmlNodePtr] = []
    var facet = xmlFirstElementChild(restriction)
    while let current = facet {
      guard String(xml: current.pointee.name) == "enumeration" else { return nil }
      values.append(current)
      facet = xmlNextElementSibling(current)
    }
    return values
  }

  /// Whether a place that takes codes of a long list has none of them.
  func miss(aValueIn document: Document) -> Bool {
    for place in elements {
      for node in document.nodes
      where document.equals(node.name, place.name.span)
        && !place.values.contains(document.token(node.text))
      {
        return true
      }
    }
    for place in attributes {
      for attribute in document.attributes
      where document.equals(attribute.name, place.name.span)
        && !place.values.contains(document.token(attribute.value))
      {
        return true
      }
    }
    return false
  }
}
