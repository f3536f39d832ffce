/** What of a workbook becomes the list: which sheet, and which columns. */
import { SHEET_WORDS } from "../../shared/guidance/sheet-words.ts";
import { columnNames, likelyColumns, type ListColumns, type SheetTable } from "../../shared/pasting/sheets.ts";
import { Check } from "../ui/Check.tsx";
import { Pick, type PickOption } from "../ui/Pick.tsx";
import { chooseFromSheets, useCollecting } from "./collecting.ts";
import { SheetLost } from "./SheetLost.tsx";

const words = SHEET_WORDS;
const NONE = "none";

export function SheetChoices() {
  const source = useCollecting((now) => now.source);
  const sheet = source?.sheets[source.sheet];
  if (!source || !sheet) return null;
  const { columns } = source;
  const change = (next: Partial<ListColumns>): void => chooseFromSheets({ columns: { ...columns, ...next } });
  const options = columnNames(sheet, columns.heading).map((label, at): PickOption<string> => ({ value: String(at), label }));
  const none: PickOption<string> = { value: NONE, label: words.notThere };
  const placed = (value: string): number | null => (value === NONE ? null : Number(value));
  return (
    <section className="sheet-choices" aria-label={words.from(source.file)}>
      <h3>{words.from(source.file)}</h3>
      <SheetPick
        sheets={source.sheets}
        value={source.sheet}
        onChange={(at, chosen) => chooseFromSheets({ sheet: at, columns: likelyColumns(chosen) })}
      />
      {options.length > 1 && (
        <>
          <Pick
            label={words.words}
            options={options}
            value={String(columns.words)}
            onChange={(value) => change({ words: Number(value) })}
          />
          <Pick
            label={words.kind}
            options={[none, ...options]}
            value={String(columns.kind ?? NONE)}
            onChange={(value) => change({ kind: placed(value) })}
          />
          <Pick
            label={words.strand}
            options={[none, ...options]}
            value={String(columns.strand ?? NONE)}
            onChange={(value) => change({ strand: placed(value) })}
          />
        </>
      )}
      <Check isSelected={columns.heading} onChange={(heading) => change({ heading })}>
        {words.headings}
      </Check>
      <SheetLost sheet={sheet} passedOver={source.passedOver} />
    </section>
  );
}

interface SheetPickProps {
  readonly sheets: readonly SheetTable[];
  readonly value: number;
  readonly onChange: (at: number, sheet: SheetTable) => void;
}

/** Asks only where there is more than one. */
export function SheetPick({ sheets, value, onChange }: SheetPickProps) {
  if (sheets.length < 2) return null;
  return (
    <Pick
      label={words.sheet}
      options={sheets.map(({ name }, at) => ({ value: String(at), label: name }))}
      value={String(value)}
      onChange={(chosen) => {
        const sheet = sheets[Number(chosen)];
        if (sheet) onChange(Number(chosen), sheet);
      }}
    />
  );
}
