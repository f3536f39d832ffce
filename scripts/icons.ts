/**
 * Makes the application's icons from resources/icons/icon.svg: a PNG for Linux, an ICO for Windows, an ICNS for
 * macOS. The results are kept in the repository, so that a build needs no tool for them. Run it with
 * `npx modern-node node scripts/icons.ts` after changing the drawing.
 */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Resvg } from "@resvg/resvg-js";
import { ROOT } from "./lib/run.ts";

const folder = path.join(ROOT, "resources/icons");
const drawing = readFileSync(path.join(folder, "icon.svg"), "utf8");
const png = (size: number): Buffer => new Resvg(drawing, { fitTo: { mode: "width", value: size } }).render().asPng();

/** A Windows icon that holds PNGs. Source of the layout: Microsoft, "Icons", ICONDIR and ICONDIRENTRY. */
function ico(sizes: readonly number[]): Buffer {
  const pictures = sizes.map(png);
  const header = Buffer.alloc(6 + 16 * sizes.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(sizes.length, 4);
  let offset = header.length;
  sizes.forEach((size, i) => {
    const entry = 6 + 16 * i;
    const bytes = pictures[i]?.length ?? 0;
    // 256 is written as 0.
    header.writeUInt8(size % 256, entry);
    header.writeUInt8(size % 256, entry + 1);
    header.writeUInt16LE(1, entry + 4);
    header.writeUInt16LE(32, entry + 6);
    header.writeUInt32LE(bytes, entry + 8);
    header.writeUInt32LE(offset, entry + 12);
    offset += bytes;
  });
  return Buffer.concat([header, ...pictures]);
}

/** A macOS icon that holds PNGs: blocks of a four-letter type, the length with its head, and the picture. */
function icns(types: Readonly<Record<string, number>>): Buffer {
  const block = (type: string, bytes: Buffer) => {
    const head = Buffer.from(`${type}0000`, "latin1");
    head.writeUInt32BE(bytes.length + head.length, 4);
    return Buffer.concat([head, bytes]);
  };
  return block("icns", Buffer.concat(Object.entries(types).map(([type, size]) => block(type, png(size)))));
}

writeFileSync(path.join(folder, "icon.png"), png(512));
writeFileSync(path.join(folder, "icon.ico"), ico([16, 24, 32, 48, 64, 128, 256]));
writeFileSync(path.join(folder, "icon.icns"), icns({ ic11: 32, ic12: 64, ic07: 128, ic08: 256, ic09: 512, ic10: 1024 }));
