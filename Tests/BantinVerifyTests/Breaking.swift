import BantinExport
import BantinTestSupport
import BantinVerify
import Foundation

/// A PDF of ours that keeps all rules, and what python makes of it.
enum Breaking {
    /// The sample bulletin with its contents: it has one of nearly everything.
    static let sound = Result { () -> [UInt8] in
        let folder = try TemporaryFolder()
        let output = folder.url.appending(path: "sound.pdf").path
        var environment = Environment(executable: "", language: .en, jobs: 2)
        environment.resources = repositoryRoot.path
        let request = ExportRequest(
            InputChoices([repositoryRoot.appending(path: "samples/2021-01").path]),
            layout: LayoutChoices(contents: .always), to: .file(output))
        _ = try export(request, in: environment)
        return Array(try Data(contentsOf: URL(fileURLWithPath: output)))
    }

    /// Changes the sound PDF by pikepdf: `pdf` and what `tools` names are there; `options` are pikepdf's for saving.
    static func pdf(_ script: String, options: String = "") throws -> [UInt8] {
        try python(
            """
            \(tools)
            \(script)
            pdf.save('out.pdf', static_id=True, fix_metadata_version=False\(options.isEmpty ? "" : ", " + options))
            """)
    }

    /// Changes the sound PDF byte by byte: `b` are the bytes.
    static func bytes(_ script: String) throws -> [UInt8] {
        try python("import re\nb = open('in.pdf', 'rb').read()\n\(script)\nopen('out.pdf', 'wb').write(b)")
    }

    private static func python(_ script: String) throws -> [UInt8] {
        let folder = try TemporaryFolder()
        try Data(try sound.get()).write(to: folder.url.appending(path: "in.pdf"))
        try Data(script.utf8).write(to: folder.url.appending(path: "break.py"))
        let result = try run("python3", ["break.py"], in: folder.url)
        guard result.status == 0 else { throw ScriptFailure(errors: result.errors) }
        return Array(try Data(contentsOf: folder.url.appending(path: "out.pdf")))
    }

    private static let tools = """
        import pikepdf
        from pikepdf import Array, Dictionary, Name, Operator, Stream, String, parse_content_stream, unparse_content_stream
        pdf = pikepdf.open('in.pdf')
        root, tree, pages = pdf.Root, pdf.Root.StructTreeRoot, pdf.pages
        def kids(e):
            k = e.get('/K')
            if k is None: return []
            return list(k) if isinstance(k, Array) else [k]
        def walk(e):
            for k in kids(e):
                if isinstance(k, Dictionary) and '/S' in k:
                    yield k
                    yield from walk(k)
        def all(*types): return [e for e in walk(tree) if str(e.S)[1:] in types]
        def first(*types): return all(*types)[0]
        def add(parent, type, **entries):
            e = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name('/' + type), P=parent, **entries))
            parent.K = Array(kids(parent) + [e])
            return e
        def xmp(old, new):
            b = root.Metadata.read_bytes()
            assert old in b
            root.Metadata.write(b.replace(old, new))
        def fonts(subtype):
            found = {}
            for p in pages:
                for f in p.Resources.get('/Font', {}).values():
                    if str(f.Subtype)[1:] == subtype: found[f.objgen] = f
            return [found[k] for k in sorted(found)]
        def content(page, change):
            page.Contents = pdf.make_stream(unparse_content_stream(change(list(parse_content_stream(page)))))
        def op(name, *operands): return (list(operands), Operator(name))
        def linked(): return [p for p in pages if '/Annots' in p and len(p.Annots)][0]
        def parent_key(e):
            t = tree.ParentTree
            while '/Kids' in t: t = t.Kids[-1]
            key = int(t.Nums[-2]) + 1
            t.Nums.append(key)
            t.Nums.append(e)
            if '/Limits' in t: t.Limits[1] = key
            return key
        def annotate(subtype, within=None, page=None, **entries):
            page = page or linked()
            a = pdf.make_indirect(Dictionary(Type=Name.Annot, Subtype=Name('/' + subtype), Rect=Array([10, 10, 20, 20]), F=4, **entries))
            form = pdf.make_stream(b'', Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 1, 1]), Resources=Dictionary())
            a.AP = Dictionary(N=form)
            page.Annots = Array(list(page.Annots) + [a])
            if within:
                e = add(first('Document'), within)
                e.K = Dictionary(Type=Name.OBJR, Obj=a, Pg=page.obj)
                a.StructParent = parent_key(e)
            return a
        def unicode(font, to):
            import re
            b = font.ToUnicode.read_bytes()
            m = re.search(rb'beginbfchar\\s*<[0-9A-Fa-f]+>\\s*<([0-9A-Fa-f]+)>', b) or re.search(rb'beginbfrange\\s*<[0-9A-Fa-f]+>\\s*<[0-9A-Fa-f]+>\\s*<([0-9A-Fa-f]+)>', b)
            font.ToUnicode.write(b[:m.start(1)] + to + b[m.end(1):])
        """
}
