import path from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { fileIn } from "../../../electron/app/arguments.ts";

const folder = path.resolve("/work");
const at = path.resolve("/home/a b/Ä % workshop.stones");

test.each([
  [["day.stones"], path.join(folder, "day.stones")],
  [["--look", at], at],
  // What the desktops of Linux say for a file (`%U`).
  [[pathToFileURL(at).href], at],
  [[pathToFileURL(at).href.replace("file:", "FILE:")], at],
  [["day.txt"], null],
  [["file:///tmp/day.txt"], null],
  // No address of a file on this computer.
  [["file://elsewhere/day%2F.stones"], null],
  [["file:///%E0%A4%A.stones"], null],
  [[], null],
])("the file among %j", (args, file) => expect(fileIn(args, folder)).toBe(file));
