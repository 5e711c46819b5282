import ArgumentParser
import BantinExport

struct RootCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bantin-export",
        abstract: "Make print PDFs and EPUBs of saved bulletin articles.",
        discussion: """
            Reads saved web pages, pasted text and Markdown, typesets them on pages at any font size, and writes PDF for \
            print or EPUB for readers. It never touches the network.

            Làm tệp PDF để in (cỡ chữ tùy chọn) và sách điện tử EPUB từ các bài bản tin đã lưu: trang web, văn bản, \
            Markdown. Thông báo bằng tiếng Việt hoặc tiếng Anh (--locale vi|en).

            EXAMPLES:
              page.pdf from page.html:
                bantin-export page.html
              page-14pt.pdf and page-18pt.pdf:
                bantin-export --pdf --font-size 14,18 page.html
              A month bound as 2021-01.pdf and 2021-01.epub:
                bantin-export --pdf --epub 2021-01/
              What is to be mended, without writing anything:
                bantin-export check 2021-01/

            EXIT CODES: 0 all written; 1 an input had an error, or verify found a fault; 64 usage; 66 input missing; 70 a fault of the program; \
            73 output exists or cannot be made; 130, 143 interrupted.
            """,
        version: version,
        subcommands: [
            ExportCommand.self, InspectCommand.self, PreviewCommand.self, CheckCommand.self, StylesCommand.self,
            FontsCommand.self, VerifyCommand.self,
        ],
        defaultSubcommand: ExportCommand.self)
}
