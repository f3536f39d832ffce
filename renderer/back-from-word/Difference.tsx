/** One text on both sides: what was taken out is struck through on the left, what was put in is underlined on the right. */
import type { ProposedPart } from "../../shared/changes/proposal.ts";
import { WORDS } from "../../shared/guidance/interface.ts";
import { ChangedWords } from "../ui/Changed.tsx";
import { wordDifference, type Stretch } from "../../shared/base/word-difference.ts";

const words = WORDS.back;

interface Props {
  readonly part: ProposedPart;
}

/** Both sides as cells of a row. */
export function Sides({ part: { before, after } }: Props) {
  const stretches = wordDifference(before, after);
  return (
    <>
      <td dir="auto">
        <Side text={before} stretches={stretches} without="came" />
      </td>
      <td dir="auto">
        <Side text={after} stretches={stretches} without="gone" />
      </td>
    </>
  );
}

function Side({
  text,
  stretches,
  without,
}: {
  readonly text: string;
  readonly stretches: readonly Stretch[];
  readonly without: "gone" | "came";
}) {
  if (text.trim() === "") return <span className="muted">{words.empty}</span>;
  return (
    <>
      {stretches
        .filter(({ what }) => what !== without)
        .map((stretch, at) => (
          <ChangedWords key={at} stretch={stretch} />
        ))}
    </>
  );
}
