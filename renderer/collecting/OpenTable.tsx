/** A table out of a workbook: asks for the file, and for the sheet where it has several. */
import { FileSpreadsheet } from "lucide-react";
import { useState } from "react";
import { COLLECTING_WORDS } from "../../shared/guidance/collecting-words.ts";
import { SHEET_WORDS } from "../../shared/guidance/sheet-words.ts";
import { firstSheet, type SheetTable } from "../../shared/pasting/sheets.ts";
import { ChooseFile } from "../collecting/ChooseFile.tsx";
import { readFile, WORKBOOK_TYPES } from "../collecting/read-file.ts";
import { SheetPick } from "../collecting/SheetChoices.tsx";
import { SheetLost } from "../collecting/SheetLost.tsx";
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

export function OpenTable({ onOpened }: OpenProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const open = async (file: File): Promise<void> => {
    const found = await readFile(file);
    if (!found.ok) return setProblem(found.error.message);
    if (found.value.what !== "workbook") return setProblem(SHEET_WORDS.refused.notExcel(file.name));
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
          types={WORKBOOK_TYPES}
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
