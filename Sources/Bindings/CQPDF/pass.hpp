#pragma once
// What the parts of the pass share.

#ifndef POINTERHOLDER_TRANSITION
#define POINTERHOLDER_TRANSITION 4
#endif
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include <string>
#include <vector>

#include "CQPDF.h"

namespace bantin {

inline std::string text(const bantin_document &document, bantin_slice slice) {
  if (slice.start == BANTIN_NONE) return {};
  return std::string(document.strings + slice.start, slice.count);
}

inline std::string text(const bantin_document &document, bantin_slice slice, const char *otherwise) {
  return slice.start == BANTIN_NONE ? std::string(otherwise) : text(document, slice);
}

/// Puts every entry of a dictionary in PDF syntax, without its brackets, into another one.
void putEntries(QPDFObjectHandle into, const std::string &entries);

/// A number with three decimals at the most.
QPDFObjectHandle real(double value);

/// [page /XYZ null y null]
QPDFObjectHandle destination(QPDFObjectHandle page, double y);

using Pages = std::vector<QPDFObjectHandle>;

/// Gives fonts what Cairo leaves out: /CIDToGIDMap and exact widths; pictures lose /Interpolate.
void mendResources(QPDF &pdf, const Pages &pages);

/// Writes the structure tree, its parent tree, and the link annotations.
void writeStructure(QPDF &pdf, const Pages &pages, const bantin_document &document);

void writeOutline(QPDF &pdf, const Pages &pages, const bantin_document &document);

/// A page's content with its marks renamed to what they are, compressed.
std::string finishedContent(const bantin_content &content);

/// Takes Cairo's content from each page of one of its PDFs, after making sure that it is what was finished.
void detachContents(const Pages &pages, const bantin_raw &raw, const bantin_finished *contents);

/// Gives each page its finished content.
void attachContents(QPDF &pdf, const Pages &pages, const bantin_document &document);

}  // namespace bantin
