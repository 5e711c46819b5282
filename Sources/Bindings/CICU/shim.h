#pragma once
#include <unicode/ucnv.h>
#include <unicode/unorm2.h>
