import { convertToExcalidrawElements, Excalidraw } from "@excalidraw/excalidraw";
import "@excalidraw/excalidraw/index.css";
import { createRoot } from "react-dom/client";

export function draw(root, { stones, links }) {
  const places = new Map(stones.map((stone) => [stone.id, stone]));
  const plain = { roughness: 0, strokeWidth: 2 };
  const elements = convertToExcalidrawElements(
    [
      ...stones.map(({ id, x, y, width, height, text }) => ({
        ...plain,
        type: "rectangle",
        id,
        x,
        y,
        width,
        height,
        backgroundColor: "#D6E4F2",
        strokeColor: "#12436D",
        fillStyle: "solid",
        roundness: { type: 3 },
        label: { text, fontSize: 18 },
      })),
      ...links.map(({ from, to }) => {
        const [start, end] = [places.get(from), places.get(to)];
        const x = start.x + start.width;
        const y = start.y + start.height / 2;
        const [dx, dy] = [end.x - x, end.y + end.height / 2 - y];
        return {
          ...plain,
          type: "arrow",
          id: `${from} ${to}`,
          x,
          y,
          points: [
            [0, 0],
            [dx / 2, dy * 0.4],
            [dx, dy],
          ],
          roundness: { type: 2 },
          strokeColor: "#3E5360",
          start: { id: from },
          end: { id: to },
        };
      }),
    ],
    { regenerateIds: false },
  );
  return new Promise((resolve) => {
    createRoot(root).render(
      <Excalidraw
        initialData={{ elements, appState: { currentItemRoughness: 0, zenModeEnabled: true } }}
        excalidrawAPI={(api) => {
          const place = (id) => {
            const { scrollX, scrollY, zoom, offsetLeft, offsetTop } = api.getAppState();
            const { x, y, width, height } = api.getSceneElements().find((one) => one.id === id);
            return { x: (x + width / 2 + scrollX) * zoom.value + offsetLeft, y: (y + height / 2 + scrollY) * zoom.value + offsetTop };
          };
          setTimeout(() => {
            api.scrollToContent(api.getSceneElements(), { fitToViewport: true, viewportZoomFactor: 1, animate: false, minZoom: 0.01 });
            resolve({ place });
          });
        }}
      />,
    );
  });
}
