#define POINTERHOLDER_TRANSITION 4
#include "CQPDFReader.h"

#include <qpdf/Buffer.hh>
#include <qpdf/Pipeline.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFExc.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include <cstring>
#include <map>
#include <stdexcept>
#include <string>

struct bantin_pdf {
  std::string bytes;
  QPDF qpdf;
  std::map<int, int> generations;
};

namespace {

/// Nobody nests deeper than this but to do harm.
constexpr int kDeepest = 200;

class Bounded : public Pipeline {
 public:
  Bounded(size_t most, bantin_pdf_take take, void *closure)
      : Pipeline("bounded", nullptr), left_(most), take_(take), closure_(closure) {}
  void write(unsigned char const *data, size_t count) override {
    if (count > left_) throw std::length_error("a stream is too large");
    left_ -= count;
    take_(closure_, data, count);
  }
  void finish() override {}

 private:
  size_t left_;
  bantin_pdf_take take_;
  void *closure_;
};

/// Tells the pieces of an object; other objects are told as references.
class Teller {
 public:
  Teller(bantin_pdf_visit visit, void *closure) : visit_(visit), closure_(closure) {}

  void tell(QPDFObjectHandle object, int depth, bool isTop) {
    if (!isTop && object.isIndirect()) return tell(BANTIN_PDF_REFERENCE, object.getObjectID());
    if (depth > kDeepest) return tell(BANTIN_PDF_NULL);
    if (object.isBool()) return tell(BANTIN_PDF_BOOLEAN, object.getBoolValue());
    if (object.isInteger()) return tell(BANTIN_PDF_INTEGER, object.getIntValue());
    if (object.isReal()) return tell(BANTIN_PDF_REAL, 0, object.getNumericValue());
    if (object.isString()) return tell(BANTIN_PDF_STRING, object.getStringValue());
    if (object.isName()) return tell(BANTIN_PDF_NAME, object.getName().substr(1));
    if (object.isOperator()) return tell(BANTIN_PDF_OPERATOR, object.getOperatorValue());
    if (object.isInlineImage()) return tell(BANTIN_PDF_INLINE_IMAGE, object.getInlineImageValue());
    if (object.isArray()) return tellItems(object, depth);
    if (object.isStream()) {
      tell(BANTIN_PDF_STREAM);
      return tellEntries(object.getDict(), depth);
    }
    if (object.isDictionary()) return tellEntries(object, depth);
    tell(BANTIN_PDF_NULL);
  }

 private:
  bantin_pdf_visit visit_;
  void *closure_;

  void tellItems(QPDFObjectHandle array, int depth) {
    tell(BANTIN_PDF_ARRAY_OPEN);
    int count = array.getArrayNItems();
    for (int i = 0; i < count; i++) tell(array.getArrayItem(i), depth + 1, false);
    tell(BANTIN_PDF_ARRAY_CLOSE);
  }

  void tellEntries(QPDFObjectHandle dictionary, int depth) {
    tell(BANTIN_PDF_DICTIONARY_OPEN);
    for (auto &entry : dictionary.getDictAsMap()) {
      tell(BANTIN_PDF_NAME, entry.first.substr(1));
      tell(entry.second, depth + 1, false);
    }
    tell(BANTIN_PDF_DICTIONARY_CLOSE);
  }

  void tell(int kind, long long integer = 0, double real = 0) {
    bantin_pdf_token token = {kind, integer, real, nullptr, 0};
    visit_(closure_, &token);
  }

  void tell(int kind, std::string const &text) {
    bantin_pdf_token token = {kind, 0, 0, reinterpret_cast<const uint8_t *>(text.data()), text.size()};
    visit_(closure_, &token);
  }
};

class ContentTeller : public QPDFObjectHandle::ParserCallbacks {
 public:
  ContentTeller(bantin_pdf_visit visit, void *closure) : teller_(visit, closure) {}
  void handleObject(QPDFObjectHandle object, size_t, size_t) override { teller_.tell(object, 0, true); }
  void handleEOF() override {}

