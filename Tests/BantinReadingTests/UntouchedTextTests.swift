import BantinModel
import Testing

@testable import BantinReading

/// Our own sentences in other languages, names from the mountains, and Vietnamese whose letters are all in Latin-1: none may change.
private let untouched = [
    "L'été dernier, la forêt était déjà sèche ; où étaient passés les élèves ? À l'école, là-bas, près du chêne.",
    "Ça va être à Noël que le maïs, même gâté, sera vendu à l'hôtel du Château, après la fête des mères.",
    "« Où est-il ? » demanda-t-elle. « Là, à côté du mûrier, où il a plu. »",
    "Für die Mädchen wären größere Hüte schöner, aber der König möchte fünf Körbe süßer Äpfel und Öl.",
    "Über den Flüssen hört man Vögel; die Tür fällt zu, und die Brüder grüßen müde.",
    "El niño pequeño comió piñas mañana; ¿qué pasó después? ¡Así es la canción del águila, señora!",
    "Até amanhã, não há pão nem maçã; a mãe põe o chá à mesa e o avô lê o jornal às três.",
    "È così: la città più bella è là, perché già c'è il caffè e la virtù.",
    "Příliš žluťoučký kůň úpěl ďábelské ódy, má být ráno u řeky a tam má píšťalku.",
    "Máma má mísu. Já mám mít míč. Tá tam není, ví to.",
    "Kôň má dlhú hrivu; môj ľúbezný tátoš ťahá voz pri mlyne.",
    "Zażółć gęślą jaźń, proszę, bo łódź płynie wśród śpiących wiórów.",
    "Árvíztűrő tükörfúrógép; a fű zöld, a hó fehér, és a tó mély, ám jó.",
    "Çok güzel bir gün; öğleden sonra çocuklar şarkı söylüyor, üzüm yiyor.",
    "Sjön är blå på våren; räven står på ön och ser på månen över åkern.",
    "På øya bor æren; blåbærsyltetøy på brød og fløte må være først.",
    "Hyvää yötä, sanoi äiti; pöydällä on löylyä ja jäätä, mökki lämpenee.",
    "Það er gott að búa í húsi við ána; þú ert góður, sagði Guðrún á þorra.",
    "Coördinatie en reünie: één idee, knieën en poëzie, dat is beëindigd.",
    "Això és l'última col·lecció; què vols, demà serà una altra nit d'hivern.",
    "În grădină sînt mere roșii și pere; țăranul își bea cafeaua lângă fântână.",
    "Djeca idu u školu, a čovjek pije čaj; žuti cvijet raste uz plot.",
    "Õunad küpsevad öösel, ütles vanaema, ja jõgi külmub jäässe.",
    "Tá an lá go breá; bhí sé ag ól tae sa tigh mór, agus í ag canadh.",
    "Mae'r tŷ mawr yn lân; rwy'n hoffi tê a bisgedi ac mae hi'n oer.",
    "Shtëpia është e bardhë; në mëngjes pimë çaj dhe flasim për më të mirën.",
    "Un café, s'il vous plaît; the naïve façade of the Brontë sisters' résumé.",
    "São João é já além: é só pôr a pá e o pé cá.",
    "Más té, sí; tú y él, qué sé yo, ni tío ni tía.",
    "Tà tỡ khảm, mừa pây háng chợ Nặm Cắt; cần Tày, cần Nùng cúng hết bản Pác Nghiên.",
    "Slon tha̱ng lẩn; slưa kin thú, fạ phạ sloong slì, pỉ noọng dú bản.",
    "Peb hmoob nyob hauv lub zos; Vàng A Páo, Giàng Thị Dí, Lầu Mí Pó, Sùng A Chú.",
    "Y Moan Êñuôl, H'Linh Niê, Ama Thuột, buôn Čư̆ Êbur, Ƀuôn Ma Thuột, Êđê, M'Nông, Ñuê.",
    "Krông Ana, Đắk Lắk, Kbang, Glăr, Bahnar, Ya Kruê, sông Ayun, A Lưới, Pa Kô, Cơ Tu.",
    "Có chú tôi và bà tôi, cô thì có cá, còn chú thì có lá; bé và bố là hai bà cháu.",
    "Mía và mì, có tí tì. Là tôi. Xã nhà. Cô là cô giáo xã tôi.",
    "Nông thôn mới: 19/19 tiêu chí, thu nhập 45 triệu đồng/người/năm, tăng 12 % so với 2019.",
    "Diện tích 25 m² × 3, nhiệt độ 25°C ± 2, § 5, © 2021, «bản tin», 1½ giờ, №7, µm, 5 ¥, 10 £.",
    "Ông Müller và bà Désirée cùng thăm bản Nặm Đíp, mang theo Gruyère và crème brûlée.",
    "Dòng chữ “Việt Nam” – “Tổ quốc” … ‘ghi’ công, 50€, ™ và ®.",
    "São Paulo, Müllerstraße, Ångström, Đặng Thùy Trâm, Curaçao, Røros, Åland, Gdańsk.",
    "ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝ àáâãèéêìíòóôõùúý ĂĐĨŨƠƯ ăđĩũơư",
    "Rượu được ướp; ngoằn ngoèo khúc khuỷu, nghiêng ngửa, huỳnh huỵch, quýt quý.",
]

@Suite struct UntouchedTextTests {
    @Test(arguments: untouched)
    func `real text stays as it is, alone and on a page of its kind`(text: String) {
        for page in [paragraphs(["Mở đầu.", text]), paragraphs([legacyProse[0], text, legacyProse[1]])] {
            let result = reading(htmlPage(page))
            #expect(result.paragraphs.contains(text), "\(result.paragraphs)")
            #expect(result.legacy.isEmpty)
        }
        for name in ["a.txt", "a.md"] {
            let result = reading("Tên bài\n\n\(legacyProse[0])\n\n\(text)\n\n\(legacyProse[1])", as: name)
            #expect(result.paragraphs.contains(text), "\(result.paragraphs)")
            #expect(result.legacy.isEmpty)
        }
    }

    @Test(arguments: Encoder.allCases)
    func `foreign paragraphs on a page of legacy text stay as they are`(encoder: Encoder) {
        let foreign = Array(untouched[0...27])
        let result = reading(htmlPage(paragraphs(legacyProse.map(encoder.lookalike) + foreign)))
        for (read, text) in zip(result.paragraphs.dropFirst(3), foreign) { #expect(read == text) }
    }

    @Test func `all of them together stay as they are`() {
        let result = reading(htmlPage(paragraphs(untouched)))
        #expect(result.paragraphs == untouched)
        #expect(result.legacy.isEmpty)
    }

    /// French and German as bytes, with and without a declaration.
    @Test(arguments: [0, 1, 3, 4, 5, 6, 7], ["", "<meta charset=windows-1252>", "<meta charset=iso-8859-1>"])
    func `bytes of Latin-1 are not taken for Vietnamese`(index: Int, head: String) {
        let text = untouched[index]
        let page = htmlPage(paragraphs([text, text, text]), head: head)
        let result = reading(page.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) })
        #expect(result.paragraphs == [text, text, text])
        #expect(result.legacy.allSatisfy { !$0.message.en.contains("TCVN3") && !$0.message.en.contains("VNI") })
    }
}
