/** A picture of results in this window, as large as its place and its words: the drawing that every document has, too. */
import { useEffect, useMemo, useRef, useState } from "react";
import { chartOf } from "../../shared/charts/chart.ts";
import type { ChartFigure } from "../../shared/charts/drawing.ts";
import type { QuestionView } from "../../shared/results/views.ts";
import "./chart.css";

/** Size of the words of a picture in parts of the words around it, in px of 1 rem. */
const LETTERS = 1.06;
const LEAST_WIDTH = 160;

export function ChartPicture({ view }: { readonly view: QuestionView }) {
  const place = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<{ readonly width: number; readonly fontSize: number } | null>(null);
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const measure = (): void => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 17;
      setSize({ width: Math.max(LEAST_WIDTH, Math.floor(element.clientWidth)), fontSize: Math.round(rem * LETTERS) });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const chart = useMemo(() => size && chartOf(view, size), [view, size]);
  return (
    <div ref={place} className="chart">
      {chart && <ChartDrawing drawing={chart.drawing} alt={chart.alt} />}
    </div>
  );
}

/** @param alt "" where what it shows is said beside it. */
export function ChartDrawing({ drawing: { width, height, items }, alt }: { readonly drawing: ChartFigure; readonly alt: string }) {
  return (
    <svg
      className="chart-drawing"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      {...(alt === "" ? { "aria-hidden": true } : { role: "img", "aria-label": alt })}
    >
      {items.map((item, at) =>
        item.is === "shape" ? (
          <path
            key={at}
            d={item.path}
            className={`chart-fill-${item.fill ?? "none"} chart-line-${item.line ?? "none"}`}
            strokeWidth={item.width}
          />
        ) : (
          <text key={at} x={item.x} y={item.y} fontSize={item.fontSize} fontWeight={item.bold ? 700 : 400} textAnchor={item.anchor}>
            {item.text}
          </text>
        ),
      )}
    </svg>
  );
}
