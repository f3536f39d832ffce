/** You said – we did: what people said, what was done with it, what could not be, and what comes next. */
import { Plus } from "lucide-react";
import { SAID_WORDS } from "../../shared/guidance/said-words.ts";
import type { ItemId } from "../../shared/model/records.ts";
import { inOrder } from "../../shared/model/workshop.ts";
import { newId } from "../state/actions.ts";
import { refuse } from "../state/notices.ts";
import { useReplica, useWorkshop } from "../state/replica.ts";
import { addRows } from "../state/rows.ts";
import { Button } from "../ui/Button.tsx";
import { focusWhenThere } from "../ui/focus-on.ts";
import { ADD_SAID, firstFieldOfSaid, SaidCard } from "./SaidCard.tsx";
import { SaidSources } from "./SaidSources.tsx";
import "../ui/place.css";
import "./said.css";

const words = SAID_WORDS;

export function SaidTab() {
  const rows = inOrder(useWorkshop().said);
  const readOnly = useReplica(({ open }) => open?.file.readOnly ?? true);
  const add = async (): Promise<void> => {
    const row = { id: newId<ItemId>(), said: "", did: "", notPossible: "", next: "", date: "", stones: [] };
    const error = await addRows("said", [row]);
    if (error) return refuse(error);
    focusWhenThere(firstFieldOfSaid(row.id));
  };
  return (
    <div className="said-tab">
      <p className="muted">{words.intro}</p>
      {rows.length === 0 && <p>{words.empty}</p>}
      {rows.length > 0 && (
        <ol className="said" aria-label={words.heading}>
          {rows.map((row, at) => (
            <SaidCard key={row.id} row={row} number={at + 1} together={rows.map(({ id }) => id)} readOnly={readOnly} />
          ))}
        </ol>
      )}
      {!readOnly && (
        <>
          <Button id={ADD_SAID} icon={Plus} weight={rows.length === 0 ? "main" : "plain"} label={words.add} onPress={() => void add()} />
          <SaidSources />
        </>
      )}
    </div>
  );
}
