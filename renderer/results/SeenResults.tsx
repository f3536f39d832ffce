/** What came back, to be seen: by question of the form in hand, or by outcome over all forms. */
import { CAME_BACK_WORDS as words } from "../../shared/guidance/came-back-words.ts";
import type { EvidenceForm } from "../../shared/model/records.ts";
import { hasEvidence } from "../../shared/model/kinds.ts";
import { stonesOnPath } from "../../shared/model/workshop.ts";
import { formViews, outcomeViews } from "../../shared/results/views.ts";
import { changeSettings } from "../state/actions.ts";
import { useReplica, useWorkshop } from "../state/replica.ts";
import { Check } from "../ui/Check.tsx";
import { Choice } from "../ui/Choice.tsx";
import { StrandSign } from "../ui/Sign.tsx";
import { seeBy, useCounting } from "./counting-state.ts";
import { ResultCard } from "./ResultCard.tsx";

const BYS = ["asked", "outcome"] as const;

export function SeenResults({ form }: { readonly form: EvidenceForm }) {
  const workshop = useWorkshop();
  const by = useCounting((now) => now.by);
  const hidesSmall = useReplica(({ app }) => app?.settings.hidesSmall ?? false);
  const as = { hidesSmall };
  const outcomes = stonesOnPath(workshop).flatMap((stone) => {
    const views = hasEvidence(stone) ? outcomeViews(workshop, stone.id, as) : [];
    return views.length === 0 ? [] : [{ stone, views }];
  });
  return (
    <section className="seen-results" aria-label={words.seen}>
      <h3>{words.seen}</h3>
      <div className="seen-choices">
        <Choice label={words.by} options={BYS.map((value) => ({ value, label: words.bys[value] }))} value={by} onChange={seeBy} />
        <Check isSelected={hidesSmall} onChange={(hidesSmall) => void changeSettings({ hidesSmall })}>
          {words.small}
        </Check>
      </div>
      {by === "asked" && (
        <div className="result-cards">
          {formViews(workshop, form, as).map((view) => (
            <ResultCard key={view.id} view={view} small={hidesSmall} />
          ))}
        </div>
      )}
      {by === "outcome" && outcomes.length === 0 && <p className="muted">{words.noOutcomes}</p>}
      {by === "outcome" &&
        outcomes.map(({ stone, views }) => (
          <section key={stone.id} className="seen-outcome" aria-label={stone.text}>
            <h4 className="seen-outcome-name">
              <StrandSign strand={stone.strand} />
              <span dir="auto">{stone.text}</span>
            </h4>
            <div className="result-cards">
              {views.map((view) => (
                <ResultCard key={`${view.form} ${view.id}`} view={view} small={hidesSmall} />
              ))}
            </div>
          </section>
        ))}
    </section>
  );
}
