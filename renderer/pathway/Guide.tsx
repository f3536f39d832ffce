/** Backwards mapping, one question at a time. It can be left and taken up again at any point; the answers are the stones. */
import { ArrowLeft, ArrowRight, AudioLines, Footprints, Lightbulb, List, Minimize2 } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { GUIDE_NEXT_KEY } from "../../shared/commands/keys.ts";
import { CALM_WORDS } from "../../shared/guidance/calm-words.ts";
import { CAME_WORDS } from "../../shared/guidance/came-of-it-words.ts";
import { WORDS } from "../../shared/guidance/interface.ts";
import { MAPPING_STEPS, type AddStep, type LinkStep } from "../../shared/guidance/mapping.ts";
import { answersTo, type Asked } from "../../shared/pathway/next-step.ts";
import { KIND_TERMS } from "../../shared/guidance/terms.ts";
import { GAP_LIST_WORDS } from "../../shared/guidance/questions-words.ts";
import { READ_BACK_WORDS } from "../../shared/guidance/read-back-words.ts";
import type { Stone, StoneId } from "../../shared/model/records.ts";
import { stonesOnPath } from "../../shared/model/workshop.ts";
import { openGaps } from "../../shared/pathway/gaps.ts";
import { READ_BACK_BUTTON } from "../speech/ReadBackPanel.tsx";
import { changeSettings, link, unlink } from "../state/actions.ts";
import { setCalm } from "../state/calm.ts";
import { desk } from "../state/desk.ts";
import { DRAFT } from "../state/drafts.ts";
import { useWorkshop } from "../state/replica.ts";
import { Button } from "../ui/Button.tsx";
import { keyName } from "../ui/keys.ts";
import { Check } from "../ui/Check.tsx";
import { focusOn } from "../ui/focus-on.ts";
import { isOnlyGiven } from "../ui/keep-focus.ts";
import { HowMany } from "../ui/HowMany.tsx";
import { Pick } from "../ui/Pick.tsx";
import { StrandSign } from "../ui/Sign.tsx";
import { StrandChoice } from "../stone/Choices.tsx";
import { QuickAdd } from "../stone/QuickAdd.tsx";
import { Panel } from "../ui/Panel.tsx";
import { StoneList } from "./StoneList.tsx";
import { GUIDE_FINISHED, linkAnswers, useGuide, useSaidQuestion } from "./use-guide.ts";

const words = WORDS.guide;
/** The field for answers. */
export const GUIDE_ANSWER = "guide-answer";

export function Guide() {
  const { asked, at, next, nextAfter, back, quietly } = useGuide();

  return (
    <Panel
      label={words.name}
      {...(asked && { term: KIND_TERMS[asked.step.kind].label })}
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
      {asked ? (
        <Question key={`${asked.step.id} ${asked.about?.id}`} asked={asked} at={at} quietly={quietly} onNext={nextAfter} />
      ) : (
        <GuideFinished />
      )}
      <AllQuestions />
      <div className="guide-stuck">
        <Button icon={Minimize2} weight="quiet" label={CALM_WORDS.name} onPress={() => void setCalm(true)} />
      </div>
    </Panel>
  );
}

function Progress({ at }: { readonly at: number }) {
  const total = MAPPING_STEPS.length;
  return (
    <div className="guide-progress">
      <p className="small muted">{at < total ? words.place(at + 1, total) : words.name}</p>
      <HowMany n={Math.min(at + 1, total)} of={total} {...(at < total && { now: at + 1 })} />
    </div>
  );
}

interface QuestionProps {
  readonly asked: Asked;
  readonly at: number;
  /** Nobody has gone on to it: its field takes the focus only where a place has just begun. */
  readonly quietly: boolean;
  readonly onNext: (added: StoneId | null) => void;
}

function Question({ asked, at, quietly, onNext }: QuestionProps) {
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
        <Answer step={step} question={asked.question} quietly={quietly} onNext={onNext} />
      ) : (
        asked.about && <LinkTicks step={step} about={asked.about} />
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
interface AnswerProps extends Pick<QuestionProps, "quietly" | "onNext"> {
  readonly step: AddStep;
  readonly question: string;
}

function Answer({ step, question, quietly, onNext }: AnswerProps) {
  const workshop = useWorkshop();
  const [strand, setStrand] = useState(step.strand);
  const [comesQuietly] = useState(quietly);
  useEffect(() => {
    if (comesQuietly && isOnlyGiven()) focusOn(GUIDE_ANSWER);
  }, [comesQuietly]);
  return (
    <>
      <StrandChoice label={WORDS.stone.strand} value={strand} onChange={setStrand} />
      <QuickAdd
        id={GUIDE_ANSWER}
        draft={DRAFT.answer(step.id)}
        kind={step.kind}
        strand={strand}
        onStrand={setStrand}
        question={question}
        comesQuietly={comesQuietly}
        action={step.action}
        onNext={onNext}
      />
      <StoneList heading={words.answers} stones={answersTo(workshop, { ...step, strand })} empty={words.noAnswers} />
    </>
  );
}

/** Answers as links: the stones that may lead to this one (or that it may lead to), to tick. */
function LinkTicks({ step, about }: { readonly step: LinkStep; readonly about: Stone }) {
  const workshop = useWorkshop();
  const ends = about.kind === step.kind;
  const heading = ends ? words.linksTo(about.text) : words.linksFrom(about.text);
  return (
    // Whoever comes by a key from the question before goes on with the ticks.
    <div className="guide-links" role="group" aria-label={heading} data-goes-on>
      {linkAnswers(about, step, workshop).map(({ other, from, to, isLinked }) => (
        <Check key={other.id} isSelected={isLinked} onChange={(on) => void (on ? link(from, to) : unlink(from, to))}>
          <span className="guide-link">
            <StrandSign strand={other.strand} />
            <span className="stone-words" dir="auto">
              {other.text}
            </span>
          </span>
        </Check>
      ))}
    </div>
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

export function GuideFinished() {
  return (
    <div className="guide-question">
      <h2 id={GUIDE_FINISHED} tabIndex={-1}>
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
