#pragma once
// Pango on Cairo, with fontconfig for the private shelf of fonts and HarfBuzz for what faces can do.
#include <cairo-ft.h>
#include <cairo-pdf.h>
#include <cairo.h>
#include <fontconfig/fcfreetype.h>
#include <fontconfig/fontconfig.h>
#include <hb-ot.h>
#include <hb.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-font.h>
#include <pango/pangofc-fontmap.h>

// GObject macros are not imported into Swift.
static inline void bantin_object_unref(void *object) { g_object_unref(object); }
static inline void bantin_object_ref(void *object) { g_object_ref(object); }

// A font map that sees the fonts of one fontconfig configuration only; 72 to the inch, so that sizes are in points.
static inline PangoFontMap *bantin_font_map_new(FcConfig *config) {
  PangoFontMap *map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT);
  if (!map) return NULL;
  pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map), config);
  pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(map), 72);
  return map;
}

// The file that a font was opened from, and which face of it; owned by the font.
static inline const char *bantin_font_file(PangoFont *font, int *index) {
  FcPattern *pattern = pango_fc_font_get_pattern(PANGO_FC_FONT(font));
  FcChar8 *file = NULL;
  *index = 0;
  if (!pattern || FcPatternGetString(pattern, FC_FILE, 0, &file) != FcResultMatch) return NULL;
  (void)FcPatternGetInteger(pattern, FC_INDEX, 0, index);
  return (const char *)file;
}

static const unsigned int bantin_glyph_empty = PANGO_GLYPH_EMPTY;
static const unsigned int bantin_glyph_unknown_flag = PANGO_GLYPH_UNKNOWN_FLAG;

