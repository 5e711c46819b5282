import BantinModel

func readMarkdown(_ bytes: [UInt8], record: inout ReadingRecord) -> [Article] { [] }
