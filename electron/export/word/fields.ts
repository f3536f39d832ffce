/** Fields: what Word works out itself, each with what it shows until then. Source: ECMA-376, part 1, 17.16. */
import { docxElement, type DocxXml } from "./xml.ts";

/** Where a field begins, where its result begins, and where it ends. */
export const fieldSign = (type: "begin" | "separate" | "end"): DocxXml =>
  docxElement("w:r", null, docxElement("w:fldChar", { "w:fldCharType": type }));

/** What a field asks for. */
export const instruction = (text: string): DocxXml =>
  docxElement("w:r", null, docxElement("w:instrText", { "xml:space": "preserve" }, text));

/** A whole field. @param result shown until Word works the field out. Word for Mac is said to stumble over one without. */
export const field = (code: string, result: string): readonly DocxXml[] => [
  fieldSign("begin"),
  instruction(code),
  fieldSign("separate"),
  docxElement("w:r", null, docxElement("w:t", null, result)),
  fieldSign("end"),
];
