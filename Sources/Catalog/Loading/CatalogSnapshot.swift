internal import Diagnostics
internal import Files
internal import Profiles

/// What a run has learnt of a catalogue's files, so that the next need not read them again: the
/// index, and for each document the stamp of the file that it came from.
///
/// The words of the texts are a second part with a name of its own: most searches need none.
struct CatalogSnapshot: Sendable {
  let index: CatalogIndex
  /// For each document of the index.
  var stamps: [FileStamp]
  /// The documents in the order of their paths' bytes.
  let pathOrder: [UInt32]
  /// Documents whose file has another name than their id.
  private let misnamedDocuments: [UInt32]

  /// Changes with every change of the format, and of how words are folded
  /// or of what is searched.
  private static let format: UInt64 = 4

  /// What a snapshot must have been made with to be of use: this format and this vocabulary.
  static func fingerprint(of vocabulary: Vocabulary) -> UInt64 {
    Checksum.of(Array(vocabulary.schemaText.utf8)) &+ format
  }

  // MARK: - Writing

  func encoded(fingerprint: UInt64) -> [UInt8] {
    var writer = BinaryWriter()
    writer.write([fingerprint, UInt64(stamps.count)])
    let providers = index.providers
    for column in [
      index.ids, index.titles, index.paths, providers.ids, providers.names, providers.foldedIDs,
      providers.foldedNames, index.sites.names,
    ] {
      writer.write(column.offsets)
      writer.write(column.bytes)
    }
    writer.write(index.postings)
    let columns = index.columns
    for column in [
      columns.begins, columns.ends, columns.lastStarts, columns.places, columns.lastListedStarts,
      columns.checked, columns.occupied, columns.hours,
    ] {
      writer.write(column)
    }
    writer.write(columns.agesFrom)
    writer.write(columns.agesThrough)
    writer.write(columns.weeklyCents)
    writer.write(columns.leadDistricts)
    for column in [columns.idRanks, columns.titleRanks, columns.idOrder] { writer.write(column) }
    writer.write(providers.starts)
    writer.write(providers.documents)
    writer.write(index.sites.starts)
    writer.write(index.sites.documents)
    writer.write(stamps.map(\.size))
    writer.write(stamps.map(\.modified))
    writer.write(stamps.map(\.changed))
    writer.write(stamps.map(\.inode))
    writer.write(pathOrder)
    writer.write(misnamedDocuments)
    return writer.bytes
  }

  // MARK: - Reading

  /// - Returns: `nil` where the bytes are no snapshot, or one of another format or vocabulary.
  init?(_ bytes: [UInt8], fingerprint: UInt64, codes: CodeLists) {
    var reader = BinaryReader(bytes)
    guard let head = reader.read(UInt64.self), head.count == 2, head[0] == fingerprint,
      let ids = reader.readStrings(), let titles = reader.readStrings(),
      let paths = reader.readStrings(), let providerIDs = reader.readStrings(),
      let providerNames = reader.readStrings(), let foldedIDs = reader.readStrings(),
      let foldedNames = reader.readStrings(), let siteNames = reader.readStrings(),
      let postings = reader.read(UInt64.self),
      let begins = reader.read(Int32.self), let ends = reader.read(Int32.self),
      let lastStarts = reader.read(Int32.self), let places = reader.read(Int32.self),
      let lastListedStarts = reader.read(Int32.self), let checked = reader.read(Int32.self),
      let occupied = reader.read(Int32.self), let hours = reader.read(Int32.self),
      let agesFrom = reader.read(UInt8.self), let agesThrough = reader.read(UInt8.self),
      let weeklyCents = reader.read(Int64.self), let leads = reader.read(UInt16.self),
      let idRanks = reader.read(UInt32.self), let titleRanks = reader.read(UInt32.self),
      let idOrder = reader.read(UInt32.self), let starts = reader.read(UInt32.self),
      let documents = reader.read(UInt32.self), let siteStarts = reader.read(UInt32.self),
      let siteDocuments = reader.read(UInt32.self), let sizes = reader.read(Int64.self),
      let modified = reader.read(Int64.self), let changed = reader.read(Int64.self),
      let inodes = reader.read(UInt64.self), let pathOrder = reader.read(UInt32.self),
      let misnamed = reader.read(UInt32.self), reader.isAtEnd
    else { return nil }
    let count = Int(head[1])
    // The checksum says that these are the bytes that were written; this, that what was written
    // fits together.
    let lengths: [Int] = [
      ids.count, titles.count, paths.count, begins.count, ends.count, lastStarts.count,
      places.count, lastListedStarts.count, checked.count, occupied.count, hours.count,
      agesFrom.count, agesThrough.count, weeklyCents.count, leads.count, idRanks.count,
      titleRanks.count, idOrder.count,
      sizes.count, modified.count, changed.count, inodes.count, pathOrder.count,
    ]
    guard lengths.allSatisfy({ $0 == count }),
      [providerNames.count, foldedIDs.count, foldedNames.count].allSatisfy({
        $0 == providerIDs.count
      }),
      starts.count == providerIDs.count + 1, starts.last == UInt32(documents.count),
      siteStarts.count == siteNames.count + 1, siteStarts.last == UInt32(siteDocuments.count),
      [idOrder, pathOrder, misnamed, documents, siteDocuments].allSatisfy({ numbers in
        numbers.allSatisfy { $0 < UInt32(count) }
      }),
      postings.count == CodeTable(codes).slotCount * DocumentSet.wordCount(for: count)
    else { return nil }
    var columns = CatalogIndex.Columns()
    columns.begins = begins
    columns.ends = ends
    columns.lastStarts = lastStarts
    columns.places = places
    columns.lastListedStarts = lastListedStarts
    columns.checked = checked
    columns.occupied = occupied
    columns.hours = hours
    columns.agesFrom = agesFrom
    columns.agesThrough = agesThrough
    columns.weeklyCents = weeklyCents
    columns.leadDistricts = leads
    columns.idRanks = idRanks
    columns.titleRanks = titleRanks
    columns.idOrder = idOrder
    index = CatalogIndex(
      ids: ids, titles: titles, paths: paths, postings: postings, columns: columns,
      providers: CatalogIndex.Providers(
        ids: providerIDs, names: providerNames, foldedIDs: foldedIDs, foldedNames: foldedNames,
        starts: starts, documents: documents),
      sites: CatalogIndex.Sites(
        names: siteNames, starts: siteStarts, documents: siteDocuments))
    stamps = (0..<count).map {
      FileStamp(size: sizes[$0], modified: modified[$0], changed: changed[$0], inode: inodes[$0])
    }
    self.pathOrder = pathOrder
    misnamedDocuments = misnamed
  }

