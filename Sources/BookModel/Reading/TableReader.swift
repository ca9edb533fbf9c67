// The tables of an account: touches, surveys and metrics.

import BookText

extension FileReader {
  func rows<Schema: RecordSchema>(
    _ bytes: [UInt8], at path: Path, of schema: Schema.Type
  ) -> (Table<Schema>?, [Fault]) {
    (nil, [])
  }

  func metrics(_ bytes: [UInt8], at path: Path, _ account: String?) -> Reading {
    Reading(path: path, account: account, content: nil, faults: [])
  }
}
