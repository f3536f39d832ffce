/** Setting a question aside, and taking it up again; and answering one that somebody has asked. */
import { GAP_LIST_WORDS as words } from "../../shared/guidance/questions-words.ts";
import type { Aside, AskedQuestion } from "../../shared/model/records.ts";
import type { Gap } from "../../shared/pathway/gaps.ts";
import type { AppError } from "../../shared/base/result.ts";
import { newId, tryChange } from "../state/actions.ts";

/** @returns why it can't be kept, where it can't. */
export async function setQuestionAside({ kind, stone }: Gap, reason: string): Promise<AppError | null> {
  if (kind === "asked") return null;
  const item = { id: newId<Aside["id"]>(), gap: kind, stone, reason: reason.trim() };
  const intent = { do: "item.add", list: "asides", item, before: null } as const;
  return tryChange({ do: "several", label: words.setAsideLabel, intents: [intent] }, words.setAsideDone);
}

/** Takes a question that somebody has asked off the list. @returns why it can't be done, where it can't. */
export const answered = (id: AskedQuestion["id"]): Promise<AppError | null> =>
  tryChange({ do: "item.remove", list: "questions", key: id }, words.answeredDone);

export const takeQuestionUp = (asides: readonly Aside[]): Promise<AppError | null> =>
  tryChange({
    do: "several",
    label: words.bringBackLabel,
    intents: asides.map(({ id }) => ({ do: "item.remove", list: "asides", key: id })),
  });
