/** The strip under the bar where the work should get another place: it can't go into its file, it is in our example, or where nobody asked for. */
import { FolderInput, RotateCw } from "lucide-react";
import { HAND_OVER_WORDS } from "../../shared/guidance/hand-over-words.ts";
import { WORDS } from "../../shared/guidance/interface.ts";
import { keepElsewhere, tryFileAgain } from "../state/actions.ts";
import { useReplica } from "../state/replica.ts";
import { Button } from "../ui/Button.tsx";
import { focusWhenThere } from "../ui/focus-on.ts";
import { TITLE_ID } from "./Title.tsx";

export function SaveTrouble() {
  const file = useReplica(({ open }) => open?.file);
  const notSaved = useReplica((replica) => replica.notSaved);
  const changed = useReplica(({ open }) => (open?.undo.undo ?? null) !== null);
  const sentence = notSaved
    ? `${notSaved.message} ${WORDS.errors.notSaved}`
    : file?.readOnly
      ? file.why
      : file?.isExample && changed
        ? `${WORDS.saved.example}.`
        : (file?.elsewhere ?? null);
  if (sentence === null) return null;
  return (
    <section className="save-trouble" aria-label={WORDS.saved.strip}>
      <p role={notSaved ? "alert" : "note"}>{sentence}</p>
      {(notSaved ?? file?.readOnly) && (
        <Button
          icon={RotateCw}
          label={!notSaved && file?.looks ? HAND_OVER_WORDS.look.work : WORDS.errors.tryAgain}
          // The strip goes with its button: the keyboard goes on at the title, which can be written on now.
          onPress={() => void tryFileAgain().then((done) => done && focusWhenThere(TITLE_ID))}
        />
      )}
      <Button icon={FolderInput} label={WORDS.errors.keepElsewhere} onPress={() => void keepElsewhere()} />
    </section>
  );
}
