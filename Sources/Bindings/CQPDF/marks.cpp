// Cairo's marks are flat tags, `/P << /MCID n >> BDC`; each becomes its element's type or an artifact. Cairo writes a mark
// on a line of its own, so whole lines are replaced, which takes a third of the time of reading tokens.

#include "pass.hpp"

#include <qpdf/Buffer.hh>

#include <zlib.h>

#include <cmath>
#include <cstdlib>
#include <cstring>
#include <stdexcept>

namespace bantin {
namespace {

/// A page's content with its marks renamed.
class MarkEdit {
 public:
  MarkEdit(const bantin_mark *marks, size_t count, const char *strings) : marks_(marks), count_(count), strings_(strings) {}

  std::string edit(const std::string &text) {
    size_t seen = 0;
    long content = 0;
    std::string out;
    out.reserve(text.size() + 64 * count_);
    const char *line = text.data(), *stop = line + text.size(), *copied = line;
    bool isWrapped = false;
    while (line < stop) {
      const char *lineEnd = static_cast<const char *>(std::memchr(line, '\n', static_cast<size_t>(stop - line)));
      if (!lineEnd) lineEnd = stop;
      if (!isWrapped && isMark(line, lineEnd)) {
        if (seen >= count_) throw std::logic_error("a page has more marks than were made");
        if (number(line, lineEnd) != seen) throw std::logic_error("a page's marks are out of order");
        out.append(copied, line);
        append(out, marks_[seen], content);
        copied = lineEnd;
        seen++;
      }
      // Cairo breaks long strings by a backslash at the line's end.
      isWrapped = lineEnd > line && lineEnd[-1] == '\\';
      line = lineEnd + 1;
    }
    if (seen != count_) throw std::logic_error("a page has fewer marks than were made");
    out.append(copied, stop);
    return out;
  }

 private:
  const bantin_mark *marks_;
  size_t count_;
  const char *strings_;

  static bool isMark(const char *line, const char *end) {
    static const char close[] = " >> BDC";
    size_t length = static_cast<size_t>(end - line);
    if (length < 16 || line[0] != '/' || std::memcmp(end - 7, close, 7) != 0) return false;
    return std::memcmp(line, "/P << /MCID ", 12) == 0 ||
           (length > 20 && std::memcmp(line, "/NonStruct << /MCID ", 20) == 0);
  }

  /// The number in `… /MCID 12 >> BDC`.
  static size_t number(const char *line, const char *end) {
    const char *stop = end - 7, *digit = stop;
    while (digit > line && digit[-1] >= '0' && digit[-1] <= '9') digit--;
    if (digit == stop) throw std::logic_error("a mark has no number");
    size_t value = 0;
    for (; digit < stop; digit++) value = value * 10 + static_cast<size_t>(*digit - '0');
    return value;
  }

  void append(std::string &out, const bantin_mark &mark, long &content) {
    if (mark.owner < 0) {
      appendArtifact(out, mark);
      return;
    }
    out += '/';
    out.append(strings_ + mark.type.start, mark.type.count);
    out += "<</MCID ";
    out += std::to_string(content++);
    out += ">>BDC";
  }

