/**
 * A Word document as the package that it is: its parts by what they are to one another, never by their names, which every
 * program chooses for itself. Source: ECMA-376, part 2, Open Packaging Conventions.
 */
import { groupBy } from "../../shared/base/group-by.ts";
import { WorkshopError } from "../../shared/base/result.ts";
import { OFFICE_WORDS } from "../../shared/guidance/office-words.ts";
import { oldOrLocked } from "./office-file.ts";
import { attributes, kids, parseXml, xmlText } from "./xml.ts";
import { zipEntries, ZipError, type ZipEntry } from "./zip.ts";

const { back: words } = OFFICE_WORDS;

/** Bytes that a file may have: photographs make documents large, and what is larger is no document of ours. */
export const MOST_BYTES = 100 * 1024 * 1024;
/** Bytes that the parts which are read may have, packed and unpacked: a thousand rows need 40 kB and 3 MB. */
const MOST_PACKED = 8 * 1024 * 1024;
const MOST_UNPACKED = 128 * 1024 * 1024;

/** What a part is to another: the last step of the type of their relationship. */
export type PartKind = "styles" | "numbering" | "comments" | "commentsExtended" | "footnotes" | "endnotes" | "header" | "footer" | "theme";

export interface WordPackage {
  /** The part that is the document, as text; undefined where it has gone. */
  readonly document: string | undefined;
  /** The first part of this kind that the document names, as text; undefined where it has none. @throws WorkshopError */
  part(kind: PartKind): string | undefined;
  /** All parts of this kind that the document names, each once. @throws WorkshopError */
  parts(kind: PartKind): readonly string[];
}

/**
 * Opens a Word document, a template, or one of them with macros, which are never looked at.
 * @param name of the file, for the sentences. @param notWord the sentence where it is no Word file.
 * @throws WorkshopError "invalid" or "damaged"
 */
export function openWordPackage(bytes: Uint8Array, name: string, notWord: string): WordPackage {
  if (bytes.length > MOST_BYTES) throw tooLarge(name);
  const shut = oldOrLocked(bytes);
  if (shut) throw new WorkshopError("invalid", words[shut](name));
  return inSentences(name, notWord, () => {
    const parts = partsOf(zipEntries(bytes), name);
    const main = mainPart(parts);
    if (main === undefined) throw new WorkshopError("invalid", notWord);
    const related = relationshipsOf(main, parts) ?? USUAL;
    const all = (kind: PartKind): readonly string[] =>
      inSentences(name, notWord, () =>
        [...new Set(related.filter((one) => one.kind === kind).map(({ target }) => target))].flatMap((target) => {
          // Without its styles or lists a document would say something else.
          if (related !== USUAL && !parts.has(target)) throw damaged(name, target);
          return parts.text(target) ?? [];
        }),
      );
    return { document: parts.text(main), part: (kind) => all(kind)[0], parts: all };
  });
}

/** Says what is wrong with a file in a sentence. */
function inSentences<T>(name: string, notWord: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof WorkshopError) throw error;
    if (!(error instanceof ZipError)) throw damaged(name, error);
    switch (error.fault) {
      case "none":
        throw new WorkshopError("invalid", notWord);
      case "locked":
        throw new WorkshopError("invalid", words.password(name));
      case "cut off":
        throw new WorkshopError("damaged", words.cutOff(name), error.message);
      case "broken":
        throw damaged(name, error);
    }
  }
}

/** The sentence about a file that is larger than a document can be. */
export const tooLarge = (name: string): WorkshopError => new WorkshopError("invalid", words.tooLarge(name));

/** The sentence about a document that is there but broken. */
export const damaged = (name: string, error: unknown): WorkshopError => new WorkshopError("damaged", words.damaged(name), String(error));

/** The parts of a package by their paths, as `partPath` gives them. */
interface Parts {
  has(path: string): boolean;
  text(path: string): string | undefined;
}

