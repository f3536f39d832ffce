/** The path without words, small: where on it the stone or the part in view lies. The same outlines and curves as on the board. */
import { memo } from "react";
import type { StoneId } from "../../shared/model/records.ts";
import type { Scene } from "../../shared/scene/scene.ts";
import "./path-map.css";

interface Props {
  /** For those who listen; without one the map is passed over. */
  readonly label?: string;
  readonly scene: Scene;
  /** Null where what is lit is a part of the path: all its stones are filled. */
  readonly here: StoneId | null;
  /** What the stone comes from and leads to, or the part; the rest is dimmed. */
  readonly lit: ReadonlySet<string>;
}

export function PathMap({ label, scene, here, lit }: Props) {
  const chain = scene.stones.filter(({ id }) => lit.has(id));
  const stone = scene.stones.find(({ id }) => id === here);
  const { x, y, width, height } = here === null ? scene.bounds : aroundStone(scene.bounds, stone?.y);
  return (
    <svg
      className="path-map"
      viewBox={`${x} ${y} ${width} ${height}`}
      {...(label === undefined ? { "aria-hidden": true } : { role: "img", "aria-label": label })}
    >
      <Ground scene={scene} />
      <path
        className="path-map-lit"
        d={scene.links
          .filter(({ key }) => lit.has(key))
          .map(({ curve }) => curve)
          .join("")}
      />
      <g {...(here === null && { className: "path-map-part" })}>
        {chain.map(({ id, strand, x: left, y: top, shape }) => (
          <path key={id} d={shape.outline} transform={`translate(${left} ${top})`} data-strand={strand} />
        ))}
      </g>
      {stone && (
        <g transform={`translate(${stone.x} ${stone.y})`} data-strand={stone.strand}>
          <path className="path-map-ring" d={stone.shape.outline} />
          <path className="path-map-glow" d={stone.shape.outline} />
          <path className="path-map-here" d={stone.shape.outline} />
        </g>
      )}
    </svg>
  );
}

/** A path that is much higher than wide would be a thin line: of it, the part around the stone. */
function aroundStone({ x, y, width, height }: Scene["bounds"], middle = y + height / 2): Scene["bounds"] {
  const most = Math.min(height, width);
  return { x, y: Math.min(Math.max(y, middle - most / 2), y + height - most), width, height: most };
}

/** What stays the same from step to step. */
const Ground = memo(function Ground({ scene }: Pick<Props, "scene">) {
  return (
    <>
      <path className="path-map-near" d={scene.ground.nearBank} />
      <path className="path-map-far" d={scene.ground.farBank} />
      <path className="path-map-links" d={scene.links.map(({ curve }) => curve).join("")} />
      <g className="path-map-dim">
        {scene.stones.map(({ id, strand, x, y, shape }) => (
          <path key={id} d={shape.outline} transform={`translate(${x} ${y})`} data-strand={strand} />
        ))}
      </g>
    </>
  );
});
