/** Choosing together: people choose in the room by dots or cards, the facilitator counts, and shows the result. */
import { ArrowLeft, Plus } from "lucide-react";
import { Button as PlainButton } from "react-aria-components";
import { CHOOSING_WORDS as words } from "../../shared/guidance/choosing-words.ts";
import type { Round } from "../../shared/model/records.ts";
import { inOrder } from "../../shared/model/workshop.ts";
import { desk, useDesk } from "../state/desk.ts";
import { useReplica, useWorkshop } from "../state/replica.ts";
import { Button } from "../ui/Button.tsx";
import "../ui/place.css";
import { NewRound } from "./NewRound.tsx";
import { OneRound } from "./OneRound.tsx";
import "./choosing.css";

export function Choosing() {
  const { rounds } = useWorkshop();
  const readOnly = useReplica(({ open }) => open?.file.readOnly ?? true);
  const open = useDesk((now) => now.round);
  const listed = inOrder(rounds);
  // One that was removed, or belongs to another workshop, gives way.
  const round = (open && rounds.get(open)) || (readOnly ? listed.at(-1) : undefined);
  return (
    <div className="place">
      <header className="place-head choosing-head">
        <div>
          <h2>{words.heading}</h2>
          <p className="muted">{words.intro}</p>
        </div>
        <Button icon={ArrowLeft} label={words.back} onPress={() => desk.go("pathway")} />
      </header>
      <div className="choosing" data-alone={listed.length === 0}>
        {listed.length > 0 && (
          <nav className="rounds" aria-label={words.soFar}>
            {!readOnly && <Button icon={Plus} label={words.new} isDisabled={!round} onPress={() => desk.openRound(null)} />}
            <h3>{words.soFar}</h3>
            <ul>
              {listed.toReversed().map((one) => (
                <li key={one.id}>
                  <RoundButton round={one} isOpen={one === round} />
                </li>
              ))}
            </ul>
          </nav>
        )}
        {round ? (
          <OneRound key={round.id} round={round} readOnly={readOnly} />
        ) : readOnly ? (
          <p className="card muted">{words.none}</p>
        ) : (
          <NewRound />
        )}
      </div>
    </div>
  );
}

function RoundButton({ round, isOpen }: { readonly round: Round; readonly isOpen: boolean }) {
  return (
    <PlainButton className="round-button" {...(isOpen && { "aria-current": "true" as const })} onPress={() => desk.openRound(round.id)}>
      <span className="round-name">{round.question || words.noWords}</span>
      <span className="small muted">{words.aside[round.way]}</span>
    </PlainButton>
  );
}
