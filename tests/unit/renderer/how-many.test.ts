/** Numbers in words beside their figures. */
import { expect, test } from "vitest";
import { inWords } from "../../../renderer/ui/HowMany.tsx";

test.each([
  [3, undefined, "three"],
  [0, 13, "none of thirteen"],
  [11, 11, "eleven of eleven"],
  [20, 20, "twenty of twenty"],
  // What nobody counts at a glance has its figures alone.
  [21, undefined, null],
  [3, 40, null],
])("%s of %s is %s", (n, of, said) => expect(inWords(n, of)).toBe(said));
