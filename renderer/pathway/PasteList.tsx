/** Paste a list: one stone a line, shown before they are added, and added as one step. */
import { useState } from "react";
import { WORDS } from "../../shared/guidance/interface.ts";
import { newStone, tryChange } from "../state/actions.ts";
import { fitBoard } from "../state/commands.ts";
import { desk } from "../state/desk.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog, DialogButtons } from "../ui/Dialog.tsx";
import { Writing } from "../ui/Field.tsx";
import { StrandSign } from "../ui/Sign.tsx";
import { pastedLines } from "./paste-lines.ts";
import { useAdding } from "./use-adding.ts";
import { KindChoice, StrandChoice } from "./Choices.tsx";

const words = WORDS.pasteList;

export function PasteList() {
  const [text, setText] = useState("");
  const [error, setError] = useState<string | null>(null);
  const { kind, strand } = useAdding();
  const list = pastedLines(text);
  const problem = list.tooLong[0] === undefined ? error : words.tooLong(list.tooLong[0]);

  const add = async (): Promise<void> => {
    const refused = await tryChange({ do: "stones.add", stones: list.stones.map((line) => newStone(kind, strand, line)), links: [] });
    if (refused) return setError(refused.message);
    desk.ask(null);
    requestAnimationFrame(fitBoard);
  };

  return (
    <Dialog heading={words.heading} size="wide" onClose={() => desk.ask(null)}>
      <div className="paste">
        <div className="paste-in">
          <Writing
            label={words.label}
            help={words.help}
            placeholder={words.placeholder}
            value={text}
            rows={6}
            tone="field-list"
            error={problem}
            autoFocus
            onChange={(next) => {
              setText(next);
              setError(null);
            }}
          />
          <KindChoice label={words.kind} value={kind} onChange={(next) => desk.adds({ kind: next })} />
          <StrandChoice label={words.strand} value={strand} onChange={(next) => desk.adds({ strand: next })} />
        </div>
        <section className="paste-preview" aria-label={words.preview(list.stones.length)}>
          <h3>{words.preview(list.stones.length)}</h3>
          <ol className="added">
            {list.stones.map((line, at) => (
              <li key={at}>
                <StrandSign strand={strand} />
                <span>{line}</span>
              </li>
            ))}
          </ol>
          {list.empty > 0 && <p className="muted small">{words.skipped(list.empty)}</p>}
        </section>
      </div>
      <DialogButtons>
        <Button
          weight="main"
          label={list.stones.length === 0 ? WORDS.common.add : words.add(list.stones.length, kind)}
          isDisabled={list.stones.length === 0 || list.tooLong.length > 0}
          onPress={() => void add()}
        />
        <Button label={WORDS.common.cancel} onPress={() => desk.ask(null)} />
      </DialogButtons>
    </Dialog>
  );
}
