/** Benefits: what taking part does for the people who take part, in the three groups of the guidance. */
import { BriefcaseBusiness, Building2, UserRound, type LucideIcon } from "lucide-react";
import { WORDS } from "../../shared/guidance/interface.ts";
import { BENEFIT_WORDS } from "../../shared/guidance/plan-words.ts";
import { BENEFIT_TERMS } from "../../shared/guidance/terms.ts";
import { BENEFIT_GROUPS, type Benefit, type BenefitGroup, type ItemId } from "../../shared/model/records.ts";
import { inOrder } from "../../shared/model/workshop.ts";
import { change, newId } from "../state/actions.ts";
import { useReplica, useWorkshop } from "../state/replica.ts";
import { addRows, editRow, moveRow, removeRow } from "../state/rows.ts";
import { AddLine } from "../ui/AddLine.tsx";
import { CommittedField } from "../ui/Field.tsx";
import { listLines } from "../ui/lines.ts";
import { focusOn } from "../ui/focus-on.ts";
import { RowMenu } from "../ui/RowMenu.tsx";
import "./benefits.css";

const words = WORDS.benefits;
const ICONS: { readonly [G in BenefitGroup]: LucideIcon } = {
  individuals: UserRound,
  staff: BriefcaseBusiness,
  organisations: Building2,
};

export function Benefits() {
  const benefits = inOrder(useWorkshop().benefits);
  const readOnly = useReplica(({ open }) => open?.file.readOnly ?? true);
  return (
    <div className="place">
      <header className="place-head">
        <h2>{BENEFIT_WORDS.heading}</h2>
        <p className="muted">
          {BENEFIT_WORDS.intro} {words.summary(benefits.length)}.
        </p>
      </header>
      <div className="benefits">
        {BENEFIT_GROUPS.map((who) => (
          <Group key={who} who={who} benefits={benefits.filter((benefit) => benefit.who === who)} readOnly={readOnly} />
        ))}
      </div>
    </div>
  );
}

interface GroupProps {
  readonly who: BenefitGroup;
  readonly benefits: readonly Benefit[];
  readonly readOnly: boolean;
}

function Group({ who, benefits, readOnly }: GroupProps) {
  const { label, question } = BENEFIT_TERMS[who];
  const Icon = ICONS[who];
  const addId = `add-benefit-${who}`;
  const together = benefits.map(({ id }) => id);
  return (
    <section className="card" aria-labelledby={`benefits-${who}`}>
      <div>
        <h3 id={`benefits-${who}`} className="benefits-heading">
          <Icon aria-hidden size="1.3em" />
          {label}
        </h3>
        <p className="muted">{question}</p>
      </div>
      {benefits.length === 0 && <p className="muted">{BENEFIT_WORDS.empty}</p>}
      {benefits.length > 0 && (
        <ol className="rows">
          {benefits.map((benefit, at) => (
            <li key={benefit.id}>
              <CommittedField
                label={words.field(label, at + 1)}
                labelHidden
                value={benefit.text}
                required
                tone="field-cell"
                isReadOnly={readOnly}
                onCommit={(text) => editRow("benefits", benefit.id, { text: text.trim() })}
              />
              {!readOnly && (
                <RowMenu
                  name={benefit.text}
                  at={at}
                  of={together.length}
                  onMove={(by) => moveRow("benefits", together, benefit.id, by, benefit.text)}
                  onRemove={() => removeRow("benefits", benefit.id).then(() => focusOn(addId))}
                  more={BENEFIT_GROUPS.filter((other) => other !== who).map((other) => ({
                    id: other,
                    label: words.moveTo(BENEFIT_TERMS[other].label),
                    icon: ICONS[other],
                    run: () => void change({ do: "item.edit", list: "benefits", key: benefit.id, patch: { who: other } }),
                  }))}
                />
              )}
            </li>
          ))}
        </ol>
      )}
      {!readOnly && (
        <AddLine
          id={addId}
          label={words.addTo(label)}
          placeholder={BENEFIT_WORDS.placeholder[who]}
          onAdd={(text) =>
            addRows(
              "benefits",
              listLines(text).map((line) => ({ id: newId<ItemId>(), who, text: line })),
            )
          }
        />
      )}
    </section>
  );
}
