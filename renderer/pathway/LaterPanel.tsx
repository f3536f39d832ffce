/** The tray of stones that wait: kept, but not on the path. */
import { CornerUpLeft, FileText, Trash2 } from "lucide-react";
import { Button as PlainButton } from "react-aria-components";
import { COLLECTING_WORDS } from "../../shared/guidance/collecting-words.ts";
import { WORDS } from "../../shared/guidance/interface.ts";
import { parkedStones } from "../../shared/model/workshop.ts";
import { parkStones, removeStones } from "../state/actions.ts";
import { desk } from "../state/desk.ts";
import { useReplica, useWorkshop } from "../state/replica.ts";
import { Button } from "../ui/Button.tsx";
import { StoneSign } from "../ui/Sign.tsx";
import { Panel } from "../ui/Panel.tsx";

const words = WORDS.board;

export function LaterPanel() {
  const readOnly = useReplica(({ open }) => open?.file.readOnly ?? true);
  const waiting = parkedStones(useWorkshop());
  return (
    <Panel
      label={words.parked}
      head={<h2>{words.parked}</h2>}
      onClose={() => desk.show(null)}
      foot={
        waiting.length > 0 && (
          <Button
            icon={FileText}
            label={COLLECTING_WORDS.later.save}
            tip={COLLECTING_WORDS.later.saveTip}
            onPress={() => desk.word("later")}
          />
        )
      }
    >
      <p className="muted">{waiting.length === 0 ? words.parkedEmpty : words.parkedHelp}</p>
      <ul className="later" aria-label={words.parked}>
        {waiting.map((stone) => (
          <li key={stone.id} className="later-stone">
            <StoneSign kind={stone.kind} strand={stone.strand} />
            <PlainButton className="later-words" aria-label={words.openStone(stone.text)} onPress={() => desk.select([stone.id])}>
              <span dir="auto">{stone.text}</span>
            </PlainButton>
            {!readOnly && (
              <div className="later-actions">
                <Button icon={CornerUpLeft} label={words.unpark} onPress={() => void parkStones([stone.id], false)} />
                <Button
                  icon={Trash2}
                  iconOnly
                  weight="quiet"
                  label={words.removeStone(stone.text)}
                  onPress={() => void removeStones([stone.id])}
                />
              </div>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
