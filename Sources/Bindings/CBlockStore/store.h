#pragma once
#include <setjmp.h>
#include <stdlib.h>
#include <string.h>

// Parsers in C check no allocation and free their trees by recursion. Every piece of a parse therefore comes from one
// chain of blocks with a limit: a page that asks for more is given up, and freeing is a loop however deep the tree is.
//
// A piece starts with its size, and pieces given back are kept by size: parsers grow their buffers and lists by copying.

enum { bantin_store_classes = 64 };

typedef struct bantin_store_block {
  struct bantin_store_block *previous, *next;
  size_t used, size;
} bantin_store_block;

typedef struct bantin_store_piece {
  size_t size;
  struct bantin_store_piece *next;
} bantin_store_piece;

typedef struct {
  bantin_store_block *newest;
  bantin_store_piece *returned[bantin_store_classes];
  size_t total, limit;
  /// Where to go when the limit is reached.
  jmp_buf full;
} bantin_store;

static inline void *bantin_store_allocate(bantin_store *store, size_t size) {
  if (size > store->limit) longjmp(store->full, 1);
  size = size < 8 ? 8 : (size + 7) & ~(size_t)7;
  size_t number = size / 8 - 1;
  if (number < bantin_store_classes && store->returned[number]) {
    bantin_store_piece *piece = store->returned[number];
    store->returned[number] = piece->next;
    return (char *)piece + sizeof(size_t);
  }
  size_t whole = size + sizeof(size_t);
  bantin_store_block *block = store->newest;
  if (!block || block->size - block->used < whole) {
    size_t room = whole > (1 << 18) ? whole : (1 << 18);
    bantin_store_block *fresh = NULL;
    if (store->total + room <= store->limit) fresh = (bantin_store_block *)malloc(room + sizeof *fresh);
    if (!fresh) longjmp(store->full, 1);
    store->total += room;
    fresh->used = 0;
    fresh->size = room;
    if (block && room == whole) {
      // One large piece fills it: it goes behind the block that still has room.
      fresh->previous = block->previous;
      fresh->next = block;
      if (block->previous) block->previous->next = fresh;
      block->previous = fresh;
    } else {
      fresh->previous = block;
      fresh->next = NULL;
      if (block) block->next = fresh;
      store->newest = fresh;
    }
    block = fresh;
  }
  bantin_store_piece *piece = (bantin_store_piece *)((char *)(block + 1) + block->used);
  block->used += whole;
  piece->size = size;
  return (char *)piece + sizeof(size_t);
}

static inline size_t bantin_store_size(void *piece) { return *(size_t *)((char *)piece - sizeof(size_t)); }

static inline void bantin_store_return(bantin_store *store, void *piece) {
  if (!piece) return;
  bantin_store_piece *returned = (bantin_store_piece *)((char *)piece - sizeof(size_t));
  size_t number = returned->size / 8 - 1;
  if (returned->size + sizeof(size_t) > 1 << 18) {
    // It has a block of its own.
    bantin_store_block *block = (bantin_store_block *)returned - 1;
    if (block->previous) block->previous->next = block->next;
    if (block->next) block->next->previous = block->previous;
    if (store->newest == block) store->newest = block->previous;
    store->total -= block->size;
    free(block);
    return;
  }
  if (number >= bantin_store_classes) return;
  returned->next = store->returned[number];
  store->returned[number] = returned;
}

static inline void *bantin_store_grow(bantin_store *store, void *piece, size_t size) {
  if (!piece) return bantin_store_allocate(store, size);
  size_t old = bantin_store_size(piece);
  if (size <= old) return piece;
  void *larger = bantin_store_allocate(store, size);
  memcpy(larger, piece, old);
  bantin_store_return(store, piece);
  return larger;
}

static inline void bantin_store_free(bantin_store_block *blocks) {
  while (blocks) {
    bantin_store_block *previous = blocks->previous;
    free(blocks);
    blocks = previous;
  }
}
