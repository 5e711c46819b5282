#pragma once
// qpdf's headers are C++: the target CQPDF includes them; this one only brings their flags and the library.
