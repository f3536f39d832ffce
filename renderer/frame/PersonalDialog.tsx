/** Before a file for others is saved: what in it looks personal, and where. The person decides. */
import { PRIVACY_WORDS as words } from "../../shared/guidance/privacy-words.ts";
import type { Spot } from "../../shared/privacy/leaving.ts";
import { desk } from "../state/desk.ts";
import { useQuestion } from "../state/personal.ts";
import { useReplica } from "../state/replica.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog, DialogButtons } from "../ui/Dialog.tsx";

/** More than these nobody reads in a dialog; those behind them come when the first are mended. */
const SHOWN = 40;

export function PersonalDialog() {
  const question = useQuestion((now) => now.question);
  if (!question) return null;
  const { found, answer } = question;
  return (
    <Dialog heading={words.heading} onClose={() => answer(false)}>
      <p>{words.lead}</p>
      <ul className="personal">
        {found.slice(0, SHOWN).map(({ kind, excerpt, where, spot }, at) => {
          const go = wayTo(spot);
          return (
            <li key={at}>
              <div>
                <strong dir="auto">{excerpt}</strong>
                <span className="muted">{words.kinds[kind]}</span>
                <span className="muted" dir="auto">
                  {where}
                </span>
              </div>
              <Button label={words.show} name={words.showName(excerpt)} weight="quiet" onPress={() => (answer(false), go())} />
            </li>
          );
        })}
      </ul>
      {found.length > SHOWN && <p className="muted">{words.more(found.length - SHOWN)}</p>}
      <DialogButtons>
        <Button weight="main" label={words.back} onPress={() => answer(false)} />
        <Button label={words.save} onPress={() => answer(true)} />
      </DialogButtons>
    </Dialog>
  );
}

/** What brings a text into view. */
function wayTo(spot: Spot): () => void {
  switch (spot.at) {
    case "stone": {
      const isOnPath = useReplica.getState().open?.workshop.stones.get(spot.id)?.parked === false;
      return () => (isOnPath ? desk.showStone(spot.id) : (desk.go("pathway"), desk.show("later")));
    }
    case "evidence":
      return () => desk.plan(spot.outcome);
    case "details":
      return () => desk.ask("details");
    case "options":
      return () => desk.go("evidence");
    case "framework":
      return () => desk.go("framework");
    case "examples":
      return () => desk.go("examples");
    case "benefits":
      return () => desk.go("benefits");
    case "forms":
      return () => desk.afterwards("forms");
    case "results":
      return () => desk.afterwards("counting");
    case "feedback":
      return () => desk.go("feedback");
    case "said":
      return () => desk.afterwards("said");
    case "questions":
      return () => (desk.go("pathway"), desk.show("questions"));
    case "easy":
      return () => desk.word("easy-read");
    case "report":
      return () => (desk.afterwards("report"), desk.go("afterwards"));
    case "choosing":
      return () => desk.go("choosing");
    case "versions":
      return () => desk.go("versions");
    case "hand-over":
      return () => desk.ask("hand-over");
    case "worksheet":
      return () => desk.go("worksheet");
  }
}
