/**
 * What other programs do to a document without a change that a reader sees: how its text is cut up and marked, which
 * prefixes and encodings it has, what its parts are called, how it is packed. Each row is one of them, in an order in which
 * a later one still finds what it turns.
 */
import { strFromU8, strToU8, unzipSync } from "fflate";
import { zipped, type Entries } from "./zipped.ts";

/** The parts of a package by name, in the order of the file. */
export type Parts = ReadonlyMap<string, string | Uint8Array>;

/** Numbers below 1 that look random, and are the same for the same start. */
export type Random = () => number;

export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

export const partsOf = (bytes: Uint8Array): Parts =>
  new Map(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, /\.(xml|rels)$/.test(name) ? strFromU8(content) : content] as const),
  );

const entriesOf = (parts: Parts): Entries =>
  [...parts].map(([name, content]) => [name, typeof content === "string" ? strToU8(content) : content] as const);

type Turn = (parts: Parts, random: Random) => Parts;

const MAIN = "word/document.xml";
const RELS = "word/_rels/document.xml.rels";

/** Changes the text of every part of these names. */
const inParts =
  (which: RegExp, edit: (xml: string, random: Random) => string): Turn =>
  (parts, random) =>
    new Map([...parts].map(([name, content]) => [name, which.test(name) && typeof content === "string" ? edit(content, random) : content]));
const inMain = (edit: (xml: string, random: Random) => string): Turn => inParts(/^word\/document\.xml$/, edit);
const inWord = (edit: (xml: string, random: Random) => string): Turn => inParts(/^word\/\w+\.xml$/, edit);
const EVERY_XML = /\.(xml|rels)$/;

