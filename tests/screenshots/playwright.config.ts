import { defineConfig } from "@playwright/test";

export default defineConfig({
  testDir: ".",
  outputDir: "../../test-results/screenshots-run",
  workers: 1,
  timeout: 120_000,
  reporter: [["list"]],
});
