/** A workbook (.xlsx) as tables of words: what a person sees of each sheet that is not hidden. */
import { colToLetter, readXlsx, type Sheet, type Workbook } from "hucre/xlsx";
import { WorkshopError } from "../../../shared/base/result.ts";
import { SHEET_WORDS } from "../../../shared/guidance/sheet-words.ts";
import { MOST_SHEET_COLUMNS, MOST_SHEET_ROWS, type SheetTable } from "../../../shared/pasting/sheets.ts";
import { isError, textOfCell } from "./cell-text.ts";
import { damagedWorkbook, plainWorkbook } from "./package.ts";

/** One row and one column more, to know whether there are more. */
const RANGE = `A1:${colToLetter(MOST_SHEET_COLUMNS)}${MOST_SHEET_ROWS + 1}`;

/**
 * The sheets of a workbook that hold words, in their order; hidden sheets, rows and columns stay hidden.
 * @param name of the file, for the sentences. @throws WorkshopError "invalid" or "damaged"
 */
export async function readSheets(bytes: Uint8Array, name: string): Promise<readonly SheetTable[]> {
  const workbook = await workbookIn(plainWorkbook(bytes, name), name);
  const tables = workbook.sheets.map(tableOf).filter(({ rows, errors }) => rows.length > 0 || errors.length > 0);
  if (tables.every(({ rows }) => rows.length === 0)) throw new WorkshopError("invalid", SHEET_WORDS.refused.nothing(name));
  return tables;
}

async function workbookIn(bytes: Uint8Array, name: string): Promise<Workbook> {
  try {
    return await readXlsx(bytes, { readStyles: true, range: RANGE, sheets: ({ hidden, veryHidden }) => !hidden && !veryHidden });
  } catch (error) {
    throw damagedWorkbook(name, error);
  }
}

function tableOf({ name, rows: all, cells, columns = [], rowDefs, merges = [] }: Sheet): SheetTable {
  const cellAt = (row: number, column: number) => cells?.get(`${row},${column}`);
  const texts = all
    .slice(0, MOST_SHEET_ROWS)
    .map((row, at) => row.slice(0, MOST_SHEET_COLUMNS).map((value, c) => textOfCell(value, cellAt(at, c))));
  const width = texts.reduce((most, row) => Math.max(most, row.length), 0);
  const seenRows = texts.flatMap((row, at) => (rowDefs?.get(at)?.hidden || row.every((text) => text === "") ? [] : [at]));
  const isHidden = (column: number): boolean => columns[column]?.hidden === true || columns[column]?.width === 0;
  const seenColumns = Array.from({ length: width }, (_, at) => at).filter(
    (at) => !isHidden(at) && seenRows.some((row) => (texts[row]?.[at] ?? "") !== ""),
  );
  // A row whose only words stand in hidden columns says nothing.
  const shownRows = seenRows.filter((row) => seenColumns.some((at) => (texts[row]?.[at] ?? "") !== ""));
  const errors = all
    .slice(0, MOST_SHEET_ROWS)
    .flatMap((row, at) =>
      rowDefs?.get(at)?.hidden
        ? []
        : row.flatMap((_, column) => (!isHidden(column) && isError(cellAt(at, column)) ? [`${colToLetter(column)}${at + 1}`] : [])),
    );
  const merged = merges.flatMap(({ startRow, endRow, startCol }) => {
    const [row, column] = [shownRows.indexOf(startRow), seenColumns.indexOf(startCol)];
    const rows = shownRows.filter((at) => at >= startRow && at <= endRow).length;
    return row === -1 || column === -1 || rows < 2 ? [] : [{ row, column, rows }];
  });
  return {
    name,
    columns: seenColumns.map((at) => colToLetter(at)),
    rows: shownRows.map((row) => seenColumns.map((at) => texts[row]?.[at] ?? "")),
    merged,
    errors,
    cut: all.length > MOST_SHEET_ROWS || all.some((row) => row.length > MOST_SHEET_COLUMNS),
  };
}
