/** The path in sentences, one below the other: to look at, to read to the room, or to be read aloud. */
import { AudioLines, ChevronLeft, ChevronRight, Square } from "lucide-react";
import { useEffect, useMemo, useRef, useState } from "react";
import { Button as PlainButton } from "react-aria-components";
import { READ_BACK_WORDS as words } from "../../shared/guidance/read-back-words.ts";
import { quoted } from "../../shared/base/wording.ts";
import type { StoneId } from "../../shared/model/records.ts";
import { reportTextOf, type Workshop } from "../../shared/model/workshop.ts";
import { readBack, type ReadBackSentence } from "../../shared/pathway/read-back.ts";
import { Panel } from "../ui/Panel.tsx";
import { desk } from "../state/desk.ts";
import { useWorkshop } from "../state/replica.ts";
import { Button } from "../ui/Button.tsx";
import { Check } from "../ui/Check.tsx";
import { useReading } from "./use-reading.ts";
import "./speech.css";

/** As many sentences as a group hears at one sitting; a press shows more. */
const AT_ONCE = 30;
/** The button that opens this panel. */
export const READ_BACK_BUTTON = "read-back";

/** @param of the stone whose chain is read; null for the whole path. */
export function ReadBackPanel({ of }: { readonly of: StoneId | null }) {
  const workshop = useWorkshop();
  const [forReports, setForReports] = useState(false);
  const sentences = useMemo(() => readBack(workshop, { of, ...(forReports && { words: reportTextOf }) }), [workshop, of, forReports]);
  const reading = useReading(sentences, of ?? "path");
  const text = of === null ? undefined : workshop.stones.get(of)?.text;

  useFocusOn(".read-back-foot button");

  return (
    <Panel
      label={words.heading}
      head={<h2>{words.heading}</h2>}
      onClose={() => desk.read(null)}
      returnTo={READ_BACK_BUTTON}
      foot={sentences.length > 0 && <Foot reading={reading} of={sentences.length} />}
    >
      <div className="read-back-intro">
        <p>{text === undefined ? words.whole : words.chain(quoted(text, 80).slice(1, -1))}</p>
        <p className="muted small">{sentences.length === 0 ? words.nothing : words.help}</p>
        {sentences.length > 0 &&
          (reading.canSpeak ? (
            <Check isSelected={reading.slowly} onChange={reading.setSlowly}>
              {words.slowly}
            </Check>
          ) : (
            <p className="muted small">{words.noVoice}</p>
          ))}
      </div>
      <Sentences sentences={sentences} at={reading.at} onChoose={reading.go} />
      {hasReportWords(workshop, sentences) && (
        <Check isSelected={forReports} onChange={setForReports}>
          {words.forReports}
        </Check>
      )}
    </Panel>
  );
}

interface SentencesProps {
  readonly sentences: readonly ReadBackSentence[];
  readonly at: number | null;
  readonly onChoose: (at: number) => void;
}

function Sentences({ sentences, at, onChoose }: SentencesProps) {
  const [wanted, setWanted] = useState(AT_ONCE);
  const shown = Math.max(wanted, (at ?? 0) + 1);
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const show = (): void => {
      if (at !== null) list.current?.children[at]?.scrollIntoView({ block: "nearest" });
    };
    show();
    // The panel gets smaller when the room's strip comes.
    const panel = list.current?.closest(".side-body");
    if (!panel) return;
    const watcher = new ResizeObserver(show);
    watcher.observe(panel);
    return () => watcher.disconnect();
  }, [at, sentences]);
  /** The button moves on or goes: the focus stays with the sentences, at the first that came. */
  const showMore = (): void => {
    setWanted(shown + AT_ONCE);
    requestAnimationFrame(() => list.current?.children[shown]?.querySelector("button")?.focus());
  };
  return (
    <>
      <ol className="told" aria-label={words.sentences} ref={list}>
        {sentences.slice(0, shown).map(({ text, says }, place) => (
          <li key={place} data-says={says}>
            <PlainButton
              className="told-sentence"
              {...(place === at && { "aria-current": "true" as const })}
              onPress={() => onChoose(place)}
            >
              <span dir="auto">{text}</span>
            </PlainButton>
          </li>
        ))}
      </ol>
      {shown < sentences.length && (
        <div>
          <Button weight="quiet" label={words.showMore(Math.min(AT_ONCE, sentences.length - shown))} onPress={showMore} />
        </div>
      )}
    </>
  );
}

function Foot({
  reading: { at, go, isSpeaking, canSpeak, start, stop },
  of,
}: {
  readonly reading: ReturnType<typeof useReading>;
  readonly of: number;
}) {
  return (
    <div className="read-back-foot">
      {canSpeak &&
        (isSpeaking ? (
          <Button key="aloud" weight="main" icon={Square} label={words.stop} onPress={stop} />
        ) : (
          <Button key="aloud" weight="main" icon={AudioLines} label={words.aloud} onPress={start} />
        ))}
      <span className="read-back-steps">
        <Button
          icon={ChevronLeft}
          iconOnly
          weight="quiet"
          label={words.previous}
          isDisabled={at === null || at === 0}
          onPress={() => go((at ?? 0) - 1)}
        />
        <Button
          icon={ChevronRight}
          iconOnly
          weight="quiet"
          label={words.next}
          isDisabled={at !== null && at >= of - 1}
          onPress={() => go(at === null ? 0 : at + 1)}
        />
      </span>
    </div>
  );
}

const hasReportWords = (workshop: Workshop, sentences: readonly ReadBackSentence[]): boolean =>
  sentences.some(({ stones }) => stones.some((id) => (workshop.stones.get(id)?.reportText.trim() ?? "") !== ""));

/** The panel takes the place of the one with the button that opened it, so the focus comes along. */
function useFocusOn(selector: string): void {
  useEffect(() => {
    const button = [...document.querySelectorAll<HTMLButtonElement>(selector)].find(({ disabled }) => !disabled);
    (button ?? document.querySelector<HTMLElement>(".side-head button"))?.focus();
  }, [selector]);
}
