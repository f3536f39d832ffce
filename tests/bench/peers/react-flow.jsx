import { ReactFlow } from "@xyflow/react";
import "@xyflow/react/dist/style.css";
import { createRoot } from "react-dom/client";

const STONE = { padding: 8, border: "2px solid #12436D", borderRadius: 24, background: "#D6E4F2", fontSize: 18, boxSizing: "border-box" };

export function draw(root, { stones, links }) {
  const nodes = stones.map(({ id, x, y, width, height, text }) => ({
    id,
    position: { x, y },
    width,
    height,
    data: { label: text },
    style: STONE,
    sourcePosition: "right",
    targetPosition: "left",
  }));
  const edges = links.map(({ from, to }) => ({ id: `${from} ${to}`, source: from, target: to }));
  return new Promise((resolve) => {
    createRoot(root).render(
      <ReactFlow
        defaultNodes={nodes}
        defaultEdges={edges}
        fitView
        minZoom={0.01}
        panOnDrag={[1]}
        onInit={() => resolve({ place })}
        nodesConnectable={false}
      />,
    );
  });
}

function place(id) {
  const { left, top, width, height } = document.querySelector(`.react-flow__node[data-id="${id}"]`).getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}
