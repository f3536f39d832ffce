/** Where the facilitator points, and the ink they draw: over the board in both windows, gone after a moment, kept nowhere. */
import { useEffect, useLayoutEffect, useRef } from "react";
import type { Pointing } from "../../shared/room/direction.ts";
import type { Palette } from "../../shared/shape/theme.ts";

export type PointingMark = NonNullable<Pointing>;
interface Spot {
  readonly x: number;
  readonly y: number;
}
interface Stroke {
  readonly at: number;
  readonly mark: PointingMark;
  /** The pen came down here: no line leads to it. */
  readonly begins: boolean;
}

interface Props {
  readonly palette: Palette;
  /** Tells of every new place; null where nobody points any more. Gives what stops it. */
  readonly listen: (listener: (pointing: Pointing) => void) => () => void;
  /** Where a mark stands in this element, in px; null where it can't be seen here. Another function redraws all marks. */
  readonly place: (mark: PointingMark) => Spot | null;
}

/** Ink stays as it is for this long, and then fades for that long; in ms. */
const STAYS = 2500;
const FADES = 1200;
/** Of the mark and the line, as shares of the height; the mark is never smaller than this many px. */
const RADIUS = { share: 0.032, least: 14 } as const;
const PEN = { share: 0.009, least: 4 } as const;

export function Marks({ palette, listen, place }: Props) {
  const element = useRef<HTMLCanvasElement>(null);
  const now = useRef<PointingMark | null>(null);
  const ink = useRef<Stroke[]>([]);
  const frame = useRef<number>(undefined);
  const latest = useRef({ palette, place });

  const draw = useRef((): void => {
    frame.current = undefined;
    const canvas = element.current;
    const ctx = canvas?.getContext("2d");
    if (!canvas || !ctx) return;
    const time = performance.now();
    ink.current = ink.current.filter(({ at }) => time - at < STAYS + FADES);
    const { clientWidth: width, clientHeight: height } = canvas;
    const ratio = Math.min(2, devicePixelRatio || 1);
    const [wide, high] = [Math.round(width * ratio), Math.round(height * ratio)];
    if (canvas.width !== wide || canvas.height !== high) Object.assign(canvas, { width: wide, height: high });
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
    ctx.clearRect(0, 0, width, height);
    paintInk(ctx, ink.current, time, Math.max(PEN.least, PEN.share * height), latest.current);
    const spot = now.current && latest.current.place(now.current);
    if (spot) paintMark(ctx, spot, Math.max(RADIUS.least, RADIUS.share * height), latest.current.palette);
    canvas.dataset["mark"] = String(spot !== null);
    canvas.dataset["ink"] = String(ink.current.length);
    if (ink.current.length > 0) ask.current();
  });
  const ask = useRef((): void => {
    frame.current ??= requestAnimationFrame(draw.current);
  });

  useLayoutEffect(() => {
    latest.current = { palette, place };
    ask.current();
  }, [palette, place]);
  useEffect(() => {
    const stop = listen((pointing) => {
      const begins = now.current?.ink !== true || now.current.on !== pointing?.on;
      now.current = pointing;
      if (pointing?.ink) ink.current.push({ at: performance.now(), mark: pointing, begins });
      ask.current();
    });
    return () => {
      stop();
      if (frame.current !== undefined) cancelAnimationFrame(frame.current);
      frame.current = undefined;
    };
  }, [listen]);
  return <canvas ref={element} className="marks" aria-hidden="true" />;
}

type Paint = CanvasRenderingContext2D;

function paintInk(
  ctx: Paint,
  ink: readonly Stroke[],
  time: number,
  width: number,
  { palette, place }: Pick<Props, "palette" | "place">,
): void {
  ctx.lineCap = ctx.lineJoin = "round";
  // A dark edge below and yellow above: seen on every ground.
  for (const [colour, wide] of [
    [palette.focusEdge, width * 1.7],
    [palette.focus, width],
  ] as const) {
    ctx.strokeStyle = colour;
    ctx.lineWidth = wide;
    for (const [i, stroke] of ink.entries()) {
      const to = place(stroke.mark);
      const before = stroke.begins ? stroke : ink[i - 1];
      const from = before && place(before.mark);
      if (!to || !from) continue;
      ctx.globalAlpha = Math.min(1, Math.max(0, (STAYS + FADES - (time - stroke.at)) / FADES));
      ctx.beginPath();
      ctx.moveTo(from.x, from.y);
      ctx.lineTo(to.x, to.y);
      ctx.stroke();
    }
  }
  ctx.globalAlpha = 1;
}

/** A ring, yellow between two dark edges, with a dot where it points. */
function paintMark(ctx: Paint, { x, y }: Spot, radius: number, { focus, focusEdge }: Palette): void {
  const ring = radius * 0.28;
  for (const [colour, width] of [
    [focusEdge, ring * 1.9],
    [focus, ring],
  ] as const) {
    ctx.strokeStyle = colour;
    ctx.lineWidth = width;
    ctx.beginPath();
    ctx.arc(x, y, radius, 0, 2 * Math.PI);
    ctx.stroke();
  }
  for (const [colour, size] of [
    [focusEdge, ring * 0.85],
    [focus, ring * 0.45],
  ] as const) {
    ctx.fillStyle = colour;
    ctx.beginPath();
    ctx.arc(x, y, size, 0, 2 * Math.PI);
    ctx.fill();
  }
}
