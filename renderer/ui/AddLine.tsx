/** Type, Enter, next: a field that turns words into rows of a list, and never loses words. */
import { Plus } from "lucide-react";
import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { WORDS } from "../../shared/guidance/interface.ts";
import type { AppError } from "../../shared/result.ts";
import { Button } from "./Button.tsx";
import { Writing } from "./Field.tsx";
import "./place.css";

interface Props {
  readonly label: string;
  readonly placeholder: string;
  readonly id?: string;
  /** As quiet as the cells around it, and without a button. */
  readonly inCell?: boolean;
  /** Adds the words, which are trimmed and not empty; gives the reason where they can't be added. */
  readonly onAdd: (text: string) => Promise<AppError | null>;
}

/** Words are added by Enter, by the button, and on leaving the field. Escape takes them back. */
export function AddLine({ label, placeholder, id, inCell, onAdd }: Props) {
  const [text, setText] = useState("");
  const [error, setError] = useState<string | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const adding = useRef(false);

  const add = async (): Promise<void> => {
    const words = text.trim();
    if (words === "" || adding.current) return;
    adding.current = true;
    const refused = await onAdd(words);
    adding.current = false;
    // What has been typed meanwhile stays.
    if (!refused) setText((now) => (now === text ? "" : now));
    setError(refused?.message ?? null);
  };
  const latest = useRef(add);
  latest.current = add;
  // A field that goes away keeps its words.
  useEffect(() => () => void latest.current(), []);

  // Enter adds, Shift and Enter begins a new line, Escape takes back what was typed; in an empty field Escape is left
  // to whatever lies around it.
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      void add();
    } else if (event.key === "Escape" && text !== "") {
      event.stopPropagation();
      setText("");
      setError(null);
    }
  };
  return (
    <div className="add-line">
      <Writing
        fieldRef={field}
        label={label}
        labelHidden
        placeholder={placeholder}
        value={text}
        error={error}
        {...(id !== undefined && { id })}
        {...(inCell && { tone: "field-cell" })}
        onChange={(next) => {
          setText(next);
          setError(null);
        }}
        onBlur={() => void add()}
        onKeyDown={onKeyDown}
      />
      {!inCell && (
        <Button
          icon={Plus}
          iconOnly
          label={label}
          tip={WORDS.rows.next}
          onPress={() => {
            void add();
            field.current?.focus();
          }}
        />
      )}
    </div>
  );
}
