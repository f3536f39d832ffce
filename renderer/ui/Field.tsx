/** Fields that a person writes in. They grow with their words and keep a draft until it is committed. */
import { useEffect, useId, useRef, useState, type ClipboardEvent, type CSSProperties, type KeyboardEvent, type Ref } from "react";
import type { AppError } from "../../shared/base/result.ts";
import { afterPress } from "../state/after-press.ts";
import { FieldFrame, troubleId } from "./FieldFrame.tsx";
import { PlainHint } from "./PlainHint.tsx";
import { useBringingIn } from "./use-bringing-in.ts";
import "./field.css";

interface Look {
  readonly label: string;
  /** The label is there for those who listen, but not drawn. */
  readonly labelHidden?: boolean;
  readonly placeholder?: string;
  readonly help?: string | undefined;
  readonly error?: string | null;
  /** How many lines there is room for while there are fewer words. */
  readonly rows?: number;
  /** Extra class for the field's tone: "field-title", "field-note" … */
  readonly tone?: string;
  readonly isReadOnly?: boolean;
  /** Below it stands a hint for plain words. */
  readonly hints?: boolean;
  /** The id of the field on the page, where something else goes to it. */
  readonly id?: string;
}

interface WritingProps extends Look {
  readonly value: string;
  readonly maxLength?: number;
  readonly autoFocus?: boolean;
  readonly onChange: (text: string) => void;
  readonly onBlur?: () => void;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  readonly onPaste?: (event: ClipboardEvent<HTMLTextAreaElement>) => void;
  /** An input method has begun, or ended, putting a character together. */
  readonly onComposing?: (composing: boolean) => void;
  readonly fieldRef?: Ref<HTMLTextAreaElement>;
}

/** A text field that grows with its words: the browser's own, since a place may show hundreds of them. */
export function WritingField(props: WritingProps) {
  const { label, labelHidden, placeholder, help, error, rows = 1, tone, isReadOnly, id, value, maxLength, autoFocus, fieldRef } = props;
  const ownId = useId();
  const fieldId = id ?? ownId;
  // A reason nobody sees is none: a long text may have pushed it out of view.
  useEffect(() => {
    if (error) document.getElementById(troubleId(fieldId))?.scrollIntoView({ block: "nearest" });
  }, [error, fieldId]);
  return (
    <FieldFrame
      id={fieldId}
      className={tone}
      label={label}
      labelHidden={labelHidden}
      help={help}
      error={error}
      below={props.hints && !isReadOnly && <PlainHint text={value} />}
    >
      {(told) => (
        <textarea
          {...told}
          dir="auto"
          ref={fieldRef}
          className="field-input"
          style={{ "--rows": rows } as CSSProperties}
          rows={rows}
          value={value}
          placeholder={placeholder}
          maxLength={maxLength}
          readOnly={isReadOnly}
          autoFocus={autoFocus}
          onChange={(event) => props.onChange(event.currentTarget.value)}
          onBlur={props.onBlur}
          onKeyDown={props.onKeyDown}
          onPaste={props.onPaste}
          onCompositionStart={() => props.onComposing?.(true)}
          onCompositionEnd={() => props.onComposing?.(false)}
        />
      )}
    </FieldFrame>
  );
}

interface CommittedProps extends Look {
  /** What the workshop holds. */
  readonly value: string;
  /** Keeps the words; gives the reason where they can't be kept, and the draft stays to be mended. */
  readonly onCommit: (text: string) => Promise<AppError | null>;
  /** One line: Enter commits. Otherwise Enter begins a new line. */
  readonly oneLine?: boolean;
  /** May not be empty: left empty, it goes back to what it was. */
  readonly required?: boolean;
}

const PAUSE_MS = 1200;

/** A text of the workshop: committed when the person leaves it, or pauses, never on every key. Escape takes it back. */
export function CommittedField({ value, onCommit, oneLine, required, ...look }: CommittedProps) {
  const [draft, setDraft] = useState(value);
  const [error, setError] = useState<string | null>(null);
  const kept = useRef(value);
  const composing = useRef(false);
  const latest = useRef(draft);
  latest.current = draft;

  const words = (): string | null => (draft === kept.current || composing.current || (required && draft.trim() === "") ? null : draft);
  const commit = useBringingIn(words, async () => {
    const before = kept.current;
    kept.current = draft;
    const refused = await onCommit(draft);
    if (refused) kept.current = before;
    setError(refused?.message ?? null);
    return refused;
  });

  // What arrives from elsewhere (undo, the board, the other window) shows, unless a draft is being written.
  useEffect(() => {
    if (value === kept.current) return;
    const untouched = latest.current === kept.current;
    kept.current = value;
    if (untouched) setDraft(value);
  }, [value]);

  useEffect(() => {
    if (draft === kept.current) return;
    const pause = setTimeout(() => afterPress(() => void commit()), PAUSE_MS);
    return () => clearTimeout(pause);
  }, [draft, commit]);

  const done = (): void => {
    if (required && draft.trim() === "") setDraft(kept.current);
    else void commit();
  };
  const leave = useRef(done);
  leave.current = done;
  return (
    <WritingField
      {...look}
      value={draft}
      error={error}
      onChange={(text) => setDraft(oneLine ? text.replace(/\s*\n\s*/g, " ") : text)}
      onBlur={() => afterPress(() => leave.current())}
      onComposing={(now) => {
        composing.current = now;
      }}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === "Enter" && oneLine) {
          event.preventDefault();
          done();
        } else if (event.key === "Escape" && draft !== kept.current) {
          event.stopPropagation();
          setDraft(kept.current);
          setError(null);
        }
      }}
    />
  );
}
