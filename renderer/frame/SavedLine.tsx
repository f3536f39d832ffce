/** Where the work is: saved at a time, to look at only, or not saved. */
import { CircleCheck, Eye, TriangleAlert } from "lucide-react";
import { WORDS } from "../../shared/guidance/interface.ts";
import { useReplica } from "../state/replica.ts";
import { timeOf } from "../ui/dates.ts";

export function SavedLine() {
  const file = useReplica(({ open }) => open?.file);
  const notSaved = useReplica((replica) => replica.notSaved);
  if (!file) return null;
  const [Icon, text] = notSaved
    ? ([TriangleAlert, WORDS.saved.notSaved] as const)
    : file.readOnly
      ? ([Eye, WORDS.saved.readOnly] as const)
      : ([CircleCheck, WORDS.saved.at(timeOf(file.savedAt))] as const);
  return (
    <p className={`saved-line${notSaved ? " saved-line-not" : ""}`} role="status" title={file.path}>
      <Icon aria-hidden size="1.1em" />
      <span>{text}</span>
    </p>
  );
}
