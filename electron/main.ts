/** Starts Stepping Stones. Read it from top to bottom to see what starts, and in which order. */
import path from "node:path";
import { app, Menu, session } from "electron";
import type { View } from "../shared/ipc/contract.ts";
import { openSettings } from "./app/settings.ts";
import { menuTemplate } from "./app/menu.ts";
import { makeWindows } from "./app/windows.ts";
import { registerCalls } from "./ipc/register.ts";
import { closeTheNetwork, lockContents, lockSession } from "./security/lockdown.ts";
import { registerScheme, servePages } from "./security/serve.ts";

// Chromium cannot be sandboxed as root, as in a container; whoever starts it so says it with this switch.
if (!app.commandLine.hasSwitch("no-sandbox")) app.enableSandbox();
registerScheme();
closeTheNetwork(app);
app.on("web-contents-created", (_event, contents) => lockContents(contents));

const settings = openSettings(app.getPath("userData"));
let view: View | null = null;
const windows = makeWindows(
  () => settings.get().theme,
  (open) => windows.broadcast("room.state", { open }),
);

app.on("window-all-closed", () => app.quit());

void app.whenReady().then(async () => {
  await lockSession(session.defaultSession);
  servePages(session.defaultSession, path.join(import.meta.dirname, "../renderer"));
  registerCalls(
    {
      "app.state": (_nothing, role) => ({
        role,
        version: app.getVersion(),
        settings: settings.get(),
        folder: "Documents / Stepping Stones",
        open: false,
        roomOpen: windows.room() !== undefined,
      }),
      "app.settings": (patch) => {
        const now = settings.change(patch);
        windows.broadcast("app.settings", now);
        return now;
      },
      "home.cards": () => [],
      "workshop.current": () => null,
      "room.open": () => (windows.openRoom(), null),
      "room.close": () => (windows.closeRoom(), null),
      "room.show": (shown) => {
        view = shown;
        windows.broadcast("room.view", shown);
        return null;
      },
      "room.view": () => view,
    } as never,
    windows,
  );
  Menu.setApplicationMenu(
    Menu.buildFromTemplate(menuTemplate(process.platform, (command) => windows.board()?.webContents.send("app.command", command))),
  );
  windows.openBoard();
});
