import BantinModel
import BantinTestSupport
import Foundation

/// The same chequered picture, 16 by 12 pixels, in each format.
enum TestPicture {
    static let png = bytes(
        """
        iVBORw0KGgoAAAANSUhEUgAAABAAAAAMCAIAAADkharWAAAANElEQVR42mPUiLJhYOCAoAUwBgMDRwISG1mciYFEQHsNLAuQOAlIbFzig9EP\
        xLh7weD2AwC7ugbyzOaEngAAAABJRU5ErkJggg==
        """)
    static let gif = bytes(
        """
        R0lGODdhEAAMAIEAAMhal8haWShakChaUCwAAAAAEAAMAAAISAAHCBwQoGAAAQgFAFgIYCBBgwkVMnRo8GBChg0HVoyIseJAiQsjehQIEoBI\
        gx8xniyYkmFEihAvTtQYEyFGmAU5zhS4UebCgAA7
        """)
    static let webp = bytes(
        """
        UklGRlIAAABXRUJQVlA4IEYAAADQAQCdASoQAAwABABoJbACdH8GJ/gsAAD+3/Lp/uHj//YB+mX9mudTB46uqZuMNEfuUC8jmIpfuUC8jn9q\
        va4Hxxw3AAAA
        """)
    static let jpeg = bytes(
        """
        /9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7gYKBTmCN\
        l4x9lnN+gXz/2wBDARUXFx4aHjshITt8U0ZTfHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHz/wAAR\
        CAAMABADASIAAhEBAxEB/8QAHwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcICQoL/8QAtRAAAgEDAwIEAwUFBAQAAAF9AQIDAAQRBRIhMUEG\
        E1FhByJxFDKBkaEII0KxwRVS0fAkM2JyggkKFhcYGRolJicoKSo0NTY3ODk6Q0RFRkdISUpTVFVWV1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWG\
        h4iJipKTlJWWl5iZmqKjpKWmp6ipqrKztLW2t7i5usLDxMXGx8jJytLT1NXW19jZ2uHi4+Tl5ufo6erx8vP09fb3+Pn6/8QAHwEAAwEBAQEB\
        AQEBAQAAAAAAAAECAwQFBgcICQoL/8QAtREAAgECBAQDBAcFBAQAAQJ3AAECAxEEBSExBhJBUQdhcRMiMoEIFEKRobHBCSMzUvAVYnLRChYk\
        NOEl8RcYGRomJygpKjU2Nzg5OkNERUZHSElKU1RVVldYWVpjZGVmZ2hpanN0dXZ3eHl6goOEhYaHiImKkpOUlZaXmJmaoqOkpaanqKmqsrO0\
        tba3uLm6wsPExcbHyMnK0tPU1dbX2Nna4uPk5ebn6Onq8vP09fb3+Pn6/9oADAMBAAIRAxEAPwCmP9F/2934YxTx/on+3u/DGKZY/wAf4U+y\
        /j/CtKXmax15eXS97eXf1uf/2Q==
        """)

    static func content(_ format: Picture.Format) -> Picture.Content {
        Picture.Content(location: .bytes(bytes(of: format)), format: format, pixelWidth: 16, pixelHeight: 12)
    }

    static func content(_ format: Picture.Format, at file: URL) -> Picture.Content {
        Picture.Content(location: .file(file.path), format: format, pixelWidth: 16, pixelHeight: 12)
    }

    static func bytes(of format: Picture.Format) -> [UInt8] {
        switch format {
        case .png: png
        case .jpeg: jpeg
        case .gif: gif
        case .webp: webp
        }
    }

    private static func bytes(_ base64: String) -> [UInt8] { [UInt8](Data(base64Encoded: base64) ?? Data()) }
}
