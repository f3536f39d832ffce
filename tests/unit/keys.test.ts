/** The tables of keys: no key has two meanings, unless one of them is made to give way. */
import { expect, test } from "vitest";
import { COMMAND_IDS, commandFor, COMMANDS, shownKey, type Command } from "../../shared/commands/commands.ts";
import {
  BOARD_KEYS,
  CLICKER_KEYS,
  keyGroups,
  keyInWords,
  keysFound,
  PICK_KEYS,
  POINT_KEY,
  STEP_KEYS,
  TYPING_KEYS,
  typingActFor,
} from "../../shared/commands/keys.ts";
import {
  LINK_COMMAND_IDS,
  linkCommand,
  linkCommandFor,
  LIST_KEYS,
  listActFor,
  STONE_COMMAND_IDS,
  stoneCommand,
  stoneCommandFor,
} from "../../shared/commands/stone-commands.ts";
import { LOOK_WORDS } from "../../shared/guidance/look-words.ts";
import { ROOM_WORDS } from "../../shared/guidance/room-words.ts";
import { ROOM_STEPS } from "../../shared/room/direction.ts";

const COMMAND_KEYS = COMMAND_IDS.flatMap((command) => COMMANDS[command].keys ?? []);
const in_ = (keys: readonly string[], table: object): string[] => keys.filter((key) => key in table);

test("a key stands for one command, and the key that a Mac shows is one of them", () => {
  expect(new Set(COMMAND_KEYS).size).toBe(COMMAND_KEYS.length);
  for (const { keys = [], macKey } of Object.values(COMMANDS)) if (macKey !== undefined) expect(keys).toContain(macKey);
});

test("what board and commands share means the same in both", () => {
  expect(in_(COMMAND_KEYS, BOARD_KEYS)).toEqual(["Delete", "Backspace"]);
  for (const key of ["Delete", "Backspace"] as const) {
    expect(commandFor(key)).toBe("delete");
    expect(BOARD_KEYS[key]).toBe("remove");
  }
});

test("a clicker's keys mean nothing else, but that Escape always goes back", () => {
  const clickers = Object.keys(CLICKER_KEYS);
  expect(in_(clickers, { ...BOARD_KEYS, ...STEP_KEYS })).toEqual(["Escape"]);
  expect([CLICKER_KEYS.Escape, BOARD_KEYS.Escape]).toEqual(["back", "letGo"]);
  expect(clickers.filter((key) => COMMAND_KEYS.includes(key))).toEqual([]);
  expect(POINT_KEY in { ...CLICKER_KEYS, ...STEP_KEYS, ...BOARD_KEYS }).toBe(false);
  expect(COMMAND_KEYS).not.toContain(POINT_KEY);
});

test("the keys that step only where nothing else took them are no command's", () => {
  const steps = Object.keys(STEP_KEYS);
  expect(steps.filter((key) => COMMAND_KEYS.includes(key))).toEqual([]);
  // The board has Space, so that nothing scrolls, and the arrows.
  expect(in_(steps, BOARD_KEYS)).toEqual([" "]);
  expect(new Set([...Object.values(CLICKER_KEYS), ...Object.values(STEP_KEYS)])).toEqual(new Set(ROOM_STEPS));
});

test("no key of a menu or of the board is a letter alone: letters are somebody's words", () => {
  expect([...COMMAND_KEYS, ...Object.keys(BOARD_KEYS)].filter((key) => /^[A-Z0-9]$/.test(key))).toEqual([]);
});

test("a key in words, as people say it", () => {
  expect(keyInWords("Ctrl+Shift+T", false)).toBe("Ctrl, Shift and T");
  expect(keyInWords("Ctrl+Shift+T", true)).toBe("Command, Shift and T");
  expect(keyInWords("Ctrl++", false)).toBe("Ctrl and Plus");
  expect(keyInWords("Ctrl+-", false)).toBe("Ctrl and Minus");
  expect(keyInWords("F5", false)).toBe("F5");
  expect(keyInWords(" ", false)).toBe("Space");
});

