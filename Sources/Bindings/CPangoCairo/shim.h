#pragma once
// Pango on Cairo, with fontconfig for the private shelf of fonts.
#include <cairo-ft.h>
#include <cairo-pdf.h>
#include <cairo.h>
#include <fontconfig/fcfreetype.h>
#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>

// GObject macros are not imported into Swift.
static inline void bantin_object_unref(void *object) { g_object_unref(object); }
