import Foundation

/// A document that python-docx writes: `script` adds to `d`, and may use `A` (alignments), `Pt`, `Cm`, `Image` and `picture`.
package func pythonDocument(_ script: String, arguments: [String] = []) throws -> (bytes: [UInt8], output: String) {
    let folder = try TemporaryFolder()
    let program = """
        import sys, random
        from docx import Document
        from docx.shared import Pt, Cm
        from docx.enum.text import WD_ALIGN_PARAGRAPH as A
        from docx.enum.style import WD_STYLE_TYPE
        from PIL import Image
        def picture(width=64, height=40, name='cau.png'):
            Image.new('RGB', (width, height), (20, 120, 90)).save(name)
            return name
        d = Document()
        \(script)
        d.save('a.docx')
        """
    let result = try run("python3", ["-c", program] + arguments, in: folder.url)
    guard result.status == 0 else { throw ScriptFailure(errors: result.errors) }
    return (Array(try Data(contentsOf: folder.url.appending(path: "a.docx"))), result.output)
}

/// What a script said before it failed.
package struct ScriptFailure: Error {
    package var errors: String

    package init(errors: String) { self.errors = errors }
}
