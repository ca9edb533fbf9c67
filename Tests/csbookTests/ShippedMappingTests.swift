// The mappings that ship, each on an export of the shape that its program writes.

import BookEdit
import BookImport
import BookModel
import BookTesting
import BookText
import Testing

@testable import csbook

struct ShippedMappingTests {
  /// An export, and what is to come of it.
  struct Export: Sendable, CustomTestStringConvertible {
    let template: String
    let text: String
    /// Lines of a file that the import must leave.
    let due: [String: [String]]
    let skipped: Int

    var testDescription: String { template }
  }

  private static let files = [
    "csbook.yml":
      "name: F\ncurrency: USD\nteam:\n  - {id: kenji, name: 佐藤 健司, email: kenji@northwind.example}\n",
    "accounts/acme/account.md": "---\nname: Acme Corp\nowner: kenji\n---\n",
    "accounts/acme/contacts.md":
      "---\ncontacts:\n  - {id: ana, name: Ana Berg, email: ana@acme.example}\n---\n",
  ]

  static let exports = [
    Export(
      template: "en/salesforce",
      text: """
        "Account ID","Account Name","Account Owner","Type","Industry","Billing Country","Parent Account"
        "0015e000023Xy1","Acme Corp","佐藤 健司","Customer - Direct","Banking","USA",""
        "0015e000023Xy2","Acme Labs","kenji@northwind.example","Customer - Channel","","","Acme Corp"
        "0015e000023Xy3","Later Inc","Somebody Else","Prospect","","",""

        """,
      due: [
        "accounts/acme/account.md": ["industry: Banking", "region: USA"],
        "accounts/acme-labs/account.md": [
          "name: Acme Labs", "owner: kenji", "parent: acme", "links: {salesforce: 0015e000023Xy2}",
        ],
      ], skipped: 1),
    Export(
      template: "ja/salesforce",
      text: "取引先 ID,取引先名,取引先 所有者,種別,業種,国(請求先),親取引先\n"
        + "0015E1,株式会社青空,佐藤 健司,顧客,小売,日本,\n0015E2,未定,佐藤 健司,見込み客,,,\n",
      due: ["accounts/0015e1/account.md": ["name: 株式会社青空", "industry: 小売", "region: 日本"]],
      skipped: 1),
    Export(
      template: "en/hubspot",
      text: "Record ID,First Name,Last Name,Email,Job Title,Associated Company,Buying Role\n"
        + "51,Ana,Berg,Ana@acme.example,CFO,Acme Corp,Budget Holder\n"
        + "52,Bo,Ek,bo@acme.example,,,Other;Champion\n53,No,Mail,,,Acme Corp,\n",
      due: [
        "accounts/acme/contacts.md": [
          "  - {id: ana, name: Ana Berg, title: CFO, email: ana@acme.example, roles: [economic-buyer]}",
          "  - {id: bo-ek, name: Bo Ek, email: bo@acme.example, roles: [champion]}",
        ]
      ], skipped: 1),
    Export(
      template: "ja/hubspot",
      text: "レコードID,姓,名,Eメール,職種,関連付けられた会社,購買の役割\n1,田中,美咲,tanaka@acme.example,部長,Acme Corp,意思決定者\n",
      due: [
        "accounts/acme/contacts.md": [
          "  - {id: tanaka, name: 田中 美咲, title: 部長, email: tanaka@acme.example, roles: [decision-maker]}"
        ]
      ], skipped: 0),
    Export(
      template: "en/gainsight",
      text: "GSID,Name,Industry,CSM,Status,Parent Company,ARR\n"
        + "1P02AA,Acme Corp,Banking,佐藤 健司,Active,,120000\n1P02AB,Gone Ltd,Retail,Old CSM,Churned,,0\n",
      due: ["accounts/acme/account.md": ["industry: Banking", "links: {gainsight: 1P02AA}"]],
      skipped: 1),
    Export(
      template: "en/totango",
      text:
        "Account ID,Name,Status,Contract Start Date,Contract Renewal Date,Contract Value,Licenses\n"
        + "77,Acme Corp,Paying,2025-04-01,2026-04-01,\"24,000.00\",40\n78,Acme Corp,Free,,,,\n",
      due: [
        "accounts/acme/account.md": [
          "  - id: '2025-04-01'", "    start: 2025-04-01", "    end: 2026-03-31", "    arr: 24000",
          "    seats: 40",
        ]
      ], skipped: 1),
    Export(
      template: "en/chartmogul",
      text: "UUID,NAME,STATUS,SUBSCRIBER_SINCE,PLAN_NAME,MRR,ARR\n"
        + "cus_1,Acme Corp,Active,2025-04-01T23:30:00.000Z,Team|Plus,200050,2400600\n"
        + "cus_2,Some Lead,New Lead,,,0,0\n",
      due: [
        "accounts/acme/account.md": [
          "  - id: subscription", "    start: 2025-04-01", "    arr: 24006", "    currency: USD",
          "    product: Team|Plus",
        ]
      ], skipped: 1),
  ]

  @Test(arguments: exports)
  func `an export of its shape is read whole, and a second time to no effect`(
    _ export: Export
  ) throws {
    let plan = try plan(export, Self.files)
    #expect(plan.findings.map(\.message) == [])
    #expect(plan.counts.skipped == export.skipped)
    var files = Self.files
    for change in plan.edits {
      files[change.edit.path.text] = String(decoding: change.edit.after, as: UTF8.self)
    }
    for (path, lines) in export.due {
      let text = try #require(files[path], "\(path)").split(separator: "\n").map(String.init)
      for line in lines { #expect(text.contains(line), "\(path): \(line) in \(text)") }
    }
    #expect(try self.plan(export, files).edits.isEmpty)
  }

  private func plan(_ export: Export, _ files: [String: String]) throws -> ImportPlan {
    let book = try Book.fixture(files)
    let bytes = try #require(PackedFiles.inside("templates")[Path("\(export.template).md")])
    let reading = FileReader(settings: book.settings).read(
      bytes, at: "imports/x.md", as: .dataImport, account: nil, id: "x")
    #expect(reading.faults.isEmpty)
    let page = try #require(book.replacing(imports: reading).imports.first)
    let mapping = try #require(ImportMapping.read(page, in: book.settings).mapping)
    let day = try #require(Day("2026-03-02"))
    let context = ImportContext(
      book: book, day: day, bytes: { files[$0.text].map { Array($0.utf8) } },
      earlier: { .bytes(files[$0.text].map { Array($0.utf8) }) },
      dayOfMoment: { Day(number: Int($0 / 86_400)) })
    return try Importer(
      ExportFile(Array(export.text.utf8), at: "x.csv", by: mapping), by: mapping, into: context,
      template: TemplateShelf(language: "en", root: nil).template(named: "account")
    ).plan()
  }
}
