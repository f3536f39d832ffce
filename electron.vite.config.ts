/**
 * The build: the main process and the command line, the preload, and the one page both windows show.
 * What it emits must suit the oldest and the newest Electron that we run on (docs/adr/0003-two-electrons.md).
 */
import path from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "electron-vite";
import { CALLS, EVENTS } from "./shared/ipc/contract.ts";

const NODE = "node20";
const CHROME = "chrome130";
const root = import.meta.dirname;

export default defineConfig({
  main: {
    // Nothing that is bundled is the program that Node was started with.
    define: { "import.meta.main": "false" },
    build: {
      target: NODE,
      // The licences of everything that is bundled go with it.
      license: { fileName: "licences.json" },
      rolldownOptions: {
        input: {
          main: path.join(root, "electron/main.ts"),
          "export-process": path.join(root, "electron/app/export-process.ts"),
          "file-process": path.join(root, "electron/app/file-process.ts"),
          "import-process": path.join(root, "electron/app/import-process.ts"),
          "writer-thread": path.join(root, "electron/store/writer-thread.ts"),
        },
        // All files lie in one folder: `../../resources` is right from every one of them.
        output: { format: "cjs", entryFileNames: "[name].cjs", chunkFileNames: "[name]-[hash].cjs" },
      },
    },
  },
  preload: {
    // A sandboxed preload may load nothing but Electron, so it gets the names of the contract, not its schemas.
    define: { __CALLS__: JSON.stringify(Object.keys(CALLS)), __EVENTS__: JSON.stringify(EVENTS) },
    build: {
      target: NODE,
      externalizeDeps: false,
      license: { fileName: "licences.json" },
      rolldownOptions: {
        input: { preload: path.join(root, "electron/preload.ts") },
        output: { format: "cjs", entryFileNames: "[name].cjs" },
      },
    },
  },
  renderer: {
    root: path.join(root, "renderer"),
    plugins: [react()],
    build: {
      target: CHROME,
      license: { fileName: "licences.json" },
      outDir: path.join(root, "out/renderer"),
      emptyOutDir: true,
      minify: true,
      // Everything comes from the disk: one file more to ask for costs more than a few hundred kilobytes.
      chunkSizeWarningLimit: 4000,
      rolldownOptions: { input: path.join(root, "renderer/index.html") },
    },
  },
});
