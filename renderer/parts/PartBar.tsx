/**
 * Above a part of the path: where we are on the whole of it, the parts before and after, and what leads in and out. It stands
 * over picture and list alike, and is gone where the whole path is in view.
 */
import { ArrowLeft, ArrowRight, Puzzle, Route, Undo2 } from "lucide-react";
import { useDeferredValue, useMemo, useState } from "react";
import { LOOK_WORDS as words } from "../../shared/guidance/look-words.ts";
import { linkKey, linksOnPath, type Workshop } from "../../shared/model/workshop.ts";
import type { Stone } from "../../shared/model/records.ts";
import { besidePart, lookedAt, nameOf, partsBeside, WHOLE, type Looked, type PartName } from "../../shared/pathway/look.ts";
import { partCount, partTitle } from "../../shared/pathway/part-title.ts";
import { MOST_IN_PART, smallerParts, type PathPart } from "../../shared/pathway/parts.ts";
import { sceneOfLook } from "../../shared/scene/look.ts";
import { desk, useDesk } from "../state/desk.ts";
import { showPart, showWhole, stepPart, useLooked } from "../state/look.ts";
import { useWorkshop } from "../state/replica.ts";
import { Button } from "../ui/Button.tsx";
import { Menu } from "../ui/Menu.tsx";
import { Pick } from "../ui/Pick.tsx";
import { useSaid } from "../ui/use-said.ts";
import { PathMap } from "./PathMap.tsx";
import "./part-bar.css";

export function PartBar() {
  const workshop = useWorkshop();
  const name = useDesk(({ look }) => look.part);
  const looked = useLooked();
  return (
    <>
      <PartAloud workshop={workshop} name={name} part={looked.part} />
      <PartGone />
      {name && looked.part && <Bar workshop={workshop} name={name} looked={looked} part={looked.part} />}
    </>
  );
}

/** Says which part has come into view, once; what changes in it is said where it is changed. */
function PartAloud({
  workshop,
  name,
  part,
}: Pick<BarProps, "workshop"> & { readonly name: PartName | null; readonly part: PathPart | null }) {
  // Who goes from find to find hears what is found.
  const finding = useDesk((now) => now.find.open);
  const at = name && part ? JSON.stringify(nameOf(part, name.within)) : "";
  const [said, setSaid] = useState({ at, sentence: "" });
  if (said.at !== at) setSaid({ at, sentence: finding ? "" : name && part ? sayPart(workshop, name, part) : words.saidWhole });
  useSaid(said.sentence);
  return null;
}

/** Where the bar was, that its part is gone. It lies over the path, which must not shift under the hand when it leaves. */
function PartGone() {
  const isGone = useDesk(({ look, gone }) => gone === look);
  const text = isGone ? words.gone : "";
  useSaid(text);
  return <p className="part-gone">{text}</p>;
}

function sayPart(workshop: Workshop, name: PartName, part: PathPart): string {
  const beside = partsBeside(workshop, name);
  const title = partTitle(workshop, part);
  const count = partCount(title, beside.findIndex(({ id }) => id === part.id) + 1, beside.length);
  const { ins, outs } = besidePart(workshop, part);
  return words.said(count, title.words, part.stones.length, ins.length, outs.length);
}

interface BarProps {
  readonly workshop: Workshop;
  readonly name: PartName;
  readonly looked: Looked;
  readonly part: PathPart;
}

function Bar({ workshop, name, looked, part }: BarProps) {
  const beside = partsBeside(workshop, name);
  const at = beside.findIndex(({ id }) => id === part.id);
  const { ins, outs } = useMemo(() => besidePart(workshop, part), [workshop, part]);
  return (
    <section className="part-bar" aria-label={words.bar}>
      <PartOnMap workshop={workshop} looked={looked} />
      <div className="part-title">
        <p className="part-count">
          {partCount(partTitle(workshop, part), at + 1, beside.length)}
          <span className="muted"> · {words.stones(part.stones.length)}</span>
        </p>
        <Pick
          label={words.pick}
          labelHidden
          options={beside.map((one, i) => ({
            value: String(i),
            label: partTitle(workshop, one).words,
            help: words.stones(one.stones.length),
          }))}
          value={String(at)}
          onChange={(i) => {
            const chosen = beside[Number(i)];
            if (chosen) showPart(nameOf(chosen, name.within));
          }}
        />
      </div>
      <div className="part-steps">
        <Button
          icon={ArrowLeft}
          iconOnly
          label={words.previous}
          tip={`${words.previous}. ${words.previousTip}.`}
          isDisabled={at <= 0}
          onPress={() => stepPart(-1)}
        />
        <Button
          icon={ArrowRight}
          iconOnly
          label={words.next}
          tip={`${words.next}. ${words.nextTip}.`}
          isDisabled={at >= beside.length - 1}
          onPress={() => stepPart(1)}
        />
        <Button icon={Route} label={words.whole} tip={words.wholeTip} onPress={showWhole} />
      </div>
      <div className="part-border">
        <Border workshop={workshop} ins={ins} outs={outs} />
        <Smaller workshop={workshop} name={name} part={part} />
      </div>
    </section>
  );
}

