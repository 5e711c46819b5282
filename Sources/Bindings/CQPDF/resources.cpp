// What Cairo 1.16 leaves out of fonts and pictures: PDF/UA-1 7.21.3.2 and 7.21.5, PDF/A-2 6.2.8 and 6.2.11.

#include "pass.hpp"

#include <qpdf/Buffer.hh>

#include <array>
#include <map>
#include <set>
#include <stdexcept>

namespace bantin {
namespace {

/// The tables of a TrueType font that widths come from.
class TrueType {
 public:
  explicit TrueType(std::shared_ptr<Buffer> buffer)
      : buffer_(buffer), bytes_(buffer->getBuffer()), count_(buffer->getSize()) {
    size_t tables = u16(4);
    for (size_t index = 0; index < tables; index++) {
      size_t record = 12 + 16 * index;
      std::string tag(reinterpret_cast<const char *>(at(record, 4)), 4);
      tables_[tag] = u32(record + 8);
    }
    em_ = u16(table("head") + 18);
    metricCount_ = u16(table("hhea") + 34);
    if (em_ == 0 || metricCount_ == 0) throw std::runtime_error("an embedded font has no metrics");
  }

  /// In thousandths of the size.
  double width(size_t glyph) const {
    size_t metric = glyph < metricCount_ ? glyph : metricCount_ - 1;
    return u16(table("hmtx") + 4 * metric) * 1000.0 / em_;
  }

  /// The glyph of a character by the map for Windows and Unicode, format 4; 0 when there is none.
  size_t glyph(unsigned character) const {
    size_t cmap = table("cmap");
    size_t encodings = u16(cmap + 2);
    for (size_t index = 0; index < encodings; index++) {
      size_t record = cmap + 4 + 8 * index;
      if (u16(record) != 3 || u16(record + 2) != 1) continue;
      size_t map = cmap + u32(record + 4);
      if (u16(map) == 4) return glyph(character, map);
    }
    return 0;
  }

 private:
  std::shared_ptr<Buffer> buffer_;
  const unsigned char *bytes_;
  size_t count_;
  std::map<std::string, size_t> tables_;
  unsigned em_ = 0;
  size_t metricCount_ = 0;

  const unsigned char *at(size_t offset, size_t length) const {
    if (offset > count_ || length > count_ - offset) throw std::runtime_error("an embedded font is cut short");
    return bytes_ + offset;
  }
  unsigned u16(size_t offset) const {
    const unsigned char *p = at(offset, 2);
    return static_cast<unsigned>(p[0] << 8 | p[1]);
  }
  size_t u32(size_t offset) const { return static_cast<size_t>(u16(offset)) << 16 | u16(offset + 2); }

  size_t table(const char *tag) const {
    auto found = tables_.find(tag);
    if (found == tables_.end()) throw std::runtime_error(std::string("an embedded font has no table ") + tag);
    return found->second;
  }

  size_t glyph(unsigned character, size_t map) const {
    size_t count = u16(map + 6) / 2;
    size_t ends = map + 14, starts = ends + 2 * count + 2, deltas = starts + 2 * count, ranges = deltas + 2 * count;
    for (size_t segment = 0; segment < count; segment++) {
      if (character > u16(ends + 2 * segment)) continue;
      unsigned start = u16(starts + 2 * segment);
      if (character < start) return 0;
      unsigned delta = u16(deltas + 2 * segment), range = u16(ranges + 2 * segment);
      if (range == 0) return (character + delta) & 0xffff;
      unsigned glyph = u16(ranges + 2 * segment + range + 2 * (character - start));
      return glyph == 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  }
};

/// WinAnsiEncoding's characters from 0x80 to 0x9F; the others are Latin 1.
unsigned winAnsi(unsigned code) {
  static const std::array<unsigned, 32> upper = {
      0x20AC, 0x2022, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
      0x2039, 0x0152, 0x2022, 0x017D, 0x2022, 0x2022, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
      0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x2022, 0x017E, 0x0178};
  return code >= 0x80 && code < 0xA0 ? upper[code - 0x80] : code;
}

void mendComposite(QPDFObjectHandle font) {
  QPDFObjectHandle descendant = font.getKey("/DescendantFonts").getArrayItem(0);
  QPDFObjectHandle program = descendant.getKey("/FontDescriptor").getKey("/FontFile2");
  if (!program.isStream()) return;
  descendant.replaceKey("/CIDToGIDMap", QPDFObjectHandle::newName("/Identity"));
  TrueType file(program.getStreamData(qpdf_dl_generalized));
  // Cairo writes one run of widths: [0 [w0 w1 …]].
  QPDFObjectHandle widths = descendant.getKey("/W");
  for (int place = 0; place + 1 < widths.getArrayNItems(); place += 2) {
    QPDFObjectHandle run = widths.getArrayItem(place + 1);
    if (!run.isArray()) throw std::runtime_error("Cairo writes widths in another way than is known");
    long long first = widths.getArrayItem(place).getIntValue();
    QPDFObjectHandle exact = QPDFObjectHandle::newArray();
    for (int glyph = 0; glyph < run.getArrayNItems(); glyph++)
      exact.appendItem(real(file.width(static_cast<size_t>(first + glyph))));
    widths.setArrayItem(place + 1, exact);
  }
}

void mendSimple(QPDFObjectHandle font) {
  QPDFObjectHandle program = font.getKey("/FontDescriptor").getKey("/FontFile2");
  QPDFObjectHandle widths = font.getKey("/Widths");
  if (!program.isStream() || !widths.isArray()) return;
  TrueType file(program.getStreamData(qpdf_dl_generalized));
  unsigned first = static_cast<unsigned>(font.getKey("/FirstChar").getIntValue());
  for (int place = 0; place < widths.getArrayNItems(); place++) {
    size_t glyph = file.glyph(winAnsi(first + static_cast<unsigned>(place)));
    if (glyph != 0) widths.setArrayItem(place, real(file.width(glyph)));
  }
}

void mendFont(QPDFObjectHandle font) {
  if (font.getKey("/Subtype").isNameAndEquals("/Type0"))
    mendComposite(font);
  else if (font.getKey("/Subtype").isNameAndEquals("/TrueType"))
    mendSimple(font);
}

void mendPicture(QPDFObjectHandle picture) {
  if (!picture.isStream()) return;
  QPDFObjectHandle dictionary = picture.getDict();
  if (dictionary.hasKey("/Interpolate"))
    dictionary.replaceKey("/Interpolate", QPDFObjectHandle::newBool(false));
  if (dictionary.hasKey("/SMask")) mendPicture(dictionary.getKey("/SMask"));
}

}  // namespace

void mendResources(QPDF &, const Pages &pages) {
  std::set<QPDFObjGen> seen;
  for (QPDFObjectHandle page : pages) {
    QPDFObjectHandle resources = page.getKey("/Resources");
    if (!resources.isDictionary()) continue;
    if (resources.isIndirect() && !seen.insert(resources.getObjGen()).second) continue;
    QPDFObjectHandle fonts = resources.getKey("/Font");
    if (fonts.isDictionary())
      for (auto const &entry : fonts.getDictAsMap())
        if (seen.insert(entry.second.getObjGen()).second) mendFont(entry.second);
    QPDFObjectHandle objects = resources.getKey("/XObject");
    if (objects.isDictionary())
      for (auto const &entry : objects.getDictAsMap())
        if (seen.insert(entry.second.getObjGen()).second) mendPicture(entry.second);
  }
}

}  // namespace bantin
