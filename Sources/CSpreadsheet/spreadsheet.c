#include "CSpreadsheet.h"

#include <stdlib.h>
#include <xlsxwriter.h>

struct kaoju_workbook {
    lxw_workbook *book;
    lxw_worksheet *sheet;
    lxw_format *heading, *note;
};

kaoju_workbook *kaoju_workbook_new(const char *path) {
    struct kaoju_workbook *workbook = calloc(1, sizeof *workbook);
    if (!workbook) return NULL;
    workbook->book = workbook_new(path);
    if (!workbook->book) {
        free(workbook);
        return NULL;
    }
    // The same input gives the same bytes: no time of writing.
    lxw_doc_properties properties = {0};
    properties.created = 1;
    workbook_set_properties(workbook->book, &properties);
    workbook->heading = workbook_add_format(workbook->book);
    format_set_bold(workbook->heading);
    format_set_text_wrap(workbook->heading);
    format_set_align(workbook->heading, LXW_ALIGN_VERTICAL_CENTER);
    workbook->note = workbook_add_format(workbook->book);
    format_set_text_wrap(workbook->note);
    return workbook;
}

int32_t kaoju_workbook_sheet(kaoju_workbook *workbook, const char *name) {
    workbook->sheet = workbook_add_worksheet(workbook->book, name);
    return workbook->sheet ? 0 : LXW_ERROR_SHEETNAME_ALREADY_USED;
}

int32_t kaoju_workbook_text(kaoju_workbook *workbook, int32_t row, int32_t column, const char *text, int32_t style) {
    lxw_format *format = style == KAOJU_CELL_HEADING ? workbook->heading : style == KAOJU_CELL_NOTE ? workbook->note : NULL;
    return (int32_t)worksheet_write_string(workbook->sheet, (lxw_row_t)row, (lxw_col_t)column, text, format);
}

int32_t kaoju_workbook_width(kaoju_workbook *workbook, int32_t column, double width) {
    return (int32_t)worksheet_set_column(workbook->sheet, (lxw_col_t)column, (lxw_col_t)column, width, NULL);
}

void kaoju_workbook_freeze(kaoju_workbook *workbook, int32_t rows, int32_t columns) {
    worksheet_freeze_panes(workbook->sheet, (lxw_row_t)rows, (lxw_col_t)columns);
}

int32_t kaoju_workbook_close(kaoju_workbook *workbook) {
    int32_t result = (int32_t)workbook_close(workbook->book);
    free(workbook);
    return result;
}