  init(index: CatalogIndex, stamps: [FileStamp]) {
    self.index = index
    self.stamps = stamps
    let paths = index.paths
    pathOrder = (0..<UInt32(index.count)).sorted { left, right in
      paths.precedes(Int(left), paths.bytes[paths.range(of: Int(right))])
    }
    misnamedDocuments = (0..<UInt32(index.count)).filter { document in
      Diagnostic.misnamed(
        ProfileID(index.ids[Int(document)]), in: index.paths[Int(document)]) != nil
    }
  }

  /// What is to be said of files that have another name than their profile.
  var misnamed: [Diagnostic] {
    misnamedDocuments.compactMap {
      .misnamed(ProfileID(index.ids[Int($0)]), in: index.paths[Int($0)])
    }
  }
}

extension BinaryReader {
  /// - Returns: `nil` where the offsets do not rise to the end of the bytes.
  mutating func readStrings() -> StringColumn? {
    guard let offsets = read(UInt32.self), let bytes = read(UInt8.self),
      offsets.last == UInt32(bytes.count), offsets.first == 0,
      offsets.indices.dropFirst().allSatisfy({ offsets[$0 - 1] <= offsets[$0] })
    else { return nil }
    return StringColumn(offsets: offsets, bytes: bytes)
  }
}

extension FullTextIndex {
  func encoded() -> [UInt8] {
    var writer = BinaryWriter()
    writer.write([UInt64(count)])
    writer.write(terms.offsets)
    writer.write(terms.bytes)
    writer.write(runStarts)
    writer.write(documents)
    writer.write(frequencies)
    writer.write(fieldLengths)
    return writer.bytes
  }

  /// - Returns: `nil` where the bytes are no index of so many documents.
  init?(_ bytes: [UInt8], count: Int, codes: CodeLists) {
    var reader = BinaryReader(bytes)
    guard let head = reader.read(UInt64.self), head == [UInt64(count)],
      let terms = reader.readStrings(), let starts = reader.read(UInt32.self),
      let documents = reader.read(UInt32.self), let frequencies = reader.read(UInt16.self),
      let lengths = reader.read(UInt32.self), reader.isAtEnd,
      starts.count == terms.count * TextField.allCases.count + 1,
      starts.last == UInt32(documents.count), documents.count == frequencies.count,
      lengths.count == count * TextField.allCases.count
    else { return nil }
    self.init(
      count: count, terms: terms, runStarts: starts, documents: documents,
      frequencies: frequencies, fieldLengths: lengths, codes: codes)
  }
}