test("hints at buttons name the key of the table", () => {
  const [show = ""] = COMMANDS["room-show"].keys ?? [];
  const key = (command: Command): string => keyInWords(shownKey(command, false) ?? "", false);
  expect(LOOK_WORDS.nextTip).toContain(key("look-next"));
  expect(LOOK_WORDS.previousTip).toContain(key("look-previous"));
  expect(LOOK_WORDS.wholeTip).toContain(key("look-whole"));
  expect(ROOM_WORDS.showTip).toContain(keyInWords(show, false));
  const keyOf = (step: string) => keyInWords(Object.keys(CLICKER_KEYS).find((key) => CLICKER_KEYS[key] === step) ?? "", false);
  expect(ROOM_WORDS.nextTip).toContain(keyOf("next"));
  expect(ROOM_WORDS.previousTip).toContain(keyOf("previous"));
  expect(ROOM_WORDS.blankTip).toContain(`The ${keyOf("blank")} key`);
  expect(ROOM_WORDS.returnTip).toContain(keyOf("back"));
  expect(ROOM_WORDS.pointTip).toContain(`The ${POINT_KEY} key`);
});

test.each([false, true])("the list has every command with a key once, and no line without a key or words (Mac: %s)", (mac) => {
  const groups = keyGroups(mac);
  const lines = groups.flatMap((group) => group.lines);
  expect(lines.filter(({ keys, does }) => keys.length === 0 || does === "")).toEqual([]);
  const withKey = COMMAND_IDS.filter((command) => COMMANDS[command].keys);
  expect(groups[0]?.lines.map(({ does }) => does)).toEqual(withKey.map((command) => COMMANDS[command].label));
  expect(groups[0]?.lines.find(({ does }) => does === COMMANDS.redo.label)?.keys).toEqual([mac ? "Ctrl+Shift+Z" : "Ctrl+Y"]);
});

test("in the list a key means one thing on a row, and nothing that the whole window means otherwise", () => {
  const stone = STONE_COMMAND_IDS.flatMap((id) => stoneCommand(id).keys ?? []);
  const link = LINK_COMMAND_IDS.flatMap((id) => linkCommand(id).keys ?? []);
  const own = Object.keys(LIST_KEYS);
  for (const keys of [stone, link]) {
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.filter((key) => own.includes(key))).toEqual([]);
  }
  // Delete is the window's own, and means there what it means here; so do the others that both have.
  expect(link.filter((key) => COMMAND_KEYS.includes(key))).toEqual(["Delete", "Backspace"]);
  for (const key of stone.filter((one) => COMMAND_KEYS.includes(one)))
    expect(COMMANDS[commandFor(key)!].label, key).toBe(stoneCommand(stoneCommandFor(key)!).label);
  expect(stoneCommandFor("Delete")).toBe("remove");
  expect(linkCommandFor("Delete")).toBe("unlink");
  expect([stoneCommandFor("F2"), linkCommandFor("F2")]).toEqual(["write", "why"]);
  expect([listActFor("H"), listActFor("Shift+H"), listActFor("J")]).toEqual(["nextHeading", "previousHeading", undefined]);
});

test("Tab belongs to no field: it leaves it", () => {
  for (const keys of [Object.keys(TYPING_KEYS), PICK_KEYS, COMMAND_KEYS, Object.keys(LIST_KEYS), Object.keys(BOARD_KEYS)]) {
    expect(keys.filter((key) => key.endsWith("Tab"))).toEqual([]);
  }
  expect([typingActFor("Enter"), typingActFor("Alt+ArrowRight"), typingActFor("Shift+Enter")]).toEqual(["add", "strandAfter", undefined]);
});

test("a key is found by what it does, by its name and by where it is", () => {
  const groups = keyGroups(false);
  const find = (sought: string) =>
    keysFound(groups, sought, (key) => keyInWords(key, false)).map(({ heading, lines }) => [heading, lines.map(({ does }) => does)]);
  expect(find("")).toHaveLength(groups.length);
  expect(find("  HEADING")).toEqual([["In the list of the path", ["The next heading", "The heading before"]]]);
  expect(find("f2 link")).toEqual([["In the list of the path", ["On a link: Say why"]]]);
  expect(find("dark screen")).toEqual([["While the room screen is open", ["A dark screen, and back"]]]);
  expect(find("zzz")).toEqual([]);
});
