/** One thing that the document says differently: a tick, what it is about, and its texts on both sides. */
import { memo } from "react";
import type { ProposedComment, ProposedItem, ProposedPart } from "../../shared/changes/proposal.ts";
import { WORDS } from "../../shared/guidance/interface.ts";
import { Check } from "../ui/Check.tsx";
import { Sides } from "./Difference.tsx";
import { Comment } from "./Comment.tsx";
import { toggle, useBrought } from "./bring-back.ts";

const words = WORDS.back;

interface Props {
  readonly item: ProposedItem;
  /** Those that hang on its row. */
  readonly comments: readonly ProposedComment[];
}

/** Drawn again only when its own tick changes: there may be hundreds. */
export const Item = memo(function Item({ item, comments }: Props) {
  const isTicked = useBrought(({ ticked }) => ticked.has(item.id));
  return (
    <li className={`back-item${isTicked ? "" : " back-left"}`}>
      <Check isSelected={isTicked} onChange={(on) => toggle(item.id, on)}>
        <span className={`back-what back-${item.what}`}>{words.what[item.what]}</span> <span dir="auto">{item.where}</span>
      </Check>
      {item.remark && <p className="back-remark small">{item.remark}</p>}
      <Parts parts={item.parts} />
      {comments.map((comment) => (
        <Comment key={comment.id} comment={comment} />
      ))}
    </li>
  );
});

const Parts = memo(function Parts({ parts }: { readonly parts: readonly ProposedPart[] }) {
  return (
    <table className="back-parts">
      <colgroup>
        <col className="back-label" />
        <col />
        <col />
      </colgroup>
      <thead className="only-spoken">
        <tr>
          <td />
          <th scope="col">{words.before}</th>
          <th scope="col">{words.after}</th>
        </tr>
      </thead>
      <tbody>
        {parts.map((part, at) => (
          <tr key={at}>
            <th scope="row">{part.label}</th>
            <Sides part={part} />
          </tr>
        ))}
      </tbody>
    </table>
  );
});
