import { expect, test } from "vitest";
import { hostOf } from "../../../electron/files/network-path.ts";

test.each([
  [String.raw`\\server\share\Ours.stones`, "server"],
  ["//server/share/Ours.stones", "server"],
  [String.raw`\\10.0.0.7@8080\DavWWWRoot\Ours.stones`, "10.0.0.7@8080"],
  [String.raw`\\?\UNC\server\share\Ours.stones`, "server"],
  [String.raw`\\.\unc\server\share\Ours.stones`, "server"],
  [String.raw`C:\Users\ines\Ours.stones`, null],
  [String.raw`Z:\Ours.stones`, null],
  [String.raw`\\?\C:\Users\ines\Ours.stones`, null],
  [String.raw`\Users\Ours.stones`, null],
  ["Ours.stones", null],
  ["", null],
])("%s is on %s", (file, host) => {
  expect(hostOf(file, "win32")).toBe(host);
  expect(hostOf(file, "linux")).toBeNull();
});
