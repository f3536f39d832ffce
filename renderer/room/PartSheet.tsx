/** A part of the path as large as the room's screen allows, under a line that says which part it is and where on the path it lies. */
import { useMemo, type CSSProperties } from "react";
import { LOOK_WORDS } from "../../shared/guidance/look-words.ts";
import { linkKey, linksOnPath, type Workshop } from "../../shared/model/workshop.ts";
import { partCount, partTitle } from "../../shared/pathway/part-title.ts";
import type { PathPart } from "../../shared/pathway/parts.ts";
import type { View } from "../../shared/room/direction.ts";
import { partSheetOf } from "../../shared/room/part-sheet.ts";
import type { Screen } from "../../shared/room/sheet.ts";
import { closeSceneOf } from "../../shared/scene/build.ts";
import type { Scene } from "../../shared/scene/scene.ts";
import type { Box } from "../../shared/shape/stone-shape.ts";
import { PathMap } from "../parts/PathMap.tsx";
import { useColours } from "../ui/theme.ts";
import { RoomBoard } from "./RoomBoard.tsx";

export interface ShownPart {
  readonly part: PathPart;
  /** A workshop that holds the part alone. */
  readonly only: Workshop;
  /** How far the walk has come. */
  readonly at: number;
  readonly of: number;
}

interface Props {
  readonly shown: ShownPart;
  readonly workshop: Workshop;
  /** The whole path. */
  readonly whole: Scene;
  readonly screen: Screen;
}

const NOTHING: ReadonlySet<never> = new Set<never>();

export function PartSheet({ shown: { part, only, at, of }, workshop, whole, screen }: Props) {
  const palette = useColours();
  const title = partTitle(workshop, part);
  const { map, line, picture } = useMemo(() => partSheetOf(screen), [screen]);
  const scene = useMemo(() => closeSceneOf(only, picture.width / picture.height), [only, picture]);
  const view = useMemo((): View => {
    const { x, y, width, height } = scene.bounds;
    return { x: x + width / 2, y: y + height / 2, width, height, selected: [] };
  }, [scene]);
  const lit = useMemo(
    () => new Set<string>([...only.stones.keys(), ...linksOnPath(only).map(({ from, to }) => linkKey(from, to))]),
    [only],
  );
  return (
    <article className="part-sheet">
      <div className="part-sheet-map" style={placed(map)}>
        <PathMap label={LOOK_WORDS.map} scene={whole} here={null} lit={lit} />
      </div>
      <div className="part-sheet-line" style={{ ...placed(line), fontSize: line.fontSize }}>
        <p className="part-sheet-title" dir="auto" aria-live="polite">
          {title.words}
        </p>
        <p>{partCount(title, at, of)}</p>
      </div>
      <div className="part-sheet-picture" style={placed(picture)}>
        <RoomBoard scene={scene} palette={palette} selection={NOTHING} view={view} />
      </div>
    </article>
  );
}

const placed = ({ x, y, width, height }: Box): CSSProperties => ({ left: x, top: y, width, height });
