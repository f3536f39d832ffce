/** The chosen stone: its words, what it is, what it leads to and comes from, and the facilitator's own note. */
import { ArrowRight, AudioLines, CornerUpLeft, Hourglass, Presentation, Trash2 } from "lucide-react";
import { Button as PlainButton } from "react-aria-components";
import { WORDS } from "../../shared/guidance/interface.ts";
import { READ_BACK_WORDS } from "../../shared/guidance/read-back-words.ts";
import { KIND_TERMS } from "../../shared/guidance/terms.ts";
import { ROOM_WORDS } from "../../shared/guidance/room-words.ts";
import { asksProgress, foundOf, KIND } from "../../shared/model/kinds.ts";
import type { Stone } from "../../shared/model/records.ts";
import { linksOnPath } from "../../shared/model/workshop.ts";
import { keyOfGap, openGaps } from "../../shared/pathway/gaps.ts";
import { showInRoom } from "../state/direct.ts";
import { CameIn } from "../progress/CameIn.tsx";
import { StonePictureRow } from "../pictures/StonePictureRow.tsx";
import { HowFar } from "../progress/HowFar.tsx";
import { FOUND_OPTIONS, FoundWord } from "../progress/ProgressSign.tsx";
import { TimelineButton } from "../progress/TimelineDialog.tsx";
import { READ_BACK_BUTTON } from "../speech/ReadBackPanel.tsx";
import { change, parkStones, removeStones, tryChange } from "../state/actions.ts";
import { desk } from "../state/desk.ts";
import { useReplica, useWorkshop } from "../state/replica.ts";
import { Button, withTip } from "../ui/Button.tsx";
import { CommittedField } from "../ui/Field.tsx";
import { HowMany } from "../ui/HowMany.tsx";
import { StoneSign } from "../ui/Sign.tsx";
import { KindChoice, StrandChoice } from "../stone/Choices.tsx";
import { LinkList } from "./LinkList.tsx";
import { More } from "../ui/More.tsx";
import { Pick } from "../ui/Pick.tsx";
import { Panel } from "../ui/Panel.tsx";
import { QuestionRow } from "./QuestionRow.tsx";

const words = WORDS.stone;

export function StonePanel({ stone }: { readonly stone: Stone }) {
  const readOnly = useReplica(({ open }) => open?.file.readOnly ?? true);
  const edit = (patch: Partial<Omit<Stone, "id" | "rank">>) => ({ do: "stone.edit", id: stone.id, patch: patch as object }) as const;
  const found = foundOf(stone);
  return (
    <Panel
      label={words.label}
      of={stone.id}
      term={KIND_TERMS[stone.kind].label}
      head={
        <>
          <h2>
            <StoneSign kind={stone.kind} strand={stone.strand} />
          </h2>
          <Button icon={Presentation} iconOnly weight="quiet" label={ROOM_WORDS.show} onPress={() => showInRoom(stone.id)} />
        </>
      }
      onClose={() => desk.select([])}
      foot={!readOnly && <StoneActions stone={stone} />}
    >
      <div className="wordings">
        <CommittedField
          label={words.text}
          value={stone.text}
          tone="field-title"
          required
          hints
          isReadOnly={readOnly}
          onCommit={(text) => tryChange(edit({ text: text.trim() }))}
        />
        <CommittedField
          label={words.reportText}
          placeholder={words.reportTextHelp}
          value={stone.reportText}
          isReadOnly={readOnly}
          onCommit={(reportText) => tryChange(edit({ reportText }))}
        />
      </div>
      <StonePictureRow stone={stone} readOnly={readOnly} />
      <Questions stone={stone} readOnly={readOnly} />
      {found && (
        <p>
          <FoundWord found={found} />
        </p>
      )}
      {asksProgress(stone) && !stone.parked && (
        <div className="panel-story">
          <HowFar stone={stone} readOnly={readOnly} />
          <TimelineButton />
        </div>
      )}
      {KIND[stone.kind].hasEvidence && !stone.parked && (
        <>
          <EvidenceCount stone={stone} />
          <CameIn stone={stone} readOnly={readOnly} />
        </>
      )}
      <LinkList stone={stone} direction="to" readOnly={readOnly} />
      <LinkList stone={stone} direction="from" readOnly={readOnly} />
      <ReadItBack stone={stone} />
      <CommittedField
        label={words.note}
        help={words.noteHelp}
        value={stone.note}
        tone="field-note"
        rows={2}
        isReadOnly={readOnly}
        onCommit={(note) => tryChange(edit({ note }))}
      />
      <More label={words.more}>
        <KindChoice label={words.kind} value={stone.kind} isDisabled={readOnly} onChange={(kind) => void change(edit({ kind }))} />
        <StrandChoice
          label={words.strand}
          value={stone.strand}
          isDisabled={readOnly}
          onChange={(strand) => void change(edit({ strand }))}
        />
        <Pick
          label={words.found}
          options={FOUND_OPTIONS}
          value={stone.found ?? "no"}
          isDisabled={readOnly}
          onChange={(next) => void change(edit({ found: next }))}
        />
        {KIND[stone.kind].hasGroup && (
          <CommittedField
            label={words.group}
            help={words.groupHelp}
            placeholder={words.groupPlaceholder}
            value={stone.group}
            oneLine
            isReadOnly={readOnly}
            onCommit={(group) => tryChange(edit({ group: group.trim() }))}
          />
        )}
      </More>
    </Panel>
  );
}

