/** The compared board as a list: every stone by its kind, with the word for what happened to it. */
import { KINDS, type StoneId } from "../../shared/model/records.ts";
import { WORDS } from "../../shared/guidance/interface.ts";
import { KIND_TERMS } from "../../shared/guidance/terms.ts";
import type { ComparedScene } from "../../shared/scene/compare.ts";
import { isGone, MARK_ICONS } from "../../shared/scene/marks.ts";
import type { MarkName } from "../../shared/scene/scene.ts";
import { StoneSign } from "../ui/Sign.tsx";

/** The row of a stone; a sentence about it gives it the focus. */
export const comparedId = (stone: StoneId | undefined): string => `compared ${stone}`;

interface Props {
  readonly stones: ComparedScene["stones"];
  readonly selected?: readonly StoneId[];
}

export function ComparedList({ stones, selected = [] }: Props) {
  return (
    <div className="compared-list">
      {KINDS.map((kind) => {
        const own = stones.filter(({ stone }) => stone.kind === kind);
        if (own.length === 0) return null;
        return (
          <section key={kind}>
            <h3>{KIND_TERMS[kind].plural}</h3>
            <ul>
              {own.map(({ stone, mark }) => (
                <li
                  key={stone.id}
                  id={comparedId(stone.id)}
                  tabIndex={-1}
                  className={mark && isGone(mark) ? "compared-gone" : ""}
                  data-chosen={selected.includes(stone.id) || undefined}
                >
                  <div className="compared-head">
                    <StoneSign kind={stone.kind} strand={stone.strand} />
                    {mark && <MarkSign mark={mark} />}
                  </div>
                  <p dir="auto">{stone.text}</p>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

/** Icon and word, as on the tag of a stone. */
export const MarkSign = ({ mark }: { readonly mark: MarkName }) => (
  <span className="compared-mark">
    <svg viewBox="0 0 24 24" width="14" height="14" fill="currentColor" aria-hidden>
      <path d={MARK_ICONS[mark]} />
    </svg>
    {WORDS.versions.marks[mark]}
  </span>
);
