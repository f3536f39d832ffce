/** Backwards mapping, one question at a time. It can be left and taken up again at any point; the answers are the stones. */
import { ArrowLeft, ArrowRight, AudioLines, Footprints, Lightbulb, List } from "lucide-react";
import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from "react";
import { GUIDE_NEXT_KEY } from "../../shared/commands/keys.ts";
import { CAME_WORDS } from "../../shared/guidance/came-of-it-words.ts";
import { WORDS } from "../../shared/guidance/interface.ts";
import { MAPPING_STEPS, type AddStep, type LinkStep } from "../../shared/guidance/mapping.ts";
import { answersTo, questionFor, askAbout, leave, nextStep, stepState, takeUp, type Asked } from "../../shared/pathway/next-step.ts";
import { GAP_LIST_WORDS } from "../../shared/guidance/questions-words.ts";
import { READ_BACK_WORDS } from "../../shared/guidance/read-back-words.ts";
import { linkable } from "../../shared/pathway/links.ts";
import type { Stone, StoneId } from "../../shared/model/records.ts";
import { linkKey, stonesOnPath, type Workshop } from "../../shared/model/workshop.ts";
import { openGaps } from "../../shared/pathway/gaps.ts";
import { READ_BACK_BUTTON } from "../speech/ReadBackPanel.tsx";
import { changeSettings, link, unlink } from "../state/actions.ts";
import { desk, useDesk } from "../state/desk.ts";
import { DRAFT } from "../state/drafts.ts";
import { workshopNow } from "../state/look.ts";
import { aloud } from "../state/notices.ts";
import { useWorkshop } from "../state/replica.ts";
import { Button } from "../ui/Button.tsx";
import { keyName } from "../ui/keys.ts";
import { Check } from "../ui/Check.tsx";
import { focusWhenThere } from "../ui/focus-on.ts";
import { isOnlyGiven } from "../ui/keep-focus.ts";
import { Pick } from "../ui/Pick.tsx";
import { StrandSign } from "../ui/Sign.tsx";
import { StrandChoice } from "../stone/Choices.tsx";
import { QuickAdd } from "../stone/QuickAdd.tsx";
import { Panel, whereLost } from "../ui/Panel.tsx";
import { StoneList } from "./StoneList.tsx";

const words = WORDS.guide;
const FINISHED = "guide-finished";

export function Guide() {
  const asked = useAsked();
  const workshop = useWorkshop();
  const mapping = useDesk((now) => now.mapping);
  const at = asked ? MAPPING_STEPS.findIndex((step) => step.id === asked.step.id) : MAPPING_STEPS.length;

  const go = (to: Asked | null, progress = mapping): void => desk.asks(to && { step: to.step.id, about: to.about?.id ?? null }, progress);
  const next = (): void => {
    // A question without an answer is left for now: it comes back after the others.
    const progress = asked && stepState(workshop, asked.step) === "open" && !isAnswered(asked) ? leave(mapping, asked.step.id) : mapping;
    const to = nextStep(workshop, progress);
    go(to, progress);
    // The button goes with the last question: what is said then has the focus.
    if (!to) focusWhenThere(FINISHED);
  };
  const latest = useRef(next);
  useLayoutEffect(() => {
    latest.current = next;
  });
  const nextAfter = (added: StoneId | null): void => whenOnPath(added, () => latest.current());
  const back = (): void => {
    const step = MAPPING_STEPS.slice(0, at).findLast((one) => stepState(workshop, one) !== "later");
    if (step) go(questionFor(workshop, step), takeUp(mapping, step.id));
  };
  const isAnswered = ({ step, about }: Asked): boolean =>
    step.does === "add" ? answersTo(workshop, step).length > 0 : about !== null && linkedWith(about, step, workshop).length > 0;

  return (
    <Panel
      label={words.name}
      onKeyDown={(event) => {
        if (keyName(event) !== GUIDE_NEXT_KEY || !asked || event.defaultPrevented) return;
        event.preventDefault();
        next();
      }}
      head={<Progress at={at} />}
      closeLabel={words.leave}
      onClose={() => void changeSettings({ guide: false })}
      foot={
        <>
          <Button icon={ArrowLeft} weight="quiet" label={WORDS.common.back} tip={words.previous} isDisabled={at <= 0} onPress={back} />
          {asked && <Button icon={ArrowRight} label={words.next} tip={words.nextTip} onPress={next} />}
        </>
      }
    >
      {asked ? <Question key={`${asked.step.id} ${asked.about?.id}`} asked={asked} at={at} onNext={nextAfter} /> : <Finished />}
      <AllQuestions />
    </Panel>
  );
}

