/** What of a sheet could not be taken, in sentences; nothing where all of it is there. */
import { SHEET_WORDS } from "../../shared/guidance/sheet-words.ts";
import { MOST_SHEET_COLUMNS, MOST_SHEET_ROWS, type SheetTable } from "../../shared/pasting/sheets.ts";

interface Props {
  readonly sheet: SheetTable;
  /** Rows without words where the list takes them from. */
  readonly passedOver?: number;
}

export function SheetLost({ sheet: { errors, cut }, passedOver = 0 }: Props) {
  return (
    <>
      {passedOver > 0 && <p className="muted small">{SHEET_WORDS.passedOver(passedOver)}</p>}
      {errors.length > 0 && <p className="muted small">{SHEET_WORDS.errors(errors)}</p>}
      {cut && <p className="muted small">{SHEET_WORDS.cut(MOST_SHEET_ROWS, MOST_SHEET_COLUMNS)}</p>}
    </>
  );
}
