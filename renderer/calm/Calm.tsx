/** One thing at a time: the guide's question, a picture of what it asks for, and one field. Everything else waits. */
import { Check as Tick, RotateCcw, X } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { CALM_WORDS as words } from "../../shared/guidance/calm-words.ts";
import { WORDS } from "../../shared/guidance/interface.ts";
import { MAPPING_STEPS, type AddStep, type LinkStep } from "../../shared/guidance/mapping.ts";
import { KIND_TERMS } from "../../shared/guidance/terms.ts";
import type { Stone } from "../../shared/model/records.ts";
import { answersTo, type Asked } from "../../shared/pathway/next-step.ts";
import { GuideFinished } from "../pathway/Guide.tsx";
import { linkAnswers, useGuide, useSaidQuestion, type Guiding } from "../pathway/use-guide.ts";
import { link, unlink } from "../state/actions.ts";
import { DRAFT } from "../state/drafts.ts";
import { aloud } from "../state/notices.ts";
import { useWorkshop } from "../state/replica.ts";
import { QuickAdd } from "../stone/QuickAdd.tsx";
import { Button } from "../ui/Button.tsx";
import { HowMany } from "../ui/HowMany.tsx";
import { CalmPicture } from "./CalmPicture.tsx";
import { CalmSheet } from "./CalmSheet.tsx";

const total = MAPPING_STEPS.length;

export function Calm() {
  const guide = useGuide();
  const { asked, at, next, back } = guide;
  return (
    <CalmSheet
      term={asked && KIND_TERMS[asked.step.kind].label}
      asked={asked && { at, of: total, said: WORDS.guide.place(at + 1, total) }}
      previous={WORDS.guide.previous}
      next={{ label: WORDS.guide.next, tip: WORDS.guide.nextTip, go: next }}
      onBack={back}
    >
      {asked ? <CalmQuestion key={`${asked.step.id} ${asked.about?.id}`} asked={asked} guide={guide} /> : <GuideFinished />}
    </CalmSheet>
  );
}

function CalmQuestion({ asked, guide }: { readonly asked: Asked; readonly guide: Guiding }) {
  const { step, about, question, help } = asked;
  const place = useRef<HTMLDivElement>(null);
  useSaidQuestion(question, guide.at, place);
  return (
    <>
      <CalmPicture kind={step.kind} strand={step.strand ?? about?.strand ?? "project"} {...(about && { stone: about })} />
      <div className="calm-words" ref={place}>
        <h2>{question}</h2>
        {about && (
          <p className="calm-stone" dir="auto">
            {about.text}
          </p>
        )}
        <p className="muted">{help}</p>
        {step.does === "add" ? (
          <OneAnswer step={step} question={question} onNext={guide.nextAfter} />
        ) : (
          about && <OneLink step={step} about={about} />
        )}
      </div>
    </>
  );
}

interface AnswerProps {
  readonly step: AddStep;
  readonly question: string;
  readonly onNext: Guiding["nextAfter"];
}

function OneAnswer({ step, question, onNext }: AnswerProps) {
  const answers = answersTo(useWorkshop(), step).length;
  const [strand, setStrand] = useState(step.strand);
  return (
    <>
      <QuickAdd
        draft={DRAFT.answer(step.id)}
        kind={step.kind}
        strand={strand}
        onStrand={setStrand}
        question={question}
        action={step.action}
        onNext={onNext}
      />
      {answers > 0 && (
        <p className="calm-place">
          <span>
            {answers} {words.answers(answers)}
          </span>{" "}
          <HowMany n={answers} />
        </p>
      )}
    </>
  );
}

/** One stone after the other that may be linked with the one in question: yes, or no. */
function OneLink({ step, about }: { readonly step: LinkStep; readonly about: Stone }) {
  const workshop = useWorkshop();
  const [at, setAt] = useState(0);
  const answers = linkAnswers(about, step, workshop);
  const one = answers[at];
  const said = one ? `${words.nth(at + 1, answers.length)}. ${one.other.text}` : words.all;
  const first = useRef(true);
  useEffect(() => {
    // The first one comes with the question, which is said.
    if (!first.current) aloud(said);
    first.current = false;
  }, [said]);
  const asks = about.kind === step.kind ? words.leadsTo : words.comesFrom;
  const answer = (yes: boolean): void => {
    if (one && yes !== one.isLinked) void (yes ? link(one.from, one.to) : unlink(one.from, one.to));
    setAt(at + 1);
  };
  return (
    <div className="calm-link" role="group" aria-label={asks} data-goes-on>
      {one ? (
        <>
          <p className="calm-place">
            <span>{words.nth(at + 1, answers.length)}</span> <HowMany n={at + 1} of={answers.length} now={at + 1} />
          </p>
          <p className="calm-stone" dir="auto">
            {one.other.text}
          </p>
          <p className="muted">{one.isLinked ? words.linked : asks}</p>
          <div className="calm-answers">
            <Button icon={Tick} weight="main" label={words.yes} onPress={() => answer(true)} />
            <Button icon={X} label={words.no} onPress={() => answer(false)} />
          </div>
        </>
      ) : (
        <>
          <p>{words.all}</p>
          <div>
            <Button icon={RotateCcw} weight="quiet" label={words.again} onPress={() => setAt(0)} />
          </div>
        </>
      )}
    </div>
  );
}
