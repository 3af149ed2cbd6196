#!/usr/bin/env python3
"""Writes Corpus/data/schools-linghe.xlsx from the CSV of that name, as a spreadsheet program would store it: shared and
inline strings, numbers as doubles with 17 digits, the heading below a title, a total below the schools.

    scripts/make-workbook.py
"""
import csv
import pathlib
import zipfile
from xml.sax.saxutils import escape

FOLDER = pathlib.Path(__file__).resolve().parent.parent / "Corpus" / "data"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"


def letters(column):
    return (letters((column - 1) // 26) if column > 26 else "") + chr(65 + (column - 1) % 26)


def sheet(rows, strings):
    out = []
    for r, row in enumerate(rows, 1):
        cells = []
        for c, text in enumerate(row, 1):
            place = f'r="{letters(c)}{r}"'
            plain = text.replace(",", "")
            if not text:
                continue
            if plain.replace(".", "").isdigit() and r > 2:
                cells.append(f"<c {place}><v>{float(plain):.17g}</v></c>")
            elif r % 2:
                cells.append(f'<c {place} t="s"><v>{strings.setdefault(text, len(strings))}</v></c>')
            else:
                cells.append(f'<c {place} t="inlineStr"><is><t>{escape(text)}</t></is></c>')
        out.append(f'<row r="{r}">{"".join(cells)}</row>')
    return f'{HEAD}<worksheet xmlns="{MAIN}"><sheetData>{"".join(out)}</sheetData></worksheet>'


def main():
    with open(FOLDER / "schools-linghe.csv", encoding="utf-8-sig", newline="") as source:
        rows = list(csv.reader(source))
    total = ["合计", ""] + [""] * (len(rows[0]) - 2)
    for column in (2, 3):
        total[column] = str(sum(int(row[column].replace(",", "") or 0) for row in rows[1:]))
    strings = {}
    body = sheet([["岭河县义务教育学校办学条件"], *rows, total], strings)
    items = "".join(f"<si><t>{escape(text)}</t></si>" for text in strings)
    parts = {
        "[Content_Types].xml": f'{HEAD}<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Override PartName="/xl/workbook.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
        '<Override PartName="/xl/worksheets/sheet1.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>'
        '<Override PartName="/xl/worksheets/sheet2.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>'
        '<Override PartName="/xl/sharedStrings.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>',
        "_rels/.rels": f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'{HEAD}<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>'
        '<sheet name="封面" sheetId="1" r:id="rId2"/><sheet name="各校数据" sheetId="2" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>'
        f'<Relationship Id="rId2" Type="{OFFICE}/worksheet" Target="worksheets/sheet2.xml"/>'
        f'<Relationship Id="rId3" Type="{OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": body,
        "xl/worksheets/sheet2.xml": sheet([["岭河县教育局"]], {}),
        "xl/sharedStrings.xml": f'{HEAD}<sst xmlns="{MAIN}">{items}</sst>',
    }
    with zipfile.ZipFile(FOLDER / "schools-linghe.xlsx", "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            # The same input gives the same bytes: no time of writing.
            archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), text, zipfile.ZIP_DEFLATED)


main()
