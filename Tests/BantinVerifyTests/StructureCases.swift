/// A change to a sound PDF and all rules that it breaks.
struct BreakingCase: CustomTestStringConvertible, Sendable {
    var broken: [String]
    var script: String
    var options = ""
    /// Whether the script changes bytes and not objects.
    var isRaw = false

    init(_ broken: String..., script: String, options: String = "", isRaw: Bool = false) {
        self.broken = broken
        self.script = script
        self.options = options
        self.isRaw = isRaw
    }

    var testDescription: String { broken.joined(separator: " ") }
}

import Testing

/// Content, structure, tables, languages.
let structureCases: [BreakingCase] = [
    BreakingCase(
        "ua-01-003",
        script: """
            def change(ops):
                i = next(i for i, (o, n) in enumerate(ops) if str(n) == 'BDC' and 'MCID' in repr(o[1]))
                return ops[:i + 1] + [op('BMC', Name.Artifact), op('EMC')] + ops[i + 1:]
            content(pages[1], change)
            """),
    BreakingCase(
        "ua-01-004",
        script: """
            def change(ops):
                i = next(i for i, (o, n) in enumerate(ops) if str(n) == 'BDC' and 'MCID' in repr(o[1]))
                j = next(j for j in range(i, len(ops)) if str(ops[j][1]) == 'EMC')
                return ops[:i] + [op('BMC', Name.Artifact)] + ops[i:j + 1] + [op('EMC')] + ops[j + 1:]
            content(pages[1], change)
            """),
    BreakingCase(
        "ua-01-005", script: "content(pages[1], lambda ops: ops + [op('re', 1, 1, 9, 9), op('f')])"),
    BreakingCase("ua-01-007", script: "root.MarkInfo.Suspects = True"),
    BreakingCase("ua-02-001", "a-2a-6.7.3.4", script: "first('BlockQuote').S = Name.Khung"),
    BreakingCase(
        "ua-02-003", "a-2a-6.7.3.4", script: "tree.RoleMap = Dictionary(Khung=Name.Hop, Hop=Name.Khung)"),
    BreakingCase("ua-02-004", "a-2a-6.7.3.4", script: "tree.RoleMap = Dictionary(P=Name.Span)"),
    BreakingCase("ua-09-004", script: "add(first('Table'), 'P')"),
    BreakingCase("ua-09-005", script: "first('LBody').S = Name.P"),
    BreakingCase("ua-09-006", script: "add(first('TOC'), 'P')"),
    BreakingCase("ua-09-007", script: "add(first('P'), 'RB')"),
    BreakingCase("ua-09-008", script: "add(first('P'), 'WT')"),
    BreakingCase("ua-13-004", script: "del first('Figure').Alt"),
    BreakingCase("ua-14-002", script: "first('H1').S = Name.H2"),
    BreakingCase("ua-14-003", script: "first('H2', 'H3').S = Name.H5"),
    BreakingCase(
        "ua-14-006",
        script: """
            for e in all('H1', 'H2', 'H3', 'H4', 'H5', 'H6'): e.S = Name.P
            add(first('Part'), 'H'); add(first('Part'), 'H')
            """),
    BreakingCase("ua-14-007", script: "add(first('Part'), 'H')"),
    BreakingCase("ua-15-003", script: "del first('TH').A"),
    BreakingCase("ua-7.2", script: "r = first('TR'); add(r, 'TD')"),
    BreakingCase("ua-17-002", script: "add(first('P'), 'Formula')"),
    BreakingCase("ua-19-003", script: "del first('Note').ID"),
    BreakingCase("ua-19-004", script: "n = all('Note'); n[1].ID = n[0].ID"),
    BreakingCase("ua-32000-14.7.2", script: "first('LI').P = first('Table')"),
    BreakingCase("ua-32000-14.8.5.4.3", script: "del first('Figure').A"),
    BreakingCase(
        "ua-32000-14.7.4.4",
        script: """
            t = tree.ParentTree
            while '/Kids' in t: t = t.Kids[0]
            a = t.Nums[1]
            a[0], a[1] = a[1], a[0] if a[0] != a[1] else first('Table')
            """),
    BreakingCase("ua-32000-7.8.2", script: "content(pages[1], lambda ops: ops + [op('q')])"),
    BreakingCase(
        "ua-30-001", "a-2a-6.2.9",
        script: """
            f = pdf.make_stream(b'', Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 1, 1]))
            f.Ref = Dictionary(F=String('khac.pdf'), Page=0)
            pages[0].Resources.XObject = Dictionary(Khung=f)
            """),
    BreakingCase(
        "ua-30-002",
        script: """
            e = add(first('Document'), 'P')
            f = pdf.make_stream(b'/P <</MCID 0>> BDC EMC', Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 1, 1]),
                Resources=Dictionary())
            e.K = Dictionary(Type=Name.MCR, Pg=pages[1].obj, Stm=f, MCID=0)
            f.StructParents = parent_key(pdf.make_indirect(Array([e])))
            x = pages[1].Resources.get('/XObject', Dictionary()); x.Khung = f; pages[1].Resources.XObject = x
            content(pages[1], lambda ops: ops + [op('Do', Name.Khung), op('Do', Name.Khung)])
            """),
    BreakingCase("a-2a-6.2.2", script: "content(pages[1], lambda ops: ops + [op('xyz')])"),
    BreakingCase(
        "ua-11-001", "ua-11-002", "ua-11-003", "ua-11-004", "ua-11-006", "a-2a-6.7.4",
        script: """
            del root.Lang
            for e in [e for e in walk(tree) if '/Lang' in e]: del e.Lang
            """),
    BreakingCase("ua-11-001", "a-2a-6.7.4", script: "first('BlockQuote').Lang = String('tiếng Việt')"),
    BreakingCase(
        "ua-11-001", "ua-11-002", "ua-11-003", "ua-11-004", "ua-11-005", "ua-11-006", "a-2a-6.7.4",
        script: """
            annotate('Widget', 'Form', TU=String('Ô'), FT=Name.Tx)
            root.Lang = String('')
            for e in [e for e in walk(tree) if '/Lang' in e]: del e.Lang
            """),
]