 private:
  Teller teller_;
};

QPDFObjectHandle object(bantin_pdf *pdf, int number) {
  if (number == 0) return pdf->qpdf.getTrailer();
  auto found = pdf->generations.find(number);
  return pdf->qpdf.getObjectByID(number, found == pdf->generations.end() ? 0 : found->second);
}

void copy(char *reason, const char *text) {
  std::strncpy(reason, text, 399);
  reason[399] = 0;
}

}  // namespace

bantin_pdf *bantin_pdf_open(const uint8_t *bytes, size_t count, int *problem, char *reason) {
  bantin_pdf *pdf = nullptr;
  try {
    pdf = new bantin_pdf;
    pdf->bytes.assign(reinterpret_cast<const char *>(bytes), count);
    pdf->qpdf.setSuppressWarnings(true);
    pdf->qpdf.processMemoryFile("pdf", pdf->bytes.data(), pdf->bytes.size());
    for (auto &entry : pdf->qpdf.getXRefTable()) pdf->generations[entry.first.getObj()] = entry.first.getGen();
    if (!pdf->qpdf.getRoot().isDictionary()) throw std::runtime_error("it has no catalog");
    *problem = BANTIN_PDF_OPENED;
    return pdf;
  } catch (QPDFExc &error) {
    *problem = error.getErrorCode() == qpdf_e_password ? BANTIN_PDF_NEEDS_PASSWORD : BANTIN_PDF_DAMAGED;
    copy(reason, error.getMessageDetail().c_str());
  } catch (std::exception &error) {
    *problem = BANTIN_PDF_DAMAGED;
    copy(reason, error.what());
  }
  delete pdf;
  return nullptr;
}

void bantin_pdf_close(bantin_pdf *pdf) { delete pdf; }

int bantin_pdf_is_encrypted(bantin_pdf *pdf) { return pdf->qpdf.isEncrypted() ? 1 : 0; }

void bantin_pdf_warnings(bantin_pdf *pdf, bantin_pdf_take take, void *closure) {
  for (auto &warning : pdf->qpdf.getWarnings()) {
    std::string text = warning.getMessageDetail();
    take(closure, reinterpret_cast<const uint8_t *>(text.data()), text.size());
  }
}

void bantin_pdf_objects(bantin_pdf *pdf, bantin_pdf_list list, void *closure) {
  for (auto &entry : pdf->qpdf.getXRefTable()) {
    if (entry.second.getType() == 0) continue;
    long long offset = entry.second.getType() == 1 ? entry.second.getOffset() : -1;
    list(closure, entry.first.getObj(), entry.first.getGen(), offset);
  }
}

void bantin_pdf_object(bantin_pdf *pdf, int32_t number, bantin_pdf_visit visit, void *closure) {
  try {
    Teller(visit, closure).tell(object(pdf, number), 0, true);
  } catch (std::exception &) {
    // What cannot be read is null, as an object that is missing is.
    bantin_pdf_token token = {BANTIN_PDF_NULL, 0, 0, nullptr, 0};
    visit(closure, &token);
  }
}

int bantin_pdf_stream(bantin_pdf *pdf, int32_t number, size_t most, bantin_pdf_take take, void *closure) {
  try {
    QPDFObjectHandle stream = object(pdf, number);
    if (!stream.isStream()) return 1;
    Bounded bounded(most, take, closure);
    return stream.pipeStreamData(&bounded, 0, qpdf_dl_specialized, true, false) ? 0 : 1;
  } catch (std::exception &) {
    return 1;
  }
}

int bantin_pdf_content(bantin_pdf *pdf, const uint8_t *bytes, size_t count, bantin_pdf_visit visit, void *closure) {
  try {
    ContentTeller teller(visit, closure);
    auto stream = QPDFObjectHandle::newStream(
        &pdf->qpdf, std::string(reinterpret_cast<const char *>(bytes), count));
    stream.parseAsContents(&teller);
    // qpdf would keep it to its end.
    pdf->qpdf.replaceObject(stream.getObjGen(), QPDFObjectHandle::newNull());
    return 0;
  } catch (std::exception &) {
    return 1;
  }
}
