/** The documents under test, written once for each test file that asks. */
import { Resvg } from "@resvg/resvg-js";
import { wordDocument, type Picture } from "../../electron/export/word/index.ts";
import type { Workshop } from "../../shared/model/workshop.ts";
import { readWord, type ReadDocument } from "./reader.ts";
import { empty, example, large, nasty } from "./workshops.ts";

export const NOW = new Date("2026-05-01T10:20:30Z");

/** A picture of the size that a board has; what is on it does not matter here. */
export const PICTURE: Picture = {
  png: new Resvg(`<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="800"><rect width="1600" height="800" fill="#DDEBEE"/></svg>`)
    .render()
    .asPng(),
  width: 1600,
  height: 800,
  alt: "Activities on the near bank lead over outcomes to the impact.",
};

export const WORKSHOPS = { example, empty, large, nasty } as const;
export const KINDS = ["framework", "plan"] as const;
export type Name = `${keyof typeof WORKSHOPS} ${(typeof KINDS)[number]}`;
export const NAMES = Object.keys(WORKSHOPS).flatMap((name) => KINDS.map((kind) => `${name} ${kind}` as Name));

const workshops = new Map<string, Workshop>();
export function workshopNamed(name: string): Workshop {
  const key = name.split(" ")[0] as keyof typeof WORKSHOPS;
  const known = workshops.get(key) ?? WORKSHOPS[key]();
  workshops.set(key, known);
  return known;
}

const written = new Map<Name, Promise<Uint8Array>>();
export function bytesOf(name: Name): Promise<Uint8Array> {
  const kind = name.split(" ")[1] as (typeof KINDS)[number];
  const known = written.get(name) ?? wordDocument(workshopNamed(name), kind, { now: NOW, picture: PICTURE });
  written.set(name, known);
  return known;
}

const reads = new Map<Name, Promise<ReadDocument>>();
export function documentOf(name: Name): Promise<ReadDocument> {
  const known = reads.get(name) ?? bytesOf(name).then(readWord);
  reads.set(name, known);
  return known;
}
