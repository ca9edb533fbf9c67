// The tables of an account: touches, surveys and metrics.

import BookText

extension FileReader {
  /// Reads a table whose columns are the fields of a schema.
  func rows<Schema: RecordSchema>(
    _ bytes: [UInt8], at path: Path, of schema: Schema.Type
  ) -> (Table<Schema>?, [Fault]) {
    if let fault = refusal(of: bytes, at: path) { return (nil, [fault]) }
    let (csv, problems) = CSVTable.read(bytes)
    var faults = problems.map { Fault(.text($0), in: path) }
    var decoder = FieldDecoder()
    let specs = zip(csv.columns, csv.columnSpans).map { name, span -> FieldSpec? in
      if let spec = schema.shape[name] { return spec }
      let free = schema.shape.fields.map(\.key).filter { csv.column($0) == nil }
      decoder.add(.unknownField(name, record: schema.shape.name, known: free), at: span)
      return nil
    }
    let absent = schema.shape.fields.filter { $0.requirement == .required }
      .filter { spec in !specs.contains { $0 === spec } }
    for spec in absent {
      decoder.add(
        .missingField(spec.key, record: schema.shape.name), at: csv.columnSpans.first ?? .start)
    }
    let rows = csv.rows.map { row in
      Record<Schema>(
        record(row, specs, absent: absent, in: bytes, schema.shape, &decoder))
    }
    faults += decoder.problems.map { Fault(.field($0), in: path) }
    return (Table(path: path, rows: rows), faults)
  }

  private func record(
    _ row: CSVTable.Row, _ specs: [FieldSpec?], absent: [FieldSpec], in bytes: [UInt8],
    _ shape: Shape, _ decoder: inout FieldDecoder
  ) -> FieldSet {
    var entries: [FieldSet.Entry] = []
    for (spec, span) in zip(specs, row.cells) {
      guard let spec else { continue }
      let text = CSVField.text(span, in: bytes)
      if text.isEmpty {
        guard spec.requirement == .required else { continue }
        decoder.add(.missingField(spec.key, record: shape.name), at: span)
        continue
      }
      // A cell is text in any reader: nothing is ambiguous here.
      let value = decoder.scalar(text, .doubleQuoted, at: span, of: spec.type, for: spec.key)
      guard let value else { continue }
      entries.append(FieldSet.Entry(spec: spec, keySpan: span, value: value, span: span))
    }
    return FieldSet(shape, entries, at: row.span)
  }

  /// Reads `metrics.csv`: `date`, then one column a declared metric.
  func metrics(_ bytes: [UInt8], at path: Path, _ account: String?) -> Reading {
    if let fault = refusal(of: bytes, at: path) {
      return Reading(path: path, account: account, content: nil, faults: [fault])
    }
    let (csv, problems) = CSVTable.read(bytes)
    var faults = problems.map { Fault(.text($0), in: path) }
    var decoder = FieldDecoder()
    guard let dateColumn = csv.column("date") else {
      decoder.add(
        .missingField("date", record: "metrics table"), at: csv.columnSpans.first ?? .start)
      faults += decoder.problems.map { Fault(.field($0), in: path) }
      return Reading(path: path, account: account, content: nil, faults: faults)
    }
    var indexes: [Int] = []
    var columns: [MetricTable.Column] = []
    for (index, name) in csv.columns.enumerated() where index != dateColumn {
      if settings.metrics[name] == nil {
        decoder.add(
          .undeclaredMetric(
            name, known: settings.metrics.keys.filter { csv.column($0) == nil }.sorted()),
          at: csv.columnSpans[index])
        continue
      }
      indexes.append(index)
      columns.append(MetricTable.Column(name: name, span: csv.columnSpans[index]))
    }
    let rows = csv.rows.compactMap { row in
      metricRow(row, dateColumn, indexes, csv.columns, in: bytes, &decoder)
    }
    faults += decoder.problems.map { Fault(.field($0), in: path) }
    let table = MetricTable(
      path: path, columns: columns, rows: rows.sorted { $0.day < $1.day })
    return Reading(path: path, account: account, content: .metrics(table), faults: faults)
  }

  private func metricRow(
    _ row: CSVTable.Row, _ dateColumn: Int, _ indexes: [Int], _ names: [String],
    in bytes: [UInt8], _ decoder: inout FieldDecoder
  ) -> MetricTable.Row? {
    guard let dateSpan = row.cell(dateColumn) else { return nil }
    let text = CSVField.text(dateSpan, in: bytes)
    if text.isEmpty {
      decoder.add(.missingField("date", record: "metrics row"), at: dateSpan)
      return nil
    }
    let date = decoder.scalar(text, .doubleQuoted, at: dateSpan, of: .day(.event), for: "date")
    guard case .day(let day)? = date else { return nil }
    let values = indexes.map { index -> Double? in
      guard let span = row.cell(index), !span.isEmpty else { return nil }
      let text = CSVField.text(span, in: bytes)
      if text.isEmpty { return nil }
      let value = decoder.scalar(
        text, .doubleQuoted, at: span, of: .decimal(nil), for: names[index])
      guard case .number(let number)? = value else { return nil }
      return number.double
    }
    return MetricTable.Row(day: day, values: values, span: row.span)
  }

  /// What makes a table unreadable as a whole.
  private func refusal(of bytes: [UInt8], at path: Path) -> Fault? {
    bytes.withUnsafeBufferPointer { FrontMatter.refusal(of: $0) }.map { problem in
      Fault(.text(problem), in: path)
    }
  }
}
