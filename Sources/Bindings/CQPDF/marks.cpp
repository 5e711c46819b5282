// Cairo's marks are flat tags, `/P << /MCID n >> BDC`; each becomes its element's type or an artifact. Cairo writes a mark
// on a line of its own, so whole lines are replaced, which takes a third of the time of reading tokens.

#include "pass.hpp"

#include <qpdf/Buffer.hh>
#include <qpdf/Pipeline.hh>

#include <cmath>
#include <cstdlib>
#include <cstring>
#include <stdexcept>

namespace bantin {
namespace {

class PageContent : public QPDFObjectHandle::StreamDataProvider {
 public:
  PageContent(QPDFObjectHandle original, const bantin_document &document, size_t page)
      : original_(original), document_(document), page_(page) {}

  void provideStreamData(QPDFObjGen const &, Pipeline *pipeline) override {
    std::shared_ptr<Buffer> buffer = original_.getStreamData(qpdf_dl_generalized);
    std::string edited = edit(reinterpret_cast<const char *>(buffer->getBuffer()), buffer->getSize());
    pipeline->write(reinterpret_cast<unsigned char const *>(edited.data()), edited.size());
    pipeline->finish();
  }

 private:
  QPDFObjectHandle original_;
  const bantin_document &document_;
  size_t page_;

  std::string edit(const char *bytes, size_t count) {
    size_t start = document_.page_starts[page_];
    size_t end = page_ + 1 < document_.page_count ? document_.page_starts[page_ + 1] : document_.mark_count;
    size_t seen = 0;
    long content = 0;
    std::string out;
    out.reserve(count + 64 * (end - start));
    const char *line = bytes, *stop = bytes + count, *copied = bytes;
    bool isWrapped = false;
    while (line < stop) {
      const char *lineEnd = static_cast<const char *>(std::memchr(line, '\n', static_cast<size_t>(stop - line)));
      if (!lineEnd) lineEnd = stop;
      if (!isWrapped && isMark(line, lineEnd)) {
        if (start + seen >= end) throw std::logic_error("a page has more marks than were made");
        if (number(line, lineEnd) != seen) throw std::logic_error("a page's marks are out of order");
        out.append(copied, line);
        append(out, start + seen, content);
        copied = lineEnd;
        seen++;
      }
      // Cairo breaks long strings by a backslash at the line's end.
      isWrapped = lineEnd > line && lineEnd[-1] == '\\';
      line = lineEnd + 1;
    }
    if (start + seen != end) throw std::logic_error("a page has fewer marks than were made");
    out.append(copied, stop);
    return out;
  }

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

  void append(std::string &out, size_t mark, long &content) {
    int32_t owner = document_.marks[mark];
    if (owner < 0) {
      appendArtifact(out, owner, document_.mark_boxes + 4 * mark);
      return;
    }
    if (static_cast<size_t>(owner) >= document_.element_count) throw std::logic_error("a mark belongs to no element");
    const bantin_slice type = document_.elements[owner].type;
    out += '/';
    out.append(document_.strings + type.start, type.count);
    out += "<</MCID ";
    out += std::to_string(content++);
    out += ">>BDC";
  }

  void appendArtifact(std::string &out, int32_t owner, const float *box) {
    switch (owner) {
      case BANTIN_HEADER:
        out += "/Artifact<</Type/Pagination/Subtype/Header/Attached[/Top]";
        break;
      case BANTIN_FOOTER:
        out += "/Artifact<</Type/Pagination/Subtype/Footer/Attached[/Bottom]";
        break;
      case BANTIN_LAYOUT:
        out += "/Artifact<</Type/Layout";
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

}  // namespace

void renameMarks(QPDF &pdf, const Pages &pages, const bantin_document &document) {
  for (size_t index = 0; index < pages.size(); index++) {
    QPDFObjectHandle page = pages[index];
    QPDFObjectHandle original = page.getKey("/Contents");
    if (!original.isStream()) throw std::logic_error("a page's content is not one stream");
    QPDFObjectHandle content = QPDFObjectHandle::newStream(&pdf);
    content.replaceStreamData(
        std::make_shared<PageContent>(original, document, index), QPDFObjectHandle::newNull(),
        QPDFObjectHandle::newNull());
    page.replaceKey("/Contents", content);
  }
}

}  // namespace bantin
