#pragma once
#include <stdbool.h>
#include <stdint.h>
#include <unicode/urename.h>

// Foundation brings an ICU of its own, whose types have the same names and other contents, so the headers of this one
// cannot be seen by Swift. The six functions that we call are declared here instead; `urename.h` gives them the names
// that they have in the library (ucnv_open_72), which Swift would not import either.
void *ucnv_open(const char *name, int *status);
void ucnv_close(void *converter);
int32_t ucnv_toUChars(void *converter, uint16_t *target, int32_t capacity, const char *source, int32_t length,
                      int *status);
const void *unorm2_getNFCInstance(int *status);
int8_t unorm2_isNormalized(const void *form, const uint16_t *text, int32_t length, int *status);
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
