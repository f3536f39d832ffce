/** Setting a question aside, and taking it up again; and answering one that somebody has asked. */
import { GAP_LIST_WORDS as words } from "../../shared/guidance/questions-words.ts";
import type { Aside, AskedQuestion } from "../../shared/model/records.ts";
import type { Gap } from "../../shared/pathway/gaps.ts";
import type { AppError } from "../../shared/base/result.ts";
import { newId, tryChange, undo } from "../state/actions.ts";
import { say } from "../state/notices.ts";
import { WORDS } from "../../shared/guidance/interface.ts";

/** @returns why it can't be kept, where it can't. */
export async function setQuestionAside({ kind, stone }: Gap, reason: string): Promise<AppError | null> {
  if (kind === "asked") return null;
  const item = { id: newId<Aside["id"]>(), gap: kind, stone, reason: reason.trim() };
  const refused = await tryChange({
    do: "several",
    label: words.setAsideLabel,
    intents: [{ do: "item.add", list: "asides", item, before: null }],
  });
  if (!refused) say(words.setAsideDone, { label: WORDS.topBar.undo, run: () => void undo() });
  return refused;
}

/** Takes a question that somebody has asked off the list. @returns why it can't be done, where it can't. */
export async function answered(id: AskedQuestion["id"]): Promise<AppError | null> {
  const refused = await tryChange({ do: "item.remove", list: "questions", key: id });
  if (!refused) say(words.answeredDone, { label: WORDS.topBar.undo, run: () => void undo() });
  return refused;
}

export const takeQuestionUp = (asides: readonly Aside[]): Promise<AppError | null> =>
  tryChange({
    do: "several",
    label: words.bringBackLabel,
    intents: asides.map(({ id }) => ({ do: "item.remove", list: "asides", key: id })),
  });
