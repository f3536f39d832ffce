/** What this laptop's Word documents take from a file: a logo, or the styles of a template. Read in another process (see readers.ts). */
import path from "node:path";
import { readLogo } from "../export/word/logo.ts";
import { readTemplate } from "../export/word/template.ts";
import { MEGABYTE, readNamed } from "../files/read-file.ts";

export interface LogoFile {
  readonly name: string;
  /** The bytes in base64. */
  readonly data: string;
}

export interface TemplateFile {
  readonly name: string;
  readonly styles: string;
}

/** No logo or template is larger. */
const MOST_BYTES = 50 * MEGABYTE;

/** @throws WorkshopError where the file can't be read, or is no picture for a logo. */
export function readLogoFile(file: string): LogoFile {
  const name = path.basename(file);
  const bytes = readNamed(file, MOST_BYTES);
  readLogo(bytes, name);
  return { name, data: bytes.toString("base64") };
}

/** @throws WorkshopError where the file can't be read, or has no styles for our documents. */
export function readTemplateFile(file: string): TemplateFile {
  const name = path.basename(file);
  return { name, styles: readTemplate(readNamed(file, MOST_BYTES), name) };
}
