/** Type, Enter, next: a field that turns words into stones, one after the other, and never loses words that are refused. */
import { CornerDownLeft } from "lucide-react";
import { useRef, useState } from "react";
import { WORDS } from "../../shared/guidance/interface.ts";
import type { Kind, Stone, Strand } from "../../shared/model/records.ts";
import { addStone, stoneProblem } from "../state/actions.ts";
import { Button } from "../ui/Button.tsx";
import { Writing } from "../ui/Field.tsx";

interface Props {
  readonly kind: Kind;
  readonly strand: Strand;
  readonly placeholder?: string;
  /** The words of the button. */
  readonly action: string;
  /** The stone that the new one is linked with. */
  readonly withStone?: Stone | undefined;
}

export function QuickAdd({ kind, strand, placeholder, action, withStone }: Props) {
  const [text, setText] = useState("");
  const [error, setError] = useState<string | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const adding = useRef(false);

  const add = async (): Promise<void> => {
    if (adding.current) return;
    const problem = stoneProblem(text);
    if (problem) return setError(problem);
    adding.current = true;
    const added = await addStone(kind, strand, text, withStone);
    adding.current = false;
    if (added.ok) setText("");
    setError(added.ok ? null : added.error.message);
    field.current?.focus();
  };

  return (
    <div className="quick-add">
      <Writing
        fieldRef={field}
        label={WORDS.stone.text}
        labelHidden
        placeholder={placeholder ?? WORDS.board.write}
        help={WORDS.board.quickAdd}
        value={text}
        rows={2}
        error={error}
        autoFocus
        onChange={(next) => {
          setText(next);
          setError(null);
        }}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          void add();
        }}
      />
      <Button weight="main" icon={CornerDownLeft} label={action} onPress={() => void add()} />
    </div>
  );
}
