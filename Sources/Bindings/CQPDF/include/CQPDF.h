#pragma once

/// The version of the qpdf library in use, such as "11.3.0".
#ifdef __cplusplus
extern "C"
#endif
const char *bantin_qpdf_version(void);
