/** Above the example: three things to try, each ticked once it is done, and closed for good by one press. */
import { Circle, CircleCheckBig, X } from "lucide-react";
import { useEffect, useRef } from "react";
import { FIRST_STEPS_WORDS as words } from "../../shared/guidance/first-steps-words.ts";
import { stonesOnPath } from "../../shared/model/workshop.ts";
import { hasEvidence } from "../../shared/model/kinds.ts";
import { openRoom } from "../state/direct.ts";
import { desk, onlyChosen, useDesk } from "../state/desk.ts";
import { changeSettings } from "../state/actions.ts";
import { FIRST_STEPS, useFirstSteps, type FirstStep } from "../state/first-steps.ts";
import { aloud } from "../state/notices.ts";
import { useReplica } from "../state/replica.ts";
import { openStone } from "../stone/open-stone.ts";
import { Button } from "../ui/Button.tsx";
import "./first-steps.css";

/** Where it stands, a part of the path has its bar. */
export function FirstSteps() {
  const wanted = useReplica(({ app, open }) => (app?.settings.firstSteps ?? false) && open?.file.isExample === true);
  const whole = useDesk(({ look }) => look.part === null);
  return wanted && whole ? <Card /> : null;
}

const BEGIN: { readonly [S in FirstStep]: () => void } = {
  write: () => {
    const workshop = useReplica.getState().open?.workshop;
    const [first] = workshop ? stonesOnPath(workshop).filter(hasEvidence) : [];
    const id = onlyChosen() ?? first?.id;
    if (id !== undefined) openStone(id);
  },
  room: () => void openRoom(),
  word: () => desk.word("plan"),
};

function Card() {
  const done = useFirstSteps((now) => now.done);
  const all = done.size === FIRST_STEPS.length;
  useSaidSteps(done);
  return (
    <section className="first-steps" aria-label={words.heading}>
      <p className="first-steps-heading">{all ? words.all : words.heading}</p>
      <ul className="first-steps-list">
        {FIRST_STEPS.map((step) => {
          const { label, tip } = words.things[step];
          const isDone = done.has(step);
          return (
            <li key={step}>
              <Button
                icon={isDone ? CircleCheckBig : Circle}
                weight="quiet"
                label={label}
                tip={tip}
                {...(isDone && { name: words.tried(label) })}
                onPress={BEGIN[step]}
              />
            </li>
          );
        })}
      </ul>
      <Button
        icon={X}
        iconOnly
        weight="quiet"
        label={words.close}
        tip={words.closeTip}
        onPress={() => void changeSettings({ firstSteps: false })}
      />
    </section>
  );
}

/** What was there to be heard last: it is said once for each opening, however often the place comes back. */
let saidOf: string | undefined;

/** Says once that there are three things to try, and then each that is done. */
function useSaidSteps(done: ReadonlySet<FirstStep>): void {
  const path = useReplica(({ open }) => open?.file.path);
  useEffect(() => {
    if (saidOf === path) return;
    saidOf = path;
    aloud(words.said);
  }, [path]);
  const before = useRef(done);
  useEffect(() => {
    const fresh = [...done].filter((step) => !before.current.has(step));
    before.current = done;
    for (const step of fresh) aloud(words.did(words.things[step].label, FIRST_STEPS.length - done.size));
  }, [done]);
}
