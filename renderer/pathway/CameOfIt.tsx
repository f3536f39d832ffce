/** The guide goes on after the path: outcome by outcome, how far we are, what came in, what nobody had planned, and what comes next. */
import { ArrowLeft, ArrowRight, Megaphone, SkipForward } from "lucide-react";
import { useEffect, useRef, useState, type RefObject } from "react";
import { GUIDE_NEXT_KEY } from "../../shared/commands/keys.ts";
import { CAME_WORDS } from "../../shared/guidance/came-of-it-words.ts";
import { WORDS } from "../../shared/guidance/interface.ts";
import { foundOf } from "../../shared/model/kinds.ts";
import type { ItemId, Stone, StoneId } from "../../shared/model/records.ts";
import { inOrder, stonesOnPath } from "../../shared/model/workshop.ts";
import { cameOn, cameStep, outcomesToWalk, type CameAsk } from "../../shared/pathway/came-of-it.ts";
import { CameIn } from "../progress/CameIn.tsx";
import { HowFar } from "../progress/HowFar.tsx";
import { TimelineButton } from "../progress/TimelineDialog.tsx";
import { newId, newStone, tryChange } from "../state/actions.ts";
import { desk, useDesk } from "../state/desk.ts";
import { aloud } from "../state/notices.ts";
import { useWorkshop } from "../state/replica.ts";
import { addRows } from "../state/rows.ts";
import { AddLine } from "../ui/AddLine.tsx";
import { Button } from "../ui/Button.tsx";
import { Choice } from "../ui/Choice.tsx";
import { focusWhenThere } from "../ui/focus-on.ts";
import { keyName } from "../ui/keys.ts";
import { Panel } from "../ui/Panel.tsx";
import { Pick } from "../ui/Pick.tsx";
import { StrandSign } from "../ui/Sign.tsx";
import { StoneList } from "./StoneList.tsx";

const words = CAME_WORDS;
const FINISHED = "came-finished";

export function CameOfIt() {
  const workshop = useWorkshop();
  const walk = useDesk((now) => now.walk);
  const outcomes = outcomesToWalk(workshop);
  const step = walk === "finished" ? null : cameStep(workshop, walk);
  const stone = step && workshop.stones.get(step.stone);
  const at = outcomes.findIndex(({ id }) => id === step?.stone);
  const go = (way: "next" | "previous" | "skip"): void => {
    if (!step) return;
    const to = cameOn(workshop, step, way);
    if (to) return desk.walks(to);
    if (way === "previous") return;
    desk.walks("finished");
    // The buttons go with the last question: what is said then has the focus.
    focusWhenThere(FINISHED);
  };
  return (
    <Panel
      label={words.name}
      onKeyDown={(event) => {
        if (keyName(event) !== GUIDE_NEXT_KEY || !step || event.defaultPrevented) return;
        event.preventDefault();
        go("next");
      }}
      head={<p className="small muted guide-progress">{step ? words.place(at + 1, outcomes.length) : words.name}</p>}
      closeLabel={words.leave}
      onClose={() => desk.walks(null)}
      foot={
        step && (
          <>
            <Button
              icon={ArrowLeft}
              weight="quiet"
              label={WORDS.common.back}
              tip={words.previous}
              isDisabled={!cameOn(workshop, step, "previous")}
              onPress={() => go("previous")}
            />
            <Button icon={SkipForward} weight="quiet" iconOnly label={words.skip} onPress={() => go("skip")} />
            <Button icon={ArrowRight} label={words.next} tip={WORDS.guide.nextTip} onPress={() => go("next")} />
          </>
        )
      }
    >
      {step && stone ? (
        <Question key={`${step.stone} ${step.ask}`} stone={stone} ask={step.ask} outcomes={outcomes} at={at} />
      ) : (
        <End outcomes={outcomes} />
      )}
    </Panel>
  );
}

