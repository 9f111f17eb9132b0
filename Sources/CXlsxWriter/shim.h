#include <xlsxwriter.h>

// The headers declare it only where _GNU_SOURCE is set, which is for the importer to say.
int memfd_create(const char *name, unsigned int flags);

/// A file in memory that no other program started by this one inherits (MFD_CLOEXEC is 1).
static inline int steckbrief_memory_file(const char *name) {
  return memfd_create(name, 1U);
}
