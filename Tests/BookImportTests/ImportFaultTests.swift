// Each fault of an export has its page, and an example that shows it at work.

import BookImport
import BookTesting
import BookText
import Testing

struct ImportFaultTests {
  @Test(arguments: ImportFault.allCases)
  func `a fault is found where its example says, and nothing else is`(_ fault: ImportFault) throws {
    let marked = MarkedText(fault.page.bad)
    let due = try fault.page.messages.map { keycap, message in
      "\(try #require(marked.offsets[keycap])) \(message) [\(fault.id)]"
    }
    let plan = try rows(of: fault, marked.text).plan()
    #expect(plan.findings.map { "\($0.span.lower) \($0.message) [\($0.rule)]" } == due.sorted())
    #expect(plan.edits.isEmpty || !fault.spoilsExport)
  }

  @Test(arguments: ImportFault.allCases)
  func `without the fault, the export is taken in`(_ fault: ImportFault) throws {
    #expect(try rows(of: fault, fault.page.good).problems() == [])
  }

  @Test(arguments: ImportFault.allCases)
  func `a page says in three paragraphs what it is, why it matters and what to do`(
    _ fault: ImportFault
  ) {
    let paragraphs = fault.page.text.split(separator: "\n\n")
    #expect(paragraphs.count == 3)
    #expect(fault.page.text.split(separator: "\n").allSatisfy { $0.count <= 100 })
  }

  @Test(arguments: ImportFault.allCases)
  func `an id is its name in kebab case`(_ fault: ImportFault) {
    let kebab = "\(fault)".map { $0.isUppercase ? "-\($0.lowercased())" : "\($0)" }.joined()
    #expect(fault.id == kebab)
  }

  private func rows(of fault: ImportFault, _ export: String) -> ImportCase {
    let page = fault.page
    let settings = """
      name: Fixture
      currency: USD
      team: [{id: kenji, name: Kenji Sato}, {id: maria, name: Maria Lopez}]

      """
    let files = page.files.merging(["csbook.yml": settings]) { $1 }
    var rows = ImportCase(files.merging(page.changed) { $1 }, page.mapping.text, export)
    rows.earlier = files
    return rows
  }
}
