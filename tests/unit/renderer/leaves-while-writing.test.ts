// @vitest-environment happy-dom
/** A stone that leaves the board while somebody writes on it leaves none of their words behind. */
import { act, createElement } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { BoardEvent } from "../../../renderer/board/board-event.ts";
import { sceneIndexOf } from "../../../renderer/board/scene-index.ts";
import { useWriting } from "../../../renderer/board/use-writing.ts";
import { STONE_TEXT_LIMIT } from "../../../shared/model/fields.ts";
import type { StoneId } from "../../../shared/model/records.ts";
import type { Workshop } from "../../../shared/model/workshop.ts";
import { lookedAt, WHOLE, type Look } from "../../../shared/pathway/look.ts";
import { sceneOfLook } from "../../../shared/scene/look.ts";
import { workshopOf } from "../scene-make.ts";

const STONES = [{ id: "a" }, { id: "b" }, { id: "o", kind: "outcome" }, { id: "p", kind: "outcome" }] as const;
const LINKS = [
  ["a", "o"],
  ["b", "p"],
] as const;
const PATH = workshopOf(STONES, LINKS);
const partOf = (id: string): Look => ({ part: { cut: "outcome", id, within: null } });

let root: Root;
let writing: ReturnType<typeof useWriting>;
let told: BoardEvent[];

function Writes({ workshop, look }: { readonly workshop: Workshop; readonly look: Look }) {
  const scene = sceneOfLook(lookedAt(workshop, look));
  writing = useWriting(
    sceneIndexOf(scene),
    scene.dress,
    (id) => workshop.stones.get(id),
    (event) => void told.push(event),
  );
  return null;
}
const shows = (look: Look, workshop = PATH): void => act(() => root.render(createElement(Writes, { workshop, look })));
const writes = (text: string): void => {
  act(() => writing.begin("a" as StoneId));
  act(() => writing.on.onText(text));
  told = [];
};

beforeEach(() => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  told = [];
  root = createRoot(document.createElement("div"));
  shows(partOf("o"));
});
afterEach(() => {
  act(() => root.unmount());
  vi.unstubAllGlobals();
});

test("what is written is kept when another part comes into view, once, and nothing springs open later", () => {
  writes(" We visit others ");
  shows(partOf("p"));
  expect(told).toEqual([{ type: "written", id: "a", text: "We visit others" }]);
  shows(WHOLE);
  expect(writing.editing).toBeNull();
  expect(told).toHaveLength(1);
});

test.each(["Words", "  "])("%j says nothing new: the stone stays as it is", (text) => {
  writes(text);
  shows(partOf("p"));
  expect(told).toEqual([{ type: "cancelWrite", id: "a" }]);
});

test("words that no stone can take are handed on", () => {
  const long = "x".repeat(STONE_TEXT_LIMIT + 1);
  writes(long);
  shows(partOf("p"));
  expect(told).toEqual([{ type: "leftWords", text: long }]);
  shows(partOf("o"));
  writes("Half a thought");
  shows(WHOLE, workshopOf(STONES.slice(1), LINKS.slice(1)));
  expect(told).toEqual([{ type: "leftWords", text: "Half a thought" }]);
});

test("a change of the path that leaves the stone in view does not end the writing", () => {
  writes("Half a thought");
  shows(partOf("o"), workshopOf([...STONES, { id: "new" }], [...LINKS, ["new", "o"]]));
  expect(writing.editing?.text).toBe("Half a thought");
  expect(told).toEqual([]);
});
