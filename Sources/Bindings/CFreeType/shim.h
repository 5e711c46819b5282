#pragma once
// What an embedded font program says of its glyphs. FreeType's macros are not imported into Swift.
#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_ADVANCES_H
#include FT_CID_H

static inline int bantin_face_is_sfnt(FT_Face face) { return FT_IS_SFNT(face) ? 1 : 0; }
static inline int bantin_face_is_cid_keyed(FT_Face face) { return FT_IS_CID_KEYED(face) ? 1 : 0; }
static inline int bantin_face_has_glyph_names(FT_Face face) { return FT_HAS_GLYPH_NAMES(face) ? 1 : 0; }

// A glyph's advance in the face's own units; a negative number when the program has no such glyph.
static inline double bantin_face_advance(FT_Face face, FT_UInt glyph) {
  FT_Fixed advance = 0;
  if (FT_Get_Advance(face, glyph, FT_LOAD_NO_SCALE, &advance)) return -1;
  return (double)advance;
}

static inline FT_Error bantin_face_select(FT_Face face, int index) {
  return FT_Set_Charmap(face, face->charmaps[index]);
}
static inline int bantin_face_platform(FT_Face face, int index) { return face->charmaps[index]->platform_id; }
static inline int bantin_face_encoding(FT_Face face, int index) { return face->charmaps[index]->encoding_id; }
