#pragma once
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>
#include "../CBlockStore/store.h"

// cmark's allocators are told of no owner: the parse that runs has its store here. Parses run one at a time.
static inline bantin_store **bantin_cmark_running(void) {
  static bantin_store *store;
  return &store;
}

static inline void *bantin_cmark_calloc(size_t count, size_t size) {
  bantin_store *store = *bantin_cmark_running();
  size_t whole = size && count > store->limit / size ? store->limit + 1 : count * size;
  return memset(bantin_store_allocate(store, whole), 0, whole);
}

static inline void *bantin_cmark_realloc(void *piece, size_t size) {
  return bantin_store_grow(*bantin_cmark_running(), piece, size);
}

static inline void bantin_cmark_free(void *piece) { bantin_store_return(*bantin_cmark_running(), piece); }

/// Walks a text's tree; `context` is the caller's.
typedef void (*bantin_cmark_visit)(void *context, cmark_node *node, int is_exit);

/// Parses a text with footnotes and the extensions named, and walks its tree. Gives 0 when that asked for more than
/// `limit` bytes. The tree is gone afterwards.
static inline int bantin_cmark_parse(const char *text, size_t length, const char *const *extensions, size_t limit,
                                     void *context, bantin_cmark_visit visit) {
  static cmark_mem memory = {bantin_cmark_calloc, bantin_cmark_realloc, bantin_cmark_free};
  bantin_store store = {0};
  bantin_store *kept = &store;
  cmark_node *volatile document = NULL;
  cmark_iter *volatile walk = NULL;
  kept->limit = limit;
  *bantin_cmark_running() = kept;
  if (setjmp(kept->full) == 0) {
    cmark_parser *parser = cmark_parser_new_with_mem(CMARK_OPT_FOOTNOTES, &memory);
    for (const char *const *name = extensions; *name; name++) {
      cmark_syntax_extension *found = cmark_find_syntax_extension(*name);
      if (found) cmark_parser_attach_syntax_extension(parser, found);
    }
    cmark_parser_feed(parser, text, length);
    document = cmark_parser_finish(parser);
    if (document) {
      // cmark makes texts of its slices when they are asked for: here, where a jump may still be taken.
      cmark_iter *first = cmark_iter_new(document);
      while (cmark_iter_next(first) != CMARK_EVENT_DONE) {
        cmark_node *node = cmark_iter_get_node(first);
        cmark_node_get_literal(node);
        cmark_node_get_url(node);
        cmark_node_get_title(node);
        cmark_node_get_fence_info(node);
      }
      walk = cmark_iter_new(document);
    }
  } else {
    walk = NULL;
  }
  if (walk) {
    // This allocates nothing: no jump goes over the visitor.
    cmark_event_type event;
    while ((event = cmark_iter_next(walk)) != CMARK_EVENT_DONE)
      visit(context, cmark_iter_get_node(walk), event == CMARK_EVENT_EXIT);
  }
  *bantin_cmark_running() = NULL;
  bantin_store_free(kept->newest);
  return walk != NULL;
}
