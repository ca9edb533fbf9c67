// The script of `csbook export sql` in PostgreSQL, where a server can be started.

import BookTesting
import Foundation
import Testing

@Suite(
  .enabled(if: PostgreSQL.programs != nil, "no initdb and psql of PostgreSQL are installed"))
struct PostgreSQLTests {
  @Test func `PostgreSQL counts and sums what a query does`() throws {
    let book = try SampleRepository.copy()
    let programs = try #require(PostgreSQL.programs)
    let questions = try questions(in: book)
    let script = "\(book.parent)/load.sql"
    #expect(try book.csbook("export", "sql", "-o", script).status == 0)
    try Data(questions.map { $0.postgres + ";\n" }.joined().utf8)
      .write(to: URL(filePath: "\(book.parent)/ask.sql"))
    let answer = try book.attempt(
      ["sh", "-c", PostgreSQL.script, "sh", programs, script, "\(book.parent)/ask.sql"])
    #expect(answer.status == 0, "\(answer.errors)")
    let lines = answer.output.split(separator: "\n").map {
      $0.split(separator: "|").map(String.init)
    }
    #expect(lines.count == questions.count)
    for (line, question) in zip(lines, questions) {
      let told = try book.csbook("query", question.csbook, "--format", "csv").output
      let cells = told.split(separator: "\r\n").last?.split(separator: ",").map(String.init) ?? []
      #expect(
        line.map { Double($0) } == cells.map { Double($0) }, "\(question.csbook)")
    }
  }

  private struct Question {
    let postgres: String
    let csbook: String
  }

  /// Count and sums of each table, in both dialects.
  private func questions(in book: TemporaryRepository) throws -> [Question] {
    let answer = try book.csbook("query", "--tables", "--format", "json").output
    let whole = try JSONSerialization.jsonObject(with: Data(answer.utf8)) as? [String: Any]
    return try #require(whole?["data"] as? [[String: Any]]).map { table in
      let name = table["table"] as? String ?? ""
      let columns = (table["columns"] as? [[String: String]] ?? []).filter {
        ["money", "integer"].contains($0["type"])
      }.map { "\"\($0["column"] ?? "")\"" }
      let sums = columns.map { "coalesce(sum(\($0)), 0)" }
      let select = "select \((["count(*)"] + sums).joined(separator: ", ")) from \"\(name)\""
      return Question(postgres: select, csbook: select)
    }
  }
}

/// A server of PostgreSQL for one script, reached by a socket of its own.
private enum PostgreSQL {
  /// The folder of its programs; nil where there is none, or no user who may start it.
  static let programs: String? = {
    let folders =
      (try? FileManager.default.contentsOfDirectory(atPath: "/usr/lib/postgresql")) ?? []
    let places =
      folders.sorted().reversed().map { "/usr/lib/postgresql/\($0)/bin" }
      + ["/opt/homebrew/bin", "/usr/local/bin"]
    return places.first { place in
      ["initdb", "pg_ctl", "psql"].allSatisfy {
        FileManager.default.isExecutableFile(atPath: "\(place)/\($0)")
      }
    }
  }()

  /// Runs `$2` and then asks `$3`, with the programs in `$1`; root starts no server, and gives it to nobody.
  static let script = """
    set -e
    place=$(mktemp -d /tmp/csbook-pg.XXXXXX)
    trap '$as "$1/pg_ctl" -D "$place/data" -m immediate stop > /dev/null; rm -rf "$place"' EXIT
    if [ "$(id -u)" = 0 ]; then
      chown nobody "$place"
      as="setpriv --reuid=nobody --clear-groups"
    fi
    cd "$place"
    $as "$1/initdb" -D "$place/data" -U csbook -A trust -E UTF8 --no-sync > /dev/null
    $as "$1/pg_ctl" -D "$place/data" -w -o "-k $place -c listen_addresses= -F" \
      -l "$place/log" start > /dev/null
    ask="$1/psql -X -h $place -U csbook -d postgres -v ON_ERROR_STOP=1"
    PGCLIENTENCODING=UTF8 $ask -q < "$2"
    $ask -At < "$3"
    """
}
