/**
 * Paths to start from, by kind of project: a few stones in both strands, to be moved, reworded and thrown out.
 * Their words are in the table of the language, under the same names.
 */
import type { Kind, Strand } from "../model/records.ts";
import { words } from "./words.ts";

const { TEMPLATE_WORDS } = words.templates;

interface TemplateStone {
  /** Known inside its template only; a new workshop gives its stones ids of their own. */
  readonly id: string;
  readonly kind: Kind;
  readonly strand: Strand;
  readonly text: string;
  readonly leadsTo: readonly string[];
}

export interface Template {
  readonly id: string;
  readonly label: string;
  readonly help: string;
  readonly stones: readonly TemplateStone[];
}

const stone = <Id extends string>(strand: Strand, kind: Kind, id: Id, ...leadsTo: readonly string[]) => ({ id, kind, strand, leadsTo });
const project = <Id extends string>(kind: Kind, id: Id, ...leadsTo: readonly string[]) => stone("project", kind, id, ...leadsTo);
const together = <Id extends string>(kind: Kind, id: Id, ...leadsTo: readonly string[]) => stone("coproduction", kind, id, ...leadsTo);

const STONES = {
  place: [
    project("activity", "visit", "plan"),
    project("activity", "look", "building"),
    project("activity", "cost", "plan", "building"),
    together("activity", "meet", "decided", "plan"),
    together("activity", "try", "learn", "decided"),
    project("outcome", "plan", "opens"),
    project("outcome", "building", "opens"),
    together("outcome", "decided", "fits", "opens"),
    together("outcome", "learn", "fits"),
    project("impact", "opens", "lasts"),
    together("impact", "fits", "run"),
    project("change", "lasts"),
    together("change", "run"),
  ],
  service: [
    project("activity", "map", "known"),
    project("activity", "pilot", "agreed"),
    together("activity", "listen", "known", "first"),
    together("activity", "group", "first", "trust"),
    project("outcome", "known", "sooner"),
    project("outcome", "agreed", "sooner"),
    together("outcome", "first", "suits"),
    together("outcome", "trust", "suits"),
    project("impact", "sooner", "normal"),
    together("impact", "suits", "never"),
    project("change", "normal"),
    together("change", "never"),
  ],
  research: [
    project("activity", "read", "findings"),
    project("activity", "collect", "findings"),
    project("activity", "tell", "heard"),
    together("activity", "train", "skills"),
    together("activity", "interview", "questions", "findings"),
    project("outcome", "findings", "used"),
    project("outcome", "heard", "used"),
    together("outcome", "questions", "matters"),
    together("outcome", "skills", "matters"),
    project("impact", "used", "watched"),
    together("impact", "matters", "lead"),
    project("change", "watched"),
    together("change", "lead"),
  ],
  staff: [
    project("activity", "advert", "skilled"),
    project("activity", "week", "skilled", "stay"),
    together("activity", "panel", "say"),
    together("activity", "practise", "say", "sure"),
    together("activity", "teach", "sure", "skilled"),
    project("outcome", "skilled", "support"),
    project("outcome", "stay", "support"),
    together("outcome", "say", "chosen"),
    together("outcome", "sure", "chosen"),
    project("impact", "support", "everyone"),
    together("impact", "chosen", "always"),
    project("change", "everyone"),
    together("change", "always"),
  ],
} as const satisfies {
  readonly [T in keyof typeof TEMPLATE_WORDS]: readonly { readonly id: keyof (typeof TEMPLATE_WORDS)[T]["stones"] }[];
};

export const TEMPLATES: readonly Template[] = (Object.keys(STONES) as (keyof typeof STONES)[]).map((id) => {
  const { label, help, stones: texts } = TEMPLATE_WORDS[id];
  const textOf: { readonly [stone: string]: string } = texts;
  return { id, label, help, stones: STONES[id].map((one) => ({ ...one, text: textOf[one.id] ?? "" })) };
});
