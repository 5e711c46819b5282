/// The file, its metadata, its annotations.
let documentCases: [BreakingCase] = [
    BreakingCase("ua-06-001", "a-2a-6.6.2.1", script: "del root.Metadata"),
    BreakingCase("ua-06-002", script: "xmp(b'<pdfuaid:part>1<', b'<pdfuaid:part>9<')"),
    BreakingCase("ua-06-003", script: "xmp(b'dc:title', b'dc:source'); del pdf.trailer.Info.Title"),
    BreakingCase("ua-07-001", script: "del root.ViewerPreferences"),
    BreakingCase("ua-07-002", script: "root.ViewerPreferences.DisplayDocTitle = False"),
    BreakingCase("ua-6.1", "a-2a-6.1.2", script: "b = b.replace(b'%PDF-1.7', b'%PDF-2.0', 1)", isRaw: true),
    BreakingCase("a-2a-6.1.2", script: "b = b[:9] + b'%abcd' + b[14:]", isRaw: true),
    BreakingCase("ua-6.2", "a-2a-6.7.2.2", script: "del root.MarkInfo"),
    BreakingCase(
        "ua-7.1", "a-2a-6.7.3.3", "ua-01-005", "ua-28-011", script: "del root.StructTreeRoot"),
    BreakingCase(
        "ua-20-001", "a-2a-6.9",
        script: """
            root.OCProperties = Dictionary(OCGs=Array([]), D=Dictionary(Name=String('a')), Configs=Array([Dictionary()]))
            """),
    BreakingCase("ua-20-002", "a-2a-6.9", script: "root.OCProperties = Dictionary(OCGs=Array([]), D=Dictionary())"),
    BreakingCase(
        "ua-20-003", "a-2a-6.9",
        script: "root.OCProperties = Dictionary(OCGs=Array([]), D=Dictionary(Name=String('a'), AS=Array([])))"),
    BreakingCase(
        "ua-21-001", "a-2a-6.8",
        script: """
            f = pdf.make_indirect(Dictionary(Type=Name.Filespec, F=String('a.pdf')))
            f.EF = Dictionary(F=pdf.make_stream(open('in.pdf', 'rb').read(), Type=Name.EmbeddedFile))
            root.Names = Dictionary(EmbeddedFiles=Dictionary(Names=Array([String('a.pdf'), f])))
            """),
    BreakingCase(
        "a-2a-6.8",
        script: """
            f = pdf.make_indirect(Dictionary(Type=Name.Filespec, F=String('a.txt'), UF=String('a.txt')))
            f.EF = Dictionary(F=pdf.make_stream(b'abc', Type=Name.EmbeddedFile))
            root.Names = Dictionary(EmbeddedFiles=Dictionary(Names=Array([String('a.txt'), f])))
            """),
    BreakingCase(
        "ua-25-001", "a-2a-6.4.2",
        script: """
            root.AcroForm = Dictionary(Fields=Array([]), XFA=pdf.make_stream(b'<a><dynamicRender>required</dynamicRender></a>'))
            """),
    BreakingCase(
        "ua-26-002", "a-2a-6.1.3",
        script: "perms = pikepdf.Permissions(accessibility=False)",
        options: "encryption=pikepdf.Encryption(owner='a', user='', R=3, aes=False, metadata=False, allow=perms)"),
    BreakingCase("a-2a-6.1.3", script: "b = b + b'abc'", isRaw: true),
    BreakingCase("a-2a-6.1.7.1", script: "", options: "preserve_pdfa=False"),
    BreakingCase(
        "a-2a-6.1.7.2",
        script: "x = pdf.make_stream(b''); x.write(b'abc', filter=Name.LZWDecode); root.Them = x"),
    BreakingCase(
        "a-2a-6.1.9",
        script: """
            m = [m for m in re.finditer(rb'\\n(\\d+) 0 obj\\n<<', b)][-1]
            b = b[:m.end(0) - 3] + b' ' + b[m.end(0) - 2:]
            """, isRaw: true),
    BreakingCase("a-2a-6.1.12", script: "root.Perms = Dictionary(Khac=Dictionary())"),
    BreakingCase("a-2a-6.1.13", script: "root.So = 2147483648"),
    BreakingCase("a-2a-6.1.13", script: "root.Chuoi = String('a' * 40000)"),
    BreakingCase(
        "a-2a-6.1.13", script: "content(pages[1], lambda ops: ops + [op('q')] * 30 + [op('Q')] * 30)"),
    BreakingCase("a-2a-6.10", script: "pages[0].obj.PresSteps = Dictionary()"),
    BreakingCase("a-2a-6.11", script: "root.Requirements = Array([])"),
    BreakingCase(
        "a-2a-6.4.1", script: "root.AcroForm = Dictionary(Fields=Array([]), NeedAppearances=True)"),
    BreakingCase(
        "a-2a-6.5.1", script: "root.OpenAction = Dictionary(Type=Name.Action, S=Name.JavaScript, JS=String('a'))"),
    BreakingCase("a-2a-6.5.2", script: "root.AA = Dictionary()"),
    BreakingCase("a-2a-6.6.2.1", script: "xmp(b'</rdf:RDF>', b'</rdf:RDX>')"),
    BreakingCase("a-2a-6.6.2.3.1", script: "xmp(b'<pdf:Producer>', b'<a:b xmlns:a=\"urn:a\">c</a:b><pdf:Producer>')"),
    BreakingCase(
        "a-2a-6.6.2.3.3", script: "xmp(b'<pdfaProperty:category>internal<', b'<pdfaProperty:category>khac<')"),
    BreakingCase("a-2a-6.6.3", script: "pdf.trailer.Info.Title = String('Khác')"),
    BreakingCase("a-2a-6.6.4", script: "xmp(b'<pdfaid:part>2<', b'<pdfaid:part>3<')"),
    BreakingCase("ua-28-002", script: "annotate('Highlight', Contents=String('a'))"),
    BreakingCase("ua-28-004", script: "annotate('Highlight', 'Annot')"),
    BreakingCase("ua-28-005", script: "annotate('Widget', 'Form', FT=Name.Tx)"),
    BreakingCase("ua-28-007", script: "annotate('TrapNet', 'Annot', Contents=String('a'))"),
    BreakingCase("ua-28-008", script: "del linked().obj.Tabs"),
    BreakingCase("ua-28-009", script: "linked().obj.Tabs = Name.R"),
    BreakingCase("ua-28-010", script: "annotate('Widget', 'P', FT=Name.Tx, TU=String('a'))"),
    BreakingCase("ua-28-011", script: "first('Link').S = Name.Span"),
    BreakingCase("ua-28-012", script: "del linked().Annots[0].Contents"),
    BreakingCase("ua-28-017", script: "annotate('PrinterMark', 'P')"),
    BreakingCase("ua-32000-14.7.4.4-annotations", script: "del linked().Annots[0].StructParent"),
    BreakingCase("a-2a-6.3.1", script: "annotate('Movie', 'Annot', Contents=String('a'))"),
    BreakingCase("a-2a-6.3.2", script: "linked().Annots[0].F = 0"),
    BreakingCase(
        "a-2a-6.3.3", script: "a = annotate('Highlight', 'Annot', Contents=String('a')); del a.AP"),
]
