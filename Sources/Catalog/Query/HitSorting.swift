internal import Profiles

extension Catalog {
  /// Documents in an order, ties in the order of the ids.
  ///
  /// By relevance what runs comes first, then what is to come, what has ended, drafts, and what was
  /// withdrawn; an order that was chosen holds over all.
  func sorted(
    _ documents: [Int], by order: HitOrder, scores: [Double], states: MeasureStates? = nil
  ) -> [Int] {
    let columns = index.columns
    switch order {
    case .relevance where !scores.isEmpty || states != nil:
      return documents.sorted { left, right in
        if let one = states?[left], let other = states?[right], one != other { return one < other }
        let (one, other) = scores.isEmpty ? (0, 0) : (scores[left], scores[right])
        return one == other ? columns.idRanks[left] < columns.idRanks[right] : one > other
      }
    case .relevance, .id:
      // Files are read in the order of their paths, which nearly always is that of the ids.
      let ranks = columns.idRanks
      let isSorted = zip(documents, documents.dropFirst()).allSatisfy { ranks[$0] < ranks[$1] }
      return isSorted ? documents : documents.sorted { ranks[$0] < ranks[$1] }
    case .title: return sorted(documents) { Int(columns.titleRanks[$0]) }
    case .begin:
      return sorted(documents) { document in
        let day = columns.begins[document]
        return day == CatalogIndex.unknownDay ? .max : Int(day)
      }
    case .cost:
      return sorted(documents) { document in
        let cents = columns.weeklyCents[document]
        return cents == CatalogIndex.unknownCents ? .max : Int(cents)
      }
    case .district:
      let letters = CodeField.district.list(in: codes).entries.map(\.value)
      return documents.sorted { left, right in
        let (one, other) = (lead(left, letters), lead(right, letters))
        return one == other ? columns.idRanks[left] < columns.idRanks[right] : one < other
      }
    }
  }

  private func lead(_ document: Int, _ letters: [String]) -> String {
    let position = Int(index.columns.leadDistricts[document])
    return letters.indices.contains(position) ? letters[position] : ""
  }

  private func sorted(_ documents: [Int], by key: (Int) -> Int) -> [Int] {
    documents.sorted {
      (key($0), index.columns.idRanks[$0]) < (key($1), index.columns.idRanks[$1])
    }
  }
}
