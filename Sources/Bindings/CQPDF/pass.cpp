#include "pass.hpp"

#include <qpdf/Pipeline.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <cstring>
#include <exception>
#include <memory>
#include <stdexcept>

namespace bantin {

void putEntries(QPDFObjectHandle into, const std::string &entries) {
  if (entries.empty()) return;
  QPDFObjectHandle dictionary = QPDFObjectHandle::parse("<<" + entries + ">>");
  for (auto const &entry : dictionary.getDictAsMap()) into.replaceKey(entry.first, entry.second);
}

QPDFObjectHandle real(double value) { return QPDFObjectHandle::newReal(value, 3, true); }

QPDFObjectHandle destination(QPDFObjectHandle page, double y) {
  QPDFObjectHandle place = QPDFObjectHandle::newArray();
  place.appendItem(page);
  place.appendItem(QPDFObjectHandle::newName("/XYZ"));
  place.appendItem(QPDFObjectHandle::newNull());
  place.appendItem(real(y));
  place.appendItem(QPDFObjectHandle::newNull());
  return place;
}

namespace {

/// qpdf's output, handed on piece by piece.
class Output : public Pipeline {
 public:
  Output(bantin_write write, void *closure) : Pipeline("output", nullptr), write_(write), closure_(closure) {}
  void write(unsigned char const *data, size_t count) override { write_(closure_, data, count); }
  void finish() override {}

