/** A round of choosing together on the room's screen: the question, the stones, and what was counted once it is revealed. */
import { useMemo, type CSSProperties } from "react";
import { directionOf, unwrapped } from "../../shared/base/direction.ts";
import { CHOOSING_WORDS } from "../../shared/guidance/choosing-words.ts";
import { ROOM_WORDS } from "../../shared/guidance/room-words.ts";
import { resultOf, type ShownRound } from "../../shared/pathway/choosing.ts";
import { roundSheetOf, SHAPE, type Counted, type RoundRow } from "../../shared/room/round-sheet.ts";
import type { Screen } from "../../shared/room/sheet.ts";
import type { Box } from "../../shared/shape/stone-shape.ts";
import { LINE_HEIGHT } from "../../shared/shape/text.ts";
import { CardSign } from "../choosing/CardSign.tsx";

interface Props {
  readonly round: ShownRound;
  readonly page: number;
  readonly screen: Screen;
}

export function RoundSheet({ round, page, screen }: Props) {
  const { fontSize, label, pages, turn } = useMemo(() => roundSheetOf(round, screen), [round, screen]);
  const at = Math.min(page, pages.length - 1);
  const { question, rows } = pages[at] ?? { question: null, rows: [] };
  return (
    <article className="full-sheet round-sheet" style={{ fontSize }} data-revealed={round.revealed}>
      {label && (
        <p className="round-sheet-label" style={placed(label)}>
          {label.lines.join("\n")}
        </p>
      )}
      {question && (
        <h2 dir={directionOf(round.question)} style={{ ...placed(question), fontSize: question.fontSize }}>
          {question.lines.join("\n")}
        </h2>
      )}
      <ul>
        {rows.map((row, i) => (
          <Row key={`${row.stone} ${i}`} row={row} />
        ))}
      </ul>
      {turn && (
        <p className="full-turn" style={{ ...placed(turn), fontSize: turn.fontSize }}>
          {ROOM_WORDS.page(at + 1, pages.length)}
        </p>
      )}
      <p className="only-spoken" role="status">
        {round.revealed ? resultOf(round.way, round.options) : CHOOSING_WORDS.choosing}
      </p>
    </article>
  );
}

function Row({ row }: { readonly row: RoundRow }) {
  const { words, counted, bar } = row;
  return (
    <li className="round-row" style={placed(row)}>
      <p dir={unwrapped(words.lines[0] ?? "").rtl ? "rtl" : "ltr"} style={placed(words)}>
        {words.lines.join("\n")}
      </p>
      {counted.map((one) => (
        <p key={one.what} className="round-counted" style={{ ...placed(one), gap: `${SHAPE.space}em` }}>
          {one.what !== "dots" && <CardSign card={one.what} size={`${SHAPE.size}em`} />}
          <span>{one.words}</span>
        </p>
      ))}
      {bar && (
        <div className="round-bar" style={placed(bar)} aria-hidden>
          {bar.parts.map(({ what, width }) => (
            <span key={what} className={barClass(what)} style={{ width }} />
          ))}
        </div>
      )}
    </li>
  );
}

const barClass = (what: Counted["what"]): string => `round-part ${what === "dots" ? "round-part-dots" : `card-${what}`}`;
const placed = ({ x, y, width, height }: Box): CSSProperties => ({ left: x, top: y, width, height, lineHeight: LINE_HEIGHT });