interface QuestionProps {
  readonly stone: Stone;
  readonly ask: CameAsk;
  readonly outcomes: readonly Stone[];
  readonly at: number;
}

function Question({ stone, ask, outcomes, at }: QuestionProps) {
  const { question, help } = words.questions[ask];
  const place = useRef<HTMLDivElement>(null);
  useSaidOnce(words.asked(at + 1, outcomes.length, stone.text, question), place);
  return (
    <>
      <Pick<StoneId>
        label={words.about}
        labelHidden
        options={outcomes.map((one) => ({ value: one.id, label: one.text, sign: <StrandSign strand={one.strand} /> }))}
        value={stone.id}
        onChange={(id) => desk.walks({ stone: id, ask })}
      />
      <div className="guide-question" ref={place}>
        <h2>{question}</h2>
        <p className="muted">{help}</p>
      </div>
      {ask === "how-far" && <HowFar stone={stone} readOnly={false} />}
      {ask === "came-in" && <Came stone={stone} />}
      {ask === "found" && <Found beside={stone} />}
      {ask === "next" && <Next stone={stone} />}
    </>
  );
}

/** Says a question that has come into view, unless something of it has the focus. */
function useSaidOnce(said: string, place: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (!place.current?.parentElement?.contains(document.activeElement)) aloud(said);
  }, [said, place]);
}

function Came({ stone }: { readonly stone: Stone }) {
  const isPlanned = [...useWorkshop().evidence.values()].some(({ outcome }) => outcome === stone.id);
  if (isPlanned) return <CameIn stone={stone} readOnly={false} />;
  return (
    <>
      <p>{words.noEvidence}</p>
      <div>
        <Button icon={ArrowRight} label={words.plan} onPress={() => desk.plan(stone.id)} />
      </div>
    </>
  );
}

/** What nobody had planned comes onto the path as an outcome, so that it can have evidence. */
function Found({ beside }: { readonly beside: Stone }) {
  const [found, setFound] = useState<"good" | "bad">("good");
  const all = stonesOnPath(useWorkshop()).filter((stone) => foundOf(stone));
  return (
    <>
      <Choice
        label={words.isIt}
        options={[
          { value: "good", label: words.good },
          { value: "bad", label: words.bad },
        ]}
        value={found}
        onChange={setFound}
      />
      <AddLine
        label={words.foundField}
        placeholder={words.foundPlaceholder}
        onAdd={(text) => tryChange({ do: "stones.add", stones: [{ ...newStone("outcome", beside.strand, text), found }], links: [] })}
      />
      <StoneList heading={words.foundList} stones={all} empty={words.foundNone} />
    </>
  );
}

function Next({ stone }: { readonly stone: Stone }) {
  const rows = inOrder(useWorkshop().said).filter(({ next, stones }) => next.trim() !== "" && stones.includes(stone.id));
  const add = (next: string) =>
    addRows("said", [{ id: newId<ItemId>(), said: "", did: "", notPossible: "", next, date: "", stones: [stone.id] }]);
  return (
    <>
      <AddLine label={words.nextField} placeholder={words.nextPlaceholder} onAdd={add} />
      {rows.length > 0 && (
        <section className="stone-list">
          <h3>{words.nextList}</h3>
          <ul>
            {rows.map((row) => (
              <li key={row.id} dir="auto">
                {row.next}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function End({ outcomes }: { readonly outcomes: readonly Stone[] }) {
  return (
    <div className="guide-question">
      <h2 id={FINISHED} tabIndex={-1}>
        {outcomes.length === 0 ? words.none : words.finished}
      </h2>
      {outcomes.length > 0 && (
        <>
          <p className="muted">{words.finishedHelp}</p>
          <div>
            <TimelineButton />
          </div>
          <div>
            <Button icon={Megaphone} label={words.said} onPress={() => desk.afterwards("said")} />
          </div>
        </>
      )}
    </div>
  );
}
