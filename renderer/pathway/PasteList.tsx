/** Paste a list: one stone a line, shown before they are added, and added as one step. */
import { FileText } from "lucide-react";
import { useEffect, useState } from "react";
import { COLLECTING_WORDS } from "../../shared/guidance/collecting-words.ts";
import { WORDS } from "../../shared/guidance/interface.ts";
import { ChooseFile } from "../collecting/ChooseFile.tsx";
import { changeList, useCollecting } from "../collecting/collecting.ts";
import { LIST_TYPES } from "../collecting/read-file.ts";
import { newStone, tryChange, undo } from "../state/actions.ts";
import { fitBoard } from "../state/board-handle.ts";
import { desk } from "../state/desk.ts";
import { say } from "../state/notices.ts";
import { useWorkshop } from "../state/replica.ts";
import { Button } from "../ui/Button.tsx";
import { Check } from "../ui/Check.tsx";
import { Dialog, DialogButtons } from "../ui/Dialog.tsx";
import { WritingField } from "../ui/Field.tsx";
import { StoneSign, StrandSign } from "../ui/Sign.tsx";
import { KindChoice, StrandChoice } from "./Choices.tsx";
import { pastedLines, repeatsIn, type PastedList, type Repeat } from "./paste-lines.ts";
import { useAdding } from "./use-adding.ts";

const words = WORDS.pasteList;
const more = COLLECTING_WORDS.list;
/** No wall has more; a slip of the clipboard may. */
const MOST = 1000;
/** More than these nobody looks through. */
const SHOWN = 200;

export function PasteList() {
  const text = useCollecting((now) => now.list);
  const unread = useCollecting((now) => now.problem);
  const { stones } = useWorkshop();
  const [refused, setRefused] = useState<string | null>(null);
  const [leaveOut, setLeaveOut] = useState(true);
  const { kind, strand } = useAdding();
  useEffect(() => () => changeList(""), []);

  const list = pastedLines(text);
  const repeats = repeatsIn(
    list.stones,
    [...stones.values()].map((stone) => stone.text),
  );
  const repeated = (why: Repeat): number => repeats.filter((repeat) => repeat === why).length;
  const [there, twice] = [repeated("there"), repeated("twice")];
  const lines = list.stones.map((stone, at) => ({
    ...stone,
    kind: stone.kind ?? kind,
    strand: stone.strand ?? strand,
    repeat: repeats[at] ?? null,
  }));
  const chosen = leaveOut ? lines.filter((line) => line.repeat === null) : lines;
  const isHeaded = list.stones.some((stone) => stone.kind ?? stone.strand);
  const problem = problemOf(list, chosen.length) ?? unread ?? refused;

  const add = async (): Promise<void> => {
    const error = await tryChange({
      do: "stones.add",
      stones: chosen.map((line) => newStone(line.kind, line.strand, line.text)),
      links: [],
    });
    if (error) return setRefused(error.message);
    desk.ask(null);
    say(more.added(chosen.length), { label: WORDS.topBar.undo, run: () => void undo() });
    requestAnimationFrame(fitBoard);
  };

  return (
    <Dialog heading={words.heading} size="wide" onClose={() => desk.ask(null)}>
      <div className="paste">
        <div className="paste-in">
          <WritingField
            label={words.label}
            help={`${more.help} ${words.help}`}
            placeholder={words.placeholder}
            value={text}
            rows={5}
            tone="field-list"
            error={problem}
            autoFocus
            onChange={(next) => {
              changeList(next);
              setRefused(null);
            }}
          />
          <KindChoice label={words.kind} value={kind} onChange={(next) => desk.adds({ kind: next })} />
          <StrandChoice label={words.strand} value={strand} onChange={(next) => desk.adds({ strand: next })} />
        </div>
        <section className="paste-preview" aria-label={words.preview(chosen.length)}>
          <h3>{words.preview(chosen.length)}</h3>
          {there + twice > 0 && (
            <Check isSelected={leaveOut} onChange={setLeaveOut}>
              {more.leaveOut(there, twice)}
            </Check>
          )}
          <ol className={isHeaded ? "added added-headed" : "added"}>
            {lines.slice(0, SHOWN).map((line, at) => (
              <li key={at} data-left-out={(leaveOut && line.repeat !== null) || undefined}>
                {isHeaded ? <StoneSign kind={line.kind} strand={line.strand} /> : <StrandSign strand={line.strand} />}
                <span className="added-words" dir="auto">
                  {line.text}
                </span>
                {line.repeat && <span className="added-repeat">{REPEATS[line.repeat]}</span>}
              </li>
            ))}
          </ol>
          {lines.length > SHOWN && <p className="muted small">{more.more(lines.length - SHOWN)}</p>}
          {list.empty > 0 && <p className="muted small">{words.skipped(list.empty)}</p>}
        </section>
      </div>
      <DialogButtons>
        <Button
          weight="main"
          label={
            chosen.length === 0
              ? WORDS.common.add
              : sameKind(chosen)
                ? words.add(chosen.length, chosen[0]?.kind ?? kind)
                : more.add(chosen.length)
          }
          isDisabled={chosen.length === 0 || problemOf(list, chosen.length) !== null}
          onPress={() => void add()}
        />
        <Button label={WORDS.common.cancel} onPress={() => desk.ask(null)} />
        <ChooseFile icon={FileText} weight="quiet" label={more.choose} tip={more.chooseHelp} types={LIST_TYPES} />
      </DialogButtons>
    </Dialog>
  );
}

const REPEATS: { readonly [R in NonNullable<Repeat>]: string } = { there: more.already, twice: more.twice };

/** Why a list can't be added as it is. */
function problemOf({ tooLong }: PastedList, count: number): string | null {
  if (tooLong[0] !== undefined) return words.tooLong(tooLong[0]);
  return count > MOST ? more.tooMany(count, MOST) : null;
}

const sameKind = (lines: readonly { readonly kind: string }[]): boolean => lines.every(({ kind }) => kind === lines[0]?.kind);
