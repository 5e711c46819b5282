#include "CQPDF.h"

#include <qpdf/QPDF.hh>

extern "C" const char *bantin_qpdf_version(void) { return QPDF::QPDFVersion().c_str(); }
