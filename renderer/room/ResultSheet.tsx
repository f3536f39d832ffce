/** What came back on a question, as large as the room's screen: the question and its picture. */
import { useMemo, type CSSProperties } from "react";
import { chartAlt } from "../../shared/charts/chart.ts";
import { directionOf } from "../../shared/base/direction.ts";
import { ROOM_WORDS } from "../../shared/guidance/room-words.ts";
import type { QuestionView } from "../../shared/results/views.ts";
import { resultSheetOf } from "../../shared/room/result-sheet.ts";
import type { Screen } from "../../shared/room/sheet.ts";
import type { Box } from "../../shared/shape/stone-shape.ts";
import { LINE_HEIGHT } from "../../shared/shape/text.ts";
import { ChartDrawing } from "../results/ChartPicture.tsx";

interface Props {
  readonly view: QuestionView;
  readonly page: number;
  readonly screen: Screen;
}

export function ResultSheet({ view, page, screen }: Props) {
  const { pages, turn } = useMemo(() => resultSheetOf(view, screen), [view, screen]);
  const at = Math.min(page, pages.length - 1);
  const shown = pages[at];
  return (
    <article className="full-sheet result-sheet">
      {shown?.question && (
        <h2 dir={directionOf(view.text)} style={{ ...placed(shown.question), fontSize: shown.question.fontSize }}>
          {shown.question.lines.join("\n")}
        </h2>
      )}
      {shown?.picture && (
        <div style={placed(shown.picture)}>
          <ChartDrawing drawing={shown.picture.drawing} alt="" />
        </div>
      )}
      {turn && (
        <p className="full-turn" style={{ ...placed(turn), fontSize: turn.fontSize }}>
          {ROOM_WORDS.page(at + 1, pages.length)}
        </p>
      )}
      <p className="only-spoken" role="status">
        {chartAlt(view)}
      </p>
    </article>
  );
}

const placed = ({ x, y, width, height }: Box): CSSProperties => ({ left: x, top: y, width, height, lineHeight: LINE_HEIGHT });
