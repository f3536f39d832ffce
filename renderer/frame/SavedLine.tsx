/** Where the work is: saved at a time, on its way to the file, to look at only, or not saved. */
import { useEffect, useState } from "react";
import { CircleCheck, Eye, Hourglass, TriangleAlert } from "lucide-react";
import { WORDS } from "../../shared/guidance/interface.ts";
import { useReplica } from "../state/replica.ts";
import { timeOf } from "../ui/dates.ts";

/** What is saved within this time, in ms, was never seen not to be. */
const QUIET_MS = 400;

export function SavedLine() {
  const file = useReplica(({ open }) => open?.file);
  const notSaved = useReplica((replica) => replica.notSaved);
  const isSaving = useLasting(useReplica(({ open }) => open !== null && open.file.savedSeq < open.seq));
  if (!file) return null;
  const [Icon, text] = notSaved
    ? ([TriangleAlert, WORDS.saved.notSaved] as const)
    : file.readOnly
      ? ([Eye, WORDS.saved.readOnly] as const)
      : isSaving
        ? ([Hourglass, WORDS.saved.saving] as const)
        : ([CircleCheck, WORDS.saved.at(timeOf(file.savedAt))] as const);
  // Not said: each change says itself, and what can't be saved is said by the strip below.
  return (
    <p className={`saved-line${notSaved ? " saved-line-not" : ""}`} title={file.path}>
      <Icon aria-hidden size="1.1em" />
      <span>{text}</span>
    </p>
  );
}

/** Whether something has been so for a while without an end. */
function useLasting(now: boolean): boolean {
  const [lasts, setLasts] = useState(false);
  useEffect(() => {
    if (!now) return;
    const timer = setTimeout(() => setLasts(true), QUIET_MS);
    return () => {
      clearTimeout(timer);
      setLasts(false);
    };
  }, [now]);
  return lasts;
}
