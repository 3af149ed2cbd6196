#ifndef KAOJU_CSPREADSHEET_H
#define KAOJU_CSPREADSHEET_H
#include <stdint.h>

// A workbook to write, by libxlsxwriter. Every cell is text: nothing that is written can become a formula.

typedef struct kaoju_workbook kaoju_workbook;

enum {
    KAOJU_CELL_PLAIN = 0,
    KAOJU_CELL_HEADING = 1,
    KAOJU_CELL_NOTE = 2,
};

/// The file at `path` is written by `kaoju_workbook_close`. NULL when memory runs out.
kaoju_workbook *kaoju_workbook_new(const char *path);
/// Adds a sheet, to which everything that follows goes. 0, or an error number of libxlsxwriter.
int32_t kaoju_workbook_sheet(kaoju_workbook *book, const char *name);
/// Rows and columns count from 0. Text is UTF-8.
int32_t kaoju_workbook_text(kaoju_workbook *book, int32_t row, int32_t column, const char *text, int32_t style);
/// In characters of the standard font.
int32_t kaoju_workbook_width(kaoju_workbook *book, int32_t column, double width);
/// Keeps the first rows and columns in sight.
void kaoju_workbook_freeze(kaoju_workbook *book, int32_t rows, int32_t columns);
/// Writes the file and frees everything. 0, or an error number of libxlsxwriter.
int32_t kaoju_workbook_close(kaoju_workbook *book);
#endif
