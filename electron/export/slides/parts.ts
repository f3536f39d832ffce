/** PresentationML that does not depend on the workshop: the paper, the fonts and colours, the three layouts, and how the parts hang together. */
import { tableOf } from "../../../shared/base/mapped.ts";
import { xml } from "../picture/svg.ts";
import { STRANDS } from "../../../shared/model/records.ts";
import { PALETTES } from "../../../shared/shape/theme.ts";
import { LOCALE } from "../../../shared/guidance/locale.ts";
import { DOCUMENT_WORDS } from "../../../shared/guidance/documents.ts";
import { APP_NAME } from "../../../shared/guidance/interface.ts";

const NAMES = DOCUMENT_WORDS.slides.names;

/** Lengths are in EMU: 12,700 to the point, 914,400 to the inch. The slide is 16 : 9. */
export const SLIDE = { width: 12_192_000, height: 6_858_000 } as const;

export interface SlideBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const inches = (x: number, y: number, width: number, height: number): SlideBox => ({
  x: Math.round(x * 914_400),
  y: Math.round(y * 914_400),
  width: Math.round(width * 914_400),
  height: Math.round(height * 914_400),
});

/** Where things stand. */
export const PLACES = {
  coverTitle: inches(0.9, 1.3, 11.5, 2.2),
  coverDetails: inches(0.9, 3.7, 11.5, 2.2),
  coverSource: inches(0.9, 6.25, 11.5, 0.7),
  pictureTitle: inches(0.6, 0.3, 12.1, 0.8),
  picture: inches(0.6, 1.2, 12.1, 5.75),
  part: inches(0.6, 1.15, 12.1, 5.2),
  beyond: inches(0.5, 6.4, 11.1, 0.95),
  stone: inches(0.75, 0.75, 11.8, 2.9),
  /** The part of the stone that its outline leaves to the words. */
  words: inches(1.35, 1.1, 10.6, 2.4),
  /** Of a stone with a picture: the picture, and what is left to the words. */
  ownPicture: inches(1.35, 1.15, 2.3, 2.3),
  wordsBeside: inches(3.85, 1.1, 8.1, 2.4),
  chip: inches(0.75, 0.45, 11.8, 0.6),
  sign: inches(0.85, 3.98, 0.65, 0.45),
  strand: inches(1.6, 3.93, 4.4, 0.55),
  progress: inches(6.2, 3.93, 6.35, 0.55),
  ends: inches(0.75, 4.6, 11.8, 2.4),
  number: inches(11.7, 6.95, 1.1, 0.4),
} as const;

const HEAD = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>`;
export const NAMESPACES =
  `xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ` +
  `xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ` +
  `xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"`;
export const xmlPart = (content: string): string => HEAD + content;

const REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
/** The relations of a part: the kind and the target of each, numbered rId1, rId2, … */
export const relations = (...all: readonly (readonly [kind: string, target: string])[]): string =>
  xmlPart(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all
      .map(
        ([kind, target], at) =>
          `<Relationship Id="rId${at + 1}" Type="${kind.includes("/") ? kind : `${REL}/${kind}`}" Target="${target}"/>`,
      )
      .join("")}</Relationships>`,
  );

export const frame = ({ x, y, width, height }: SlideBox): string =>
  `<a:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="${width}" cy="${height}"/></a:xfrm>`;

/** What a slide, a layout and the master hold: a tree of shapes. */
export const tree = (...shapes: readonly string[]): string =>
  `<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>` +
  `<p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>${shapes.join("")}</p:spTree>`;

/** A place that a slide fills; the words in it show only in the layout. */
function placeholder(id: number, name: string, type: string, box: SlideBox, prompt: string, style = "", anchor = "t"): string {
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${type}/></p:nvPr></p:nvSpPr>` +
    `<p:spPr>${frame(box)}</p:spPr><p:txBody><a:bodyPr anchor="${anchor}"><a:normAutofit/></a:bodyPr><a:lstStyle>${style}</a:lstStyle>` +
    `<a:p>${prompt}<a:endParaRPr lang="${LOCALE}"/></a:p></p:txBody></p:sp>`
  );
}
const prompt = (words: string): string => `<a:r><a:rPr lang="${LOCALE}"/><a:t>${words}</a:t></a:r>`;
const NUMBER_FIELD = `<a:fld id="{6F1D1A0C-2A65-4C51-9F0B-6B8A7E0C5D11}" type="slidenum"><a:rPr lang="${LOCALE}"/><a:t>‹#›</a:t></a:fld>`;
const numberPlace = placeholder(4, NAMES.number, `type="sldNum" sz="quarter" idx="12"`, PLACES.number, NUMBER_FIELD, level(14, "r", "tx2"));

