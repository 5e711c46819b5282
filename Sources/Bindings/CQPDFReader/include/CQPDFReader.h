#pragma once
// Reading any PDF by qpdf, object by object. It knows nothing of the PDFs that Bantin writes.

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct bantin_pdf bantin_pdf;

enum {
  BANTIN_PDF_NULL = 0,
  BANTIN_PDF_BOOLEAN,
  BANTIN_PDF_INTEGER,
  BANTIN_PDF_REAL,
  BANTIN_PDF_STRING,
  BANTIN_PDF_NAME,
  BANTIN_PDF_ARRAY_OPEN,
  BANTIN_PDF_ARRAY_CLOSE,
  /// Names and values follow in turn.
  BANTIN_PDF_DICTIONARY_OPEN,
  BANTIN_PDF_DICTIONARY_CLOSE,
  /// The stream's dictionary follows.
  BANTIN_PDF_STREAM,
  /// `integer` is the object's number.
  BANTIN_PDF_REFERENCE,
  BANTIN_PDF_OPERATOR,
  BANTIN_PDF_INLINE_IMAGE,
};

/// A piece of an object or of a content stream, in the order of the file.
typedef struct bantin_pdf_token {
  int32_t kind;
  int64_t integer;
  double real;
  /// Of a string, a name (without its slash), an operator or an inline image; for the time of the call.
  const uint8_t *bytes;
  size_t count;
} bantin_pdf_token;

typedef void (*bantin_pdf_visit)(void *closure, const bantin_pdf_token *token);
typedef void (*bantin_pdf_take)(void *closure, const uint8_t *bytes, size_t count);
/// An object of the file and where it starts; -1 for one inside an object stream.
typedef void (*bantin_pdf_list)(void *closure, int32_t number, int32_t generation, int64_t offset);

enum { BANTIN_PDF_OPENED = 0, BANTIN_PDF_DAMAGED = 1, BANTIN_PDF_NEEDS_PASSWORD = 2 };

/// Opens a file that stays in memory until it is closed. NULL and a reason, which holds 400 bytes, when it cannot be read.
bantin_pdf *bantin_pdf_open(const uint8_t *bytes, size_t count, int *problem, char *reason);
void bantin_pdf_close(bantin_pdf *pdf);

int bantin_pdf_is_encrypted(bantin_pdf *pdf);
/// What qpdf had to mend up to now, a text for each.
void bantin_pdf_warnings(bantin_pdf *pdf, bantin_pdf_take take, void *closure);
void bantin_pdf_objects(bantin_pdf *pdf, bantin_pdf_list list, void *closure);
/// The object of that number; the trailer for 0. An object that there is not is null.
void bantin_pdf_object(bantin_pdf *pdf, int32_t number, bantin_pdf_visit visit, void *closure);
/// A stream's bytes, decoded but for pictures' own filters. Answers 0, or 1 when it is damaged or larger than `most`.
int bantin_pdf_stream(bantin_pdf *pdf, int32_t number, size_t most, bantin_pdf_take take, void *closure);
/// The operands and operators of a content stream or a CMap. Answers 0, or 1 when they cannot be read to their end.
int bantin_pdf_content(bantin_pdf *pdf, const uint8_t *bytes, size_t count, bantin_pdf_visit visit, void *closure);

#ifdef __cplusplus
}
#endif
