/** What becomes of comments that somebody keeps: notes that grow, questions, and sentences where one does not fit. */
import { describe, expect, test } from "vitest";
import { changeFor } from "../../shared/changes/change.ts";
import { commentIntents, commentUses, type KeptComment } from "../../shared/changes/comments.ts";
import type { ProposedComment, ProposedItem } from "../../shared/changes/proposal.ts";
import { LONG_TEXT_LIMIT, QUESTION_LIMIT } from "../../shared/model/fields.ts";
import { apply } from "../../shared/model/diff.ts";
import { openGaps } from "../../shared/pathway/gaps.ts";
import type { Workshop } from "../../shared/model/workshop.ts";
import { small } from "../word/back-small.ts";

const comment = (text: string, more: Partial<ProposedComment> = {}): ProposedComment => ({
  id: text,
  where: "",
  text,
  table: "plan",
  item: null,
  isAnswer: false,
  isDone: false,
  stone: "o" as ProposedComment["stone"],
  needs: [],
  question: `q ${text}` as ProposedComment["question"],
  isKept: false,
  ...more,
});
const note = (one: ProposedComment): KeptComment => ({ comment: one, use: "note" });
const question = (one: ProposedComment): KeptComment => ({ comment: one, use: "ask" });

function kept(workshop: Workshop, ...comments: readonly KeptComment[]): Workshop {
  const intents = commentIntents(workshop, comments, []);
  if (!intents.ok) throw new Error(intents.error.message);
  const changed = changeFor(workshop, { do: "several", label: "Take", intents: [...intents.value] });
  if (!changed.ok) throw new Error(changed.error.message);
  return apply(workshop, changed.value.diff);
}
const refused = (one: KeptComment, taken: readonly ProposedItem[] = [], workshop = small()): string => {
  const intents = commentIntents(workshop, [one], taken);
  return intents.ok ? "" : intents.error.message;
};

describe("a comment", () => {
  test("is added to the note of its stone, below what stands there, and one below the other", () => {
    const once = kept(small(), note(comment("First")));
    expect(once.stones.get("o")?.note).toBe("First");
    expect(kept(once, note(comment("Second\nline")), note(comment("Third"))).stones.get("o")?.note).toBe("First\n\nSecond\nline\n\nThird");
  });

  test("becomes an open question of its stone, or of the whole path", () => {
    const now = kept(small(), question(comment("Why?")), question(comment("For whom?", { stone: null })), note(comment("Noted")));
    expect(openGaps(now).flatMap(({ asked, stone, here }) => (asked ? [[stone, here]] : []))).toEqual([
      ["o", "Why?"],
      ["", "For whom?"],
    ]);
    expect(now.stones.get("o")?.note).toBe("Noted");
  });

  test("without a stone can't be a note", () => {
    expect(commentUses(comment("a"))).toEqual(["note", "ask"]);
    expect(commentUses(comment("a", { stone: null }))).toEqual(["ask"]);
  });

  test("on a new stone asks for it", () => {
    const one = comment("New", { stone: "new" as ProposedComment["stone"], needs: ["stone new", "link new"] });
    expect(refused(note(one))).toMatch(/^The comment “New” belongs to a stone that is new in the document\. Tick that stone too/);
    expect(refused(question(one))).not.toBe("");
    expect(refused(note(one), [{ id: "stone new" } as ProposedItem])).toBe("");
    expect(refused(note(one), [{ id: "link new" } as ProposedItem])).toBe("");
  });

  test("that is too long says so, to the last letter that fits", () => {
    expect(refused(question(comment("x".repeat(QUESTION_LIMIT))))).toBe("");
    expect(refused(question(comment("x".repeat(QUESTION_LIMIT + 1))))).toMatch(/is too long for an open question: .* 2,000 characters/);
    expect(refused(note(comment("x".repeat(LONG_TEXT_LIMIT))))).toBe("");
    expect(refused(note(comment("x".repeat(LONG_TEXT_LIMIT))), [], kept(small(), note(comment("y"))))).toMatch(
      /does not fit into the stone's note/,
    );
  });
});