/** The look of the first level of a list of paragraphs; size in points. */
function level(size: number, align: "l" | "ctr" | "r", colour: string, bold = false): string {
  return (
    `<a:lvl1pPr marL="0" indent="0" algn="${align}"><a:buNone/><a:defRPr lang="${LOCALE}" sz="${size * 100}" b="${bold ? 1 : 0}">` +
    `<a:solidFill><a:schemeClr val="${colour}"/></a:solidFill><a:latin typeface="+mn-lt"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl1pPr>`
  );
}

interface Layout {
  readonly type: string;
  readonly name: string;
  readonly places: readonly string[];
}

/** A slide names its layout by its place in this list, from 1 on. */
export const LAYOUTS: readonly Layout[] = [
  {
    type: "title",
    name: NAMES.cover,
    places: [
      placeholder(2, NAMES.title, `type="ctrTitle"`, PLACES.coverTitle, prompt(NAMES.title), level(48, "l", "tx1", true), "b"),
      placeholder(3, NAMES.subtitle, `type="subTitle" idx="1"`, PLACES.coverDetails, prompt(NAMES.subtitle), level(24, "l", "tx2")),
    ],
  },
  {
    type: "titleOnly",
    name: NAMES.picture,
    places: [
      placeholder(2, NAMES.title, `type="title"`, PLACES.pictureTitle, prompt(NAMES.title), level(32, "l", "tx1", true)),
      numberPlace,
    ],
  },
  {
    type: "obj",
    name: NAMES.stone,
    places: [
      placeholder(2, NAMES.title, `type="title"`, PLACES.words, prompt(NAMES.theStone), level(40, "ctr", "tx1", true), "ctr"),
      placeholder(3, NAMES.links, `type="body" idx="1"`, PLACES.ends, prompt(NAMES.leadsTo), level(24, "l", "tx1")),
      numberPlace,
    ],
  },
];

export const layoutPart = ({ type, name, places }: Layout): string =>
  xmlPart(
    `<p:sldLayout ${NAMESPACES} type="${type}" preserve="1"><p:cSld name="${name}">${tree(...places)}</p:cSld>` +
      `<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`,
  );

const otherLevels = (size: number): string =>
  [2, 3, 4, 5]
    .map(
      (n) =>
        `<a:lvl${n}pPr marL="${(n - 1) * 457_200}" indent="0"><a:buNone/><a:defRPr lang="${LOCALE}" sz="${size * 100}"/></a:lvl${n}pPr>`,
    )
    .join("");

export const masterPart = (): string =>
  xmlPart(
    `<p:sldMaster ${NAMESPACES}><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>` +
      tree(
        placeholder(2, NAMES.title, `type="title"`, PLACES.pictureTitle, prompt(NAMES.title)),
        placeholder(3, NAMES.text, `type="body" idx="1"`, PLACES.picture, prompt(NAMES.text)),
        numberPlace,
      ) +
      `</p:cSld><p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>` +
      `<p:sldLayoutIdLst>${LAYOUTS.map((_, at) => `<p:sldLayoutId id="${2_147_483_649 + at}" r:id="rId${at + 1}"/>`).join("")}</p:sldLayoutIdLst>` +
      `<p:txStyles><p:titleStyle>${level(32, "l", "tx1", true)}</p:titleStyle><p:bodyStyle>${level(24, "l", "tx1")}${otherLevels(20)}</p:bodyStyle>` +
      `<p:otherStyle>${level(18, "l", "tx1")}</p:otherStyle></p:txStyles></p:sldMaster>`,
  );

