import Foundation
import Subprocess
import SystemPackage
import Testing

@Suite("Workbooks as output")
struct WorkbookOutputTests {
  private static let sample = "catalog/beispiel/ergebnisse.csv"
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func path(_ name: String) -> String { folder.path.appending(name).string }

  @Test(
    "of every command that offers them are files of their owner alone, the same on every run",
    arguments: [
      ["rank", "--outcomes", sample, "--as-of", "2026-06-30"],
      ["explain", "Ahorn", "--outcomes", sample, "--as-of", "2026-06-30"],
      ["coverage"], ["search", "--target-group", "AEZ"],
      ["tally", sample, "--as-of", "2026-06-30"],
    ])
  func files(command: [String]) async throws {
    var contents: [Data] = []
    for name in ["a.xlsx", "b.xlsx"] {
      let outcome = try await Program.steckbrief.run(
        command + ["--format", "xlsx", "-o", path(name)])
      #expect(outcome.exitCode == 0 && outcome.output.isEmpty, "\(outcome.talk)")
      contents.append(try Data(contentsOf: URL(filePath: path(name))))
      let attributes = try FileManager.default.attributesOfItem(atPath: path(name))
      #expect(attributes[.posixPermissions] as? Int == 0o600)
    }
    #expect(contents[0] == contents[1] && contents[0].starts(with: Array("PK".utf8)))
    let again = try await Program.steckbrief.run(
      command + ["--format", "xlsx", "-o", path("a.xlsx")])
    #expect(again.exitCode == 73)
  }

  @Test("of sums is read again, and comes to the same ranking as the rows")
  func roundTrip() async throws {
    let asOf = ["--as-of", "2026-06-30"]
    let sums = path("summen.xlsx")
    let summed = try await Program.steckbrief.run(
      ["tally", Self.sample, "--format", "xlsx", "-o", sums] + asOf)
    #expect(summed.exitCode == 0)
    let ours = try await Program.steckbrief.run(["rank", "--outcomes", sums])
    let rows = try await Program.steckbrief.run(["rank", "--outcomes", Self.sample] + asOf)
    #expect(ours.exitCode == 0 && ours.output == rows.output, "\(ours.talk)")
  }

  @Test("is no option of what has no sheets")
  func refused() async throws {
    for arguments in [
      ["search", "--ids", "-o", path("x")], ["tally", Self.sample, "-o", path("x")],
      ["tally", "--sql", "sqlite", "--as-of", "2026-06-30", "--format", "xlsx"],
    ] {
      let outcome = try await Program.steckbrief.run(arguments)
      #expect(outcome.exitCode == 64 && outcome.output.isEmpty, "\(arguments)")
    }
  }

  /// By another program than the one that writes and the one that reads here.
  @Test(
    "is what openpyxl reads: texts are texts, numbers numbers, days days; heads are frozen",
    .enabled(
      if: PythonPackages.python(with: "openpyxl") != nil,
      "needs openpyxl for Python (pip install openpyxl)"))
  func openpyxl() async throws {
    let file = path("rang.xlsx")
    let ranked = try await Program.steckbrief.run([
      "rank", "--outcomes", Self.sample, "--as-of", "2026-06-30", "--format", "xlsx", "-o", file,
    ])
    #expect(ranked.exitCode == 0)
    let csv = try await Program.steckbrief.run([
      "rank", "--outcomes", Self.sample, "--as-of", "2026-06-30", "--format", "csv",
    ])
    let program = """
      import openpyxl, sys, datetime, csv, io
      book = openpyxl.load_workbook(sys.argv[1])
      records = list(csv.DictReader(io.StringIO(sys.stdin.read())))
      sheet = book['Alle Spalten']
      head = next(r for r in range(1, 20) if sheet.cell(r, 1).value == 'Vergleichsgruppe')
      assert sheet.freeze_panes == f'B{head + 1}', sheet.freeze_panes
      assert sheet.auto_filter.ref.startswith(f'A{head}:'), sheet.auto_filter.ref
      assert sheet.print_title_rows == f'${head}:${head}', sheet.print_title_rows
      assert sheet.page_setup.orientation == 'landscape' and sheet.page_setup.fitToHeight == 0
      names = {c.value: c.column for c in sheet[head]}
      assert len(names) == len(records[0]), (len(names), len(records[0]))
      for number, record in enumerate(records):
        cells = {k: sheet.cell(head + 1 + number, c) for k, c in names.items()}
        assert cells['Träger'].value == (record['provider'] or None)
        assert cells['Fälle'].value == (float(record['n']) if record['n'] else None)
        assert cells['Stichtag'].value == datetime.datetime(2026, 6, 30), cells['Stichtag'].value
        rate = cells['bereinigt']
        if record['adjustedRate']:
          assert abs(rate.value - float(record['adjustedRate'])) < 1e-12 and '%' in rate.number_format
        else:
          assert rate.value is None
      for sheet in book:
        assert 'ERFUNDEN' in ' '.join(str(sheet.cell(r, 1).value) for r in range(1, 6)), sheet.title
        for row in sheet.iter_rows():
          for cell in row:
            assert cell.data_type in 'snd' and cell.hyperlink is None, cell
      print(len(records), len(book.sheetnames), book.sheetnames[0], book.sheetnames[-1])
      """
    let python = try #require(PythonPackages.python(with: "openpyxl"))
    let result = try await Subprocess.run(
      .path(FilePath(python)), arguments: ["-c", program, file], input: .string(csv.output),
      output: .string(limit: 1 << 16), error: .string(limit: 1 << 16))
    #expect(result.standardError == "")
    #expect(result.standardOutput == "20 9 Übersicht Angaben\n")
  }
}
