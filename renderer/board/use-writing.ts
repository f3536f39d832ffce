/** Writing on a stone: from the double click until the next scene has the new words. */
import { useEffect, useMemo, useRef, useState } from "react";
import { STONE_TEXT_LIMIT } from "../../shared/model/fields.ts";
import type { Stone, StoneId } from "../../shared/model/records.ts";
import type { SceneStone } from "../../shared/scene/scene.ts";
import type { Dress } from "../../shared/shape/dress.ts";
import { shapeOf } from "../../shared/shape/shape.ts";
import type { BoardEvent } from "./board-event.ts";
import type { SceneIndex } from "./scene-index.ts";

interface Writing {
  readonly record: Stone;
  readonly text: string;
  /** Kept, and on its way into the file: the stone as it was, until a scene has it otherwise. */
  readonly kept: SceneStone["shape"] | null;
}

/** Words that no scene has taken over within this many ms were refused. */
const REFUSED_AFTER = 1200;

export function useWriting(
  index: SceneIndex,
  dress: Dress,
  stoneOf: (id: StoneId) => Stone | undefined,
  onEvent: (event: BoardEvent) => void,
) {
  const [writing, setWriting] = useState<Writing | null>(null);
  const placed = writing && index.stones.get(writing.record.id);
  const current = writing && placed && (writing.kept === null || writing.kept === placed.shape) ? writing : null;
  useEffect(() => {
    if (!writing?.kept) return;
    if (!current) return setWriting(null);
    const timer = setTimeout(() => setWriting(null), REFUSED_AFTER);
    return () => clearTimeout(timer);
  }, [writing, current]);

  // The board has come to show something else, and the stone is not on it: what was written is kept all the same.
  const leaves = writing?.kept === null && !placed ? writing : null;
  useEffect(() => {
    if (!leaves) return;
    setWriting(null);
    onEvent(leftAs(leaves, stoneOf(leaves.record.id)));
  }, [leaves, stoneOf, onEvent]);

  // So it is when the board itself goes.
  const latest = useRef({ writing, stoneOf, onEvent });
  latest.current = { writing, stoneOf, onEvent };
  useEffect(
    () => () => {
      const { writing: now, stoneOf: stone, onEvent: tell } = latest.current;
      if (now?.kept === null) tell(leftAs(now, stone(now.record.id)));
    },
    [],
  );

  /** The stone grown to its new words, and as it is drawn: while somebody writes, the words stand in the field. */
  const [stone, drawn] = useMemo((): readonly [SceneStone, SceneStone] | readonly [null, null] => {
    if (!current || !placed) return [null, null];
    const grown = { ...placed, shape: shapeOf({ ...current.record, text: current.text }, dress), gap: false };
    return [grown, current.kept ? grown : { ...grown, shape: { ...grown.shape, lines: [] } }];
  }, [current, placed, dress]);

  function finish(event: BoardEvent, kept: Writing["kept"]): void {
    setWriting((now) => (now && kept ? { ...now, kept, text: event.type === "written" ? event.text : now.text } : null));
    onEvent(event);
  }
  const id = current?.record.id;
  return {
    /** What is being written just now. */
    editing: current?.kept === null ? current : null,
    stone,
    drawn,
    begin(which: StoneId): void {
      const record = stoneOf(which);
      if (!record || !index.stones.has(which)) return;
      setWriting({ record, text: record.text, kept: null });
      onEvent({ type: "write", id: which });
    },
    on: {
      onText: (text: string) => setWriting((now) => now && { ...now, text }),
      onKeep(text: string) {
        if (id === undefined || !current) return;
        if (text === current.record.text) finish({ type: "cancelWrite", id }, null);
        else finish({ type: "written", id, text }, placed?.shape ?? null);
      },
      onCancel: () => id !== undefined && finish({ type: "cancelWrite", id }, null),
    },
  };
}

/** What becomes of the words whose field goes while somebody writes. @param stone undefined where it is no more */
function leftAs({ record, text }: Writing, stone: Stone | undefined): BoardEvent {
  const { id } = record;
  const words = text.trim();
  if (words === "" || words === record.text) return { type: "cancelWrite", id };
  return stone && words.length <= STONE_TEXT_LIMIT ? { type: "written", id, text: words } : { type: "leftWords", text: words };
}
