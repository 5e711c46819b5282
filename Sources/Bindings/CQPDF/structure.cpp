// ISO 32000-1, 14.7: structure hierarchy, parent tree, and the objects that take part in it.

#include "pass.hpp"

#include <algorithm>
#include <stdexcept>

namespace bantin {
namespace {

using Elements = std::vector<QPDFObjectHandle>;

QPDFObjectHandle areaOf(const bantin_document &document, const bantin_annotation &annotation, QPDFObjectHandle quads) {
  double left = 1e9, bottom = 1e9, right = -1e9, top = -1e9;
  for (uint32_t index = 0; index < annotation.area_count; index++) {
    const double *area = document.areas + 4 * static_cast<size_t>(annotation.area_start + index);
    left = std::min(left, area[0]);
    bottom = std::min(bottom, area[1]);
    right = std::max(right, area[2]);
    top = std::max(top, area[3]);
    // Bottom left, bottom right, top right, top left: as 12.5.6.5 says, counterclockwise.
    for (int corner : {0, 1, 2, 1, 2, 3, 0, 3}) quads.appendItem(real(area[corner]));
  }
  QPDFObjectHandle rectangle = QPDFObjectHandle::newArray();
  for (double side : {left, bottom, right, top}) rectangle.appendItem(real(side));
  return rectangle;
}

Elements writeAnnotations(
    QPDF &pdf, const Pages &pages, const bantin_document &document) {
  Elements annotations;
  for (size_t index = 0; index < document.annotation_count; index++) {
    const bantin_annotation &annotation = document.annotations[index];
    QPDFObjectHandle page = pages.at(static_cast<size_t>(annotation.page));
    QPDFObjectHandle object =
        QPDFObjectHandle::parse("<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/H/I>>");
    QPDFObjectHandle quads = QPDFObjectHandle::newArray();
    object.replaceKey("/Rect", areaOf(document, annotation, quads));
    object.replaceKey("/QuadPoints", quads);
    object.replaceKey("/P", page);
    object.replaceKey(
        "/StructParent", QPDFObjectHandle::newInteger(static_cast<long long>(pages.size() + index)));
    putEntries(object, text(document, annotation.entries));
    if (annotation.target_page >= 0)
      object.replaceKey(
          "/Dest", destination(pages.at(static_cast<size_t>(annotation.target_page)), annotation.target_y));
    object = pdf.makeIndirectObject(object);
    if (!page.hasKey("/Annots")) page.replaceKey("/Annots", QPDFObjectHandle::newArray());
    page.getKey("/Annots").appendItem(object);
    annotations.push_back(object);
  }
  return annotations;
}

class Writer {
 public:
  Writer(QPDF &pdf, const Pages &pages, const bantin_document &document)
      : pdf_(pdf), pages_(pages), document_(document), content_(pages.size()) {}

  void write() {
    annotations_ = writeAnnotations(pdf_, pages_, document_);
    QPDFObjectHandle root = pdf_.makeIndirectObject(QPDFObjectHandle::parse("<</Type/StructTreeRoot>>"));
    for (size_t index = 0; index < document_.element_count; index++)
      elements_.push_back(pdf_.makeIndirectObject(QPDFObjectHandle::newDictionary()));
    for (size_t index = 0; index < document_.element_count; index++) fill(index, root);
    if (elements_.empty()) throw std::logic_error("the structure tree is empty");
    root.replaceKey("/K", elements_[0]);
    root.replaceKey("/ParentTree", parentTree());
    root.replaceKey(
        "/ParentTreeNextKey",
        QPDFObjectHandle::newInteger(static_cast<long long>(pages_.size() + annotations_.size())));
    writeIdentifiers(root);
    pdf_.getRoot().replaceKey("/StructTreeRoot", root);
  }

 private:
  QPDF &pdf_;
  const Pages &pages_;
  const bantin_document &document_;
  Elements elements_;
  Elements annotations_;
  /// For each page: the element of each content mark.
  std::vector<std::vector<int32_t>> content_;

