/** What the back row can read of what the room's screen shows now. */
import { useMemo } from "react";
import { WIDE } from "../../shared/layout/tidy.ts";
import { lookedAt, WHOLE } from "../../shared/pathway/look.ts";
import { leastLetters, lettersOfPart, lettersSeen } from "../../shared/room/readable.ts";
import { SMALLEST, type Screen } from "../../shared/room/sheet.ts";
import { roomStageOf } from "../../shared/room/stage.ts";
import { sceneOfLook } from "../../shared/scene/look.ts";
import { SETTINGS_AT_FIRST } from "../../shared/settings/settings.ts";
import { tightView } from "../board/viewport.ts";
import { useReplica, useWorkshop } from "../state/replica.ts";

export interface Readability {
  /** The smallest words on the screen, in parts of its height. */
  readonly letters: number;
  /** The smallest that the back row reads. */
  readonly least: number;
  /** What the board has of the screen; only its shape counts. */
  readonly stage: Screen;
}

/** @returns null where the room's screen shows no words. */
export function useReadable(): Readability | null {
  const workshop = useWorkshop();
  const view = useReplica((replica) => replica.view);
  const { shows, blank, timer } = useReplica((replica) => replica.direction);
  const shape = useReplica(({ app }) => app?.roomShape ?? WIDE);
  const depth = useReplica(({ app }) => app?.settings.roomDepth ?? SETTINGS_AT_FIRST.roomDepth);
  const { stage } = useMemo(() => roomStageOf({ width: shape * 1000, height: 1000 }, timer), [shape, timer]);
  const looked = lookedAt(workshop, view?.look ?? WHOLE);
  const { what } = shows;
  const part = what === "part" ? shows.part : null;
  const scene = useMemo(() => (what === "board" ? sceneOfLook(looked) : null), [what, looked]);
  const ofPart = useMemo(() => part && lettersOfPart(lookedAt(workshop, { part }).workshop, stage), [workshop, part, stage]);
  const ofBoard = scene && view && lettersSeen(scene.stones, view.whole ? tightView(view, scene.bounds) : view, stage);
  const letters = what === "board" ? ofBoard : (ofPart ?? SMALLEST);
  return blank || letters === null ? null : { letters, least: leastLetters(depth), stage };
}
