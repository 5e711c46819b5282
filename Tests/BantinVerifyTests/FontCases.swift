/// Fonts, colours, pictures.
let fontCases: [BreakingCase] = [
    BreakingCase(
        "ua-10-001", "a-2a-6.2.11.7.2",
        script: "fonts('Type0')[0].ToUnicode.write(b'begincmap endcmap')"),
    BreakingCase("ua-31-027", "ua-10-001", "a-2a-6.2.11.7.2", script: "del fonts('Type0')[0].ToUnicode"),
    BreakingCase("a-2a-6.2.11.7.3", script: "unicode(fonts('Type0')[0], b'E000')"),
    BreakingCase("ua-31-028", "a-2a-6.2.11.7.2", script: "unicode(fonts('Type0')[0], b'0000')"),
    BreakingCase("ua-31-029", "a-2a-6.2.11.7.2", script: "unicode(fonts('Type0')[0], b'FEFF')"),
    BreakingCase("ua-31-001", script: encoding(registry: "Khac", ordering: "Identity")),
    BreakingCase("ua-31-002", script: encoding(registry: "Adobe", ordering: "Khac")),
    BreakingCase("ua-31-004", script: "fonts('Type0')[0].DescendantFonts[0].CIDToGIDMap = Name.Khac"),
    BreakingCase("ua-31-005", "a-2a-6.2.11.3.2", script: "del fonts('Type0')[0].DescendantFonts[0].CIDToGIDMap"),
    BreakingCase("ua-31-006", "a-2a-6.2.11.3.3", script: "fonts('Type0')[0].Encoding = Name('/Khac-H')"),
    BreakingCase(
        "ua-31-009", "a-2a-6.2.11.4.1", script: "del fonts('Type0')[0].DescendantFonts[0].FontDescriptor.FontFile2"),
    BreakingCase(
        "ua-31-011", "a-2a-6.2.11.4.1",
        script: "fonts('Type0')[0].DescendantFonts[0].CIDToGIDMap = pdf.make_stream(b'')"),
    BreakingCase(
        "ua-31-016", "a-2a-6.2.11.5",
        script: "d = fonts('Type0')[0].DescendantFonts[0]; d.W = Array([]); d.DW = 3000"),
    BreakingCase("ua-31-021", "a-2a-6.2.11.6", script: "fonts('TrueType')[0].Encoding = Name.StandardEncoding"),
    BreakingCase(
        "ua-31-024", "a-2a-6.2.11.6", "ua-31-011", "a-2a-6.2.11.4.1",
        script: "fonts('TrueType')[0].FontDescriptor.Flags = 4"),
    BreakingCase(
        "ua-31-030", "a-2a-6.2.11.8", "ua-31-016", "a-2a-6.2.11.5",
        script: """
            fonts('Type0')[0].DescendantFonts[0].CIDToGIDMap = pdf.make_stream(b'\\0' * 131072)
            """),
    BreakingCase("a-2a-6.2.11.2", script: "fonts('TrueType')[0].Widths = Array([])", options: ""),
    BreakingCase(
        "a-2a-6.2.3",
        script: """
            p = root.OutputIntents[0].DestOutputProfile
            b = p.read_bytes()
            p.write(b[:12] + b'link' + b[16:])
            """),
    BreakingCase("a-2a-6.2.4.3", script: "del root.OutputIntents"),
    BreakingCase(
        "a-2a-6.2.4.2",
        script: """
            s = pdf.make_stream(b'abc', N=3)
            pages[0].Resources.ColorSpace = Dictionary(Khac=pdf.make_indirect(Array([Name.ICCBased, s])))
            """),
    BreakingCase(
        "a-2a-6.2.4.3", script: "content(pages[1], lambda ops: [op('k', 0, 0, 0, 1)] + ops)"),
    BreakingCase("a-2a-6.2.5", script: state("TR=Name.Identity")),
    BreakingCase("a-2a-6.2.6", script: "content(pages[1], lambda ops: [op('ri', Name.Khac)] + ops)"),
    BreakingCase(
        "a-2a-6.2.8",
        script: """
            x = next(o for o in pdf.objects if isinstance(o, Stream) and o.get('/Subtype') == Name.Image)
            x.Interpolate = True
            """),
    BreakingCase(
        "a-2a-6.2.9",
        script: """
            f = pdf.make_stream(b'', Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 1, 1]), OPI=Dictionary())
            pages[0].Resources.XObject = Dictionary(Khung=f)
            """),
    BreakingCase("a-2a-6.2.10", script: state("BM=Name.Khac")),
]

private func encoding(registry: String, ordering: String) -> String {
    """
    f = fonts('Type0')[0]
    info = Dictionary(Registry=String('\(registry)'), Ordering=String('\(ordering)'), Supplement=0)
    f.Encoding = pdf.make_stream(b'begincmap endcmap', Type=Name.CMap, CMapName=Name.Khac, CIDSystemInfo=info)
    """
}

private func state(_ entries: String) -> String {
    "pages[0].Resources.ExtGState.Khac = Dictionary(\(entries))"
}