/** Goes on once the answer that has just been added is on the path. */
function whenOnPath(added: StoneId | null, goOn: () => void, frames = 60): void {
  if (added === null || frames === 0 || workshopNow()?.stones.has(added)) goOn();
  else requestAnimationFrame(() => whenOnPath(added, goOn, frames - 1));
}

/** The question in view: the one that was gone to, else the one that is next; it stays until somebody goes on. */
function useAsked(): Asked | null {
  const workshop = useWorkshop();
  const pinned = useDesk((now) => now.asked);
  const mapping = useDesk((now) => now.mapping);
  const step = pinned && MAPPING_STEPS.find((one) => one.id === pinned.step);
  const asked = step ? askAbout(workshop, step, pinned.about) : nextStep(workshop, mapping);
  const [id, about] = [asked?.step.id, asked?.about?.id];
  useEffect(() => {
    if (!pinned && id) desk.asks({ step: id, about: about ?? null });
  }, [pinned, id, about]);
  return asked;
}

function Progress({ at }: { readonly at: number }) {
  const total = MAPPING_STEPS.length;
  return (
    <div className="guide-progress">
      <p className="small muted">{at < total ? words.place(at + 1, total) : words.name}</p>
      <ol className="guide-stones" aria-hidden>
        {MAPPING_STEPS.map((step, index) => (
          <li key={step.id} data-state={index < at ? "past" : index === at ? "now" : "next"} />
        ))}
      </ol>
    </div>
  );
}

/** The question that has been said last: a panel that comes back says it no second time. */
let saidLast = "";

/** Says a question that has come into view, unless its field has the focus, which is called by it. */
function useSaidQuestion(question: string, at: number, place: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (saidLast === question) return;
    saidLast = question;
    if (!place.current?.parentElement?.contains(document.activeElement)) aloud(words.asked(at + 1, MAPPING_STEPS.length, question));
  }, [question, at, place]);
}

interface QuestionProps {
  readonly asked: Asked;
  readonly at: number;
  readonly onNext: (added: StoneId | null) => void;
}

function Question({ asked, at, onNext }: QuestionProps) {
  const { step } = asked;
  const [stuck, setStuck] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  useSaidQuestion(asked.question, at, place);
  return (
    <>
      <div className="guide-question" ref={place} data-step={step.id}>
        <h2>{asked.question}</h2>
        {asked.about && <About step={step} stone={asked.about} />}
        <p className="muted">{asked.help}</p>
      </div>
      {step.does === "add" ? (
        <Answer step={step} question={asked.question} onNext={onNext} />
      ) : (
        asked.about && <LinkAnswer step={step} about={asked.about} />
      )}
      <div className="guide-stuck">
        <Button icon={Lightbulb} weight="quiet" label={stuck ? words.stuckHide : words.stuck} onPress={() => setStuck(!stuck)} />
        {stuck && (
          <ul className="nudges">
            {step.nudges.map((nudge) => (
              <li key={nudge}>{nudge}</li>
            ))}
            {step.does === "add" && (
              <li>
                {words.example} {step.example}
              </li>
            )}
          </ul>
        )}
      </div>
    </>
  );
}

/** The stone that a link step asks about; another of its kind can be taken instead. */
function About({ step, stone }: { readonly step: Asked["step"]; readonly stone: Stone }) {
  const like = stonesOnPath(useWorkshop()).filter((other) => other.kind === stone.kind);
  return (
    <Pick<StoneId>
      label={words.about}
      labelHidden
      options={like.map((other) => ({ value: other.id, label: other.text, sign: <StrandSign strand={other.strand} /> }))}
      value={stone.id}
      onChange={(about) => desk.asks({ step: step.id, about })}
    />
  );
}

