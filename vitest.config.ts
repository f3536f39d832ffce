import path from "node:path";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // Several tests start programs of their own, and the machines that build this are small.
    testTimeout: 30_000,
    // For the programs that they start: Node keeps what it has compiled for the next one, which then starts in half the time.
    env: { NODE_COMPILE_CACHE: path.join(import.meta.dirname, "node_modules/.cache/node") },
    // On two cores the default is one worker.
    maxWorkers: "100%",
    projects: [
      // One of these puts another migration in the place of a module: each file has modules of its own.
      { extends: true, test: { name: "store", include: ["tests/store/**/*.test.ts"] } },
      // These read each module once for all files of a worker, which takes a third off their time.
      { extends: true, test: { name: "others", include: ["tests/{unit,word,ways,contract,build}/**/*.test.ts"], isolate: false } },
    ],
  },
});
