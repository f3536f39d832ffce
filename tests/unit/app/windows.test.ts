import { describe, expect, test } from "vitest";
import type { Session } from "electron";
import { showRecents } from "../../../electron/app/system-recents.ts";
import { placeOnScreens } from "../../../electron/app/window-place.ts";
import { boardOptions, printOptions, roomOptions, windowOn } from "../../../electron/app/window-options.ts";
import { PALETTES } from "../../../shared/shape/theme.ts";

const SCREEN = { x: 0, y: 0, width: 1366, height: 768 };
const page = { palette: "paper", preload: "/preload.cjs", devTools: false } as const;
const windows = {
  board: boardOptions(page, SCREEN),
  "room on a second display": roomOptions({ ...page, palette: "dark" }, { x: 1366, y: 0, width: 1920, height: 1080 }),
  "room on the only display": roomOptions(page, undefined),
};

const session = { own: true } as unknown as Session;

describe.each(Object.entries({ ...windows, "what is printed": printOptions(session) }))("%s", (_name, options) => {
  test("is sandboxed, isolated and without Node", () => {
    expect(options.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: false,
    });
    const never = ["allowRunningInsecureContent", "experimentalFeatures", "enableBlinkFeatures", "plugins"];
    for (const option of never) expect(options.webPreferences).not.toHaveProperty(option);
  });

  test("waits until there is something to see", () => {
    expect(options.show).toBe(false);
  });
});

test("people's windows have the bridge; what is printed has neither it nor any script, and a session of its own", () => {
  for (const { webPreferences } of Object.values(windows)) expect(webPreferences).toMatchObject({ preload: "/preload.cjs" });
  expect(printOptions(session).webPreferences).toMatchObject({ javascript: false, session });
  expect(printOptions(session).webPreferences).not.toHaveProperty("preload");
});

test("the board fits on the screen, and never gets too small to work on", () => {
  expect(boardOptions(page, SCREEN)).toMatchObject({ width: 1366, height: 768, minWidth: 1024, minHeight: 640 });
  // A laptop whose system shows everything twice as large: never larger than that, or its edges could not be reached.
  const small = { width: 683, height: 384 };
  expect(boardOptions(page, { ...SCREEN, ...small })).toMatchObject({ ...small, minWidth: small.width, minHeight: small.height });
  expect(boardOptions(page, { ...SCREEN, width: 3840, height: 2160 })).toMatchObject({ width: 1600, height: 1000 });
});

test("a window has the colour of its theme before the page is there", () => {
  expect(windows.board.backgroundColor).toBe(PALETTES.paper.background);
  expect(windows["room on a second display"].backgroundColor).toBe(PALETTES.dark.background);
});

test("the room's window fills a screen of its own, and is one among others where it has none", () => {
  expect(windows["room on a second display"]).toMatchObject({ x: 1366, fullscreen: true });
  expect(windows["room on the only display"].fullscreen).toBeUndefined();
  expect(windowOn({ x: 1366, y: 24, width: 1920, height: 1056 })).toEqual({ x: 1686, y: 192, width: 1280, height: 720 });
  expect(windowOn({ x: 0, y: 0, width: 1024, height: 640 })).toEqual({ x: 0, y: 0, width: 1024, height: 640 });
});

test("the facilitator's window opens where it was", () => {
  const last = { x: -1200, y: 40, width: 1100, height: 700 };
  expect(boardOptions(page, SCREEN, last)).toMatchObject({ ...last, center: false });
});

const [LAPTOP, LEFT] = [
  { x: 0, y: 25, width: 1366, height: 743 },
  { x: -1920, y: 0, width: 1920, height: 1080 },
];
test.each([
  ["never was", null, [LAPTOP], null],
  ["is on the laptop", { x: 100, y: 100, width: 1000, height: 600 }, [LAPTOP], { x: 100, y: 100, width: 1000, height: 600 }],
  ["was on a screen that has gone", { x: -1500, y: 100, width: 1000, height: 600 }, [LAPTOP], null],
  [
    "is on the other screen",
    { x: -1500, y: 100, width: 1000, height: 600 },
    [LAPTOP, LEFT],
    { x: -1500, y: 100, width: 1000, height: 600 },
  ],
  ["is larger than its screen", { x: 0, y: 25, width: 3000, height: 2000 }, [LAPTOP], { x: 0, y: 25, width: 1366, height: 743 }],
  [
    "hangs over the edge, and can be held",
    { x: 1100, y: 100, width: 1000, height: 600 },
    [LAPTOP],
    { x: 1100, y: 100, width: 1000, height: 600 },
  ],
  ["hangs over the edge too far", { x: 1300, y: 100, width: 1000, height: 600 }, [LAPTOP], null],
  ["has its top above the screen", { x: 100, y: -30, width: 1000, height: 600 }, [LAPTOP], null],
  ["has its top below the screen", { x: 100, y: 760, width: 1000, height: 600 }, [LAPTOP], null],
])("a window that %s", (_what, last, screens, place) => expect(placeOnScreens(last, screens)).toEqual(place));

test("the system's list shows the newest ten, the newest first, where it has one", () => {
  let shown: string[] = ["before"];
  const app = { clearRecentDocuments: () => void (shown = []), addRecentDocument: (file: string) => void shown.unshift(file) };
  const files = Array.from({ length: 12 }, (_one, at) => `${at}.stones`);
  showRecents(app, files, "linux");
  expect(shown).toEqual(["before"]);
  showRecents(app, files, "win32");
  expect(shown).toEqual(files.slice(0, 10));
});
