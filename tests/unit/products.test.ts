/** The table of products, and what follows from it. */
import { expect, test } from "vitest";
import { COMMAND_IDS, COMMANDS } from "../../shared/commands/commands.ts";
import { COMMAND_LINE_PRODUCTS, endingOf, isPrinted, isWord, productsIn, SAVED_PRODUCTS } from "../../shared/export/products.ts";
import { PRODUCT_WORDS } from "../../shared/guidance/product-words.ts";

test("every product that is saved has a command of the same words, and stands in one part of the menu", () => {
  expect(COMMAND_IDS.filter((command) => command.startsWith("save-"))).toEqual(SAVED_PRODUCTS.map((product) => `save-${product}`));
  for (const product of SAVED_PRODUCTS) expect(COMMANDS[`save-${product}`].label).toBe(PRODUCT_WORDS[product].menu);
  expect([...productsIn("word"), ...productsIn("toShow"), ...productsIn("came"), ...productsIn("others")].sort()).toEqual(
    [...SAVED_PRODUCTS].sort(),
  );
});

test("no two entries of the menu say the same", () => {
  const labels = COMMAND_IDS.map((command) => COMMANDS[command].label);
  expect(new Set(labels).size).toBe(labels.length);
});

test("on the command line an ending alone says what is meant, but for Word documents, which have names", () => {
  const endings = COMMAND_LINE_PRODUCTS.filter((product) => !isWord(product)).map(endingOf);
  expect(new Set(endings).size).toBe(endings.length);
  expect(endings).not.toContain(".docx");
  expect(COMMAND_LINE_PRODUCTS.filter(isPrinted)).toEqual([]);
});
