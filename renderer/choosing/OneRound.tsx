/** One round: counting, what the room sees of it, and the result in words. */
import { Check, EyeOff, Presentation } from "lucide-react";
import { CHOOSING_WORDS as words } from "../../shared/guidance/choosing-words.ts";
import type { Round } from "../../shared/model/records.ts";
import { optionsOf, resultOf, ROUND_ORDERS } from "../../shared/pathway/choosing.ts";
import { useDesk } from "../state/desk.ts";
import { useReplica, useWorkshop } from "../state/replica.ts";
import { editRow, removeRow } from "../state/rows.ts";
import { Button } from "../ui/Button.tsx";
import { Choice } from "../ui/Choice.tsx";
import { CommittedField } from "../ui/Field.tsx";
import { RowMenu } from "../ui/RowMenu.tsx";
import { closeRound, isInRoom, orderRound, revealRound, showRound } from "./choosing-state.ts";
import { VoteCount } from "./VoteCount.tsx";

interface Props {
  readonly round: Round;
  readonly readOnly: boolean;
}

export function OneRound({ round, readOnly }: Props) {
  const workshop = useWorkshop();
  const options = optionsOf(workshop, round);
  const result = resultOf(round.way, options);
  const all = options.reduce((sum, { counts }) => sum + (counts[0] ?? 0), 0);
  return (
    <section className="card one-round" aria-label={round.question || words.noWords}>
      <div className="card-head">
        <CommittedField
          label={words.ask}
          labelHidden
          value={round.question}
          oneLine
          required
          tone="field-cell field-title"
          isReadOnly={readOnly}
          onCommit={(text) => editRow("rounds", round.id, { question: text.trim() })}
        />
        {!readOnly && (
          // Rounds stay in the order in which they were.
          <RowMenu
            name={round.question || words.noWords}
            at={0}
            of={1}
            onMove={() => Promise.resolve()}
            onRemove={() => removeRow("rounds", round.id)}
          />
        )}
      </div>
      <Showing round={round} readOnly={readOnly} />
      {options.length === 0 && <p className="muted">{words.empty}</p>}
      <ul className="votes" aria-label={words.count}>
        {options.map((option) => (
          <li key={option.stone.id}>
            <VoteCount round={round} option={option} readOnly={readOnly} />
          </li>
        ))}
      </ul>
      {result !== "" && (
        <section className="round-result" aria-label={words.result.heading}>
          <h3>{words.result.heading}</h3>
          <p>{result}</p>
          {round.way === "dots" && all > 0 && <p className="muted small">{words.inAll(all)}</p>}
        </section>
      )}
    </section>
  );
}

/** What the room sees of the round, and what it can be shown. */
function Showing({ round, readOnly }: Props) {
  const order = useDesk((now) => now.roundOrder);
  const inRoom = useReplica(({ direction }) => isInRoom(direction, round.id));
  const pages = useReplica(({ direction }) => direction.pages);
  return (
    <div className="round-showing">
      <p className="round-state" role="status">
        {round.revealed ? words.revealed : words.hidden} {inRoom && words.inRoom}
      </p>
      <div className="round-actions" data-goes-on>
        {!round.revealed && (
          <Button weight={inRoom ? "plain" : "main"} icon={Presentation} label={words.showQuestion} onPress={() => showRound(round.id)} />
        )}
        {(round.revealed || !readOnly) && (
          <Button
            weight={round.revealed !== inRoom ? "main" : "plain"}
            icon={Presentation}
            label={words.showResult}
            onPress={() => (round.revealed ? showRound(round.id) : void revealRound(round, true))}
          />
        )}
        {round.revealed && !readOnly && (
          <Button icon={EyeOff} label={words.hide} tip={words.hideTip} onPress={() => void revealRound(round, false)} />
        )}
        {!readOnly && <Button icon={Check} label={words.close} tip={words.closeTip} onPress={() => closeRound(round.id)} />}
      </div>
      {round.revealed && (
        <Choice
          label={words.order}
          options={ROUND_ORDERS.map((value) => ({ value, label: words.orders[value] }))}
          value={order}
          onChange={(chosen) => orderRound(round.id, chosen)}
        />
      )}
      {inRoom && pages > 1 && <p className="muted small">{words.pages}</p>}
    </div>
  );
}