/** Each run of text, whole; those of fields are left alone. */
const RUN = /<w:r>(<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:t xml:space="preserve">([^<]*)<\/w:t><\/w:r>/gs;
const run = (looks: string, text: string): string => `<w:r>${looks}<w:t xml:space="preserve">${text}</w:t></w:r>`;

function splitRuns(xml: string, random: Random): string {
  return xml.replace(RUN, (whole, looks: string | undefined, text: string) => {
    const letters = text.match(/&[^;]+;|./gsu) ?? [];
    if (letters.length < 2) return whole;
    const at = 1 + Math.floor(random() * (letters.length - 1));
    return [letters.slice(0, at), letters.slice(at)].map((half) => run(looks ?? "", half.join(""))).join("");
  });
}

/** A content control as Word writes one. */
const control = (content: string): string =>
  `<w:sdt><w:sdtPr><w:alias w:val="Field"/><w:tag w:val="field"/><w:id w:val="7"/><w:lock w:val="sdtLocked"/></w:sdtPr><w:sdtEndPr/><w:sdtContent>${content}</w:sdtContent></w:sdt>`;

/** Every n-th place of these, wrapped; `start` and `end` are whole tags, and elements of the same name are not inside. */
const wrapped = (element: RegExp, wrap: (content: string) => string): Turn => inMain((xml) => xml.replace(element, wrap));

const PARAGRAPH = /<w:p>(?:(?!<w:p>|<w:sectPr).)*?<\/w:p>/gs;
const CELL = /<w:tc>.*?<\/w:tc>/gs;
const ROW = /<w:tr>.*?<\/w:tr>/gs;
const TABLE = /<w:tbl>.*?<\/w:tbl>/gs;

const STRICT: readonly (readonly [string, string])[] = [
  ["http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main"],
  ["http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships"],
  ["http://schemas.openxmlformats.org/officeDocument/2006/math", "http://purl.oclc.org/ooxml/officeDocument/math"],
  ["http://schemas.openxmlformats.org/drawingml/2006/main", "http://purl.oclc.org/ooxml/drawingml/main"],
];

const W = STRICT.flatMap((pair) => pair).filter((uri) => uri.includes("wordprocessingml"));

/** Every prefix "w" as another one; the one taken by something else is free for a namespace of nobody's. */
const prefixed = (xml: string): string =>
  xml
    .replace(/(<\/?)w:/g, "$1ns0:")
    .replace(/(\s)w:(\w+=)/g, "$1ns0:$2")
    .replace(/xmlns:w=/, 'xmlns:w="urn:nobody" xmlns:ns0=');

/** Elements without a prefix, attributes with one. */
const unprefixed = (xml: string): string => {
  const uri = W.find((one) => xml.includes(`"${one}"`)) ?? "";
  return xml.replace(/(<\/?)w:/g, "$1").replace(`xmlns:w="${uri}"`, `xmlns="${uri}" xmlns:w="${uri}"`);
};

const utf16 = (text: string, big: boolean): Uint8Array => {
  const bytes = Buffer.from(`\uFEFF${text.replace(/encoding="UTF-8"/i, 'encoding="UTF-16"')}`, "utf16le");
  return big ? bytes.swap16() : bytes;
};
const encoded =
  (encode: (text: string) => string | Uint8Array): Turn =>
  (parts) =>
    new Map([...parts].map(([name, content]) => [name, EVERY_XML.test(name) && typeof content === "string" ? encode(content) : content]));

/** A part under another name, in the list of types and in the relationships of the document. */
function renamed(parts: Parts, name: string, to: string, target: string): Parts {
  const own = name.slice("word/".length);
  return new Map(
    [...parts].map(([path, content]) => {
      if (path === name) return [to, content];
      if (typeof content !== "string") return [path, content];
      if (path === "[Content_Types].xml") return [path, content.replace(`"/${name}"`, `"/${encodeURI(to)}"`)];
      if (path.endsWith("document.xml.rels")) return [path, content.replace(`Target="${own}"`, `Target="${target}"`)];
      return [path, content];
    }),
  );
}
const LED = ["styles", "numbering", "footnotes", "endnotes", "settings", "fontTable", "footer1"] as const;
const allRenamed =
  (to: (part: string) => readonly [path: string, target: string]): Turn =>
  (parts) =>
    LED.reduce<Parts>((now, part) => renamed(now, `word/${part}.xml`, ...to(part)), parts);

/** The main part in another folder, with its own relationships beside it; what they lead to stays where it is. */
function mainMoved(parts: Parts): Parts {
  return new Map(
    [...parts].map(([path, content]) => {
      if (path === MAIN) return ["texts/main part.xml", content];
      if (path === RELS) return ["texts/_rels/main part.xml.rels", String(content).replace(/Target="(?!http|\/|\.)/g, 'Target="../word/')];
      if (path === "[Content_Types].xml") return [path, String(content).replace(`"/${MAIN}"`, '"/texts/main%20part.xml"')];
      return [path, path === "_rels/.rels" ? String(content).replace(MAIN, "/texts/./main%20part.xml") : content];
    }),
  );
}

/** Parts with the usual names that nothing leads to. */
const decoys: Turn = (parts) => {
  const moved = mainMoved(allRenamed((part) => [`word/${part}7.xml`, `${part}7.xml`])(parts, randomOf(1)));
  return new Map([
    [MAIN, '<w:document xmlns:w="urn:old"><w:body/></w:document>'],
    ["word/styles.xml", "<old>"],
    ["word/numbering.xml", ""],
    ["word/footnotes.xml", "old"],
    ...moved,
  ]);
};

const inTypes = (edit: (xml: string) => string): Turn => inParts(/^\[Content_Types\]\.xml$/, edit);
const MAIN_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

/** Parts in another order: each by a number of its own. */
const shuffled: Turn = (parts, random) =>
  new Map(
    [...parts]
      .map((part) => [random(), part] as const)
      .sort(([a], [b]) => a - b)
      .map(([, part]) => part),
  );

/** What may be done to a document's parts, each by its name. */
export const TURNS: Readonly<Record<string, Turn>> = {
  "runs split": inMain(splitRuns),
  "runs split again and again": inMain((xml, random) => [1, 2, 3].reduce((now) => splitRuns(now, random), xml)),
  "bookmarks gone": inMain((xml) => xml.replace(/<w:bookmark(?:Start|End)\b[^>]*\/>/g, "")),
  "bookmarks of other programs": inMain((xml) =>
    xml.replace(RUN, (whole) => `<w:bookmarkStart w:id="7" w:name="_GoBack"/><w:bookmarkEnd w:id="7"/>${whole}`),
  ),
  "signs of spelling": inMain((xml) =>
    xml.replace(RUN, (whole) => `<w:proofErr w:type="spellStart"/>${whole}<w:proofErr w:type="spellEnd"/>`),
  ),
  "numbers of revisions": inMain((xml) =>
    xml
      .replace(/<w:p>/g, '<w:p w:rsidR="00A1B2C3" w:rsidRDefault="00A1B2C3" w14:paraId="1A2B3C4D" w14:textId="77777777">')
      .replace(/<w:r>/g, '<w:r w:rsidRPr="00D4E5F6">')
      .replace(/<w:tr>/g, '<w:tr w:rsidR="00A1B2C3" w14:paraId="2A2B3C4D" w14:textId="77777777">'),
  ),
  "where pages ended": inMain((xml) => xml.replace(/<w:t xml/g, "<w:lastRenderedPageBreak/><w:t xml")),
  "languages of runs": inMain((xml) =>
    xml.replace(/<w:r>(?!<w:rPr>)(<w:t)/g, '<w:r><w:rPr><w:noProof/><w:lang w:val="en-US" w:eastAsia="en-GB"/></w:rPr>$1'),
  ),
  "permissions and marks of moves": inMain((xml) =>
    xml.replace(RUN, (whole) => `<w:permStart w:id="3" w:edGrp="everyone"/>${whole}<w:permEnd w:id="3"/>`),
  ),
  "smart tags": wrapped(RUN, (one) => `<w:smartTag w:uri="urn:x" w:element="place"><w:smartTagPr/>${one}</w:smartTag>`),
  "custom XML round words": wrapped(RUN, (one) => `<w:customXml w:uri="urn:x" w:element="y"><w:customXmlPr/>${one}</w:customXml>`),
  "taken in from tracked changes": wrapped(RUN, (one) => `<w:ins w:id="9" w:author="A" w:date="2026-05-01T00:00:00Z">${one}</w:ins>`),
  "links round words": wrapped(
    /(?<!<w:hyperlink[^>]*>)<w:r><w:t xml:space="preserve">[^<]*<\/w:t><\/w:r>/g,
    (one) => `<w:hyperlink w:anchor="x">${one}</w:hyperlink>`,
  ),
  "content controls round words": wrapped(RUN, control),
  "content controls round paragraphs": wrapped(PARAGRAPH, control),
  "content controls round cells": wrapped(CELL, control),
  "content controls round rows": wrapped(ROW, control),
  "content controls round tables": wrapped(TABLE, control),
  "content controls in one another": wrapped(ROW, (one) => control(control(one))),
  "comments of XML": inWord((xml) => xml.replace(/<w:(p|r|tr|tc|style)>/g, "<!-- <w:t>no</w:t> --><w:$1><?program no?>")),
  "blank lines between elements": inWord((xml) => xml.replace(/(<\/w:(?:p|r|tr|tc|tbl|rPr|pPr|style|lvl)>)/g, "$1\r\n\t ")),
  "letters by their numbers": inMain((xml) =>
    xml.replace(/(<w:t xml:space="preserve">)([^<]*)/g, (_all, start: string, text: string) => {
      return (
        start +
        text.replace(/&[^;]+;|./gsu, (one, at: number) =>
          one.length > 2 || at % 3 > 0 ? one : `&#${at % 2 === 0 ? `x${(one.codePointAt(0) ?? 0).toString(16)}` : one.codePointAt(0)};`,
        )
      );
    }),
  ),
  "sections of signs": inMain((xml) =>
    xml.replace(/(<w:t xml:space="preserve">)([^<&\]]+)(?=<)/g, (_all, start: string, text: string) => `${start}<![CDATA[${text}]]>`),
  ),
  "elements written long": inWord((xml) =>
    xml.replace(/<(w:(?:b|i|vMerge|cantSplit|keepNext|numId|ilvl|pStyle|rStyle))((?: [^>]*?)?)\/>/g, "<$1$2\n></$1 >"),
  ),
  "the strict form": inParts(EVERY_XML, (xml) => STRICT.reduce((now, [from, to]) => now.replaceAll(from, to), xml)),
  "another prefix": inWord(prefixed),
  "no prefix": inWord(unprefixed),
  "prefixes in the lists of the package": inParts(/\.rels$|^\[Content/, (xml) =>
    xml.replace(/<(\/?)(?=[A-Z])/g, "<$1pk:").replace("xmlns=", "xmlns:pk="),
  ),
  "targets from the root": inParts(/document\.xml\.rels$/, (xml) => xml.replace(/(Target\s*=\s*["'])(?!http)/g, "$1/word/")),
  "relationships the other way round": inParts(/\.rels$/, (xml) => {
    const all = xml.match(/<(?:\w+:)?Relationship .*?\/>/gs) ?? [];
    return all.length === 0 ? xml : xml.replace(all.join(""), all.toReversed().join(""));
  }),
  "styles elsewhere": inParts(/document\.xml\.rels$/, (xml) =>
    xml.replace(
      /<(\w+:)?Relationship /,
      (start) =>
        `${start}Id="rIdFar" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" TargetMode="External" Target="https://example.org/styles.xml"/>${start}`,
    ),
  ),
  "numbered names": allRenamed((part) => [`word/${part}2.xml`, `${part}2.xml`]),
  "names with spaces and letters": allRenamed((part) => [`word/my ${part} é.xml`, `my%20${part}%20%C3%A9.xml`]),
  "names in capitals": allRenamed((part) => [`WORD/${part.toUpperCase()}.XML`, `${part}.xml`]),
  "another folder": allRenamed((part) => [`shared/${part}.part`, `../shared/x/../${part}.part`]),
  "another main part": mainMoved,
  "old parts left behind": decoys,
  "a template's type": inTypes((xml) => xml.replace(MAIN_TYPE, MAIN_TYPE.replace("document.main", "template.main"))),
  "macros in it": inTypes((xml) => xml.replace(MAIN_TYPE, "application/vnd.ms-word.document.macroEnabled.main+xml")),
  "a template's type with macros": inTypes((xml) =>
    xml.replace(MAIN_TYPE, "application/vnd.ms-word.template.macroEnabledTemplate.main+xml"),
  ),
  "paths by the numbers of their letters": inParts(/\.rels$/, (xml) =>
    xml.replace(/(Target\s*=\s*["'])(\w)/g, (_all, start: string, first: string) => `${start}&#${first.charCodeAt(0)};`),
  ),
  "single quotes": inParts(EVERY_XML, (xml) => xml.replace(/([\w:]+)="([^"']*)"/g, "$1 = '$2'")),
  "a mark at the start": encoded((text) => `\uFEFF${text}`),
  "UTF-16": encoded((text) => utf16(text, false)),
  "UTF-16, the other way round": encoded((text) => utf16(text, true)),
  "no list of types": (parts) => new Map([...parts].filter(([name]) => !name.startsWith("[Content"))),
  "no way to the document": (parts) => new Map([...parts].filter(([name]) => name !== "_rels/.rels")),
  "another order of parts": shuffled,
};

const text = (value: string): Uint8Array => strToU8(value);

/** How a package may be packed, each by its name. */
export const PACKINGS: Readonly<Record<string, (parts: Parts) => Uint8Array>> = {
  usual: (parts) => zipped(entriesOf(parts)),
  stored: (parts) => zipped(entriesOf(parts), { stored: true }),
  "sizes behind": (parts) => zipped(entriesOf(parts), { sizesBehind: true }),
  "64 bits": (parts) => zipped(entriesOf(parts), { large: true }),
  "64 bits, sizes behind": (parts) => zipped(entriesOf(parts), { large: true, sizesBehind: true }),
  "a comment": (parts) => zipped(entriesOf(parts), { comment: text("PK\u0005\u0006 made by somebody, and 22 bytes more of it") }),
  "bytes before": (parts) => zipped(entriesOf(parts), { before: text("\r\nContent-Type: x\r\n\r\n") }),
  "bytes before, counted": (parts) => zipped(entriesOf(parts), { before: text("MZ a program"), countsBefore: true }),
  "bytes before, 64 bits": (parts) => zipped(entriesOf(parts), { before: text("before"), large: true }),
  "bytes behind": (parts) => zipped(entriesOf(parts), { behind: new Uint8Array(100_000) }),
  backslashes: (parts) => zipped(entriesOf(parts).map(([name, content]) => [name.replaceAll("/", "\\"), content])),
  capitals: (parts) => zipped(entriesOf(parts).map(([name, content]) => [name.toUpperCase(), content])),
  "from the root": (parts) => zipped(entriesOf(parts).map(([name, content]) => [`/./${name}`, content])),
  folders: (parts) =>
    zipped([["word/", new Uint8Array()], ["_rels\\", new Uint8Array()], ["word/styles.xml/", new Uint8Array()], ...entriesOf(parts)]),
  "every part twice": (parts) => zipped([...entriesOf(parts), ...entriesOf(parts)]),
  "files of a Mac": (parts) =>
    zipped(
      entriesOf(parts).flatMap(([name, content]) => [
        [`__MACOSX/${name.replace(/([^/]+)$/, "._$1")}`, text("Mac OS X")],
        [name, content],
      ]),
    ),
};

/** A document after these turns, in the order of their table, and packed in a way. */
export function turned(bytes: Uint8Array, turns: readonly string[], packing = "usual", seed = 1): Uint8Array {
  const random = randomOf(seed);
  const parts = Object.entries(TURNS)
    .filter(([name]) => turns.includes(name))
    .reduce<Parts>((now, [, turn]) => turn(now, random), partsOf(bytes));
  const pack = PACKINGS[packing];
  if (!pack) throw new Error(`no packing ${packing}`);
  return pack(parts);
}
