// One bar of ARR by band.

import BookHealth
import BookModel
import BookReports

/// The share of each band in an amount, as one bar.
struct BandBar: Chart {
  let anchor: Anchor
  let title: String
  /// From green on, with the accounts of each.
  let bands: [(band: Band, count: Int, arr: Money)]
  let say: Language

  var size: (width: Double, height: Double) { (BandColumns.width, 62) }

  private var total: Int64 { bands.reduce(0) { $0 + $1.arr.minor } }

  private func share(_ arr: Money) -> Double { total > 0 ? Double(arr.minor) / Double(total) : 0 }

  private func words(_ band: (band: Band, count: Int, arr: Money)) -> String {
    "\(say(.of(band.band))) \(say.text(ofShare: share(band.arr)))"
  }

  var description: String {
    say.list(bands.filter { $0.count > 0 }.map(words))
  }

  var drawing: [HTML] {
    let patterns = BandPatterns(of: anchor)
    var pieces = [patterns.definitions]
    var x = 0.0
    for (index, band) in bands.enumerated() {
      let place = Double(index) * 140
      pieces.append(patterns.sample(band.band, x: place, y: 4))
      pieces.append(
        Drawing.words(words(band), at: Point(x: place + 15, y: 13), "label", anchor: "start"))
      let width = share(band.arr) * size.width
      pieces.append(
        patterns.rectangle(
          band.band, x: x, y: 22, width: width, height: 30,
          title: "\(words(band)), \(say.text(of: band.arr))"))
      x += width
    }
    return pieces
  }

  var table: HTMLTable {
    HTMLTable(
      [
        HTMLTable.Column(say("Band", "判定")),
        HTMLTable.Column(say("Accounts", "顧客数"), number: true),
        HTMLTable.Column("ARR", number: true),
        HTMLTable.Column(say("Share", "割合"), number: true),
      ],
      bands.map { band in
        [
          .text(say(.of(band.band))), .text(say.text(of: band.count)),
          .text(say.text(of: band.arr)), .text(say.text(ofShare: share(band.arr))),
        ]
      })
  }
}
