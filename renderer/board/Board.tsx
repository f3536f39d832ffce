/**
 * The board: a scene as a picture that a hand can pan, zoom, choose from, move, link and write on. It changes
 * nothing itself; what a person wants goes out as events, and comes back as the next scene.
 */
import { useImperativeHandle, useLayoutEffect, useMemo, useRef, useState, type Ref } from "react";
import { Stage } from "react-konva/lib/ReactKonvaCore.js";
import { WORDS } from "../../shared/guidance/interface.ts";
import type { View } from "../../shared/room/direction.ts";
import type { Stone, StoneId } from "../../shared/model/records.ts";
import type { Scene } from "../../shared/scene/scene.ts";
import type { Palette } from "../../shared/shape/theme.ts";
import { Bitmap } from "./Bitmap.tsx";
import "./board.css";
import { boxAround } from "./boxes.ts";
import type { BoardHandle } from "../state/board-handle.ts";
import type { BoardEvent } from "./board-event.ts";
import { useFonts } from "./fonts.ts";
import { LinkHandle } from "./LinkHandle.tsx";
import { Band } from "./Band.tsx";
import { lifted, linkInHand, linksOfAll } from "./lifted.ts";
import type { LivePicture } from "./live.ts";
import type { BoardFound, BoardLook } from "./paint.ts";
import { drawnBoxOfStone, sceneIndexOf } from "./scene-index.ts";
import { StoneEditor } from "./StoneEditor.tsx";
import { Tile } from "./Tile.tsx";
import { tileGrid } from "./tiles.ts";
import { useHand } from "./use-hand.ts";
import { useBoardArt } from "./use-board-art.ts";
import { useCamera, useViewEvents } from "./use-camera.ts";
import { usePictures, usePixelRatio, useSize } from "./use-pictures.ts";
import { useWriting } from "./use-writing.ts";
import { fromView, panned, revealed, ZOOM, zoomedView, type ViewSize } from "./viewport.ts";

export type { BoardEvent } from "./board-event.ts";

export interface BoardProps {
  readonly scene: Scene;
  readonly palette: Palette;
  readonly selection: ReadonlySet<StoneId>;
  /** The chain of what is chosen, ids of stones and keys of links; the rest is quietened. */
  readonly lit?: ReadonlySet<string> | null;
  /** What somebody looks for, and where it was found. */
  readonly found?: BoardFound | null;
  /** `browse` pans, zooms and chooses, and changes nothing; in `look` nothing answers to the hand, and the board follows `view`. */
  readonly mode: "edit" | "browse" | "look";
  /** The picture is laid out by itself: the hand leaves its stones where they are, and it fills the board, however large that makes it. */
  readonly byItself?: boolean;
  readonly view?: View | null;
  /** What a board begins with that is not in `look`; all of the picture where there is none. */
  readonly from?: View | null;
  readonly onEvent: (event: BoardEvent) => void;
  /** Whether the rule allows this link; where not, the stone is quietened while a link is drawn. */
  readonly mayLink: (from: StoneId, to: StoneId) => boolean;
  /** The record behind a stone, for writing on it. */
  readonly stoneOf: (id: StoneId) => Stone | undefined;
  readonly ref?: Ref<BoardHandle>;
}

