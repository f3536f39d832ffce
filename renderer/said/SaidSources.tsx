/** What people have said elsewhere in the workshop, to be taken in by one press each; what a row has taken in is not offered again. */
import { CornerLeftUp } from "lucide-react";
import { groupBy } from "../../shared/base/group-by.ts";
import { SAID_WORDS } from "../../shared/guidance/said-words.ts";
import { rowOfSource, SAID_SOURCES, saidSources, type SaidSource } from "../../shared/pathway/you-said.ts";
import { refuse } from "../state/notices.ts";
import { useWorkshop } from "../state/replica.ts";
import { addRows } from "../state/rows.ts";
import { Button } from "../ui/Button.tsx";
import { focusOn } from "../ui/focus-on.ts";
import { More } from "../ui/More.tsx";
import { ADD_SAID } from "./SaidCard.tsx";

const words = SAID_WORDS.sources;
const takeId = ({ row }: SaidSource): string => `take ${row}`;

export function SaidSources() {
  const sources = groupBy(saidSources(useWorkshop()), ({ kind }) => kind);
  return (
    <section className="said-sources" aria-labelledby="said-sources">
      <h3 id="said-sources">{words.heading}</h3>
      <p className="muted">{sources.size === 0 ? words.none : words.intro}</p>
      {SAID_SOURCES.flatMap((kind) => {
        const all = sources.get(kind) ?? [];
        return all.length === 0
          ? []
          : [
              <More key={kind} label={words.kinds[kind](all.length)}>
                <ul className="said-offered">
                  {all.map((source, at) => (
                    <li key={source.row}>
                      <p dir="auto">{source.text}</p>
                      <Button
                        id={takeId(source)}
                        icon={CornerLeftUp}
                        label={words.take}
                        name={words.takeOf(source.text)}
                        onPress={() => void take(source, all[at + 1] ?? all[at - 1])}
                      />
                    </li>
                  ))}
                </ul>
              </More>,
            ];
      })}
    </section>
  );
}

/** The button goes with what it took in: the next one gets the focus. */
async function take(source: SaidSource, next: SaidSource | undefined): Promise<void> {
  const refused = await addRows("said", [rowOfSource(source)], words.taken);
  if (refused) return refuse(refused);
  focusOn(next ? takeId(next) : ADD_SAID);
}
