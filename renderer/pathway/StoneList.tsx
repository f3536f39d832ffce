/** Stones as a short list of words; a press chooses the stone on the board. */
import { Button } from "react-aria-components";
import { foundOf, progressOf } from "../../shared/model/kinds.ts";
import type { Stone } from "../../shared/model/records.ts";
import { FoundWord, ProgressWord } from "../progress/ProgressSign.tsx";
import { board } from "../state/board-handle.ts";
import { desk } from "../state/desk.ts";
import { StrandSign } from "../ui/Sign.tsx";

export function StoneList({
  heading,
  stones,
  empty,
}: {
  readonly heading: string;
  readonly stones: readonly Stone[];
  readonly empty?: string;
}) {
  if (stones.length === 0 && empty === undefined) return null;
  return (
    <section className="stone-list">
      <h3>{heading}</h3>
      {stones.length === 0 ? (
        <p className="muted">{empty}</p>
      ) : (
        <ul aria-label={heading}>
          {stones.map((stone) => (
            <li key={stone.id}>
              <StoneButton stone={stone} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** A stone's words as a button that chooses it. */
export function StoneButton({ stone }: { readonly stone: Stone }) {
  const [progress, found] = [progressOf(stone), foundOf(stone)];
  return (
    <Button
      className="stone-button"
      onPress={() => {
        desk.select([stone.id]);
        board.current?.reveal([stone.id]);
      }}
    >
      <StrandSign strand={stone.strand} />
      <span className="stone-said">
        <span className="stone-words" dir="auto">
          {stone.text}
        </span>
        {progress && (
          <span className="stone-progress">
            <ProgressWord progress={progress} />
          </span>
        )}
        {found && (
          <span className="stone-progress">
            <FoundWord found={found} />
          </span>
        )}
      </span>
    </Button>
  );
}
