// ISO 32000-1, 12.3.3: the document outline, nested by level.

#include "pass.hpp"

namespace bantin {
namespace {

struct Item {
  QPDFObjectHandle object;
  int parent = -1;
  std::vector<int> children;
};

void join(std::vector<Item> &items, QPDFObjectHandle parent, const std::vector<int> &children) {
  for (size_t place = 0; place < children.size(); place++) {
    QPDFObjectHandle object = items[static_cast<size_t>(children[place])].object;
    object.replaceKey("/Parent", parent);
    if (place > 0) object.replaceKey("/Prev", items[static_cast<size_t>(children[place - 1])].object);
    if (place + 1 < children.size())
      object.replaceKey("/Next", items[static_cast<size_t>(children[place + 1])].object);
  }
  parent.replaceKey("/First", items[static_cast<size_t>(children.front())].object);
  parent.replaceKey("/Last", items[static_cast<size_t>(children.back())].object);
}

}  // namespace

void writeOutline(QPDF &pdf, const Pages &pages, const bantin_document &document) {
  if (document.outline_count == 0) return;
  std::vector<Item> items;
  std::vector<int> top;
  std::vector<int> path;
  for (size_t index = 0; index < document.outline_count; index++) {
    const bantin_outline_entry &entry = document.outline[index];
    QPDFObjectHandle page = pages.at(static_cast<size_t>(entry.page));
    Item item;
    item.object = pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
    item.object.replaceKey("/Title", QPDFObjectHandle::parse(text(document, entry.title)));
    item.object.replaceKey("/Dest", destination(page, entry.y));
    while (path.size() >= static_cast<size_t>(entry.level)) path.pop_back();
    if (path.empty()) {
      top.push_back(static_cast<int>(index));
    } else {
      item.parent = path.back();
      items[static_cast<size_t>(path.back())].children.push_back(static_cast<int>(index));
    }
    path.push_back(static_cast<int>(index));
    items.push_back(item);
  }

  QPDFObjectHandle root = pdf.makeIndirectObject(QPDFObjectHandle::parse("<</Type/Outlines>>"));
  join(items, root, top);
  long long shown = static_cast<long long>(top.size());
  for (Item &item : items) {
    if (item.children.empty()) continue;
    join(items, item.object, item.children);
    // One article's headings are open; of several, the articles are what one looks for: closed ones count negatively.
    bool isOpen = top.size() == 1 && item.parent < 0;
    long long count = static_cast<long long>(item.children.size());
    item.object.replaceKey("/Count", QPDFObjectHandle::newInteger(isOpen ? count : -count));
    if (isOpen) shown += count;
  }
  root.replaceKey("/Count", QPDFObjectHandle::newInteger(shown));
  pdf.getRoot().replaceKey("/Outlines", root);
  pdf.getRoot().replaceKey("/PageMode", QPDFObjectHandle::newName("/UseOutlines"));
}

}  // namespace bantin
