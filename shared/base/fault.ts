/**
 * What a log may have of an error: what it is called and where in our own files it was. Never its message, which may
 * hold somebody's words or the name of a file.
 */
import { z } from "zod";

/** Text that can come from our own files alone: names, numbers and the marks between them. */
const own = (most: number) =>
  z
    .string()
    .max(most)
    .regex(/^[\w .:<>,-]*$/);

export const Fault = z.strictObject({
  /** The error's class, such as "TypeError". */
  name: own(60),
  /** What the system calls it, such as "ENOSPC"; "" where it says nothing. */
  code: own(60),
  /** The innermost places, "file:line:column", the nearest first. */
  at: own(400),
});
export type Fault = z.infer<typeof Fault>;

/** How many places are kept. */
const PLACES = 6;
/** A line of a stack that lies in one of our files; the folder before it is left out. */
const PLACE = /^\s+at (?:.*[(/\\])?([\w.-]+\.[cm]?[jt]sx?:\d+:\d+)\)?$/;

/** What a log may have of anything that was thrown. */
export function faultOf(thrown: unknown): Fault {
  if (!(thrown instanceof Error)) return { name: thrown === null ? "null" : typeof thrown, code: "", at: "" };
  const { name, message, stack = "" } = thrown;
  const { code } = thrown as { readonly code?: unknown };
  // A message can have lines that look like places. Where the stack tells another than the error, nobody knows where it ends.
  const [head = ""] = stack.split("\n", 1);
  const told = message === "" ? head : `${head.slice(0, head.indexOf(": "))}: ${message}`;
  const isKnown = message === "" ? !head.includes(":") : stack.startsWith(`${told}\n`);
  const after = isKnown ? stack.slice(told.length) : "";
  const places = after.split("\n").flatMap((line) => PLACE.exec(line)?.[1] ?? []);
  return {
    name: /^\w{1,60}$/.test(name) ? name : "Error",
    code: typeof code === "string" && /^[A-Z][A-Z\d_]{0,59}$/.test(code) ? code : "",
    at: places.slice(0, PLACES).join(" ").slice(0, 400),
  };
}
