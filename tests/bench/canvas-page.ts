/** A page without any library: the same stones and links on two canvases, drawn as plainly as can be. */
import { sceneOf } from "../../shared/scene/build.ts";
import { largeWorkshop } from "./large-workshop.ts";

/** @returns a page of 1600 × 900; `start()` draws it and gives the ms; the left button drags one stone, the middle one pans. */
export function canvasPage(count: number): string {
  const { bounds, stones, links } = sceneOf(largeWorkshop(count));
  const scene = {
    bounds,
    stones: stones.map(({ x, y, shape }) => ({ x, y, width: shape.width, height: shape.height, lines: shape.lines })),
    links: links.map(({ curve }) => curve),
  };
  return `<!doctype html><style>body{margin:0;overflow:hidden}canvas{position:absolute}</style>
<canvas id="settled" width="1600" height="900"></canvas><canvas id="live" width="1600" height="900"></canvas>
<script>
const scene = ${JSON.stringify(scene)};
const [settled, live] = ["settled", "live"].map((id) => document.getElementById(id).getContext("2d"));
const zoom = Math.min(1600 / scene.bounds.width, 900 / scene.bounds.height);
let pan = { x: 0, y: 0 };
function stone(ctx, { x, y, width, height, lines }) {
  ctx.fillStyle = "#D6E4F2";
  ctx.strokeStyle = "#12436D";
  ctx.beginPath();
  ctx.roundRect(x - width / 2, y - height / 2, width, height, 24);
  ctx.fill();
  ctx.stroke();
  ctx.fillStyle = "#17242F";
  for (const line of lines) ctx.fillText(line.text, x + line.x, y + line.y);
}
function ready(ctx) {
  ctx.setTransform(1, 0, 0, 1, 0, 0);
  ctx.clearRect(0, 0, 1600, 900);
  ctx.setTransform(zoom, 0, 0, zoom, pan.x - scene.bounds.x * zoom, pan.y - scene.bounds.y * zoom);
  ctx.font = "18px sans-serif";
  ctx.textAlign = "center";
  ctx.lineWidth = 2.5;
}
function draw() {
  ready(settled);
  settled.strokeStyle = "#3E5360";
  settled.stroke(new Path2D(scene.links.join("")));
  for (const one of scene.stones) stone(settled, one);
}
function drag(x, y) {
  ready(live);
  const at = { x: (x - pan.x) / zoom + scene.bounds.x, y: (y - pan.y) / zoom + scene.bounds.y };
  live.beginPath();
  live.moveTo(scene.bounds.x, scene.bounds.y);
  live.bezierCurveTo(at.x, scene.bounds.y, scene.bounds.x, at.y, at.x, at.y);
  live.stroke();
  stone(live, { ...scene.stones[0], ...at });
}
addEventListener("pointermove", (event) => {
  if (event.buttons === 1) drag(event.clientX, event.clientY);
  if (event.buttons !== 4) return;
  pan = { x: pan.x + event.movementX, y: pan.y + event.movementY };
  draw();
});
window.start = () => new Promise((resolve) => {
  const begun = performance.now();
  draw();
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve(performance.now() - begun);
    port2.postMessage(null);
  });
});
</script>`;
}
