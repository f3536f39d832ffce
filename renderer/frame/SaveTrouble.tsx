/** The strip under the bar when the work can't go into its file: what is wrong, and another place for it. */
import { FolderInput } from "lucide-react";
import { WORDS } from "../../shared/guidance/interface.ts";
import { keepElsewhere } from "../state/actions.ts";
import { useReplica } from "../state/replica.ts";
import { Button } from "../ui/Button.tsx";

export function SaveTrouble() {
  const file = useReplica(({ open }) => open?.file);
  const notSaved = useReplica((replica) => replica.notSaved);
  if (!file || (!notSaved && !file.readOnly)) return null;
  return (
    <section className="save-trouble" role={notSaved ? "alert" : "note"}>
      <p>
        {notSaved ? `${notSaved.message} ${WORDS.errors.notSaved}` : `${file.why} ${WORDS.errors.readOnly}`}
      </p>
      <Button icon={FolderInput} label={WORDS.errors.keepElsewhere} onPress={() => void keepElsewhere()} />
    </section>
  );
}
