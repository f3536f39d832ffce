/** What a person can choose about a Word document. Remembered on this laptop; the defaults are what most people want. */
import { z } from "zod";
import { fault, text } from "../model/fields.ts";

/** The parts of the framework, in the order in which they stand in it. */
export const WORD_PARTS = ["framework", "pathway", "change", "options", "plan", "examples", "benefits", "feedback"] as const;
export type WordPart = (typeof WORD_PARTS)[number];

export const PAPERS = ["A4", "A3"] as const;
export type Paper = (typeof PAPERS)[number];

/** Of the letters of an easy-read document, in points. */
export const EASY_SIZES = [16, 18] as const;
export type EasySize = (typeof EASY_SIZES)[number];

/** What a form is printed on: sheets, or cards with one question each. */
export const FORM_PAPERS = ["A4", "A5"] as const;
export type FormPaper = (typeof FORM_PAPERS)[number];

export const WordOptions = z.strictObject({
  /** Which parts the framework has. */
  parts: z
    .array(z.enum(WORD_PARTS))
    .refine((parts) => parts.length > 0, fault("noPart"))
    .readonly(),
  /** Say the outcome again in each of its rows, in place of one cell that spans them: easier to follow by ear. */
  repeatOutcome: z.boolean(),
  paper: z.enum(PAPERS),
  /** The options for collecting evidence (T2) as an appendix of the plan. */
  appendix: z.boolean(),
  /** Whose document it is; "" = the organisation that the workshop names. */
  organisation: text(200),
  /** Of the letters of the easy-read document, in points. */
  easySize: z.literal(EASY_SIZES),
  /** Of the letters of forms, in points. */
  formSize: z.literal(EASY_SIZES),
  formPaper: z.enum(FORM_PAPERS),
});
export type WordOptions = z.infer<typeof WordOptions>;

export const WORD_DEFAULTS: WordOptions = {
  parts: WORD_PARTS,
  repeatOutcome: false,
  paper: "A4",
  appendix: false,
  organisation: "",
  easySize: 16,
  formSize: 16,
  formPaper: "A4",
};
