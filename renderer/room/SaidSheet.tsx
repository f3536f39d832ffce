/** What people said and what was done with it, on the room's screen. */
import { useMemo, type CSSProperties } from "react";
import { directionOf } from "../../shared/base/direction.ts";
import { ROOM_WORDS } from "../../shared/guidance/room-words.ts";
import type { SaidRow } from "../../shared/model/records.ts";
import { saidSheetOf } from "../../shared/room/said-sheet.ts";
import type { Screen } from "../../shared/room/sheet.ts";
import type { Box } from "../../shared/shape/stone-shape.ts";
import { LINE_HEIGHT } from "../../shared/shape/text.ts";

interface Props {
  readonly row: SaidRow;
  readonly page: number;
  readonly screen: Screen;
}

export function SaidSheet({ row, page, screen }: Props) {
  const { pages, turn } = useMemo(() => saidSheetOf(row, screen), [row, screen]);
  const at = Math.min(page, pages.length - 1);
  return (
    <article className="full-sheet said-sheet" aria-live="polite">
      {(pages[at] ?? []).flatMap(({ part, label, words }) => [
        label && (
          <h2 key={`${part} label`} className="said-sheet-label" style={{ ...placed(label), fontSize: label.fontSize }}>
            {label.lines.join("\n")}
          </h2>
        ),
        <p key={part} data-part={part} dir={directionOf(row[part])} style={{ ...placed(words), fontSize: words.fontSize }}>
          {words.lines.join("\n")}
        </p>,
      ])}
      {turn && (
        <p className="full-turn" style={{ ...placed(turn), fontSize: turn.fontSize }}>
          {ROOM_WORDS.page(at + 1, pages.length)}
        </p>
      )}
    </article>
  );
}

const placed = ({ x, y, width, height }: Box): CSSProperties => ({ left: x, top: y, width, height, lineHeight: LINE_HEIGHT });
