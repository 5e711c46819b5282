#pragma once
#include <stdbool.h>
#include <stdint.h>
#include <unicode/urename.h>

// Foundation brings an ICU of its own, whose types have the same names and other contents, so the headers of this one
// cannot be seen by Swift. The seven functions that we call are declared here instead; `urename.h` gives them the names
// that they have in the library (ucnv_open_72), which Swift would not import either.
void *ucnv_open(const char *name, int *status);
void ucnv_close(void *converter);
int32_t ucnv_toUChars(void *converter, uint16_t *target, int32_t capacity, const char *source, int32_t length,
                      int *status);
const void *unorm2_getNFCInstance(int *status);
int8_t unorm2_isNormalized(const void *form, const uint16_t *text, int32_t length, int *status);
uint8_t unorm2_getCombiningClass(const void *form, int32_t scalar);
int32_t unorm2_normalize(const void *form, const uint16_t *text, int32_t length, uint16_t *target, int32_t capacity,
                         int *status);

/// Whether ICU knows the encoding's name.
static inline bool bantin_icu_knows(const char *encoding) {
  int status = 0;
  void *converter = ucnv_open(encoding, &status);
  if (status > 0) return false;
  ucnv_close(converter);
  return true;
}

/// Bytes to UTF-16; -1 when the encoding is unknown or the target too small.
static inline int32_t bantin_icu_convert(const char *encoding, const char *source, int32_t length, uint16_t *target,
                                         int32_t capacity) {
  int status = 0;
  void *converter = ucnv_open(encoding, &status);
  if (status > 0) return -1;
  int32_t count = ucnv_toUChars(converter, target, capacity, source, length, &status);
  ucnv_close(converter);
  return status > 0 ? -1 : count;
}

/// Drops what is over thirty combining marks in a row, in place; gives the new length. ICU sorts them by insertion, and no
/// writing has as many (UAX 15, 13: stream-safe text).
static inline int32_t bantin_icu_stream_safe(uint16_t *text, int32_t length) {
  int status = 0;
  const void *form = unorm2_getNFCInstance(&status);
  if (status > 0) return length;
  int32_t kept = 0, marks = 0;
  for (int32_t index = 0; index < length;) {
    int32_t scalar = text[index], units = 1;
    if ((scalar & 0xFC00) == 0xD800 && index + 1 < length && (text[index + 1] & 0xFC00) == 0xDC00) {
      scalar = 0x10000 + ((scalar & 0x3FF) << 10) + (text[index + 1] & 0x3FF);
      units = 2;
    }
    marks = scalar >= 0x300 && unorm2_getCombiningClass(form, scalar) ? marks + 1 : 0;
    for (int32_t unit = 0; unit < units; unit++, index++)
      if (marks <= 30) text[kept++] = text[index];
  }
  return kept;
}

/// Whether UTF-16 text is surely in normal form C.
static inline bool bantin_icu_is_nfc(const uint16_t *text, int32_t length) {
  int status = 0;
  const void *form = unorm2_getNFCInstance(&status);
  if (status > 0) return false;
  int8_t is = unorm2_isNormalized(form, text, length, &status);
  return status <= 0 && is;
}

/// UTF-16 text in normal form C; -1 when the target is too small.
static inline int32_t bantin_icu_nfc(const uint16_t *text, int32_t length, uint16_t *target, int32_t capacity) {
  int status = 0;
  const void *form = unorm2_getNFCInstance(&status);
  if (status > 0) return -1;
  int32_t count = unorm2_normalize(form, text, length, target, capacity, &status);
  return status > 0 ? -1 : count;
}
