/** What of a workbook, or of a table that came as text, becomes the list: which sheet, and which columns. */
import { SHEET_WORDS } from "../../shared/guidance/sheet-words.ts";
import { columnNames, likelyColumns, type ListColumns, type SheetTable } from "../../shared/pasting/sheets.ts";
import { Check } from "../ui/Check.tsx";
import { Pick, type PickOption } from "../ui/Pick.tsx";
import { chooseFromSheets, useCollecting } from "./collecting.ts";
import { SheetLost } from "./SheetLost.tsx";

const words = SHEET_WORDS;
const NONE = "none";
const FOUND = "found";

export function SheetChoices() {
  const source = useCollecting((now) => now.source);
  const sheet = source?.sheets[source.sheet];
  if (!source || !sheet) return null;
  const { columns, text } = source;
  const heading = source.file === null ? words.fromTable : words.from(source.file);
  const change = (next: Partial<ListColumns>): void => chooseFromSheets({ columns: { ...(columns ?? likelyColumns(sheet)), ...next } });
  const options = columnNames(sheet, (columns ?? likelyColumns(sheet)).heading).map((label, at): PickOption<string> => ({
    value: String(at),
    label,
  }));
  const none: PickOption<string> = { value: NONE, label: words.notThere };
  const found: readonly PickOption<string>[] = text === null ? [] : [{ value: FOUND, label: words.found }];
  const placed = (value: string): number | null => (value === NONE ? null : Number(value));
  return (
    <section className="sheet-choices" aria-label={heading}>
      <h3>{heading}</h3>
      <SheetPick
        sheets={source.sheets}
        value={source.sheet}
        onChange={(at, chosen) => chooseFromSheets({ sheet: at, columns: likelyColumns(chosen) })}
      />
      {options.length > 1 && (
        <Pick
          label={words.words}
          options={[...found, ...options]}
          value={columns ? String(columns.words) : FOUND}
          onChange={(value) => (value === FOUND ? chooseFromSheets({ columns: null }) : change({ words: Number(value) }))}
        />
      )}
      {columns && options.length > 1 && (
        <>
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
      {columns && (
        <Check isSelected={columns.heading} onChange={(isHeading) => change({ heading: isHeading })}>
          {words.headings}
        </Check>
      )}
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
