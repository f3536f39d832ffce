/** The later path with what is new, changed or moved marked, and what is gone as outlines. To look at only. */
import { Maximize, Minus, Plus } from "lucide-react";
import { useMemo } from "react";
import { WORDS } from "../../shared/guidance/interface.ts";
import type { StoneId } from "../../shared/model/records.ts";
import type { ComparedScene } from "../../shared/scene/compare.ts";
import { Board } from "../board/Board.tsx";
import { board } from "../state/board-handle.ts";
import { Button } from "../ui/Button.tsx";
import { useColours } from "../ui/theme.ts";

const words = WORDS.board;
/** A board that is looked at asks for nothing. */
const NEVER = (): false => false;

interface Props {
  readonly compared: ComparedScene;
  readonly selected: readonly StoneId[];
  readonly onSelect: (stones: readonly StoneId[]) => void;
}

export function ComparedBoard({ compared: { scene, stones, lit }, selected, onSelect }: Props) {
  const palette = useColours();
  const selection = useMemo(() => new Set(selected), [selected]);
  const byId = useMemo(() => new Map(stones.map(({ stone }) => [stone.id, stone])), [stones]);
  return (
    <>
      <Board
        ref={board}
        scene={scene}
        palette={palette}
        selection={selection}
        lit={lit}
        mode="browse"
        stoneOf={(id) => byId.get(id)}
        mayLink={NEVER}
        onEvent={(event) => {
          if (event.type === "select") onSelect(event.ids);
        }}
      />
      <div className="versions-zoom">
        <Button icon={Minus} iconOnly label={words.zoomOut} onPress={() => board.current?.zoomOut()} />
        <Button icon={Maximize} iconOnly label={words.fit} onPress={() => board.current?.fit()} />
        <Button icon={Plus} iconOnly label={words.zoomIn} onPress={() => board.current?.zoomIn()} />
      </div>
    </>
  );
}
