internal import Files
internal import LibXML

/// Reads one XML part of a workbook from the archive.
struct PartReader {
  let archive: ZipArchive
  let name: String

  /// The namespaces of sheets, of the relationships of a package and of its content types, each as
  /// first published and as the stricter edition of the standard has it.
  static let namespaces = [
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "http://purl.oclc.org/ooxml/spreadsheetml/main",
    "http://schemas.openxmlformats.org/package/2006/relationships",
    "http://schemas.openxmlformats.org/package/2006/content-types",
  ]

  /// Has `body` read the part as events.
  /// - Parameter elements: the vocabulary of the scanner.
  func read(
    _ elements: [String], _ body: (XMLScanner) throws(XMLScanFault) -> Void
  ) throws(WorkbookFault) {
    let stream = try PartStream(self, elements: elements)
    do throws(XMLScanFault) {
      try body(stream.scanner)
    } catch {
      throw stream.fault(error)
    }
  }
}

/// The events of one part while it is unpacked.
final class PartStream {
  let part: PartReader
  let scanner: XMLScanner
  private let source: Source

  /// Keeps why unpacking failed, which the scanner has no word for.
  private final class Source {
    let entry: ZipEntryReader
    var fault: ZipFault?

    init(_ entry: ZipEntryReader) {
      self.entry = entry
    }

    func next() -> [UInt8]? {
      do throws(ZipFault) {
        return try entry.next()
      } catch {
        fault = error
        return nil
      }
    }
  }

  init(_ part: PartReader, elements: [String]) throws(WorkbookFault) {
    guard let entry = part.archive[part.name] else {
      throw WorkbookFault(.missingPart(part.name))
    }
    let source: Source
    do throws(ZipFault) {
      source = Source(try ZipEntryReader(entry, of: part.archive))
    } catch {
      throw WorkbookFault(.archive(error))
    }
    self.part = part
    self.source = source
    scanner = XMLScanner(elements: elements, namespaces: PartReader.namespaces) { source.next() }
  }

  /// What a person is told of a fault of the scanner.
  func fault(_ fault: XMLScanFault) -> WorkbookFault {
    let kind: WorkbookFault.XMLFault
    switch fault {
    case .interrupted:
      guard let fault = source.fault else { return WorkbookFault(.badContent(part: part.name)) }
      return WorkbookFault(.archive(fault))
    case .documentType: kind = .documentType
    case .encoding: kind = .encoding
    case .cutOff: kind = .cutOff
    case .tooDeep, .tooLarge: kind = .tooLarge
    case .forbiddenCharacter, .unknownEntity, .notWellFormed: kind = .notWellFormed
    }
    return WorkbookFault(.xml(part: part.name, kind))
  }
}
