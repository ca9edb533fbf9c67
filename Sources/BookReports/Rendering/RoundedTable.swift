// Numbers that add up both ways, rounded so that what is printed adds up both ways too.

/// A table of whole numbers with its sums, in larger units.
///
/// Each cell and each sum becomes one of its two neighbours in the unit; what is whole already stays, and so nothing stays
/// nothing. (Controlled rounding: Bacharach 1966, Cox 1987.)
struct RoundedTable {
  /// In units.
  let cells: [[Int64]]
  let rowSums: [Int64]
  let columnSums: [Int64]
  let sum: Int64

  /// Rounds to a unit; `sum`, in units, is the neighbour that the whole is to become, where that is decided elsewhere.
  ///
  /// All rows are as long as the first.
  init(_ values: [[Int64]], unit: Int64, sum: Int64? = nil) {
    var grid = Grid(values, unit: unit)
    grid.round(towards: sum.map { $0 * unit })
    let rows = grid.values.map { row in row.map { $0 / unit } }
    cells = rows.dropLast().map { $0.dropLast() }
    rowSums = rows.dropLast().map { -($0.last ?? 0) }
    columnSums = rows.last?.dropLast().map { -$0 } ?? []
    self.sum = rows.last?.last ?? 0
  }
}

/// The cells, bordered by their sums with other signs: every row and every column comes to 0.
///
/// So no row and no column has just one cell that is not whole, and from any such cell one comes round to it again, through
/// others, by turns along a row and a column. Raising and lowering the cells of the round by turns keeps all sums, until
/// one more cell is whole.
private struct Grid {
  private(set) var values: [[Int64]]
  private let unit: Int64

  private struct Place: Hashable {
    let row: Int
    let column: Int
  }

  init(_ values: [[Int64]], unit: Int64) {
    let width = values.first?.count ?? 0
    let sums = (0..<width).map { column in values.reduce(0) { $0 - $1[column] } }
    let rows = (values + [sums]).map { row in row + [-row.reduce(0, +)] }
    self.values = rows
    self.unit = unit
  }

  /// The sum of all comes first, as it may have to become one of its neighbours; then whatever is not whole.
  mutating func round(towards sum: Int64?) {
    let corner = Place(row: values.count - 1, column: values[0].count - 1)
    settle(corner, upward: sum.map { $0 > self[corner] } ?? isNearerUp(corner))
    for row in values.indices {
      for column in values[row].indices {
        let place = Place(row: row, column: column)
        settle(place, upward: isNearerUp(place))
      }
    }
  }

  private subscript(place: Place) -> Int64 { values[place.row][place.column] }

  /// How far a cell is above its lower neighbour.
  private func excess(_ place: Place) -> Int64 {
    let rest = self[place] % unit
    return rest < 0 ? rest + unit : rest
  }

  private func isNearerUp(_ place: Place) -> Bool { excess(place) * 2 >= unit }

  private mutating func settle(_ start: Place, upward: Bool) {
    while excess(start) != 0 {
      let round = round(from: start)
      // The first of the round goes its way, the next the other way, and so on.
      func goesUp(_ index: Int) -> Bool { (index % 2 == 0) == upward }
      let room = round.indices.map { index in
        goesUp(index) ? unit - excess(round[index]) : excess(round[index])
      }
      let step = room.min() ?? 0
      for (index, place) in round.enumerated() {
        values[place.row][place.column] += goesUp(index) ? step : -step
      }
    }
  }

  /// The shortest way from a cell back to it: along its column, then along a row, and so on by turns.
  private func round(from start: Place) -> [Place] {
    var ways: [[Place]] = [[start]]
    var rowsSeen: Set<Int> = []
    var columnsSeen: Set = [start.column]
    while !ways.isEmpty {
      var longer: [[Place]] = []
      for way in ways {
        guard let end = way.last else { continue }
        for row in values.indices where row != end.row && !rowsSeen.contains(row) {
          let turn = Place(row: row, column: end.column)
          guard excess(turn) != 0 else { continue }
          if row == start.row { return way + [turn] }
          rowsSeen.insert(row)
          for column in values[row].indices where !columnsSeen.contains(column) {
            let next = Place(row: row, column: column)
            guard excess(next) != 0 else { continue }
            columnsSeen.insert(column)
            longer.append(way + [turn, next])
          }
        }
      }
      ways = longer
    }
    preconditionFailure("a row or a column has just one cell that is not whole")
  }
}