  void fill(size_t index, QPDFObjectHandle root) {
    const bantin_element &element = document_.elements[index];
    QPDFObjectHandle object = elements_[index];
    object.replaceKey("/Type", QPDFObjectHandle::newName("/StructElem"));
    object.replaceKey("/S", QPDFObjectHandle::newName("/" + text(document_, element.type)));
    object.replaceKey("/P", element.parent < 0 ? root : elements_.at(static_cast<size_t>(element.parent)));
    putEntries(object, text(document_, element.entries));
    int32_t home = homePage(element);
    if (home >= 0) object.replaceKey("/Pg", pages_.at(static_cast<size_t>(home)));
    QPDFObjectHandle kids = QPDFObjectHandle::newArray();
    for (uint32_t place = 0; place < element.kid_count; place++)
      kids.appendItem(kid(document_.kids[element.kid_start + place], static_cast<int32_t>(index), home));
    if (kids.getArrayNItems() == 1)
      object.replaceKey("/K", kids.getArrayItem(0));
    else if (kids.getArrayNItems() > 1)
      object.replaceKey("/K", kids);
  }

  /// The page of an element's first mark or annotation, or -1.
  int32_t homePage(const bantin_element &element) {
    for (uint32_t place = 0; place < element.kid_count; place++) {
      const bantin_kid &kid = document_.kids[element.kid_start + place];
      if (kid.kind != BANTIN_KID_ELEMENT) return kid.page;
    }
    return -1;
  }

  QPDFObjectHandle kid(const bantin_kid &kid, int32_t owner, int32_t home) {
    size_t value = static_cast<size_t>(kid.value);
    if (kid.kind == BANTIN_KID_ELEMENT) return elements_.at(value);
    if (kid.kind == BANTIN_KID_MARK) {
      std::vector<int32_t> &page = content_.at(static_cast<size_t>(kid.page));
      if (page.size() <= value) page.resize(value + 1, -1);
      page[value] = owner;
      QPDFObjectHandle number = QPDFObjectHandle::newInteger(kid.value);
      if (kid.page == home) return number;
      QPDFObjectHandle reference = QPDFObjectHandle::parse("<</Type/MCR>>");
      reference.replaceKey("/Pg", pages_.at(static_cast<size_t>(kid.page)));
      reference.replaceKey("/MCID", number);
      return reference;
    }
    QPDFObjectHandle reference = QPDFObjectHandle::parse("<</Type/OBJR>>");
    reference.replaceKey("/Obj", annotations_.at(value));
    if (kid.page != home) reference.replaceKey("/Pg", pages_.at(static_cast<size_t>(kid.page)));
    return reference;
  }

  QPDFObjectHandle parentTree() {
    QPDFObjectHandle numbers = QPDFObjectHandle::newArray();
    for (size_t page = 0; page < pages_.size(); page++) {
      QPDFObjectHandle owners = QPDFObjectHandle::newArray();
      for (int32_t owner : content_[page]) {
        if (owner < 0) throw std::logic_error("a mark belongs to no element");
        owners.appendItem(elements_.at(static_cast<size_t>(owner)));
      }
      numbers.appendItem(QPDFObjectHandle::newInteger(static_cast<long long>(page)));
      numbers.appendItem(pdf_.makeIndirectObject(owners));
    }
    for (size_t index = 0; index < annotations_.size(); index++) {
      numbers.appendItem(QPDFObjectHandle::newInteger(static_cast<long long>(pages_.size() + index)));
      numbers.appendItem(elements_.at(static_cast<size_t>(document_.annotations[index].element)));
    }
    QPDFObjectHandle tree = QPDFObjectHandle::newDictionary();
    tree.replaceKey("/Nums", numbers);
    return pdf_.makeIndirectObject(tree);
  }

  void writeIdentifiers(QPDFObjectHandle root) {
    std::vector<std::pair<std::string, QPDFObjectHandle>> identifiers;
    for (size_t index = 0; index < document_.element_count; index++) {
      const bantin_slice identifier = document_.elements[index].identifier;
      if (identifier.start == BANTIN_NONE) continue;
      identifiers.emplace_back(text(document_, identifier), elements_[index]);
      elements_[index].replaceKey("/ID", QPDFObjectHandle::newString(identifiers.back().first));
    }
    if (identifiers.empty()) return;
    std::sort(identifiers.begin(), identifiers.end(), [](auto const &a, auto const &b) { return a.first < b.first; });
    QPDFObjectHandle names = QPDFObjectHandle::newArray();
    for (auto const &identifier : identifiers) {
      names.appendItem(QPDFObjectHandle::newString(identifier.first));
      names.appendItem(identifier.second);
    }
    QPDFObjectHandle tree = QPDFObjectHandle::newDictionary();
    tree.replaceKey("/Names", names);
    root.replaceKey("/IDTree", pdf_.makeIndirectObject(tree));
  }
};

}  // namespace

void writeStructure(QPDF &pdf, const Pages &pages, const bantin_document &document) {
  Writer(pdf, pages, document).write();
}

}  // namespace bantin
