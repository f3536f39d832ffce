/** What an Office document says about itself. */
import { xml } from "./picture/svg.ts";
import { LOCALE } from "../../shared/guidance/locale.ts";

export interface Properties {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly description: string;
  readonly now: Date;
}

/** The part of an Office package that says what it is called, whose it is, when it was made and in which language. */
export function coreProperties({ title, author, subject, description, now }: Properties): string {
  const time = `${now.toISOString().slice(0, 19)}Z`;
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` +
    `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
    `xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ` +
    `xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
    `<dc:title>${xml(title)}</dc:title><dc:subject>${xml(subject)}</dc:subject>` +
    `<dc:creator>${xml(author)}</dc:creator><dc:description>${xml(description)}</dc:description>` +
    `<cp:lastModifiedBy>${xml(author)}</cp:lastModifiedBy><cp:revision>1</cp:revision>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created>` +
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified>` +
    `<dc:language>${LOCALE}</dc:language></cp:coreProperties>`
  );
}
