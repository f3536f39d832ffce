/** Fields and version numbers change together: a file of a newer version is then refused by its version, and never by a field. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { LISTINGS, outOfStep, type Listing } from "../../../scripts/lib/fields.ts";

const ROOT = path.join(import.meta.dirname, "../../..");
const keptListing = (file: string): Listing => JSON.parse(readFileSync(path.join(ROOT, file), "utf8")) as Listing;

describe.each(LISTINGS)("$file", (listed) => {
  test("lists the fields of this version", () => {
    expect(outOfStep(listed, keptListing(listed.file))).toBeNull();
  });

  test("says what to do where a field has changed and the version has not", () => {
    const { version, fields } = keptListing(listed.file);
    const { worksheet: _gone, ...fewer } = fields;
    const stones = JSON.stringify(fields["stones"]);
    expect(stones).toContain("activity | outcome | impact | change");
    const oneKindLess = { ...fields, stones: JSON.parse(stones.replace("activity | ", "")) as Listing["fields"] };
    for (const others of [fewer, oneKindLess, { ...fields, results: "string" }]) {
      expect(outOfStep(listed, { version, fields: others })).toBe(
        `${listed.file} is the listing of version ${version}, and the fields are others now. ${listed.raise}. ` +
          "Then write the listing anew: npx modern-node node scripts/fields.ts",
      );
    }
  });

  test("says what to do where the version was raised", () => {
    const { version, fields } = keptListing(listed.file);
    const raised = { ...listed, now: { version: version + 1, fields } };
    expect(outOfStep(raised, keptListing(listed.file))).toMatch(/^Version \d+ has no listing yet in .* scripts\/fields\.ts$/);
  });
});