/** The colours of the theme by what they mean; a shape names them, so that whoever gets the slides can change them at once. */
export const COLOUR = {
  line: tableOf(STRANDS, (_, at) => `accent${at + 1}`),
  fill: tableOf(STRANDS, (_, at) => `accent${STRANDS.length + at + 1}`),
  paper: "bg1",
} as const;
/** A theme has six colours of its own: those of three strands, and no more. */
const ACCENTS = 6;

export function themePart(): string {
  const { background, surface, ink, muted, strands, change, action } = PALETTES.paper;
  const ofStrands = [...STRANDS.map((strand) => strands[strand].line), ...STRANDS.map((strand) => strands[strand].fill)];
  if (ofStrands.length > ACCENTS) throw new Error("The theme of the slides has no colours for so many strands.");
  const accents = [...ofStrands, change, action].slice(0, ACCENTS);
  const colours = {
    dk1: ink,
    lt1: background,
    dk2: muted,
    lt2: surface,
    ...Object.fromEntries(accents.map((colour, at) => [`accent${at + 1}`, colour])),
    hlink: action,
    folHlink: muted,
  };
  const scheme = Object.entries(colours)
    .map(([name, value]) => `<a:${name}><a:srgbClr val="${value.slice(1)}"/></a:${name}>`)
    .join("");
  const font = `<a:latin typeface="Arial"/><a:ea typeface=""/><a:cs typeface=""/>`;
  const fill = `<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>`;
  return xmlPart(
    `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Stepping Stones"><a:themeElements>` +
      `<a:clrScheme name="Paper">${scheme}</a:clrScheme>` +
      `<a:fontScheme name="Arial"><a:majorFont>${font}</a:majorFont><a:minorFont>${font}</a:minorFont></a:fontScheme>` +
      `<a:fmtScheme name="Plain"><a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst>` +
      `<a:lnStyleLst>${`<a:ln w="12700">${fill}</a:ln>`.repeat(3)}</a:lnStyleLst>` +
      `<a:effectStyleLst>${"<a:effectStyle><a:effectLst/></a:effectStyle>".repeat(3)}</a:effectStyleLst>` +
      `<a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`,
  );
}

const MAIN = "application/vnd.openxmlformats-officedocument.presentationml";
export const contentTypes = (slides: number): string => {
  const one = (name: string, type: string): string => `<Override PartName="${name}" ContentType="${type}"/>`;
  return xmlPart(
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
      `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>` +
      one("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml") +
      one("/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml") +
      one("/ppt/presentation.xml", `${MAIN}.presentation.main+xml`) +
      one("/ppt/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml") +
      one("/ppt/slideMasters/slideMaster1.xml", `${MAIN}.slideMaster+xml`) +
      LAYOUTS.map((_, at) => one(`/ppt/slideLayouts/slideLayout${at + 1}.xml`, `${MAIN}.slideLayout+xml`)).join("") +
      Array.from({ length: slides }, (_, at) => one(`/ppt/slides/slide${at + 1}.xml`, `${MAIN}.slide+xml`)).join("") +
      `</Types>`,
  );
};

export const presentationPart = (slides: number): string =>
  xmlPart(
    `<p:presentation ${NAMESPACES} saveSubsetFonts="1"><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst>` +
      `<p:sldIdLst>${Array.from({ length: slides }, (_, at) => `<p:sldId id="${256 + at}" r:id="rId${at + 3}"/>`).join("")}</p:sldIdLst>` +
      `<p:sldSz cx="${SLIDE.width}" cy="${SLIDE.height}"/><p:notesSz cx="${SLIDE.height}" cy="${SLIDE.width}"/>` +
      `<p:defaultTextStyle>${level(18, "l", "tx1")}</p:defaultTextStyle></p:presentation>`,
  );

export const appProperties = (): string =>
  xmlPart(
    `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>${xml(APP_NAME)}</Application></Properties>`,
  );
