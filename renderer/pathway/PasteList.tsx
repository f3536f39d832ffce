/** Paste a list: one stone a line, shown before they are added, and added as one step. */
import { FileText } from "lucide-react";
import { useEffect, useMemo, useRef, useState, type ClipboardEvent } from "react";
import { COLLECTING_WORDS } from "../../shared/guidance/collecting-words.ts";
import { WORDS } from "../../shared/guidance/interface.ts";
import type { LeftOut } from "../../shared/pasting/chats.ts";
import { LIST_TYPES } from "../../shared/pasting/list-file.ts";
import { pastedList, repeatsIn, whyNotAdded, type PastedList, type Repeat } from "../../shared/pasting/pasted-list.ts";
import { tableInText } from "../../shared/pasting/sheets.ts";
import { ChooseFile } from "../collecting/ChooseFile.tsx";
import { changeList, forgetList, takeList, useCollecting } from "../collecting/collecting.ts";
import { WORKBOOK_TYPES } from "../collecting/read-file.ts";
import { SheetChoices } from "../collecting/SheetChoices.tsx";
import { tableAsText } from "../collecting/table-text.ts";
import { newStone, tryChange } from "../state/actions.ts";
import { fitBoard } from "../state/board-handle.ts";
import { desk } from "../state/desk.ts";
import { DRAFT, dropDraft, useDraft } from "../state/drafts.ts";
import { useWorkshop } from "../state/replica.ts";
import { Button } from "../ui/Button.tsx";
import { Check } from "../ui/Check.tsx";
import { Dialog, DialogButtons } from "../ui/Dialog.tsx";
import { WritingField } from "../ui/Field.tsx";
import { MakingLine } from "../ui/Making.tsx";
import { StoneSign, StrandSign } from "../ui/Sign.tsx";
import { KindChoice, StrandChoice } from "../stone/Choices.tsx";
import { More } from "../ui/More.tsx";
import { useAdding } from "./use-adding.ts";

const words = WORDS.pasteList;
const more = COLLECTING_WORDS.list;
/** More than these nobody looks through. */
const SHOWN = 200;

export function PasteList() {
  const text = useCollecting((now) => now.list);
  const unread = useCollecting((now) => now.problem);
  const { stones } = useWorkshop();
  const [refused, setRefused] = useState<string | null>(null);
  const [leaveOut, setLeaveOut] = useState(true);
  const { kind, strand } = useAdding();
  const [draft, keepDraft] = useDraft(DRAFT.list);
  const begun = useRef(draft).current;
  useEffect(() => {
    // A list that was brought here goes before one that was begun and left.
    if (useCollecting.getState().list === "") changeList(begun);
    return forgetList;
  }, [begun]);
  useEffect(() => keepDraft(text), [text, keepDraft]);

  const list = useMemo(() => pastedList(text), [text]);
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
  const problem = whyNotAdded(list, chosen.length) ?? unread ?? refused;

  const change = (next: string): void => {
    changeList(next);
    setRefused(null);
  };
  const takeAll = (next: string): void => {
    takeList(next);
    setRefused(null);
  };
  /** Of a table, its cells as they are seen. Whatever else is pasted is the field's own matter, but a table as text in place of all. */
  const paste = (event: ClipboardEvent<HTMLTextAreaElement>): void => {
    const seen = tableAsText(event.clipboardData);
    const { value, selectionStart, selectionEnd } = event.currentTarget;
    const [before, after] = [value.slice(0, selectionStart), value.slice(selectionEnd)];
    const table = seen ?? event.clipboardData.getData("text/plain");
    if ((before + after).trim() === "" && (seen !== null || tableInText(table) !== null)) takeAll(table);
    else if (seen === null) return;
    else change(before + seen + after);
    event.preventDefault();
  };

  const cancel = (): void => {
    dropDraft(DRAFT.list);
    desk.ask(null);
  };
  const add = async (): Promise<void> => {
    const stones = chosen.map((line) => newStone(line.kind, line.strand, line.text));
    const error = await tryChange({ do: "stones.add", stones, links: [] }, more.added(chosen.length));
    if (error) return setRefused(error.message);
    cancel();
    requestAnimationFrame(fitBoard);
  };

  return (
    <Dialog heading={words.heading} size="wide" onClose={() => desk.ask(null)}>
      <div className="paste">
        <div className="paste-in">
          <SheetChoices />
          <WritingField
            label={words.label}
            help={`${more.help} ${words.help}`}
            placeholder={words.placeholder}
            value={text}
            rows={5}
            tone="field-list"
            error={problem}
            autoFocus
            onPaste={paste}
            onChange={change}
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
          <NotTaken leftOut={list.leftOut} />
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
          isDisabled={chosen.length === 0 || whyNotAdded(list, chosen.length) !== null}
          onPress={() => void add()}
        />
        <Button label={WORDS.common.cancel} onPress={cancel} />
        <ChooseFile icon={FileText} weight="quiet" label={more.choose} tip={more.chooseHelp} types={[...LIST_TYPES, ...WORKBOOK_TYPES]} />
        <MakingLine />
      </DialogButtons>
    </Dialog>
  );
}

const REASONS = ["stamp", "note", "mention", "headings", "cells"] as const satisfies readonly LeftOut["why"][];

/** What a pasted text held besides stones: how much, and on request what. */
function NotTaken({ leftOut }: Pick<PastedList, "leftOut">) {
  if (leftOut.length === 0) return null;
  return (
    <More label={more.notTaken(leftOut.length)}>
      {REASONS.map((reason) => {
        const found = leftOut.filter(({ why }) => why === reason);
        return (
          found.length > 0 && (
            <section key={reason} className="not-taken">
              <h4>{more.why[reason](found.length)}</h4>
              <ul>
                {found.slice(0, SHOWN).map(({ text }, at) => (
                  <li key={at} dir="auto">
                    {text}
                  </li>
                ))}
              </ul>
              {found.length > SHOWN && <p>{more.moreLines(found.length - SHOWN)}</p>}
            </section>
          )
        );
      })}
    </More>
  );
}

const REPEATS: { readonly [R in NonNullable<Repeat>]: string } = { there: more.already, twice: more.twice };

const sameKind = (lines: readonly { readonly kind: string }[]): boolean => lines.every(({ kind }) => kind === lines[0]?.kind);