function partsOf(entries: readonly ZipEntry[], name: string): Parts {
  const parts = groupBy(entries, (entry) => partPath(entry.name));
  const known = new Map<string, string>();
  let [packed, unpacked] = [0, 0];
  return {
    has: (path) => parts.has(path),
    text: (path) => {
      const [part, ...others] = parts.get(path) ?? [];
      if (!part || known.has(path)) return known.get(path);
      // Two parts of one name are a mistake of a program. The same twice does no harm; which of two counts nobody knows.
      if (others.some(({ sum, unpacked: size }) => sum !== part.sum || size !== part.unpacked)) {
        throw new WorkshopError("damaged", words.twice(name), path);
      }
      packed += part.packed;
      unpacked += part.unpacked;
      if (packed > MOST_PACKED || unpacked > MOST_UNPACKED) throw tooLarge(name);
      const text = xmlText(part.read());
      known.set(path, text);
      return text;
    },
  };
}

/**
 * One spelling for the name of a part: names are the same whatever their case or the signs that are escaped in them, and
 * some programs write backslashes. @param folder where a name that does not begin at the root begins.
 */
function partPath(written: string, folder = ""): string {
  const name = unescaped(written).replaceAll("\\", "/").toLowerCase();
  const steps: string[] = [];
  for (const step of (name.startsWith("/") ? name : `${folder}/${name}`).split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}

function unescaped(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

interface Relationship {
  /** The last step of its type: "styles". */
  readonly kind: string;
  /** The path of the part that it leads to. */
  readonly target: string;
}

/** Office's own kinds of relationships: those of ECMA-376, of its strict form, and what Word has added since. */
const KIND =
  /^http:\/\/(?:schemas\.openxmlformats\.org\/officeDocument\/2006|purl\.oclc\.org\/ooxml\/officeDocument|schemas\.microsoft\.com\/office\/[\d/]+)\/relationships\/(\w+)$/i;

/** Where parts usually stand, for a package that has lost its relationships. */
const USUAL_MAIN = "word/document.xml";
const USUAL: readonly Relationship[] = [
  ...(["styles", "numbering", "comments", "commentsExtended", "footnotes", "endnotes"] as const).map((kind) => ({
    kind,
    target: `word/${kind}.xml`,
  })),
  { kind: "theme", target: "word/theme/theme1.xml" },
];

/** What a part leads to inside the package; "" is the package itself. Undefined where nothing is said. */
function relationshipsOf(part: string, parts: Parts): readonly Relationship[] | undefined {
  const [folder, file] = [part.slice(0, Math.max(part.lastIndexOf("/"), 0)), part.slice(part.lastIndexOf("/") + 1)];
  const found = parts.text(partPath(`_rels/${file}.rels`, folder));
  if (found === undefined) return undefined;
  return kids(parseXml(found)).flatMap((one) => {
    const { Type = "", Target, TargetMode = "" } = attributes(one);
    const kind = KIND.exec(Type.trim())?.[1];
    if (kind === undefined || Target === undefined || TargetMode.toLowerCase() === "external") return [];
    return [{ kind, target: partPath(Target.trim().replace(/#.*$/, ""), folder) }];
  });
}

/** The types of a document and a template, without macros and with them. */
const MAIN_TYPE =
  /wordprocessingml\.(?:document|template)\.main\+xml$|ms-word\.(?:document|template)\.macroEnabled(?:Template)?\.main\+xml$/i;

/** The part that the package leads to as its document, or that is said to be one; undefined where it is something else. */
function mainPart(parts: Parts): string | undefined {
  const types = typesOf(parts);
  const led = relationshipsOf("", parts)?.find(({ kind }) => kind === "officeDocument")?.target;
  const typed = [...types].filter(([, type]) => MAIN_TYPE.test(type)).map(([path]) => path);
  const main = [...(led === undefined ? [] : [led]), ...typed, USUAL_MAIN].find((path) => parts.has(path)) ?? typed[0];
  const type = types.get(main ?? "") ?? "";
  return type === "" || MAIN_TYPE.test(type) ? main : undefined;
}

/** The types of the parts that have one of their own. */
function typesOf(parts: Parts): ReadonlyMap<string, string> {
  const types = parts.text(partPath("[Content_Types].xml"));
  return new Map(
    kids(types === undefined ? undefined : parseXml(types)).flatMap((one) => {
      const { PartName, ContentType = "" } = attributes(one);
      return PartName === undefined ? [] : [[partPath(PartName.trim()), ContentType.trim()]];
    }),
  );
}
