/** What somebody wrote beside the text in Word, whole, and what is to become of it here. */
import { MessageSquare, Reply } from "lucide-react";
import { memo } from "react";
import { commentUses } from "../../shared/changes/comments.ts";
import type { ProposedComment } from "../../shared/changes/proposal.ts";
import { quoted } from "../../shared/base/wording.ts";
import { WORDS } from "../../shared/guidance/interface.ts";
import { Choice } from "../ui/Choice.tsx";
import { keepAs, useBrought } from "./bring-back.ts";

const words = WORDS.back.comments;

interface Props {
  readonly comment: ProposedComment;
  /** Says what it hangs on; beside its row that is plain. */
  readonly withPlace?: boolean;
}

export const Comment = memo(function Comment({ comment, withPlace = false }: Props) {
  const use = useBrought(({ kept }) => kept.get(comment.id) ?? "leave");
  const { text, where, isAnswer, isDone, isKept } = comment;
  const Sign = isAnswer ? Reply : MessageSquare;
  return (
    <div className={`back-comment${isAnswer ? " back-answer" : ""}`}>
      <div className="back-said">
        <p className="muted small">
          <Sign aria-hidden size="1.15em" /> {isAnswer ? words.answer : words.comment}
          {isDone && <span>, {words.done}</span>}
          {isKept && <span>, {words.isKept}</span>}
          {withPlace && (
            <>
              : <span dir="auto">{where}</span>
            </>
          )}
        </p>
        <p className="back-words" dir="auto">
          {text}
        </p>
      </div>
      <Choice
        label={words.what(quoted(text, 60))}
        labelHidden
        options={(["leave", ...commentUses(comment)] as const).map((value) => ({ value, label: words.uses[value] }))}
        value={use}
        onChange={(next) => keepAs(comment.id, next === "leave" ? null : next)}
      />
    </div>
  );
});
