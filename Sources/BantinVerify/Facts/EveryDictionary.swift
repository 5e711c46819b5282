import BantinPDFReading

extension PDFDocument {
    /// Every dictionary and stream of the file, those inside others too, with the key that each is found under.
    func everyDictionary(_ body: (_ key: String?, _ value: PDFValue) -> Void) {
        everyValue { key, value in if value.isDictionary { body(key, value) } }
    }

    /// Every value of the file, each once; references are not followed.
    func everyValue(_ body: (_ key: String?, _ value: PDFValue) -> Void) {
        for (number, _, _) in file.objects {
            var waiting: [(String?, PDFObject)] = [(nil, file.object(number))]
            while let (key, object) = waiting.popLast() {
                let value = PDFValue(file: file, object: object, number: number)
                body(key, value)
                switch object {
                case .array(let items): waiting.append(contentsOf: items.reversed().map { (key, $0) })
                case .dictionary(let entries), .stream(let entries):
                    waiting.append(contentsOf: entries.sorted { $0.key > $1.key }.map { ($0.key, $0.value) })
                case .null, .boolean, .integer, .real, .string, .name, .reference: break
                }
            }
        }
    }

    /// The values of all resources of one kind, such as `ExtGState`, with their names.
    func everyResource(_ kind: String, _ body: (_ name: String, _ value: PDFValue) -> Void) {
        everyDictionary { _, value in
            let resources = value[kind]
            guard resources.isDictionary, value["S"].isNull else { return }
            for name in resources.keys { body(name, resources[name]) }
        }
    }

    func everyImage(_ body: (PDFValue) -> Void) {
        everyDictionary { _, value in
            if value.isStream, value["Subtype"].name == "Image" { body(value) }
        }
    }
}
