import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/{unit,store,word,ways,contract,build}/**/*.test.ts"],
    // Several tests start programs of their own, and the machines that build this are small.
    testTimeout: 30_000,
  },
});
