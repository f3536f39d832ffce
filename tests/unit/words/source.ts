/** The product's source as TypeScript's own parser sees it, and the tables of words as they are written. */
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

export const ROOT = path.resolve(import.meta.dirname, "../../..");
/** The folder of a language, from the root. */
export const ENGLISH = "shared/guidance/en";

/** Every TypeScript file of the product, as a path from the root. */
export const productFiles = (): readonly string[] =>
  ["electron", "renderer", "shared"].flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: "utf8" })
      .filter((file) => /(?<!\.d)\.tsx?$/.test(file))
      .map((file) => path.posix.join(folder, file.split(path.sep).join("/"))),
  );

export const parse = (file: string, source = readFileSync(path.join(ROOT, file), "utf8")): ts.SourceFile =>
  ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true, file.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS);

/** The file that an import leads to, as a path from the root; null for a package. */
export const imported = (from: string, specifier: string): string | null =>
  specifier.startsWith(".") ? path.posix.join(path.posix.dirname(from), specifier) : null;

/** The words of a property, however its name is written. */
export const nameOf = (name: ts.PropertyName | ts.BindingName): string | null =>
  ts.isIdentifier(name) || ts.isStringLiteralLike(name) || ts.isNumericLiteral(name) ? name.text : null;

/** Without `as const`, `satisfies …` and brackets around it. */
export function bare(node: ts.Expression): ts.Expression {
  return ts.isAsExpression(node) || ts.isSatisfiesExpression(node) || ts.isParenthesizedExpression(node) ? bare(node.expression) : node;
}

/** The names at the top of a file, and what they stand for. */
export function topLevel(file: ts.SourceFile): ReadonlyMap<string, ts.VariableDeclaration | ts.FunctionDeclaration> {
  const found = new Map<string, ts.VariableDeclaration | ts.FunctionDeclaration>();
  for (const statement of file.statements) {
    if (ts.isFunctionDeclaration(statement) && statement.name) found.set(statement.name.text, statement);
    if (!ts.isVariableStatement(statement)) continue;
    for (const one of statement.declarationList.declarations) if (ts.isIdentifier(one.name)) found.set(one.name.text, one);
  }
  return found;
}
