/**
 * What becomes of the comments of a document that came back: each is left out, unless somebody keeps it as the
 * facilitator's note on the stone that it belongs to, or as an open question.
 */
import { quoted } from "../base/wording.ts";
import { fail, ok, type Result } from "../base/result.ts";
import { BACK_WORDS } from "../guidance/back-words.ts";
import { LONG_TEXT_LIMIT, QUESTION_LIMIT } from "../model/fields.ts";
import type { StoneId } from "../model/records.ts";
import type { Workshop } from "../model/workshop.ts";
import type { SingleIntent } from "./intent.ts";
import type { ProposedComment, ProposedItem } from "./proposal.ts";

export type CommentUse = "note" | "ask";

export interface KeptComment {
  readonly comment: ProposedComment;
  readonly use: CommentUse;
}

/** How a comment can be kept: without a stone there is no note to add it to. */
export const commentUses = ({ stone }: ProposedComment): readonly CommentUse[] => (stone === null ? ["ask"] : ["note", "ask"]);

const words = BACK_WORDS.comments;

/**
 * The intents that keep comments, to be carried out behind those of the items that are taken with them.
 * @returns the sentence that says which comment can't be kept, and why, where one can't.
 */
export function commentIntents(
  workshop: Workshop,
  kept: readonly KeptComment[],
  taken: readonly ProposedItem[],
): Result<readonly SingleIntent[]> {
  const items = new Set(taken.map(({ id }) => id));
  const notes = new Map<StoneId, string>();
  const questions: SingleIntent[] = [];
  for (const { comment, use } of kept) {
    const { text, stone, needs } = comment;
    const said = quoted(text, 60);
    if (needs.length > 0 && !needs.some((id) => items.has(id))) return fail("invalid", words.needsStone(said));
    if (use === "ask") {
      if (text.length > QUESTION_LIMIT) return fail("invalid", words.longQuestion(said, QUESTION_LIMIT));
      questions.push({ do: "item.add", list: "questions", item: { id: comment.question, stone: stone ?? "", text }, before: null });
    } else if (stone !== null) {
      const before = notes.get(stone) ?? workshop.stones.get(stone)?.note ?? "";
      const note = before.trim() === "" ? text : `${before.trimEnd()}\n\n${text}`;
      if (note.length > LONG_TEXT_LIMIT) return fail("invalid", words.longNote(said, LONG_TEXT_LIMIT));
      notes.set(stone, note);
    }
  }
  return ok([...[...notes].map(([id, note]): SingleIntent => ({ do: "stone.edit", id, patch: { note } })), ...questions]);
}
