/**
 * The page of one peer, named after the address's "#". `prepare(scene)` loads it; `start()` draws the scene, all of it in view, and gives the
 * ms until nothing more is drawn; `place(id)` says where a stone is. JavaScript, since what it needs is not installed with the product.
 */
const PEERS = {
  excalidraw: () => import("./excalidraw.jsx"),
  tldraw: () => import("./tldraw.jsx"),
  "react-flow": () => import("./react-flow.jsx"),
};

/** How long nothing is drawn once a picture is there. */
const QUIET_MS = 500;
const LATEST_MS = 120_000;

// Whatever a peer draws with, what it draws last is the end of the picture.
let drawn = 0;
const noteDrawing = () => (drawn = performance.now());
for (const name of ["fill", "stroke", "fillText", "drawImage", "putImageData"]) {
  const plain = CanvasRenderingContext2D.prototype[name];
  CanvasRenderingContext2D.prototype[name] = function (...given) {
    noteDrawing();
    return plain.apply(this, given);
  };
}

const root = document.querySelector("#root");
const frameEnd = () =>
  new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener("message", () => resolve(performance.now()));
      port1.start();
      port2.postMessage(null);
    });
  });

let peer;
let board;
let scene;

window.prepare = async (given) => {
  scene = given;
  peer = await PEERS[location.hash.slice(1)]();
};

window.start = async () => {
  const watcher = new MutationObserver(noteDrawing);
  watcher.observe(root, { subtree: true, childList: true, attributes: true });
  const begun = performance.now();
  board = await peer.draw(root, scene);
  let last = performance.now();
  while (performance.now() - begun < LATEST_MS) {
    const end = await frameEnd();
    if (drawn >= last) last = end;
    if (end - last > QUIET_MS) break;
  }
  watcher.disconnect();
  return last - begun;
};

window.place = (id) => board.place(id);
