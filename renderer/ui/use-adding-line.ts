/** Type, Enter, next: what is typed into a field becomes one thing after the other, and no words are lost. */
import { useRef, useState, type KeyboardEvent, type RefObject } from "react";
import type { AppError } from "../../shared/base/result.ts";
import { GUIDE_NEXT_KEY } from "../../shared/commands/keys.ts";
import { keyName } from "./keys.ts";
import { useBringingIn } from "./use-bringing-in.ts";

export interface AddingLine {
  /** What goes to the field, which is a Writing. */
  readonly field: {
    readonly fieldRef: RefObject<HTMLTextAreaElement | null>;
    readonly value: string;
    readonly error: string | null;
    readonly onChange: (text: string) => void;
    readonly onKeyDown: (event: KeyboardEvent) => void;
  };
  /** Adds what has been typed, where that is anything. */
  readonly add: () => void;
  /** The same from a button: the field has the focus again, for the next words. */
  readonly addAndGoOn: () => void;
}

/**
 * Enter adds, Shift and Enter begins a new line, Escape takes back what was typed; a field that goes away adds its words.
 * @param onAdd adds the words, which are trimmed and not empty; gives the reason where they can't be added.
 * @param onNext goes on to what comes after this field, once the words in it are on their way.
 */
export function useAddingLine(onAdd: (words: string) => Promise<AppError | null>, onNext?: () => void): AddingLine {
  const [text, setText] = useState("");
  const [error, setError] = useState<string | null>(null);
  const fieldRef = useRef<HTMLTextAreaElement>(null);
  const adding = useRef(false);

  const change = (next: string): void => {
    setText(next);
    setError(null);
  };
  const add = useBringingIn(
    () => (adding.current || text.trim() === "" ? null : text.trim()),
    async () => {
      adding.current = true;
      const refused = await onAdd(text.trim());
      adding.current = false;
      // What has been typed meanwhile stays.
      if (!refused) setText((now) => (now === text ? "" : now));
      setError(refused?.message ?? null);
      return refused;
    },
  );

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (onNext && keyName(event) === GUIDE_NEXT_KEY) {
      event.preventDefault();
      event.stopPropagation();
      if (event.repeat) return;
      void add();
      onNext();
    } else if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      void add();
    } else if (event.key === "Escape" && text !== "") {
      // In an empty field Escape is left to whatever lies around it.
      event.stopPropagation();
      change("");
    }
  };
  return {
    field: { fieldRef, value: text, error, onChange: change, onKeyDown },
    add: () => void add(),
    addAndGoOn: () => {
      void add();
      fieldRef.current?.focus();
    },
  };
}
