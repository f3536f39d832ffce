/** One stone as large as the room's screen: picture left, words right; as a step of a walk, with its place on the path. */
import { useMemo, useSyncExternalStore, type CSSProperties } from "react";
import { ROOM_WORDS } from "../../shared/guidance/room-words.ts";
import { directionOf } from "../../shared/base/direction.ts";
import type { Stone } from "../../shared/model/records.ts";
import { MARKS_APART, stoneSheetOf, type Screen } from "../../shared/room/sheet.ts";
import { ICON_SIZE } from "../../shared/shape/icons.ts";
import type { Scene } from "../../shared/scene/scene.ts";
import type { Box } from "../../shared/shape/stone-shape.ts";
import { STONE_PICTURE, stonePicture } from "../../shared/shape/stone-picture.ts";
import { LINE_HEIGHT } from "../../shared/shape/text.ts";
import { PictureView } from "../ui/PictureView.tsx";
import { PathMap } from "../parts/PathMap.tsx";

interface Props {
  readonly stone: Stone;
  readonly page: number;
  /** For a walk: how far it has come, and the path it goes along. */
  readonly walk: { readonly at: number; readonly of: number; readonly scene: Scene; readonly lit: ReadonlySet<string> } | null;
  readonly screen: Screen;
}

export function StoneSheet({ stone, page, walk, screen }: Props) {
  const walks = walk !== null;
  const sheet = useMemo(() => stoneSheetOf(stone, screen, walks), [stone, screen, walks]);
  const { words, labels, marks } = sheet;
  const at = Math.min(page, words.pages.length - 1);
  return (
    <article className="full-sheet" data-strand={stone.strand}>
      <div className="full-side" style={placed(sheet.side)} />
      {stone.picture ? (
        <div className="full-picture full-own" style={placed(sheet.picture)}>
          <PictureView picture={stone.picture} alt={stone.picture.alt} />
        </div>
      ) : (
        <svg className="full-picture" style={placed(sheet.picture)} viewBox={PICTURE_BOX} aria-hidden>
          <StrandPicture stone={stone} />
        </svg>
      )}
      {labels &&
        [labels.kind, labels.strand].map(({ lines, fontSize, ...box }, i) => (
          <p key={i} className="full-label" style={{ ...placed(box), fontSize }}>
            {lines.join("\n")}
          </p>
        ))}
      {walk && sheet.map && (
        <div className="full-map" style={placed(sheet.map)}>
          <PathMap label={ROOM_WORDS.map} scene={walk.scene} here={stone.id} lit={walk.lit} />
        </div>
      )}
      {walk && sheet.count && (
        <p className="full-count" style={{ ...placed(sheet.count), fontSize: sheet.count.fontSize }}>
          {ROOM_WORDS.count(walk.at, walk.of)}
        </p>
      )}
      <div
        className="full-words"
        dir={directionOf(stone.text)}
        style={{ ...placed(words), fontSize: words.fontSize, fontWeight: words.bold ? 700 : 400 }}
      >
        <p aria-live="polite">{words.pages[at]?.join("\n")}</p>
      </div>
      {marks && (
        <div className="full-marks" style={{ ...placed(marks), fontSize: marks.fontSize, gap: marks.gap * MARKS_APART }}>
          {marks.all.map(({ sign, word }) => (
            <p key={word} className="full-progress" style={{ gap: marks.gap }}>
              <svg viewBox={`0 0 ${ICON_SIZE} ${ICON_SIZE}`} width={marks.sign} height={marks.sign} aria-hidden>
                <path d={sign} />
              </svg>
              {word}
            </p>
          ))}
        </div>
      )}
      {sheet.turn && (
        <p className="full-turn" style={{ ...placed(sheet.turn), fontSize: sheet.turn.fontSize }}>
          {ROOM_WORDS.page(at + 1, words.pages.length)}
        </p>
      )}
    </article>
  );
}

const { width: WIDE, height: HIGH } = STONE_PICTURE;
const PICTURE_BOX = `${-WIDE / 2} ${-HIGH / 2} ${WIDE} ${HIGH}`;

function StrandPicture({ stone }: { readonly stone: Stone }) {
  const { outline, stroke, icon, iconBox, iconScale } = useMemo(() => stonePicture(stone), [stone]);
  return (
    <>
      <path d={outline} className="full-stone" strokeWidth={stroke} />
      <path d={icon} className="full-icon" transform={`translate(${iconBox.x} ${iconBox.y}) scale(${iconScale})`} />
    </>
  );
}

const placed = ({ x, y, width, height }: Box): CSSProperties => ({ left: x, top: y, width, height, lineHeight: LINE_HEIGHT });

let known: Screen = { width: 0, height: 0 };
const screenNow = (): Screen =>
  known.width === innerWidth && known.height === innerHeight ? known : (known = { width: innerWidth, height: innerHeight });

/** The size of this window's content. */
export function useScreen(): Screen {
  return useSyncExternalStore((changed) => {
    addEventListener("resize", changed);
    return () => removeEventListener("resize", changed);
  }, screenNow);
}
