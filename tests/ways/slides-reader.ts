/** Reads slides back, by a reader that knows nothing of the writer: the shapes of each slide in their order. */
import { XMLParser } from "fast-xml-parser";
import { strFromU8, unzipSync } from "fflate";

export interface ReadShape {
  readonly name: string;
  /** The kind of placeholder: "title", "body" …; "" for a shape that fills none. */
  readonly place: string;
  readonly text: string;
  readonly alt: string;
  readonly decorative: boolean;
  readonly isPicture: boolean;
}

export interface ReadSlide {
  readonly title: string;
  readonly shapes: readonly ReadShape[];
  readonly xml: string;
}

type Node = Readonly<Record<string, unknown>> & { readonly ":@"?: Readonly<Record<string, string>> };
const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: "",
  trimValues: false,
  parseTagValue: false,
  processEntities: true,
});

const nameOf = (node: Node): string => Object.keys(node).find((key) => key !== ":@") ?? "";
const inside = (node: Node): readonly Node[] => (node[nameOf(node)] as readonly Node[] | undefined) ?? [];
const all = (nodes: readonly Node[], name: string): readonly Node[] =>
  nodes.flatMap((node) => [...(nameOf(node) === name ? [node] : []), ...(nameOf(node) === "#text" ? [] : all(inside(node), name))]);
const textOf = (node: Node): string =>
  inside(node)
    .map((child) => String(child["#text"] ?? ""))
    .join("");
const paragraphOf = (node: Node): string =>
  inside(node)
    .map((child) => (nameOf(child) === "a:br" ? "\n" : nameOf(child) === "a:r" ? all([child], "a:t").map(textOf).join("") : ""))
    .join("");

/** The slides of a .pptx file in the order in which they are shown. */
export function readSlides(bytes: Uint8Array): readonly ReadSlide[] {
  const parts = unzipSync(bytes);
  const read = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  const targets = new Map(
    all(parser.parse(read("ppt/_rels/presentation.xml.rels")) as Node[], "Relationship").map((one) => [
      one[":@"]?.["Id"],
      one[":@"]?.["Target"],
    ]),
  );
  return all(parser.parse(read("ppt/presentation.xml")) as Node[], "p:sldId").map((slide) => {
    const xml = read(`ppt/${targets.get(slide[":@"]?.["r:id"])}`);
    const tree = all(parser.parse(xml) as Node[], "p:spTree")[0];
    const shapes = tree
      ? inside(tree)
          .filter((node) => ["p:sp", "p:pic"].includes(nameOf(node)))
          .map(shapeOf)
      : [];
    return { title: shapes.find((shape) => /title/i.test(shape.place))?.text ?? "", shapes, xml };
  });
}

function shapeOf(node: Node): ReadShape {
  const about = all([node], "p:cNvPr")[0]?.[":@"];
  const place = all([node], "p:ph")[0];
  return {
    name: about?.["name"] ?? "",
    place: place ? (place[":@"]?.["type"] ?? "obj") : "",
    text: all([node], "a:p").map(paragraphOf).join("\n"),
    alt: about?.["descr"] ?? "",
    decorative: all([node], "adec:decorative").length > 0,
    isPicture: nameOf(node) === "p:pic",
  };
}

/** Every part of the package as text, for what must not be in it anywhere. */
export const everythingIn = (bytes: Uint8Array): string =>
  Object.entries(unzipSync(bytes))
    .map(([name, part]) => (name.endsWith(".png") ? "" : strFromU8(part)))
    .join("\n");
