#pragma once
// The pass over Cairo's PDFs that makes it PDF/UA-1 and PDF/A-2a. qpdf is C++: this is all that others see of it.

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// A piece of `bantin_document.strings`; `start` is BANTIN_NONE when there is none.
typedef struct bantin_slice {
  uint32_t start;
  uint32_t count;
} bantin_slice;

#define BANTIN_NONE UINT32_MAX

/// What a mark is when it is no element's content.
enum { BANTIN_HEADER = -2, BANTIN_FOOTER = -3, BANTIN_LAYOUT = -4, BANTIN_CROP_MARK = -5, BANTIN_BACKGROUND = -6 };

enum { BANTIN_KID_ELEMENT = 0, BANTIN_KID_MARK = 1, BANTIN_KID_ANNOTATION = 2 };

/// A kid of an element, in reading order.
typedef struct bantin_kid {
  int32_t kind;
  /// The element's index; the mark's number among its page's content; the annotation's index.
  int32_t value;
  /// Of a mark or an annotation, from 0.
  int32_t page;
} bantin_kid;

/// A structure element. Elements stand after their parents; the first one is the root's only kid.
typedef struct bantin_element {
  /// Without its slash.
  bantin_slice type;
  int32_t parent;
  uint32_t kid_start;
  uint32_t kid_count;
  /// In PDF syntax, to be put into the element: /Lang, /Alt, /ActualText, /ID, /A, /T; or none.
  bantin_slice entries;
  /// Its /ID, as bytes; or none. Elements with one go into the IDTree.
  bantin_slice identifier;
} bantin_element;

typedef struct bantin_annotation {
  int32_t page;
  int32_t element;
  /// In PDF syntax: /Contents and, for a web address, /A.
  bantin_slice entries;
  /// Where a link inside the document leads to; a page of -1 when it does not.
  int32_t target_page;
  double target_y;
  /// Rectangles: left, bottom, right, top.
  uint32_t area_start;
  uint32_t area_count;
} bantin_annotation;

typedef struct bantin_outline_entry {
  /// PDF syntax of the title's string.
  bantin_slice title;
  /// From 1; never more than one deeper than the entry before.
  int32_t level;
  int32_t page;
  double y;
} bantin_outline_entry;

/// A mark of a page's content.
typedef struct bantin_mark {
  /// BANTIN_HEADER and so on for an artifact; 0 or more for an element's content.
  int32_t owner;
  /// The type of the element, without its slash.
  bantin_slice type;
  /// An artifact's left, bottom, right and top.
  float box[4];
} bantin_mark;

/// A page's content as Cairo compressed it, and its marks in order.
typedef struct bantin_content {
  const uint8_t *bytes;
  size_t count;
  const bantin_mark *marks;
  size_t mark_count;
  const char *strings;
} bantin_content;

/// One of the PDFs that Cairo wrote: the pages of the document, so many in each, one after the other.
typedef struct bantin_raw {
  const uint8_t *bytes;
  size_t count;
  size_t page_count;
} bantin_raw;

/// Where a page's content stands in its PDF of Cairo's, and where its finished form stands among `content_bytes`.
typedef struct bantin_finished {
  size_t raw_start;
  size_t raw_count;
  size_t start;
  size_t count;
} bantin_finished;

typedef struct bantin_document {
  const bantin_raw *raws;
  size_t raw_count;
  const char *strings;

  const bantin_element *elements;
  size_t element_count;
  const bantin_kid *kids;
  size_t kid_count;
  const bantin_annotation *annotations;
  size_t annotation_count;
  const double *areas;

  const bantin_finished *contents;
  const uint8_t *content_bytes;
  size_t page_count;

  /// Every page's boxes: left, bottom, right, top.
  double media_box[4];
  double trim_box[4];
  double bleed_box[4];

  const bantin_outline_entry *outline;
  size_t outline_count;

  /// PDF syntax: entries for the catalog (/Lang, /PageLabels, /ViewerPreferences …), and the whole Info dictionary.
  bantin_slice catalog;
  bantin_slice info;
  /// XML.
  bantin_slice metadata;
  const uint8_t *profile;
  size_t profile_count;
  /// PDF syntax of the output condition's name.
  bantin_slice condition;
} bantin_document;

/// Takes a piece of the finished file.
typedef void (*bantin_write)(void *closure, const uint8_t *bytes, size_t count);

/// Makes the finished PDF. Answers 0, or 1 and a reason in `reason`, which holds 400 bytes. Same input, same bytes.
int bantin_finish_pdf(const bantin_document *document, bantin_write write, void *closure, char *reason);

/// Renames the marks of a page's content and compresses it, for `bantin_document.contents`. Answers as `bantin_finish_pdf` does;
/// several threads may call it at once.
int bantin_finish_content(const bantin_content *content, bantin_write write, void *closure, char *reason);

/// Lets zlib take less trouble with the next stream that this thread compresses by `deflateInit`: what is compressed once more
/// need not be small. 0 takes it back.
void bantin_hasten_next_stream(int is_hasty);

/// The version of the qpdf library in use, such as "11.3.0".
const char *bantin_qpdf_version(void);

#ifdef __cplusplus
}
#endif
