#pragma once
#include <gdk-pixbuf/gdk-pixbuf.h>
#include <stdint.h>
#include <string.h>

// What a picture may be: more pixels than `max_pixels` are refused, sides longer than `max_side` scaled down.
typedef struct bantin_picture_limits {
  double max_pixels;
  int max_side;
  int is_too_large;
} bantin_picture_limits;

static inline void bantin_size_prepared(GdkPixbufLoader *loader, int width, int height, gpointer data) {
  bantin_picture_limits *limits = (bantin_picture_limits *)data;
  if ((double)width * height > limits->max_pixels) {
    limits->is_too_large = 1;
    gdk_pixbuf_loader_set_size(loader, 0, 0);
    return;
  }
  int side = width > height ? width : height;
  if (side <= limits->max_side) return;
  double scale = (double)limits->max_side / side;
  int scaled_width = (int)(width * scale + 0.5), scaled_height = (int)(height * scale + 0.5);
  gdk_pixbuf_loader_set_size(loader, scaled_width > 0 ? scaled_width : 1, scaled_height > 0 ? scaled_height : 1);
}

// Decodes a picture, turned upright as its EXIF data ask. NULL and a reason (at most 199 bytes) when it is broken.
static inline GdkPixbuf *bantin_pixbuf_decode(
    const uint8_t *bytes, size_t count, bantin_picture_limits *limits, char reason[200]) {
  GError *error = NULL;
  reason[0] = 0;
  GdkPixbufLoader *loader = gdk_pixbuf_loader_new();
  g_signal_connect(loader, "size-prepared", G_CALLBACK(bantin_size_prepared), limits);
  gboolean ok = gdk_pixbuf_loader_write(loader, bytes, count, &error);
  // Closing is asked for either way, but only the first error counts.
  ok = gdk_pixbuf_loader_close(loader, ok ? &error : NULL) && ok;
  GdkPixbuf *raw = ok && !limits->is_too_large ? gdk_pixbuf_loader_get_pixbuf(loader) : NULL;
  GdkPixbuf *upright = raw ? gdk_pixbuf_apply_embedded_orientation(raw) : NULL;
  if (!upright) {
    const char *why = limits->is_too_large ? "it has too many pixels" : error ? error->message : "no picture in it";
    strncpy(reason, why, 199);
    reason[199] = 0;
  }
  if (error) g_error_free(error);
  g_object_unref(loader);
  return upright;
}

// Writes a picture as Cairo's RGB24 pixels, over white where it is transparent.
static inline void bantin_pixbuf_write_rgb24(const GdkPixbuf *pixbuf, uint8_t *pixels, int stride) {
  int width = gdk_pixbuf_get_width(pixbuf), height = gdk_pixbuf_get_height(pixbuf);
  int channels = gdk_pixbuf_get_n_channels(pixbuf), row = gdk_pixbuf_get_rowstride(pixbuf);
  const uint8_t *source = gdk_pixbuf_read_pixels(pixbuf);
  for (int y = 0; y < height; y++) {
    const uint8_t *in = source + (size_t)y * row;
    uint32_t *out = (uint32_t *)(void *)(pixels + (size_t)y * stride);
    for (int x = 0; x < width; x++, in += channels) {
      uint32_t alpha = channels == 4 ? in[3] : 255, white = (255 - alpha) * 255;
      uint32_t red = (in[0] * alpha + white + 127) / 255;
      uint32_t green = (in[1] * alpha + white + 127) / 255;
      uint32_t blue = (in[2] * alpha + white + 127) / 255;
      out[x] = 0xff000000u | red << 16 | green << 8 | blue;
    }
  }
}

// A JPEG of Cairo's RGB24 pixels, to be freed by g_free; NULL and a reason (at most 199 bytes) when it cannot be made.
static inline gchar *bantin_rgb24_write_jpeg(
    const uint8_t *pixels, int width, int height, int stride, const char *quality, size_t *count, char reason[200]) {
  reason[0] = 0;
  gchar *bytes = NULL;
  gsize size = 0;
  GError *error = NULL;
  GdkPixbuf *pixbuf = gdk_pixbuf_new(GDK_COLORSPACE_RGB, FALSE, 8, width, height);
  if (pixbuf) {
    int row = gdk_pixbuf_get_rowstride(pixbuf);
    guchar *target = gdk_pixbuf_get_pixels(pixbuf);
    for (int y = 0; y < height; y++) {
      const uint32_t *in = (const uint32_t *)(const void *)(pixels + (size_t)y * stride);
      guchar *out = target + (size_t)y * row;
      for (int x = 0; x < width; x++, out += 3) {
        out[0] = (guchar)(in[x] >> 16);
        out[1] = (guchar)(in[x] >> 8);
        out[2] = (guchar)in[x];
      }
    }
    if (!gdk_pixbuf_save_to_buffer(pixbuf, &bytes, &size, "jpeg", &error, "quality", quality, NULL)) bytes = NULL;
    g_object_unref(pixbuf);
  }
  if (!bytes) {
    strncpy(reason, error ? error->message : "out of memory", 199);
    reason[199] = 0;
  }
  if (error) g_error_free(error);
  *count = size;
  return bytes;
}

// GObject macros are not imported into Swift.
static inline void bantin_pixbuf_unref(GdkPixbuf *pixbuf) { g_object_unref(pixbuf); }
