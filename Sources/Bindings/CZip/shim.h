#pragma once
#include <zip.h>
#include <stdlib.h>
#include <string.h>

// A file that is deflated already: libzip copies data whose method is the one asked for.
typedef struct bantin_deflated {
  uint8_t *bytes;
  zip_uint64_t count, offset, size;
  zip_uint32_t crc;
} bantin_deflated;

static inline zip_int64_t bantin_deflated_command(
    void *state, void *data, zip_uint64_t length, zip_source_cmd_t command) {
  bantin_deflated *source = (bantin_deflated *)state;
  switch (command) {
    case ZIP_SOURCE_OPEN: source->offset = 0; return 0;
    case ZIP_SOURCE_READ: {
      zip_uint64_t left = source->count - source->offset, count = length < left ? length : left;
      memcpy(data, source->bytes + source->offset, count);
      source->offset += count;
      return (zip_int64_t)count;
    }
    case ZIP_SOURCE_CLOSE: return 0;
    case ZIP_SOURCE_STAT: {
      zip_stat_t *status = (zip_stat_t *)data;
      zip_stat_init(status);
      status->size = source->size;
      status->comp_size = source->count;
      status->comp_method = ZIP_CM_DEFLATE;
      status->crc = source->crc;
      status->valid = ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_COMP_METHOD | ZIP_STAT_CRC;
      return sizeof(*status);
    }
    case ZIP_SOURCE_ERROR: {
      // None of the above fails.
      memset(data, 0, length);
      return (zip_int64_t)(2 * sizeof(int));
    }
    case ZIP_SOURCE_FREE:
      free(source->bytes);
      free(source);
      return 0;
    case ZIP_SOURCE_SUPPORTS:
      return zip_source_make_command_bitmap(
          ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE, -1);
    default: return -1;
  }
}

// A source of `count` deflated bytes that stand for `size` bytes of this checksum; it keeps a copy. NULL without memory.
static inline zip_source_t *bantin_zip_source_deflated(
    zip_t *archive, const uint8_t *bytes, size_t count, zip_uint64_t size, zip_uint32_t crc) {
  bantin_deflated *source = (bantin_deflated *)malloc(sizeof(bantin_deflated));
  if (!source) return NULL;
  *source = (bantin_deflated){(uint8_t *)malloc(count > 0 ? count : 1), count, 0, size, crc};
  if (!source->bytes) {
    free(source);
    return NULL;
  }
  memcpy(source->bytes, bytes, count);
  zip_source_t *made = zip_source_function(archive, bantin_deflated_command, source);
  if (!made) {
    free(source->bytes);
    free(source);
  }
  return made;
}
