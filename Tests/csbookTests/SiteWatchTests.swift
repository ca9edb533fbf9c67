// csbook site --watch: what it serves and to whom, that it follows the files, and that it leaves nothing.

import BookTesting
import Foundation
import Testing

struct SiteWatchTests {
  private let book: TemporaryRepository

  init() throws {
    book = try SampleRepository.copy()
  }

  /// Runs a script while the site is served; `$url` is its address, `$host` host and port.
  private func whileServed(_ script: String, signal: String = "INT") throws -> Answer {
    let whole = """
      mkdir -p ../tmp; export TMPDIR=$PWD/../tmp
      csbook site --watch > ../told 2> ../errors & child=$!
      for turn in $(seq 600); do grep -q http ../told && break; sleep 0.1; done
      url=$(sed 's/.*: //;1q' ../told)
      \(script)
      kill -\(signal) $child; wait $child; echo ended
      ls ../tmp | grep -c csbook-site
      curl -s -o /dev/null "$url"; echo "curl $?"
      cat ../errors
      """
    // A background process of a shell without job control ignores what the keys send.
    return try book.attempt(["bash", "-c", "set -m\n" + whole])
  }

  @Test func `only this machine is answered, and only with the files of the site`() throws {
    let answer = try whileServed(
      """
      ask() { curl -s -o /dev/null -w '%{http_code} %{content_type}\\n' --path-as-is "$@"; }
      ask "$url"; ask "${url}style.css"; ask "${url}account-norrvik.html"; ask "${url}nothing.html"
      ask "${url}../told"; ask "${url}%2e%2e/told"; ask "${url}..%2ftold"; ask "${url}.hidden.html"
      ask -H 'Host: evil.example' "$url"; ask -H 'Host: 127.0.0.1.evil.example' "$url"
      ask -H 'Host: localhost' "$url"; ask -X POST "$url"; ask -X DELETE "$url"
      curl -sI "$url" | tr -d '\\r' | grep -iE '^(HTTP|content-length: [1-9]|cache)' | sort
      """)
    #expect(
      answer.output == """
        200 text/html; charset=utf-8
        200 text/css; charset=utf-8
        200 text/html; charset=utf-8
        404 \n404 \n404 \n404 \n404 \n421 \n421 \n200 text/html; charset=utf-8
        405 \n405 \nCache-Control: no-store
        \(answer.output.split(separator: "\n").first { $0.hasPrefix("Content-Length") } ?? "")
        HTTP/1.1 200 OK
        ended
        0
        curl 7

        """, "\(answer.errors)")
  }

  @Test func `a changed file is seen, and one that cannot be read keeps the old site`() throws {
    let answer = try whileServed(
      """
      see() { for turn in $(seq 300); do curl -s "${url}$1" | grep -q "$2" && break; sleep 0.1; done
        curl -s "${url}$1" | grep -c "$2"; }
      sed -i.old 's/^industry: Housing/industry: Cathedrals/' accounts/norrvik/account.md
      see account-norrvik.html Cathedrals
      mv csbook.yml ../away
      for turn in $(seq 300); do grep -q csbook: ../errors && break; sleep 0.1; done
      curl -s "${url}account-norrvik.html" | grep -c Cathedrals
      mv ../away csbook.yml
      sed -i.old 's/^industry: Cathedrals/industry: Lighthouses/' accounts/norrvik/account.md
      see account-norrvik.html Lighthouses
      """, signal: "TERM")
    let lines = answer.output.split(separator: "\n")
    #expect(lines.prefix(3) == ["1", "1", "1"])
    #expect(answer.output.contains("ended\n0\ncurl 7\ncsbook: no book here"), "\(answer)")
  }

  @Test func `a port that is taken is named`() throws {
    let answer = try whileServed(
      """
      port=${url##*:}; csbook site --watch --port ${port%/}
      """)
    #expect(answer.errors.contains("csbook: the site cannot be served: port "))
    #expect(answer.errors.contains(" is taken\n"))
    #expect(answer.output == "ended\n0\ncurl 7\n")
  }
}
