/** What the app makes for others from a workshop, as a job that can be given to another process. */
import type { Snapshot } from "../../shared/ipc/contract.ts";
import type { PrintChoices } from "../../shared/settings/print-options.ts";
import type { WordRequest } from "../export/word/index.ts";

export const PRODUCTS = {
  framework: { ending: ".docx", kind: "Word document", name: "framework" },
  plan: { ending: ".docx", kind: "Word document", name: "plan" },
  template: { ending: ".docx", kind: "Word document", name: "blank template" },
  later: { ending: ".docx", kind: "Word document", name: "come back to later" },
  html: { ending: ".html", kind: "Web page", name: "" },
  pdf: { ending: ".pdf", kind: "PDF document", name: "" },
  print: { ending: ".pdf", kind: "PDF document", name: "" },
  slides: { ending: ".pptx", kind: "Slides", name: "path" },
  png: { ending: ".png", kind: "Picture", name: "path" },
  svg: { ending: ".svg", kind: "Drawing", name: "path" },
  csv: { ending: ".csv", kind: "Table", name: "plan" },
  json: { ending: ".json", kind: "Workshop as JSON", name: "" },
} as const;
export type Product = keyof typeof PRODUCTS;
/** What needs no window to be made. A PDF is printed from the page; what is to be printed is made as pages first. */
export type Made = Exclude<Product, "pdf">;

export interface Job {
  readonly product: Made;
  readonly workshop: Snapshot;
  /** ISO 8601 in UTC; it stands in a document's properties. */
  readonly now: string;
  /** How a Word document is made. */
  readonly word?: Pick<WordRequest, "options" | "logo" | "styles">;
  /** What is printed and how. */
  readonly print?: PrintChoices;
}
