import { createRoot } from "react-dom/client";
import { createShapeId, Tldraw, toRichText } from "tldraw";
import "tldraw/tldraw.css";

export function draw(root, { stones, links }) {
  const idOf = (id) => createShapeId(id);
  return new Promise((resolve) => {
    const onMount = (editor) => {
      editor.setCameraOptions({ ...editor.getCameraOptions(), zoomSteps: [0.01, 0.1, 0.5, 1, 2] });
      editor.createShapes(
        stones.map(({ id, x, y, width, height, text }) => ({
          id: idOf(id),
          type: "geo",
          x,
          y,
          props: {
            w: width,
            h: height,
            geo: "rectangle",
            dash: "solid",
            fill: "solid",
            color: "blue",
            size: "s",
            richText: toRichText(text),
          },
        })),
      );
      const arrowOf = ({ from, to }) => createShapeId(`${from}-${to}`);
      editor.createShapes(
        links.map((link) => ({ id: arrowOf(link), type: "arrow", props: { bend: 20, dash: "solid", size: "s", color: "grey" } })),
      );
      const end = (terminal, x) => ({ terminal, normalizedAnchor: { x, y: 0.5 }, isExact: false, isPrecise: true });
      editor.createBindings(
        links.flatMap((link) => [
          { type: "arrow", fromId: arrowOf(link), toId: idOf(link.from), props: end("start", 1) },
          { type: "arrow", fromId: arrowOf(link), toId: idOf(link.to), props: end("end", 0) },
        ]),
      );
      editor.zoomToFit({ immediate: true });
      resolve({
        place(id) {
          const { x, y } = editor.pageToScreen(editor.getShapePageBounds(idOf(id)).center);
          return { x, y };
        },
      });
    };
    createRoot(root).render(<Tldraw onMount={onMount} options={{ maxShapesPerPage: 20_000 }} />);
  });
}