const NONE: ReadonlySet<never> = new Set<never>();
const NOBODY = (): void => undefined;
export function Board(props: BoardProps) {
  const {
    scene,
    palette,
    selection,
    lit = null,
    found = null,
    mode,
    byItself = false,
    view,
    from = null,
    onEvent,
    mayLink,
    stoneOf,
    ref,
  } = props;
  const root = useRef<HTMLDivElement>(null);
  const size = useSize(root);
  const ratio = usePixelRatio();
  const fonts = useFonts();
  const art = useBoardArt(scene);
  const index = sceneIndexOf(scene);
  const [selectedLink, setSelectedLink] = useState<string | null>(null);
  const chosenLink = selectedLink !== null && index.links.has(selectedLink) ? selectedLink : null;
  const writing = useWriting(index, scene.dress, stoneOf, onEvent);

  const pictures = usePictures();
  const { setView, settled, live } = pictures;
  const { fit, sizeNow, indexNow } = useCamera({
    pictures,
    size,
    ratio,
    index,
    fitsUpTo: byItself ? ZOOM.most : ZOOM.fitsUpTo,
    followed: mode === "look" ? (view ?? null) : null,
    from,
  });
  useViewEvents(pictures, sizeNow, selection, mode === "look" ? NOBODY : onEvent);

  const hand = useHand({
    root,
    pictures,
    index,
    selection,
    chosenLink,
    mayLink,
    onEvent,
    enabled: mode !== "look" && writing.editing === null,
    changes: mode === "edit",
    moves: !byItself,
    onWrite: writing.begin,
    onSelectLink: setSelectedLink,
  });
  const { gesture, hovered, dropping, linkOf } = hand;

  // The settled picture: all that is not in the hand.
  const moving = gesture.type === "move" ? gesture.ids : dropping?.ids;
  const movingLinks = useMemo(() => (moving ? linksOfAll(index, moving) : []), [index, moving]);
  const writtenId = writing.stone?.id;
  const hidden = useMemo((): ReadonlySet<string> => {
    if (moving) return new Set<string>([...moving, ...movingLinks.map(({ key }) => key)]);
    return writtenId === undefined ? NONE : new Set([writtenId]);
  }, [moving, movingLinks, writtenId]);
  const linkingFrom = gesture.type === "link" ? gesture.from : null;
  const bright = useMemo(() => {
    if (linkingFrom === null) return lit;
    const fits = scene.stones.filter(({ id }) => id === linkingFrom || linkOf(linkingFrom, id) !== null);
    return new Set<string>(fits.map(({ id }) => id));
  }, [linkingFrom, lit, scene, linkOf]);
  const look = useMemo(
    (): BoardLook => ({ palette, selected: selection, lit: bright, hidden, selectedLink: chosenLink, found, art }),
    [palette, selection, bright, hidden, chosenLink, found, art],
  );
  useLayoutEffect(() => {
    if (fonts && size) settled.show({ index, look });
  }, [settled, index, look, fonts, size]);

  // The live picture: what is in the hand.
  const picture = (): LivePicture | null => {
    const now = hand.now();
    const plain: BoardLook = { ...look, hidden: NONE };
    if (moving) {
      const by = now.type === "move" ? now.by : (dropping?.by ?? { x: 0, y: 0 });
      return { ...lifted(index, moving, movingLinks, by), look: plain };
    }
    if (now.type === "link") return linkInHand(index, now, linkOf, plain);
    return writing.drawn && { stones: [writing.drawn], links: [], look: { ...plain, lit: null } };
  };
  const showLive = useRef(NOBODY);
  useLayoutEffect(() => {
    showLive.current = () => live.show(picture(), pictures.view(), sizeNow.current);
    showLive.current();
  });
  const { listen } = hand;
  useLayoutEffect(() => {
    const again = () => showLive.current();
    const stops = [pictures.follow(again), listen(again)];
    return () => stops.forEach((stop) => stop());
  }, [pictures, listen]);

  useImperativeHandle(ref, (): BoardHandle => {
    const middle = () => ({ x: sizeNow.current.width / 2, y: sizeNow.current.height / 2 });
    return {
      fit,
      zoomIn: () => setView(zoomedView(pictures.view(), ZOOM.step, middle())),
      zoomOut: () => setView(zoomedView(pictures.view(), 1 / ZOOM.step, middle())),
      reveal(ids) {
        const boxes = ids.flatMap((id) => indexNow.current.stones.get(id) ?? []).map(drawnBoxOfStone);
        if (boxes.length > 0) setView(revealed(pictures.view(), boxes.reduce(boxAround), sizeNow.current));
      },
      show: (other) => setView(fromView(other, sizeNow.current)),
      edit: writing.begin,
      link: hand.link,
      place: hand.place,
      pan: (dx, dy) => setView(panned(pictures.view(), dx * sizeNow.current.width, dy * sizeNow.current.height)),
      focus: () => root.current?.focus({ preventScroll: true }),
    };
  });

  const handleId = linkingFrom ?? hovered ?? (selection.size === 1 ? [...selection][0] : undefined);
  const handleStone = handleId === undefined ? undefined : index.stones.get(handleId);
  const resting = !moving && !writing.stone && (gesture.type === "none" || gesture.type === "press" || gesture.type === "link");
  const { side = 0, columns = 0, rows = 0 } = size ? tileGrid(size, ratio) : {};
  const answers = mode !== "look";
  return (
    <div
      ref={root}
      className="board"
      data-mode={mode}
      data-linking={linkingFrom !== null || undefined}
      tabIndex={answers ? 0 : undefined}
      role={answers ? "application" : "img"}
      aria-label={WORDS.board.label}
      aria-describedby={answers ? "board-keys" : undefined}
      style={{ background: palette.water }}
      {...(answers ? hand.handlers : {})}
    >
      {answers && (
        <p id="board-keys" className="only-spoken">
          {WORDS.board.keys}
        </p>
      )}
      <div ref={pictures.sheet} className="board-sheet" aria-hidden="true">
        {size && (
          <Stage key={ratio} width={side} height={side} listening={false}>
            {Array.from({ length: columns * rows }, (_, number) => (
              <Tile key={number} number={number} pictures={pictures} />
            ))}
          </Stage>
        )}
      </div>
      <div ref={pictures.liveFrame} className="board-live" aria-hidden="true">
        {answers && <Bitmap key={ratio} size={NO_SIZE} clears paint={live.paint} layer={pictures.liveLayer} />}
      </div>
      {gesture.type === "band" && <Band follow={pictures.follow} listen={hand.listen} now={hand.now} />}
      {mode === "edit" && resting && handleStone && (
        <LinkHandle
          stone={handleStone}
          active={linkingFrom !== null}
          follow={pictures.follow}
          onPress={() => hand.link(linkingFrom === null ? handleStone.id : null)}
        />
      )}
      {writing.editing && writing.stone && (
        <StoneEditor stone={writing.stone} text={writing.editing.text} follow={pictures.follow} board={root} {...writing.on} />
      )}
    </div>
  );
}

const NO_SIZE: ViewSize = { width: 1, height: 1 };
