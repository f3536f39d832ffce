/** The strip under the bar where the work should get another place: it can't go into its file, or it is in our example. */
import { FolderInput } from "lucide-react";
import { WORDS } from "../../shared/guidance/interface.ts";
import { keepElsewhere } from "../state/actions.ts";
import { useReplica } from "../state/replica.ts";
import { Button } from "../ui/Button.tsx";

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
        : null;
  if (sentence === null) return null;
  return (
    <section className="save-trouble" role={notSaved ? "alert" : "note"}>
      <p>{sentence}</p>
      <Button icon={FolderInput} label={WORDS.errors.keepElsewhere} onPress={() => void keepElsewhere()} />
    </section>
  );
}
