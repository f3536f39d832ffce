/** A name that one file exports is exported by no other, so that whoever searches for it finds what they mean. */
import ts from "typescript";
import { expect, test } from "vitest";
import { parse, productFiles } from "../words/source.ts";

/** A language has the names of every other, and what hands them on has them once more. */
const isLanguage = (file: string): boolean => file.startsWith("shared/guidance/");

function exportedBy(file: string, source?: string): readonly string[] {
  return parse(file, source).statements.flatMap((statement): readonly string[] => {
    const isExported =
      ts.canHaveModifiers(statement) && ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    if (!isExported) return [];
    if (ts.isVariableStatement(statement)) return statement.declarationList.declarations.map(({ name }) => name.getText());
    const { name } = statement as unknown as { readonly name?: ts.Identifier };
    return name ? [name.text] : [];
  });
}

/** The names that two or more of the files export, and by which. A value and a type of one name in one file are one. */
function twice(files: readonly (readonly [file: string, source?: string])[]): readonly string[] {
  const by = new Map<string, Set<string>>();
  for (const [file, source] of files) {
    for (const name of exportedBy(file, source)) by.set(name, (by.get(name) ?? new Set()).add(file));
  }
  return [...by].filter(([, exporters]) => exporters.size > 1).map(([name, exporters]) => `${name}: ${[...exporters].join(", ")}`);
}

test("an exported name belongs to one file", () => {
  const files = productFiles().filter((file) => !isLanguage(file));
  expect(files.length).toBeGreaterThan(350);
  expect(twice(files.map((file) => [file] as const))).toEqual([]);
});

test.each([
  ["functions", "export function change() {}", "export const change = () => 1;"],
  ["types", "export interface Cell {}", "export type Cell = string;"],
])("two %s of one name are found", (_what, one, other) => {
  expect(
    twice([
      ["shared/a.ts", one],
      ["renderer/b.ts", other],
    ]),
  ).toHaveLength(1);
});
