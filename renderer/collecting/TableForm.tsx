/** What is asked of a table that was pasted or opened, whatever becomes of it: the field that it comes into, and what each of its columns means. */
import { type ClipboardEvent, type ReactNode } from "react";
import { tableOfText, type TextGrid } from "../../shared/pasting/cells.ts";
import { WritingField } from "../ui/Field.tsx";
import { Pick } from "../ui/Pick.tsx";
import { gridOfClipboard } from "./table-text.ts";
import "./collecting.css";

interface FieldProps {
  readonly label: string;
  readonly help: string;
  readonly placeholder: string;
  readonly rows: number;
  readonly autoFocus?: boolean;
  readonly onPasted: (grid: TextGrid) => void;
}

/** The field that a table is pasted into; it keeps nothing of it. */
export function TableField({ onPasted, autoFocus = false, ...field }: FieldProps) {
  const paste = (event: ClipboardEvent): void => {
    event.preventDefault();
    onPasted(gridOfClipboard(event.clipboardData));
  };
  return (
    <div {...{ onPaste: paste }}>
      <WritingField
        {...field}
        value=""
        autoFocus={autoFocus}
        // Dropped or dictated text comes this way.
        onChange={(text) => onPasted(tableOfText(text))}
      />
    </div>
  );
}

/** One of the things that something is chosen for: a column by its heading, a value by itself. */
export interface MeantThing<V> {
  readonly key: string | number;
  readonly name: string;
  /** What it means; null where it is left out. */
  readonly value: V | null;
  /** A cell of it, cut off where it is long. */
  readonly sample?: string | undefined;
  /** What else there is to know. */
  readonly note?: string | undefined;
}

interface MeaningsProps<V> {
  readonly heading: string;
  readonly level: "h3" | "h4";
  readonly things: readonly MeantThing<V>[];
  readonly options: readonly { readonly value: V; readonly label: string }[];
  /** What it is called to mean nothing. */
  readonly leftOut: string;
  /** @param at the place of the thing. */
  readonly onChoose: (at: number, value: V | null) => void;
  readonly children?: ReactNode;
}

/** What each of some things means, one choice for each. */
export function Meanings<V>({ heading, level: Heading, things, options, leftOut, onChoose, children }: MeaningsProps<V>) {
  // By their places, since what is chosen may be called anything.
  const choices = [...options, { value: null, label: leftOut }].map(({ label }, at) => ({ value: String(at), label }));
  return (
    <section className="meanings" aria-label={heading}>
      <Heading dir="auto">{heading}</Heading>
      {children}
      <ol>
        {things.map(({ key, name, value, sample, note }, at) => {
          const chosen = value === null ? -1 : options.findIndex((option) => option.value === value);
          return (
            <li key={key}>
              <Pick
                label={name}
                options={choices}
                value={String(chosen === -1 ? options.length : chosen)}
                onChange={(place) => onChoose(at, options[Number(place)]?.value ?? null)}
              />
              {sample !== undefined && (
                <p className="muted small meanings-sample" dir="auto">
                  {sample}
                </p>
              )}
              {note !== undefined && <p className="muted small">{note}</p>}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** What some columns mean after one was given a meaning: each meaning belongs to one column, and leaves the one that had it. */
export const givenOnce = <V,>(meanings: readonly (V | null)[], column: number, meaning: V | null): readonly (V | null)[] =>
  meanings.map((one, at) => (at === column ? meaning : one === meaning ? null : one));
