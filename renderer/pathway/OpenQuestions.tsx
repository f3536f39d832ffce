/** Nothing chosen and nothing asked for: what could be talked about next on this path, as a calm list, and what is set aside. */
import { AudioLines, CornerUpLeft } from "lucide-react";
import { useState } from "react";
import { Button as PlainButton } from "react-aria-components";
import { groupBy } from "../../shared/base/group-by.ts";
import { WORDS } from "../../shared/guidance/interface.ts";
import { GAP_LIST_WORDS } from "../../shared/guidance/questions-words.ts";
import { READ_BACK_WORDS } from "../../shared/guidance/read-back-words.ts";
import { GAP_KINDS } from "../../shared/model/records.ts";
import { linksOnPath, stonesOnPath } from "../../shared/model/workshop.ts";
import { gapsSetAside, keyOfGap, openGaps, type Gap, type SetAside } from "../../shared/pathway/gaps.ts";
import { READ_BACK_BUTTON } from "../speech/ReadBackPanel.tsx";
import { tryChange } from "../state/actions.ts";
import { board } from "../state/board-handle.ts";
import { desk, useDesk } from "../state/desk.ts";
import { useReplica, useWorkshop } from "../state/replica.ts";
import { Button } from "../ui/Button.tsx";
import { CommittedField } from "../ui/Field.tsx";
import { StrandSign } from "../ui/Sign.tsx";
import { takeQuestionUp } from "./asides.ts";
import { More } from "../ui/More.tsx";
import { Panel } from "../ui/Panel.tsx";
import { QuestionRow } from "./QuestionRow.tsx";

const words = WORDS.path;
/** Nobody can talk about more of a kind at once; a press shows the next. */
const AT_ONCE = 5;
const HEADING = "open-questions";

export function OpenQuestions() {
  const workshop = useWorkshop();
  const readOnly = useReplica(({ open }) => open?.file.readOnly ?? true);
  const asked = useDesk((now) => now.side === "questions");
  const gaps = openGaps(workshop);
  const aside = gapsSetAside(workshop);
  return (
    <Panel
      label={words.heading}
      head={<h2>{words.heading}</h2>}
      closeLabel={asked ? WORDS.common.close : words.hide}
      onClose={() => (asked ? desk.show(null) : desk.panel(false))}
    >
      <p className="muted">{readOnly ? words.choose : `${words.choose} ${words.write}`}</p>
      {linksOnPath(workshop).length > 0 && (
        <div>
          <Button id={READ_BACK_BUTTON} icon={AudioLines} label={READ_BACK_WORDS.openPath} onPress={() => desk.read("path")} />
        </div>
      )}
      {(stonesOnPath(workshop).length > 0 || gaps.length > 0) && (
        <section className="stone-list">
          <h3 id={HEADING} tabIndex={-1}>
            {gaps.length === 0 ? words.noQuestions : words.questions(gaps.length)}
          </h3>
          {grouped(gaps).map((group) => (
            <QuestionGroup key={`${group[0]?.kind} ${group[0]?.heading}`} gaps={group} readOnly={readOnly} />
          ))}
        </section>
      )}
      {aside.length > 0 && (
        <More label={GAP_LIST_WORDS.aside(aside.length)}>
          <p className="muted small">{GAP_LIST_WORDS.asideHelp}</p>
          <ul className="asides">
            {aside.map((one) => (
              <AsideItem key={keyOfGap(one.gap)} {...one} readOnly={readOnly} />
            ))}
          </ul>
        </More>
      )}
    </Panel>
  );
}

const PLACES: readonly Gap["kind"][] = ["asked", ...GAP_KINDS];

/** The questions that are asked in the same words stand together, in the order of the kinds; what people have asked comes first. */
const grouped = (gaps: readonly Gap[]): readonly (readonly Gap[])[] => [
  ...groupBy(
    [...gaps].sort((a, b) => PLACES.indexOf(a.kind) - PLACES.indexOf(b.kind)),
    (gap) => gap.heading,
  ).values(),
];

function QuestionGroup({ gaps, readOnly }: { readonly gaps: readonly Gap[]; readonly readOnly: boolean }) {
  const [shown, setShown] = useState(AT_ONCE);
  const [first] = gaps;
  if (!first) return null;
  const left = gaps.length - shown;
  return (
    <section className="question-group">
      <h4>{first.heading}</h4>
      <p className="small muted">{first.ask}</p>
      <ul aria-label={`${first.heading}. ${first.ask}`}>
        {gaps.slice(0, shown).map((gap, at) => (
          <li key={keyOfGap(gap)}>
            <QuestionRow gap={gap} readOnly={readOnly} onGone={() => focusOn(gaps[at + 1] ?? gaps[at - 1])}>
              <Subject gap={gap} />
            </QuestionRow>
          </li>
        ))}
      </ul>
      {left > 0 && (
        <div>
          <Button weight="quiet" label={GAP_LIST_WORDS.showMore(left)} onPress={() => (setShown(gaps.length), focusOn(gaps[shown]))} />
        </div>
      )}
    </section>
  );
}

/** What the question is about, as a button that goes there. */
function Subject({ gap }: { readonly gap: Gap }) {
  const { stones } = useWorkshop();
  const stone = stones.get(gap.stone);
  // What was asked about the whole path leads nowhere.
  if (!stone && gap.kind === "asked")
    return (
      <p id={idOf(gap)} tabIndex={-1} dir="auto">
        {gap.subject}
      </p>
    );
  return (
    <PlainButton id={idOf(gap)} className="stone-button" onPress={() => goTo(gap)}>
      {stone && <StrandSign strand={stone.strand} />}
      <span className="stone-words">{gap.subject}</span>
    </PlainButton>
  );
}

/** To the stone; the question about the whole path is answered in the framework. */
function goTo({ stone }: Gap): void {
  if (stone === "") {
    desk.reads("edi");
    desk.go("framework");
  } else {
    desk.select([stone]);
    board.current?.reveal([stone]);
  }
}

const idOf = (gap: Gap): string => `question ${keyOfGap(gap)}`;

/** A question that leaves the list takes the focus with it: the next one gets it. */
function focusOn(gap: Gap | undefined): void {
  requestAnimationFrame(() => document.getElementById(gap ? idOf(gap) : HEADING)?.focus());
}

function AsideItem({ gap, asides, readOnly }: SetAside & { readonly readOnly: boolean }) {
  const [aside] = asides;
  if (!aside) return null;
  const { question } = gap;
  return (
    <li className="aside">
      <p>{question}</p>
      {readOnly ? (
        <p className="small muted" dir="auto">
          {aside.reason || GAP_LIST_WORDS.noReason}
        </p>
      ) : (
        <>
          <CommittedField
            label={GAP_LIST_WORDS.reasonFor(question)}
            labelHidden
            placeholder={GAP_LIST_WORDS.noReason}
            value={aside.reason}
            tone="field-why"
            oneLine
            onCommit={(reason) => tryChange({ do: "item.edit", list: "asides", key: aside.id, patch: { reason: reason.trim() } })}
          />
          <div>
            <Button
              icon={CornerUpLeft}
              weight="quiet"
              label={GAP_LIST_WORDS.bringBack}
              name={GAP_LIST_WORDS.bringBackOne(question)}
              onPress={() => void takeQuestionUp(asides).then(() => focusOn(gap))}
            />
          </div>
        </>
      )}
    </li>
  );
}
