/** What an easy-read document asks for: easier words where some are hard, whom to talk to, and whether it was checked. */
import { ArrowLeft, ArrowRight } from "lucide-react";
import { useState } from "react";
import { fingerprint } from "../../shared/base/fingerprint.ts";
import { EASY_WORDS as words } from "../../shared/guidance/easy-read-words.ts";
import { easyRead } from "../../shared/easy-read/document.ts";
import { checkedOn, checkedWords, easyOf, hardTexts, type HardText } from "../../shared/easy-read/wordings.ts";
import { hintInWords } from "../../shared/plain/in-words.ts";
import { pathPartOf, usualParts } from "../../shared/pathway/parts.ts";
import { EASY_SIZES, type EasySize, type WordOptions } from "../../shared/settings/word-options.ts";
import { DayField } from "../progress/DayField.tsx";
import { change } from "../state/actions.ts";
import { desk, useDesk } from "../state/desk.ts";
import { workshopNow } from "../state/look.ts";
import { useReplica, useWorkshop } from "../state/replica.ts";
import { settle } from "../state/unsettled.ts";
import { useWordings, type KeepWording } from "../state/wordings.ts";
import { Button } from "../ui/Button.tsx";
import { Check } from "../ui/Check.tsx";
import { Choice } from "../ui/Choice.tsx";
import { longDayOf } from "../ui/dates.ts";
import { today } from "../../shared/base/today.ts";
import { CommittedField } from "../ui/Field.tsx";
import { Pick } from "../ui/Pick.tsx";

interface Props {
  readonly options: WordOptions;
  readonly onOptions: (patch: Partial<WordOptions>) => void;
}

/** The whole plan among its parts. */
const WHOLE = "";

export function EasyReadChoices({ options, onOptions }: Props) {
  const workshop = useWorkshop();
  const readOnly = useReplica(({ open }) => open?.file.readOnly ?? true);
  const part = useDesk((now) => now.easyPart);
  const cut = part === null ? null : pathPartOf(workshop, part);
  const said = easyRead(workshop, { day: longDayOf, size: options.easySize, ...(cut && { part: cut }) });
  const parts = usualParts(workshop).filter(({ id }) => id !== "");
  const write = useWordings();
  return (
    <>
      <Choice
        label={words.size.label}
        options={EASY_SIZES.map((size) => ({ value: String(size), label: words.size.points(size) }))}
        value={String(options.easySize)}
        onChange={(chosen) => onOptions({ easySize: EASY_SIZES.find((size) => String(size) === chosen) ?? (16 satisfies EasySize) })}
      />
      {parts.length > 0 && (
        <Pick
          label={words.which}
          options={[
            { value: WHOLE, label: words.whole },
            ...parts.map(({ id }) => ({ value: id, label: workshop.stones.get(id)?.text ?? id })),
          ]}
          value={part ?? WHOLE}
          onChange={(id) => desk.easyPart(id === WHOLE ? null : id)}
        />
      )}
      <p className="muted small">{words.length(said.words, said.pages)}</p>
      {said.level !== "all" && (
        <p className="small" role="status">
          {words.shorter}
        </p>
      )}
      {!readOnly && (
        <>
          <EasierWords hard={hardTexts(workshop)} write={write} />
          <CommittedField
            label={words.contact.label}
            help={words.contact.help}
            value={easyOf(workshop, "", "contact")?.text ?? ""}
            onCommit={(text) => write("", "contact", "", text.trim())}
          />
          <Checked write={write} />
        </>
      )}
    </>
  );
}

/** One text at a time: what it says, why it may be hard, and room for easier words. */
function EasierWords({ hard, write }: { readonly hard: readonly HardText[]; readonly write: KeepWording }) {
  const [at, setAt] = useState(0);
  const left = hard.filter(({ hints }) => hints.length > 0).length;
  const nth = Math.min(at, hard.length - 1);
  const one = hard[nth];
  return (
    <section className="easy-asks" aria-label={words.asks.heading}>
      <h3>{words.asks.heading}</h3>
      <p className="small" role="status">
        {left === 0 ? words.asks.none : words.asks.left(left)}
      </p>
      {one && (
        <>
          <p className="muted small">{words.asks.lead}</p>
          <div className="easy-ask">
            <p className="muted small">
              {words.asks.nth(nth + 1, hard.length)} · {words.parts[one.part]}
            </p>
            <p className="easy-original" dir="auto">
              {one.original}
            </p>
            {one.hints[0] && <p className="small">{hintInWords(one.hints[0])}</p>}
            <CommittedField
              key={`${one.stone.id} ${one.part}`}
              label={words.asks.easier}
              help={words.asks.easierHelp}
              value={one.easier}
              rows={2}
              onCommit={(text) => write(one.stone.id, one.part, fingerprint(one.original), text.trim())}
            />
            <div className="word-row">
              <Button icon={ArrowLeft} weight="quiet" label={words.asks.previous} isDisabled={nth === 0} onPress={() => setAt(nth - 1)} />
              <Button icon={ArrowRight} label={words.asks.next} isDisabled={nth >= hard.length - 1} onPress={() => setAt(nth + 1)} />
            </div>
          </div>
        </>
      )}
    </section>
  );
}

/** Until it is ticked, and whenever the words have changed since, the document is a draft. */
function Checked({ write }: { readonly write: KeepWording }) {
  const workshop = useWorkshop();
  const day = checkedOn(workshop);
  const known = easyOf(workshop, "", "checked");
  /** What is still being written elsewhere in the dialog is checked with the rest. */
  const check = async (on: string): Promise<void> => {
    await settle();
    const now = workshopNow();
    if (now) await write("", "checked", checkedWords(now), on);
  };
  const tick = (on: boolean): void => {
    if (on) void check(today());
    else if (known) void change({ do: "item.remove", list: "easy", key: known.id });
  };
  return (
    <div>
      <Check isSelected={day !== ""} onChange={tick}>
        {words.checked.label}
        <span className="preview-help">{words.checked.help}</span>
      </Check>
      {day !== "" && <DayField label={words.checked.day} value={day} onCommit={(chosen) => void check(chosen === "" ? today() : chosen)} />}
    </div>
  );
}
