/** Which of the tests in real windows are made once more with the page in the newest engine: newest-engine.ts. */

/** What there is to test in that engine alone. */
export const NEWEST_ALONE = "newest-engine.spec.ts";

/** The tests, by their files: how their titles begin. How long they take: docs/adr/0073. */
export const NEWEST_TESTS: Readonly<Record<string, readonly string[]>> = {
  "accessible.spec.ts": ["the path as a list"],
  "board.spec.ts": ["stones are dragged"],
  "focus.spec.ts": ["whatever takes the focus away"],
  "framework.spec.ts": ["undo in the text", "a paste from Word"],
  "plan.spec.ts": ["arrows and Enter", "a table from Word"],
  "room.spec.ts": ["the room follows", "axe finds nothing wrong"],
  "touch.spec.ts": ["two fingers move", "one finger chooses"],
};

/** Fits them as Playwright names a test: project, file, title. */
export const inNewest = new RegExp(
  [NEWEST_ALONE, ...Object.entries(NEWEST_TESTS).flatMap(([file, titles]) => titles.map((title) => `${file} ${title}`))]
    .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"))
    .map((part) => `(^|\\s)${part}`)
    .join("|"),
);
