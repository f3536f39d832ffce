/** The details that a person may pass on when they ask for help: what they have, and the log. No words of theirs. */
import os from "node:os";
import { app, screen } from "electron";
import { APP_NAME } from "../../shared/guidance/interface.ts";
import { FAULT_WORDS } from "../../shared/guidance/fault-words.ts";
import { readLog } from "../files/log.ts";
import type { Settings } from "../../shared/settings/settings.ts";
import type { Session } from "./session.ts";
import type { Windows } from "./windows.ts";

const { lines: words } = FAULT_WORDS.support;

/** All of it as text, made now. */
export function supportText(session: Session, windows: Windows, settings: Settings): string {
  const { electron = "", chrome = "", node = "" } = process.versions;
  const screens = screen
    .getAllDisplays()
    .map(({ size, scaleFactor }) => words.screen(String(size.width), String(size.height), String(scaleFactor)));
  const lines = [
    [APP_NAME, app.getVersion(), ...(app.isPackaged ? [] : [words.fromSource])].join(" "),
    [["Electron", electron].join(" "), ["Chromium", chrome].join(" "), ["Node", node].join(" ")].join(", "),
    words.system(`${os.type()} ${os.release()}, ${process.arch}, ${app.getLocale()}`),
    words.machine(String(Math.round(os.totalmem() / 2 ** 30)), String(os.cpus().length)),
    words.screens(String(screens.length), screens.join("; ")),
    words.room[windows.room() ? "open" : "closed"],
    words.settings(
      Object.entries(settings)
        .map(([name, value]) => `${name} ${String(value)}`)
        .join(", "),
    ),
    workshopLine(session),
  ];
  return `${lines.join("\n")}\n\n${readLog() || words.noLog}`.trimEnd();
}

/** How much there is in the workshop, and nothing of it. */
function workshopLine(session: Session): string {
  const current = session.current();
  if (!current) return words.noWorkshop;
  const { workshop, file } = current;
  const line = words.workshop(String(workshop.stones.length), String(workshop.links.length), String(workshop.evidence.length));
  return file.readOnly ? `${line}, ${words.readOnly}` : line;
}