/** Answers as new stones: type, Enter, next. The strand may be switched for an answer that belongs to the other. */
interface AnswerProps {
  readonly step: AddStep;
  readonly question: string;
  readonly onNext: (added: StoneId | null) => void;
}

function Answer({ step, question, onNext }: AnswerProps) {
  const workshop = useWorkshop();
  const [strand, setStrand] = useState(step.strand);
  // The guide also comes back by itself, when no stone is chosen any more: whoever works on the path stays there.
  const [onPath] = useState(() => !isOnlyGiven() && (document.activeElement?.closest(".board, .board-list") ?? null) !== null);
  return (
    <>
      <StrandChoice label={WORDS.stone.strand} value={strand} onChange={setStrand} />
      <QuickAdd
        draft={DRAFT.answer(step.id)}
        kind={step.kind}
        strand={strand}
        onStrand={setStrand}
        question={question}
        comesQuietly={onPath}
        action={step.action}
        onNext={onNext}
      />
      <StoneList heading={words.answers} stones={answersTo(workshop, { ...step, strand })} empty={words.noAnswers} />
    </>
  );
}

/** Answers as links: the stones that may lead to this one (or that it may lead to), to tick. */
function LinkAnswer({ step, about }: { readonly step: LinkStep; readonly about: Stone }) {
  const workshop = useWorkshop();
  const ends = about.kind === step.kind;
  const linked = new Set(linkedWith(about, step, workshop).map((stone) => stone.id));
  const heading = ends ? words.linksTo(about.text) : words.linksFrom(about.text);
  const answers = stonesOnPath(workshop).filter((other) => other.kind === (ends ? step.from : step.kind));
  const free = new Set(linkable(about, ends ? "from" : "to", answers, workshop.links));
  const others = answers.filter((other) => linked.has(other.id) || free.has(other));
  const ticks = useRef<HTMLDivElement>(null);
  // The question before took the focus with it.
  useEffect(() => {
    whereLost(() => ticks.current?.querySelector("input")?.focus());
  }, []);
  return (
    <div ref={ticks} className="guide-links" role="group" aria-label={heading}>
      {others.map((other) => {
        const [from, to] = ends ? [other.id, about.id] : [about.id, other.id];
        return (
          <Check key={other.id} isSelected={linked.has(other.id)} onChange={(on) => void (on ? link(from, to) : unlink(from, to))}>
            <span className="guide-link">
              <StrandSign strand={other.strand} />
              <span className="stone-words" dir="auto">
                {other.text}
              </span>
            </span>
          </Check>
        );
      })}
    </div>
  );
}

/** The stones that are linked with this one in the way the step asks for. */
function linkedWith(about: Stone, step: LinkStep, workshop: Workshop): readonly Stone[] {
  const ends = about.kind === step.kind;
  return stonesOnPath(workshop).filter(
    (other) =>
      workshop.links.has(ends ? linkKey(other.id, about.id) : linkKey(about.id, other.id)) && other.kind === (ends ? step.from : step.kind),
  );
}

/** To the list of all that is open: the guide asks one question at a time, and not about evidence. */
function AllQuestions() {
  const open = openGaps(useWorkshop()).length;
  if (open === 0) return null;
  return (
    <div className="guide-stuck">
      <Button icon={List} weight="quiet" label={GAP_LIST_WORDS.show(open)} onPress={() => desk.show("questions")} />
    </div>
  );
}

function Finished() {
  return (
    <div className="guide-question">
      <h2 id={FINISHED} tabIndex={-1}>
        {words.finished}
      </h2>
      <p className="muted">{words.finishedHelp}</p>
      <div>
        <Button weight="main" icon={ArrowRight} label={words.finishedAction} onPress={() => desk.go("plan")} />
      </div>
      <div>
        <Button icon={Footprints} label={CAME_WORDS.open} tip={CAME_WORDS.openTip} onPress={desk.walkWhatCame} />
      </div>
      <div>
        <Button id={READ_BACK_BUTTON} icon={AudioLines} label={READ_BACK_WORDS.openPath} onPress={() => desk.read("path")} />
      </div>
    </div>
  );
}
