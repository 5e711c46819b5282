// Cairo compresses each page with the trouble that is worth it for a file; the pass reads the page again, and compresses it for
// good. Cairo has no setting for it, but it calls zlib by name, and a program's own function goes before a library's.

#include <zlib.h>

#include "CQPDF.h"

static _Thread_local int isHasty = 0;

void bantin_hasten_next_stream(int is_hasty) { isHasty = is_hasty; }

// As zlib defines it, but for the level (zlib 1.2, deflate.c).
int ZEXPORT deflateInit_(z_streamp stream, int level, const char *version, int stream_size) {
  if (isHasty && level == Z_DEFAULT_COMPRESSION) level = Z_BEST_SPEED;
  isHasty = 0;
  return deflateInit2_(stream, level, Z_DEFLATED, MAX_WBITS, 8, Z_DEFAULT_STRATEGY, version, stream_size);
}
