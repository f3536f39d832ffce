/** The details that a person may pass on when they ask for help: what they have, and the log. No words of theirs. */
import os from "node:os";
import { app, screen } from "electron";
import { readLog } from "../files/log.ts";
import type { Settings } from "../../shared/settings/settings.ts";
import type { Session } from "./session.ts";
import type { Windows } from "./windows.ts";

/** All of it as text, made now. */
export function supportText(session: Session, windows: Windows, settings: Settings): string {
  const { electron = "", chrome = "", node = "" } = process.versions;
  const gigabytes = (bytes: number): string => `${Math.round(bytes / 2 ** 30)} GB`;
  const screens = screen.getAllDisplays().map(({ size, scaleFactor }) => `${size.width} × ${size.height} at ${scaleFactor}`);
  const lines = [
    `Stepping Stones ${app.getVersion()}${app.isPackaged ? "" : " (from its source)"}`,
    `Electron ${electron}, Chromium ${chrome}, Node ${node}`,
    `System ${os.type()} ${os.release()}, ${process.arch}, ${app.getLocale()}`,
    `Memory ${gigabytes(os.totalmem())}, processors ${os.cpus().length}`,
    `Screens ${screens.length}: ${screens.join("; ")}`,
    `Room screen ${windows.room() ? "open" : "closed"}`,
    `Settings ${Object.entries(settings)
      .map(([name, value]) => `${name} ${String(value)}`)
      .join(", ")}`,
    workshopLine(session),
  ];
  return `${lines.join("\n")}\n\n${readLog() || "Nothing has been noted so far."}`.trimEnd();
}

/** How much there is in the workshop, and nothing of it. */
function workshopLine(session: Session): string {
  const current = session.current();
  if (!current) return "No workshop is open";
  const { workshop, file } = current;
  return `Workshop ${workshop.stones.length} stones, ${workshop.links.length} links, ${workshop.evidence.length} rows of evidence${file.readOnly ? ", to look only" : ""}`;
}
