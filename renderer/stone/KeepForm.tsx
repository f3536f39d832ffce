/** One field that floats over the path: Enter keeps it, Escape leaves it as it was. A press outside keeps what was written. */
import { Check } from "lucide-react";
import { useRef, useState } from "react";
import type { AppError } from "../../shared/base/result.ts";
import { WORDS } from "../../shared/guidance/interface.ts";
import { Button } from "../ui/Button.tsx";
import { WritingField } from "../ui/Field.tsx";
import { useBringingIn } from "../ui/use-bringing-in.ts";

const words = WORDS.stoneMenu;

interface Props {
  readonly heading: string;
  readonly value: string;
  readonly placeholder?: string;
  readonly help?: string;
  /** Left empty, it stays as it was. */
  readonly required?: boolean;
  /** Keeps the words; gives the reason where they can't be kept. */
  readonly onKeep: (text: string) => Promise<AppError | null>;
  readonly onClose: () => void;
}

export function KeepForm({ heading, value, placeholder, help = words.help, required = false, onKeep, onClose }: Props) {
  const [text, setText] = useState(value);
  const [error, setError] = useState<string | null>(null);
  const left = useRef(false);
  const kept = useRef(value);
  const isNew = (): boolean => text !== kept.current && !(required && text.trim() === "");
  const bringIn = useBringingIn(
    () => (isNew() && !left.current ? text : null),
    async () => {
      const before = kept.current;
      kept.current = text;
      const refused = await onKeep(text);
      if (refused) kept.current = before;
      setError(refused?.message ?? null);
      return refused;
    },
  );
  const keep = async (): Promise<void> => {
    if (required && text.trim() === "") return setError(WORDS.board.needsWords);
    await bringIn();
    if (kept.current === text) onClose();
  };
  return (
    <>
      <h2 className="stone-form-heading" dir="auto">
        {heading}
      </h2>
      <WritingField
        label={heading}
        labelHidden
        {...(placeholder !== undefined && { placeholder })}
        help={help}
        value={text}
        rows={2}
        error={error}
        autoFocus
        onChange={(now) => {
          setText(now);
          setError(null);
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || event.shiftKey) return;
          if (event.key === "Escape") left.current = true;
          if (event.key !== "Enter") return;
          event.preventDefault();
          void keep();
        }}
      />
      <div className="stone-form-row">
        <Button weight="main" icon={Check} label={words.keep} onPress={() => void keep()} />
        <Button
          weight="quiet"
          label={WORDS.common.cancel}
          onPress={() => {
            left.current = true;
            onClose();
          }}
        />
      </div>
    </>
  );
}