  void appendArtifact(std::string &out, const bantin_mark &mark) {
    const float *box = mark.box;
    switch (mark.owner) {
      case BANTIN_HEADER:
        out += "/Artifact<</Type/Pagination/Subtype/Header/Attached[/Top]";
        break;
      case BANTIN_FOOTER:
        out += "/Artifact<</Type/Pagination/Subtype/Footer/Attached[/Bottom]";
        break;
      case BANTIN_LAYOUT:
        out += "/Artifact<</Type/Layout";
        break;
      case BANTIN_BACKGROUND:
        // ISO 32000-1, table 330: it must have a box.
        out += "/Artifact<</Type/Background";
        break;
      case BANTIN_CROP_MARK:
        out += "/Artifact<</Type/Page";
        break;
      default:
        throw std::logic_error("a mark belongs to no element");
    }
    if (box[0] < box[2] && box[1] < box[3]) {
      out += "/BBox[";
      for (int side = 0; side < 4; side++) {
        // Tenths of a point, outwards; whole numbers keep the locale out of it.
        long tenths = static_cast<long>(side < 2 ? std::floor(box[side] * 10) : std::ceil(box[side] * 10));
        if (side > 0) out += ' ';
        if (tenths < 0) out += '-';
        tenths = std::labs(tenths);
        out += std::to_string(tenths / 10);
        if (tenths % 10 != 0) {
          out += '.';
          out += std::to_string(tenths % 10);
        }
      }
      out += ']';
    }
    out += ">>BDC";
  }
};

/// zlib's usual level: 4 would make pages 9 % larger, and this thread has the time.
const int contentLevel = 6;

/// zlib's format, both ways; a stream that Cairo made is whole.
std::string inflated(const uint8_t *bytes, size_t count) {
  z_stream stream = {};
  if (inflateInit(&stream) != Z_OK) throw std::bad_alloc();
  std::string text;
  text.resize(count * 6 + 1024);
  stream.next_in = const_cast<Bytef *>(bytes);
  stream.avail_in = static_cast<uInt>(count);
  int status = Z_OK;
  while (status == Z_OK) {
    if (stream.total_out == text.size()) text.resize(text.size() * 2);
    stream.next_out = reinterpret_cast<Bytef *>(&text[stream.total_out]);
    stream.avail_out = static_cast<uInt>(text.size() - stream.total_out);
    status = inflate(&stream, Z_NO_FLUSH);
  }
  text.resize(stream.total_out);
  inflateEnd(&stream);
  if (status != Z_STREAM_END) throw std::logic_error("a page's content is damaged");
  return text;
}

std::string deflated(const std::string &text) {
  uLongf count = compressBound(text.size());
  std::string bytes(count, 0);
  int status = compress2(
      reinterpret_cast<Bytef *>(&bytes[0]), &count, reinterpret_cast<const Bytef *>(text.data()), text.size(),
      contentLevel);
  if (status != Z_OK) throw std::bad_alloc();
  bytes.resize(count);
  return bytes;
}

}  // namespace

std::string finishedContent(const bantin_content &content) {
  MarkEdit marks(content.marks, content.mark_count, content.strings);
  return deflated(marks.edit(inflated(content.bytes, content.count)));
}

void detachContents(const Pages &pages, const bantin_raw &raw, const bantin_finished *contents) {
  for (size_t index = 0; index < pages.size(); index++) {
    QPDFObjectHandle page = pages[index];
    QPDFObjectHandle original = page.getKey("/Contents");
    if (!original.isStream()) throw std::logic_error("a page's content is not one stream");
    const bantin_finished &finished = contents[index];
    std::shared_ptr<Buffer> bytes = original.getRawStreamData();
    if (bytes->getSize() != finished.raw_count ||
        std::memcmp(bytes->getBuffer(), raw.bytes + finished.raw_start, finished.raw_count) != 0)
      throw std::logic_error("a page's content is not the stream that was finished");
    page.removeKey("/Contents");
  }
}

void attachContents(QPDF &pdf, const Pages &pages, const bantin_document &document) {
  for (size_t index = 0; index < pages.size(); index++) {
    const bantin_finished &finished = document.contents[index];
    QPDFObjectHandle content = QPDFObjectHandle::newStream(&pdf);
    // The bytes outlive the writing: they are lent, not copied.
    content.replaceStreamData(
        std::make_shared<Buffer>(const_cast<unsigned char *>(document.content_bytes + finished.start), finished.count),
        QPDFObjectHandle::newName("/FlateDecode"), QPDFObjectHandle::newNull());
    QPDFObjectHandle page = pages[index];
    page.replaceKey("/Contents", content);
  }
}

}  // namespace bantin