 private:
  bantin_write write_;
  void *closure_;
};

/// Cairo's structure tree goes before anything else is made: qpdf would keep every object of it in memory to the end.
void forgetCairosTree(QPDF &pdf, QPDFObjectHandle root) {
  std::vector<QPDFObjectHandle> pending = {root};
  std::vector<QPDFObjGen> gone;
  while (!pending.empty()) {
    QPDFObjectHandle object = pending.back();
    pending.pop_back();
    if (object.isIndirect()) gone.push_back(object.getObjGen());
    if (object.isArray()) {
      for (int index = 0; index < object.getArrayNItems(); index++) {
        QPDFObjectHandle kid = object.getArrayItem(index);
        if (kid.isDictionary() && kid.hasKey("/S")) pending.push_back(kid);
      }
    } else if (object.isDictionary() && object.hasKey("/K")) {
      QPDFObjectHandle kids = object.getKey("/K");
      if (kids.isArray() || (kids.isDictionary() && kids.hasKey("/S"))) pending.push_back(kids);
    }
  }
  for (QPDFObjGen id : gone) pdf.replaceObject(id, QPDFObjectHandle::newNull());
}

void removeWhatCairoWrote(QPDF &pdf, const Pages &pages) {
  QPDFObjectHandle catalog = pdf.getRoot();
  QPDFObjectHandle tree = catalog.getKey("/StructTreeRoot");
  if (tree.isDictionary()) forgetCairosTree(pdf, tree);
  for (const char *key : {"/StructTreeRoot", "/MarkInfo", "/Outlines", "/PageLabels", "/Names", "/Dests"})
    catalog.removeKey(key);
  for (QPDFObjectHandle page : pages) {
    page.removeKey("/Annots");
    page.removeKey("/StructParents");
  }
}

QPDFObjectHandle box(const double *sides) {
  QPDFObjectHandle array = QPDFObjectHandle::newArray();
  for (int side = 0; side < 4; side++) array.appendItem(real(sides[side]));
  return array;
}

void writePages(const Pages &pages, const bantin_document &document) {
  for (size_t index = 0; index < pages.size(); index++) {
    QPDFObjectHandle page = pages[index];
    page.replaceKey("/MediaBox", box(document.media_box));
    page.replaceKey("/CropBox", box(document.media_box));
    page.replaceKey("/BleedBox", box(document.bleed_box));
    page.replaceKey("/TrimBox", box(document.trim_box));
    page.replaceKey("/Tabs", QPDFObjectHandle::newName("/S"));
    page.replaceKey("/StructParents", QPDFObjectHandle::newInteger(static_cast<long long>(index)));
  }
}

void writeCatalog(QPDF &pdf, const bantin_document &document) {
  QPDFObjectHandle catalog = pdf.getRoot();
  putEntries(catalog, text(document, document.catalog));
  catalog.replaceKey("/MarkInfo", QPDFObjectHandle::parse("<</Marked true>>"));

  QPDFObjectHandle metadata = QPDFObjectHandle::newStream(&pdf, text(document, document.metadata));
  putEntries(metadata.getDict(), "/Type/Metadata/Subtype/XML");
  catalog.replaceKey("/Metadata", metadata);

  std::string bytes(reinterpret_cast<const char *>(document.profile), document.profile_count);
  QPDFObjectHandle profile = QPDFObjectHandle::newStream(&pdf, bytes);
  putEntries(profile.getDict(), "/N 3");
  QPDFObjectHandle intent = QPDFObjectHandle::parse("<</Type/OutputIntent/S/GTS_PDFA1>>");
  intent.replaceKey("/OutputConditionIdentifier", QPDFObjectHandle::parse(text(document, document.condition)));
  intent.replaceKey("/Info", QPDFObjectHandle::parse(text(document, document.condition)));
  intent.replaceKey("/DestOutputProfile", profile);
  QPDFObjectHandle intents = QPDFObjectHandle::newArray();
  intents.appendItem(pdf.makeIndirectObject(intent));
  catalog.replaceKey("/OutputIntents", intents);

  QPDFObjectHandle info = QPDFObjectHandle::parse(text(document, document.info));
  pdf.getTrailer().replaceKey("/Info", pdf.makeIndirectObject(info));
}

using Parts = std::vector<std::unique_ptr<QPDF>>;

/// Cairo's PDFs with nothing in them but pages and what these draw with. The first takes in the pages of the others, which have
/// to stay until it is written.
Parts openedParts(const bantin_document &document) {
  Parts parts;
  size_t first = 0;
  for (size_t index = 0; index < document.raw_count; index++) {
    const bantin_raw &raw = document.raws[index];
    parts.push_back(std::make_unique<QPDF>());
    QPDF &part = *parts.back();
    part.setSuppressWarnings(true);
    part.setAttemptRecovery(false);
    part.processMemoryFile("Cairo's PDF", reinterpret_cast<const char *>(raw.bytes), raw.count);
    Pages pages = part.getAllPages();
    if (pages.size() != raw.page_count || first + pages.size() > document.page_count)
      throw std::logic_error("Cairo wrote another number of pages than asked");
    removeWhatCairoWrote(part, pages);
    detachContents(pages, raw, document.contents + first);
    if (index > 0)
      for (QPDFObjectHandle page : pages) parts.front()->addPage(page, false);
    first += raw.page_count;
  }
  if (first != document.page_count) throw std::logic_error("Cairo wrote fewer pages than asked");
  return parts;
}

void finish(const bantin_document &document, bantin_write write, void *closure) {
  Parts parts = openedParts(document);
  QPDF &pdf = *parts.front();
  Pages pages = pdf.getAllPages();
  mendResources(pdf, pages);
  writePages(pages, document);
  writeStructure(pdf, pages, document);
  writeOutline(pdf, pages, document);
  writeCatalog(pdf, document);
  attachContents(pdf, pages, document);

  Output output(write, closure);
  QPDFWriter writer(pdf);
  writer.setOutputPipeline(&output);
  writer.setDeterministicID(true);
  writer.setMinimumPDFVersion("1.7");
  writer.setObjectStreamMode(qpdf_o_generate);
  writer.setNewlineBeforeEndstream(true);
  writer.write();
  for (std::unique_ptr<QPDF> const &part : parts)
    if (part->anyWarnings()) throw std::runtime_error(part->getWarnings().front().what());
}

}  // namespace
}  // namespace bantin

static void explain(char *reason, const char *why) {
  std::strncpy(reason, why, 399);
  reason[399] = 0;
}

template <typename Work>
static int caught(char *reason, Work work) {
  try {
    work();
    return 0;
  } catch (std::exception const &error) {
    explain(reason, error.what());
  } catch (...) {
    explain(reason, "an unknown fault in qpdf");
  }
  return 1;
}

extern "C" int bantin_finish_pdf(
    const bantin_document *document, bantin_write write, void *closure, char *reason) {
  return caught(reason, [&] { bantin::finish(*document, write, closure); });
}

extern "C" int bantin_finish_content(
    const bantin_content *content, bantin_write write, void *closure, char *reason) {
  return caught(reason, [&] {
    std::string bytes = bantin::finishedContent(*content);
    write(closure, reinterpret_cast<const uint8_t *>(bytes.data()), bytes.size());
  });
}

extern "C" const char *bantin_qpdf_version(void) { return QPDF::QPDFVersion().c_str(); }
