/** A table out of a file: asks for it, and for the sheet where a workbook has several. */
import { FileSpreadsheet } from "lucide-react";
import { useState } from "react";
import { COLLECTING_WORDS } from "../../shared/guidance/collecting-words.ts";
import { SHEET_WORDS } from "../../shared/guidance/sheet-words.ts";
import { tableOfText, type TextGrid } from "../../shared/pasting/cells.ts";
import { firstSheet, type SheetTable } from "../../shared/pasting/sheets.ts";
import { ChooseFile } from "./ChooseFile.tsx";
import { readFile, WORKBOOK_TYPES } from "./read-file.ts";
import { SheetPick } from "./SheetChoices.tsx";
import { SheetLost } from "./SheetLost.tsx";
import { bridge } from "../state/bridge.ts";
import { Trouble } from "../ui/FieldFrame.tsx";

/** A workbook that was opened, and the place of the sheet in view. */
export interface OpenedTable {
  readonly sheets: readonly SheetTable[];
  readonly sheet: number;
}

interface OpenProps {
  readonly onOpened: (opened: OpenedTable) => void;
}
interface OpenTableProps extends OpenProps {
  /** A table that stands in a text file. */
  readonly onText: (grid: TextGrid) => void;
}

/** For the dialog that asks for the file. */
const FILE_TYPES: readonly string[] = [".csv", ".tsv", ".md", "text/csv", "text/tab-separated-values", "text/markdown", ...WORKBOOK_TYPES];

export function OpenTable({ onOpened, onText }: OpenTableProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const open = async (file: File): Promise<void> => {
    const found = await readFile(file);
    if (!found.ok) return setProblem(found.error.message);
    if (found.value.what === "photo") return setProblem(SHEET_WORDS.refused.notTable(file.name));
    setProblem(null);
    if (found.value.what === "list") return onText(tableOfText(found.value.text));
    const read = await bridge.call("import.sheets", { name: file.name, bytes: found.value.bytes });
    if (!read.ok) return setProblem(read.error.message);
    if (!read.value) return;
    onOpened({ sheets: read.value, sheet: firstSheet(read.value) });
  };
  return (
    <>
      <Trouble>{problem}</Trouble>
      <div>
        <ChooseFile
          icon={FileSpreadsheet}
          weight="quiet"
          label={COLLECTING_WORDS.list.choose}
          tip={SHEET_WORDS.chooseTip}
          types={FILE_TYPES}
          onFile={(file) => void open(file)}
        />
      </div>
    </>
  );
}

interface OpenedProps extends OpenProps {
  readonly opened: OpenedTable;
}

/** Which sheet of the opened workbook is taken, and what of it is not. */
export function OpenedSheet({ opened: { sheets, sheet }, onOpened }: OpenedProps) {
  const table = sheets[sheet];
  return (
    <>
      <SheetPick sheets={sheets} value={sheet} onChange={(at) => onOpened({ sheets, sheet: at })} />
      {table && <SheetLost sheet={table} />}
    </>
  );
}