/** The whole path, small, the part in it filled. */
function PartOnMap({ workshop, looked }: Pick<BarProps, "workshop" | "looked">) {
  // What is worked at comes first; the map follows.
  const whole = useDeferredValue(workshop);
  const scene = useMemo(() => sceneOfLook(lookedAt(whole, WHOLE)), [whole]);
  const lit = useMemo(
    () => new Set<string>([...looked.workshop.stones.keys(), ...linksOnPath(looked.workshop).map(({ from, to }) => linkKey(from, to))]),
    [looked],
  );
  return (
    <div className="part-map">
      <PathMap label={words.map} scene={scene} here={null} lit={lit} />
    </div>
  );
}

/** Where a part is large, the way to its smaller ones, and from there back. */
function Smaller({ workshop, name, part }: Pick<BarProps, "workshop" | "name" | "part">) {
  const { within } = name;
  if (within) return <Button icon={Undo2} weight="quiet" label={words.larger} onPress={() => showPart({ ...within, within: null })} />;
  const smaller = part.stones.length > MOST_IN_PART ? smallerParts(workshop, part) : [];
  if (smaller.length === 0) return null;
  return (
    <Menu
      label={words.smaller}
      groups={[
        {
          entries: smaller.map((one, i) => ({
            id: String(i),
            label: partTitle(workshop, one).words,
            help: words.stones(one.stones.length),
            run: () => showPart(nameOf(one, { cut: part.cut, id: part.id })),
          })),
        },
      ]}
    >
      <Button icon={Puzzle} weight="quiet" label={words.smaller} />
    </Menu>
  );
}

/** What leads across the border of the part; or what has just come to the path, and not to this part. */
function Border({ workshop, ins, outs }: { readonly workshop: Workshop; readonly ins: readonly Stone[]; readonly outs: readonly Stone[] }) {
  const beyond = useDesk((now) => now.beyond).flatMap((id) => workshop.stones.get(id) ?? []);
  const [first] = beyond;
  const text = first ? (beyond.length > 1 ? words.beyondMany(beyond.length) : words.beyond(first.text)) : "";
  useSaid(text);
  return (
    <>
      <p className="part-beyond" dir="auto">
        {text}
      </p>
      {first ? <Button label={words.show} onPress={() => desk.select([first.id])} /> : <Across ins={ins} outs={outs} />}
    </>
  );
}

function Across({ ins, outs }: { readonly ins: readonly Stone[]; readonly outs: readonly Stone[] }) {
  if (ins.length + outs.length === 0) return <p className="muted small">{words.alone}</p>;
  // So few have a button of their own that their words can be read; the others are in a menu beside them.
  const shown = ins.length > 0 && outs.length > 0 ? 1 : 2;
  return (
    <>
      <Neighbours label={words.comesIn} said={words.from} stones={ins} shown={shown} />
      <Neighbours label={words.goesOut} said={words.to} stones={outs} shown={shown} />
    </>
  );
}

interface NeighboursProps {
  readonly label: string;
  readonly said: (text: string) => string;
  readonly stones: readonly Stone[];
  readonly shown: number;
}

function Neighbours({ label, said, stones, shown }: NeighboursProps) {
  if (stones.length === 0) return null;
  const rest = stones.slice(shown);
  return (
    <div className="part-neighbours" role="group" aria-label={label}>
      <span className="part-border-label">{label}</span>
      {stones.slice(0, shown).map(({ id, text }) => (
        <Button key={id} label={text} name={said(text)} tip={words.borderTip} weight="quiet" onPress={() => desk.select([id])} />
      ))}
      {rest.length > 0 && (
        <Menu label={label} groups={[{ entries: rest.map(({ id, text }) => ({ id, label: text, run: () => desk.select([id]) })) }]}>
          <Button label={words.more(rest.length)} weight="quiet" />
        </Menu>
      )}
    </div>
  );
}
