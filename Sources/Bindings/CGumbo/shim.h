#pragma once
#include <gumbo.h>
#include <setjmp.h>
#include <stdlib.h>

// gumbo 0.10 checks no allocation and frees its tree by recursion. Every piece of a parse therefore comes from one chain
// of blocks with a limit: a page that asks for more is given up, and freeing is a loop however deep the tree is.

typedef struct bantin_gumbo_block {
  struct bantin_gumbo_block *previous;
  size_t used, size;
} bantin_gumbo_block;

typedef struct {
  bantin_gumbo_block *newest;
  size_t total, limit;
  jmp_buf full;
} bantin_gumbo_store;

static inline void *bantin_gumbo_allocate(void *userdata, size_t size) {
  bantin_gumbo_store *store = (bantin_gumbo_store *)userdata;
  size = (size + 15) & ~(size_t)15;
  bantin_gumbo_block *block = store->newest;
  if (!block || block->size - block->used < size) {
    size_t room = size > (1 << 18) ? size : (1 << 18);
    bantin_gumbo_block *fresh = NULL;
    if (store->total + room <= store->limit) fresh = (bantin_gumbo_block *)malloc(room + 32);
    if (!fresh) longjmp(store->full, 1);
    store->total += room;
    fresh->previous = block;
    fresh->used = 0;
    fresh->size = room;
    store->newest = block = fresh;
  }
  void *piece = (char *)block + 32 + block->used;
  block->used += size;
  return piece;
}

static inline void bantin_gumbo_deallocate(void *userdata, void *piece) {
  (void)userdata;
  (void)piece;
}

/// The tree of a page, or NULL when it asked for more than `limit` bytes. `blocks` is what to free in either case.
static inline const GumboOutput *bantin_gumbo_parse(const char *text, size_t length, size_t limit,
                                                    bantin_gumbo_block **blocks) {
  bantin_gumbo_store store = {NULL, 0, limit, {0}};
  bantin_gumbo_store *kept = &store;
  const GumboOutput *volatile output = NULL;
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

static inline void bantin_gumbo_free(bantin_gumbo_block *blocks) {
  while (blocks) {
    bantin_gumbo_block *previous = blocks->previous;
    free(blocks);
    blocks = previous;
  }
}