function StoneActions({ stone }: { readonly stone: Stone }) {
  return (
    <>
      {stone.parked ? (
        <Button icon={CornerUpLeft} label={WORDS.board.unpark} onPress={() => void parkStones([stone.id], false)} />
      ) : (
        <Button icon={Hourglass} label={WORDS.board.park} onPress={() => void parkStones([stone.id], true)} />
      )}
      <Button
        icon={Trash2}
        weight="quiet"
        label={WORDS.board.remove}
        tip={WORDS.board.removeTip}
        onPress={() => void removeStones([stone.id])}
      />
    </>
  );
}

/** What could be talked about next here: questions, not faults. */
function Questions({ stone, readOnly }: { readonly stone: Stone; readonly readOnly: boolean }) {
  const workshop = useWorkshop();
  const gaps = openGaps(workshop).filter((gap) => gap.stone === stone.id && gap.kind !== "no-evidence");
  if (gaps.length === 0) return null;
  return (
    <section className="open-questions" aria-label={words.questions}>
      {gaps.map((gap) => (
        <QuestionRow key={keyOfGap(gap)} gap={gap} readOnly={readOnly} onGone={focusNext}>
          <p dir="auto">{gap.here}</p>
        </QuestionRow>
      ))}
    </section>
  );
}

/** A question that is set aside takes the focus with it: the next one here gets it, or the words on the stone. */
function focusNext(): void {
  requestAnimationFrame(() => {
    const next =
      document.querySelector<HTMLElement>(".open-questions button") ?? document.querySelector<HTMLElement>(".side-body textarea");
    next?.focus();
  });
}

/** Opens the sentences of this stone's chain. */
function ReadItBack({ stone }: { readonly stone: Stone }) {
  const isLinked = linksOnPath(useWorkshop()).some(({ from, to }) => from === stone.id || to === stone.id);
  if (!isLinked) return null;
  return (
    <div>
      <Button
        id={READ_BACK_BUTTON}
        icon={AudioLines}
        label={READ_BACK_WORDS.open}
        tip={READ_BACK_WORDS.openTip}
        onPress={() => desk.read(stone.id)}
      />
    </div>
  );
}

function EvidenceCount({ stone }: { readonly stone: Stone }) {
  const { evidence } = useWorkshop();
  const count = [...evidence.values()].filter((row) => row.outcome === stone.id).length;
  const said = count === 0 ? words.evidenceNone : words.evidenceCount(count);
  return (
    <section className="evidence-count">
      <h3 className="field-label">
        {words.evidence} <HowMany n={count} />
      </h3>
      {withTip(
        <PlainButton className="evidence-row" aria-label={`${said}. ${words.openPlan}`} onPress={() => desk.plan(stone.id)}>
          <span>{said}</span>
          <ArrowRight aria-hidden size="1.25em" />
        </PlainButton>,
        words.openPlan,
      )}
    </section>
  );
}
