#pragma once

#include <libxml/xmlversion.h>

// Debian builds libxml2 with ICU, whose headers clash with those of Foundation in a debug build.
// Nothing here uses the converter that this switch adds.
#undef LIBXML_ICU_ENABLED

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/xmlregexp.h>
#include <libxml/xmlschemas.h>
#include <libxml/xmlschemastypes.h>

/// `xmlFree` is a variable that holds a function: Swift 6 does not let concurrent code read it.
static inline void steckbrief_xmlFree(void *pointer) { xmlFree(pointer); }
