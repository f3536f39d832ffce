/** A new round: which stones, how people choose, and the question. All of it has an answer already, and can be changed. */
import { ArrowRight } from "lucide-react";
import { useState } from "react";
import { CHOOSING_WORDS as words } from "../../shared/guidance/choosing-words.ts";
import { KIND_TERMS } from "../../shared/guidance/terms.ts";
import { EVIDENCE_KINDS, KIND } from "../../shared/model/kinds.ts";
import { CHOOSING_WAYS, KINDS, type ChoosingWay, type ItemId, type Kind } from "../../shared/model/records.ts";
import { dotsEach, noVotes, stonesToChoose } from "../../shared/pathway/choosing.ts";
import { Counter } from "../counting/Counter.tsx";
import { newId } from "../state/actions.ts";
import { afterPress } from "../state/after-press.ts";
import { desk, useDesk } from "../state/desk.ts";
import { DRAFT, dropDraft, useDraft } from "../state/drafts.ts";
import { refuse } from "../state/notices.ts";
import { useWorkshop } from "../state/replica.ts";
import { addRows } from "../state/rows.ts";
import { Button } from "../ui/Button.tsx";
import { Choice } from "../ui/Choice.tsx";
import { WritingField } from "../ui/Field.tsx";

/** Most dots that one person has. */
const MOST_EACH = 20;
/** What groups choose from most often comes first. */
const OFFERED: readonly Kind[] = [...EVIDENCE_KINDS, ...KINDS.filter((kind) => !KIND[kind].hasEvidence)];

export function NewRound() {
  const workshop = useWorkshop();
  const selection = useDesk((now) => now.selection);
  const sources = [
    { value: "chosen", label: words.chosen(selection.length), stones: stonesToChoose(workshop, selection) },
    ...OFFERED.map((kind) => {
      const stones = stonesToChoose(workshop, kind);
      return { value: kind as Kind | "chosen", label: words.all(KIND_TERMS[kind].plural, stones.length), stones };
    }),
  ].filter(({ stones }) => stones.length > 0);
  // One stone chosen on the board is seldom what a group chooses from.
  const suggested = sources.find(({ value, stones }) => value !== "chosen" || stones.length > 1) ?? sources[0];

  const [from, setFrom] = useState<string | null>(null);
  const [way, setWay] = useState<ChoosingWay>("dots");
  const [each, setEach] = useState<number | null>(null);
  const [asked, setAsked] = useDraft(DRAFT.round);
  /** Emptied on purpose: the suggestion comes again when the field is left. */
  const [isEmpty, setIsEmpty] = useState(false);
  const source = sources.find(({ value }) => value === from) ?? suggested;
  if (!source) return <p className="card muted">{words.nothing}</p>;

  const count = source.stones.length;
  const dots = each ?? dotsEach(count);
  const suggestion = way === "dots" ? words.suggested.dots(dots) : words.suggested.cards;

  const begin = async (): Promise<void> => {
    const id = newId<ItemId>();
    const question = asked.trim() || suggestion;
    const error = await addRows("rounds", [{ id, question, way, revealed: false, votes: noVotes(way, source.stones) }]);
    if (error) return refuse(error);
    dropDraft(DRAFT.round);
    desk.openRound(id);
  };

  return (
    <section className="card new-round" aria-label={words.begins}>
      <h3>{words.begins}</h3>
      <Choice
        label={words.what}
        options={sources.map(({ value, label }) => ({ value, label }))}
        value={source.value}
        onChange={setFrom}
        columns={2}
      />
      <div className="new-round-part">
        <Choice
          label={words.way}
          options={CHOOSING_WAYS.map((value) => ({ value, label: words.ways[value] }))}
          value={way}
          onChange={setWay}
        />
        <p className="muted small">{words.waysHelp[way]}</p>
      </div>
      {way === "dots" && (
        <div className="new-round-part">
          <Counter label={words.each} value={dots} least={1} most={MOST_EACH} onChange={(n) => setEach(Number.isFinite(n) ? n : null)} />
          <p className="muted small">{words.eachHelp(count, dotsEach(count))}</p>
        </div>
      )}
      <WritingField
        label={words.ask}
        value={asked || (isEmpty ? "" : suggestion)}
        onChange={(text) => {
          setAsked(text.replace(/\s*\n\s*/g, " "));
          setIsEmpty(text === "");
        }}
        onBlur={() =>
          afterPress(() => {
            if (asked.trim() !== "") return;
            dropDraft(DRAFT.round);
            setIsEmpty(false);
          })
        }
      />
      <div>
        <Button weight="main" icon={ArrowRight} label={words.begin} onPress={() => void begin()} />
      </div>
    </section>
  );
}
