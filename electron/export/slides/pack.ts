/** Slides as a .pptx file: how its parts hang together, whatever the slides show. Pure: the same slides and time give the same bytes. */
import { zipSync, type Zippable } from "fflate";
import { ATTRIBUTION } from "../../../shared/guidance/about.ts";
import { DOCUMENT_WORDS } from "../../../shared/guidance/documents.ts";
import { coreProperties } from "../core-properties.ts";
import { oneLine } from "../wording.ts";
import {
  appProperties,
  contentTypes,
  LAYOUTS,
  layoutPart,
  masterPart,
  NAMESPACES,
  presentationPart,
  relations,
  themePart,
  tree,
  xmlPart,
} from "./parts.ts";
import { slideNumber } from "./shapes.ts";

export interface Slide {
  /** Its place in LAYOUTS, from 1 on. */
  readonly layout: 1 | 2 | 3;
  readonly shapes: readonly string[];
  readonly picture?: Uint8Array;
}

interface Packed {
  readonly title: string;
  readonly organisation: string;
  readonly subject: string;
  /** The time of writing, kept in the file's properties. */
  readonly now: Date;
  /** The name of a slide's picture. @param at the place of the slide, from 0 on. */
  readonly media: (at: number, layout: Slide["layout"]) => string;
}

/** The bytes of the file. It has no notes pages. */
export function packSlides(all: readonly Slide[], { title, organisation, subject, now, media }: Packed): Uint8Array {
  const text = new TextEncoder();
  const files: Record<string, string | Uint8Array> = {
    "[Content_Types].xml": contentTypes(all.length),
    "_rels/.rels": relations(
      ["officeDocument", "ppt/presentation.xml"],
      ["http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml"],
      ["extended-properties", "docProps/app.xml"],
    ),
    "docProps/core.xml": coreProperties({
      title: oneLine(title),
      author: oneLine(organisation) || DOCUMENT_WORDS.program,
      subject,
      description: ATTRIBUTION,
      now,
    }),
    "docProps/app.xml": appProperties(),
    "ppt/presentation.xml": presentationPart(all.length),
    "ppt/_rels/presentation.xml.rels": relations(
      ["slideMaster", "slideMasters/slideMaster1.xml"],
      ["theme", "theme/theme1.xml"],
      ...all.map((_, at) => ["slide", `slides/slide${at + 1}.xml`] as const),
    ),
    "ppt/theme/theme1.xml": themePart(),
    "ppt/slideMasters/slideMaster1.xml": masterPart(),
    "ppt/slideMasters/_rels/slideMaster1.xml.rels": relations(
      ...LAYOUTS.map((_, at) => ["slideLayout", `../slideLayouts/slideLayout${at + 1}.xml`] as const),
      ["theme", "../theme/theme1.xml"],
    ),
  };
  LAYOUTS.forEach((layout, at) => {
    files[`ppt/slideLayouts/slideLayout${at + 1}.xml`] = layoutPart(layout);
    files[`ppt/slideLayouts/_rels/slideLayout${at + 1}.xml.rels`] = relations(["slideMaster", "../slideMasters/slideMaster1.xml"]);
  });
  all.forEach(({ layout, shapes, picture: own }, at) => {
    files[`ppt/slides/slide${at + 1}.xml`] = xmlPart(
      `<p:sld ${NAMESPACES}><p:cSld>${tree(...shapes, ...(layout === 1 ? [] : [slideNumber(20, at + 1)]))}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`,
    );
    files[`ppt/slides/_rels/slide${at + 1}.xml.rels`] = relations(
      ["slideLayout", `../slideLayouts/slideLayout${layout}.xml`],
      ...(own ? [["image", `../media/${media(at, layout)}`] as const] : []),
    );
    if (own) files[`ppt/media/${media(at, layout)}`] = own;
  });
  const zipped: Zippable = {};
  for (const [name, content] of Object.entries(files)) {
    zipped[name] = [
      typeof content === "string" ? text.encode(content) : content,
      { mtime: dosDate(now), level: typeof content === "string" ? 6 : 0 },
    ];
  }
  return zipSync(zipped);
}

/** A ZIP file keeps the time of a clock on the wall: this one shows UTC everywhere, in the years that the format knows. */
function dosDate(now: Date): Date {
  const year = Math.min(Math.max(now.getUTCFullYear(), 1980), 2099);
  return new Date(year, now.getUTCMonth(), now.getUTCDate(), now.getUTCHours(), now.getUTCMinutes(), now.getUTCSeconds());
}
