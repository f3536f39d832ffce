/** A day or a time in a file may be none: damaged, or written by something else. It is shown as it was found, and stops nothing. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { makeProduct } from "../../electron/products/make.ts";
import { dayOf, longDayOf, timeOf } from "../../renderer/ui/dates.ts";
import { isPrinted, SAVED_PRODUCTS } from "../../shared/export/products.ts";
import { WORDS } from "../../shared/guidance/interface.ts";
import { parseInterchange } from "../../shared/interchange/interchange.ts";
import { INFO_KEY, infoOf, type Workshop } from "../../shared/model/workshop.ts";

const NO_DAYS = ["2026-02-31", "2026-02-29", "2026-13-01", "2026-00-10", "soon", "12 March 2026", "+275760-09-14"];

test.each(NO_DAYS)("the day %j is shown as it was found, and not as another", (day) => expect(longDayOf(day)).toBe(day));

test("a time that is none is not said", () => {
  for (const instant of ["", "soon", "2026-13-01T10:00:00Z"]) {
    expect(timeOf(instant)).toBeNull();
    expect(WORDS.saved.at(timeOf(instant))).toBe("Saved on this laptop");
    expect(dayOf(instant)).toBe("on a day that is not known");
  }
});

const read = parseInterchange(readFileSync(new URL("../../resources/day-centre.json", import.meta.url), "utf8"));
if (!read.ok) throw new Error(read.error.message);
const example = read.value;

/** The example with a day that is none, wherever a day stands. */
const damaged = (day: string): Workshop => ({
  ...example,
  info: new Map([[INFO_KEY, { ...infoOf(example), date: day }]]),
  findings: new Map([...example.findings].map(([key, finding]) => [key, { ...finding, date: day }])),
});

test.each(SAVED_PRODUCTS.flatMap((product) => (isPrinted(product) ? [] : [product])))(
  "%s is made of a workshop with such days",
  async (product) => {
    for (const day of ["2026-02-31", "soon"]) {
      const made = await makeProduct(product, damaged(day), { now: new Date("2026-05-01T10:00:00Z") });
      expect(made.length).toBeGreaterThan(0);
      if (product === "page" || product === "table") expect(String(made)).toContain(day);
    }
  },
);
