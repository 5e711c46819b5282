#pragma once
// Only for GChecksum: GLib comes with Pango and gdk-pixbuf anyway.
#include <glib.h>
