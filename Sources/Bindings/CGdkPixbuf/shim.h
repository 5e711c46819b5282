#pragma once
#include <gdk-pixbuf/gdk-pixbuf.h>

// GObject macros are not imported into Swift.
static inline void bantin_pixbuf_unref(GdkPixbuf *pixbuf) { g_object_unref(pixbuf); }
static inline void bantin_pixbuf_loader_unref(GdkPixbufLoader *loader) { g_object_unref(loader); }
