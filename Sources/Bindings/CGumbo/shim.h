#pragma once
#include <gumbo.h>
#include "../CBlockStore/store.h"

static inline void *bantin_gumbo_allocate(void *userdata, size_t size) {
  return bantin_store_allocate((bantin_store *)userdata, size);
}

static inline void bantin_gumbo_deallocate(void *userdata, void *piece) {
  bantin_store_return((bantin_store *)userdata, piece);
}

/// The tree of a page, or NULL when it asked for more than `limit` bytes. `blocks` is what to free in either case.
static inline const GumboOutput *bantin_gumbo_parse(const char *text, size_t length, size_t limit,
                                                    bantin_store_block **blocks) {
  bantin_store store = {0};
  bantin_store *kept = &store;
  const GumboOutput *volatile output = NULL;
  kept->limit = limit;
  if (setjmp(kept->full) == 0) {
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = bantin_gumbo_allocate;
    options.deallocator = bantin_gumbo_deallocate;
    options.userdata = kept;
    options.max_errors = 0;
    output = gumbo_parse_with_options(&options, text, length);
  } else {
    output = NULL;
  }
  *blocks = kept->newest;
  return output;
}
