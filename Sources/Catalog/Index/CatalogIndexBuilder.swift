package import Profiles
internal import Text
internal import Values

extension CatalogIndex {
  /// Takes profiles one by one and makes an index of them.
  ///
  /// Builders of consecutive parts of the profiles can work at the same time; ``append(_:)`` joins
  /// them, and the index is the same as of one builder that was given all.
  package struct Builder: Sendable {
    private let codes: CodeLists
    private let table: CodeTable
    private var ids: [String] = []
    private var titles: [String] = []
    private var paths: [String] = []
    private var columns = Columns()
    /// For each slot the documents in rising order.
    private var documents: [[UInt32]]
    private var providers: [ProviderKey: [UInt32]] = [:]
    /// By town or postal code.
    private var sites: [String: [UInt32]] = [:]

    private struct ProviderKey: Hashable, Comparable, Sendable {
      let id: String
      let name: String

      static func < (left: ProviderKey, right: ProviderKey) -> Bool {
        (left.id, left.name) < (right.id, right.name)
      }
    }

    package init(codes: CodeLists) {
      self.codes = codes
      table = CodeTable(codes)
      documents = Array(repeating: [], count: table.slotCount)
    }

    /// - Parameters:
    ///   - profile: with an id that was not given before.
    ///   - path: the file that it was read from.
    package mutating func add(_ profile: MeasureProfile, path: String) {
      let document = UInt32(ids.count)
      ids.append(profile.id.description)
      titles.append(profile.title)
      paths.append(path)
      for field in CodeField.allCases {
        for value in field.values(of: profile) {
          guard let slot = table.slot(of: value, in: field), documents[slot].last != document
          else { continue }
          documents[slot].append(document)
        }
      }
      addColumns(of: profile)
      addProviders(of: profile.provider, document)
      for name in Set(profile.sites.flatMap { [$0.town] + [$0.postalCode].compactMap { $0 } }) {
        sites[name, default: []].append(document)
      }
    }

    private mutating func addColumns(of profile: MeasureProfile) {
      func day(_ date: CalendarDate?) -> Int32 {
        date.map { Int32($0.daysSince1970) } ?? CatalogIndex.unknownDay
      }
      let schedule = profile.schedule
      columns.begins.append(day(schedule.begin))
      columns.ends.append(day(schedule.end))
      columns.lastStarts.append(
        ([schedule.begin].compactMap { $0 } + schedule.startDates).map(day).max()
          ?? CatalogIndex.unknownDay)
      columns.lastListedStarts.append(
        schedule.startDates.map(day).max() ?? CatalogIndex.unknownDay)
      columns.checked.append(day(profile.header.checkedOn))
      columns.hours.append(
        schedule.hoursPerWeek.map { Int32(clamping: $0.count) } ?? CatalogIndex.unknownHours)
      columns.agesFrom.append(UInt8(clamping: profile.targeting.ageFrom ?? 0))
      columns.agesThrough.append(UInt8(clamping: profile.targeting.ageThrough ?? .max))
      columns.occupied.append(
        profile.places.latestOccupancy.map { Int32(clamping: $0.occupied) }
          ?? CatalogIndex.unknownPlaces)
      columns.weeklyCents.append(
        WeeklyCost(of: profile).amount.map { Int64($0.count) } ?? CatalogIndex.unknownCents)
      columns.places.append(
        profile.places.contracted.map { Int32(clamping: $0) } ?? CatalogIndex.unknownPlaces)
      let district = codes.list(DistrictList.self).position(of: profile.district.value)
      columns.leadDistricts.append(district.map { UInt16(clamping: $0) } ?? .max)
    }

    private mutating func addProviders(of statement: ProviderStatement, _ document: UInt32) {
      let keys =
        (statement.provider.map { [ProviderKey(id: $0.id ?? "", name: $0.name)] } ?? [])
        + statement.consortium.map { ProviderKey(id: $0.id ?? "", name: $0.name) }
      for key in Set(keys) { providers[key, default: []].append(document) }
    }

    /// A builder that was given what an index was made of, less what is not to be kept.
    /// - Parameter keeping: documents of the index; they keep their order and get new numbers.
    package init(_ index: CatalogIndex, keeping: DocumentSet, codes: CodeLists) {
      self.init(codes: codes)
      let members = keeping.members
      let numbers = Self.numbers(of: members, among: index.count)
      ids = members.map { index.ids[$0] }
      titles = members.map { index.titles[$0] }
      paths = members.map { index.paths[$0] }
      columns.begins = members.map { index.columns.begins[$0] }
      columns.ends = members.map { index.columns.ends[$0] }
      columns.lastStarts = members.map { index.columns.lastStarts[$0] }
      columns.weeklyCents = members.map { index.columns.weeklyCents[$0] }
      columns.places = members.map { index.columns.places[$0] }
      columns.occupied = members.map { index.columns.occupied[$0] }
      columns.lastListedStarts = members.map { index.columns.lastListedStarts[$0] }
      columns.checked = members.map { index.columns.checked[$0] }
      columns.hours = members.map { index.columns.hours[$0] }
      columns.agesFrom = members.map { index.columns.agesFrom[$0] }
      columns.agesThrough = members.map { index.columns.agesThrough[$0] }
      columns.leadDistricts = members.map { index.columns.leadDistricts[$0] }
      let unions = Set(table.unions.map(\.slot))
      for slot in documents.indices where !unions.contains(slot) {
        var kept = DocumentSet(
          words: index.postings[index.wordRange(of: slot)], capacity: index.count)
        kept.formIntersection(keeping)
        documents[slot] = kept.members.map { numbers[$0] }
      }
      for provider in 0..<index.providers.ids.count {
        let key = ProviderKey(
          id: index.providers.ids[provider], name: index.providers.names[provider])
        let range =
          Int(index.providers.starts[provider])..<Int(index.providers.starts[provider + 1])
        let kept = index.providers.documents[range].filter { keeping.contains(Int($0)) }
        if !kept.isEmpty { providers[key] = kept.map { numbers[Int($0)] } }
      }
      for site in 0..<index.sites.names.count {
        let kept = index.sites.documents(of: site).filter { keeping.contains(Int($0)) }
        if !kept.isEmpty { sites[index.sites.names[site]] = kept.map { numbers[Int($0)] } }
      }
    }

    /// For each old number the new one; of documents that are not kept, any.
    static func numbers(of members: [Int], among count: Int) -> [UInt32] {
      var numbers = [UInt32](repeating: 0, count: count)
      for (new, old) in members.enumerated() { numbers[old] = UInt32(new) }
      return numbers
    }

    /// Joins what another builder was given behind what this one was given.
    package mutating func append(_ other: Builder) {
      let shift = UInt32(ids.count)
      ids += other.ids
      titles += other.titles
      paths += other.paths
      columns.begins += other.columns.begins
      columns.ends += other.columns.ends
      columns.lastStarts += other.columns.lastStarts
      columns.weeklyCents += other.columns.weeklyCents
      columns.places += other.columns.places
      columns.occupied += other.columns.occupied
      columns.lastListedStarts += other.columns.lastListedStarts
      columns.checked += other.columns.checked
      columns.hours += other.columns.hours
      columns.agesFrom += other.columns.agesFrom
      columns.agesThrough += other.columns.agesThrough
      columns.leadDistricts += other.columns.leadDistricts
      for slot in documents.indices {
        documents[slot] += other.documents[slot].lazy.map { $0 + shift }
      }
      for (key, numbers) in other.providers {
        providers[key, default: []] += numbers.lazy.map { $0 + shift }
      }
      for (name, numbers) in other.sites {
        sites[name, default: []] += numbers.lazy.map { $0 + shift }
      }
    }

    /// The index of everything that was given.
    package func finish() -> CatalogIndex {
      var columns = columns
      columns.idRanks = Self.ranks(ids)
      columns.idOrder = Array(repeating: 0, count: ids.count)
      for (document, rank) in columns.idRanks.enumerated() {
        columns.idOrder[Int(rank)] = UInt32(document)
      }
      columns.titleRanks = Self.ranks(titles.map { FoldedText($0).description })
      return CatalogIndex(
        ids: StringColumn(ids), titles: StringColumn(titles), paths: StringColumn(paths),
        postings: postings(), columns: columns, providers: providerColumns(),
        sites: siteColumns())
    }

    private func postings() -> [UInt64] {
      let words = DocumentSet.wordCount(for: ids.count)
      var postings = [UInt64](repeating: 0, count: table.slotCount * words)
      for (slot, documents) in documents.enumerated() {
        for document in documents {
          postings[slot * words + Int(document) / 64] |= 1 << UInt64(document % 64)
        }
      }
      for union in table.unions {
        for member in union.members {
          for word in 0..<words {
            postings[union.slot * words + word] |= postings[member * words + word]
          }
        }
      }
      return postings
    }

    private func providerColumns() -> Providers {
      var starts: [UInt32] = [0]
      var numbers: [UInt32] = []
      let sorted = providers.sorted { $0.key < $1.key }
      for (_, documents) in sorted {
        numbers += documents
        starts.append(UInt32(numbers.count))
      }
      return Providers(
        ids: StringColumn(sorted.map(\.key.id)), names: StringColumn(sorted.map(\.key.name)),
        foldedIDs: StringColumn(sorted.map { FoldedText($0.key.id).description }),
        foldedNames: StringColumn(sorted.map { FoldedText($0.key.name).description }),
        starts: starts, documents: numbers)
    }

    private func siteColumns() -> Sites {
      let sorted = sites.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      return Sites(
        names: StringColumn(sorted.map(\.key)),
        starts: sorted.reduce(into: [0]) { $0.append(($0.last ?? 0) + UInt32($1.value.count)) },
        documents: sorted.flatMap(\.value))
    }

    /// For each text its place in the order of the texts; equal ones in the order given.
    private static func ranks(_ texts: [String]) -> [UInt32] {
      let order = texts.indices.sorted { (texts[$0], $0) < (texts[$1], $1) }
      var ranks = [UInt32](repeating: 0, count: texts.count)
      for (rank, index) in order.enumerated() { ranks[index] = UInt32(rank) }
      return ranks
    }
  }
}
