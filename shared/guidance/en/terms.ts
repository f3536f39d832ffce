/** What the words mean: kinds of stone, strands and the other choices, each with its label and a plain explanation. */
import { EVIDENCE_KINDS } from "../../model/kinds.ts";
import type { BenefitGroup, Existing, FoundOnTheWay, Kind, Progress, Strand } from "../../model/records.ts";

export interface Term {
  /** As it stands on a chip or a button: "Outcome". */
  readonly label: string;
  /** One line in plain words. */
  readonly definition: string;
}

export interface KindTerm extends Term {
  /** "Outcomes". */
  readonly plural: string;
  /** Inside a sentence: "an outcome". */
  readonly one: string;
  /** Inside a sentence: "outcomes". */
  readonly many: string;
  /** What heads the column of these stones: "What we achieve". */
  readonly column: string;
  /** Two sentences that a facilitator can read aloud. */
  readonly explanation: string;
  readonly example: string;
}

export const KIND_TERMS: { readonly [K in Kind]: KindTerm } = {
  impact: {
    label: "Impact",
    plural: "Impacts",
    one: "an impact",
    many: "impacts",
    column: "The difference",
    definition: "The big difference that we all work towards.",
    explanation:
      "The impact is what will be different in the end, when all our work has paid off. It is the last stone, and the first one we talk about.",
    example: "There is a day centre in our town.",
  },
  outcome: {
    label: "Outcome",
    plural: "Outcomes",
    one: "an outcome",
    many: "outcomes",
    column: "What we achieve",
    definition: "Something good that we gain on the way.",
    explanation: "An outcome is something that has changed because of what we did. Several outcomes together bring us to the impact.",
    example: "People who will use the centre decide on the plan.",
  },
  activity: {
    label: "Activity",
    plural: "Activities",
    one: "an activity",
    many: "activities",
    column: "What we do",
    definition: "Something that we do, like a meeting or a visit.",
    explanation: "An activity is a thing we do, and we can put a date on it. One activity can help with several outcomes.",
    example: "We hold a planning meeting every month.",
  },
  change: {
    label: "Change that stays",
    plural: "Changes that stay",
    one: "a change that stays",
    many: "changes that stay",
    column: "The change that stays",
    definition: "What is still there when the project has ended.",
    explanation: "A project ends, but some of what it started can go on. This is the far bank of the river, where we stay.",
    example: "Asking people first is how things are done here.",
  },
};

/** The kinds that have evidence, inside a sentence: "an outcome", "outcomes". */
export const WITH_EVIDENCE = {
  one: EVIDENCE_KINDS.map((kind) => KIND_TERMS[kind].one).join(" or "),
  many: EVIDENCE_KINDS.map((kind) => KIND_TERMS[kind].many).join(" and "),
} as const;

/** The word on a stone's chip: the kind's own, the longest one cut short, since the far bank says the rest. */
export const CHIP_WORDS: { readonly [K in Kind]: string } = {
  activity: KIND_TERMS.activity.label,
  outcome: KIND_TERMS.outcome.label,
  impact: KIND_TERMS.impact.label,
  change: "Change",
};

export interface StrandTerm extends Term {
  /** Inside a sentence: "the project", "co-production". */
  readonly one: string;
  readonly explanation: string;
  /** The outline by which its stones are known without their colour. */
  readonly shape: string;
}

export const STRAND_TERMS: { readonly [S in Strand]: StrandTerm } = {
  project: {
    label: "The project",
    one: "the project",
    definition: "What the project itself does and achieves.",
    explanation: "These stones are about the thing we are making or changing. They would be there whoever did the work.",
    shape: "smooth pebble",
  },
  coproduction: {
    label: "Co-production",
    one: "co-production",
    definition: "What it brings that we plan and decide together.",
    explanation:
      "Co-production means that people who use a service and people who run it plan and decide as equals. These stones show what that adds.",
    shape: "cut slate",
  },
};

export const PROGRESS_TERMS: { readonly [P in Progress]: Term } = {
  none: { label: "Not started", definition: "We have not started on this outcome." },
  started: { label: "Under way", definition: "We are working on it and can see first signs." },
  achieved: { label: "Achieved", definition: "We have it, and we can show it." },
  impossible: { label: "Not possible", definition: "We have found out that this can't be. Saying why helps others." },
};

/** Whether a stone was planned, or came by itself. */
export const FOUND_TERMS: { readonly [F in FoundOnTheWay]: Term } = {
  no: { label: "We planned it", definition: "It was part of the path from the beginning." },
  good: { label: "Found on the way, and good", definition: "Nobody had planned it, and we are glad of it." },
  bad: { label: "Found on the way, and not good", definition: "Nobody had planned it, and we can learn from it." },
};

/** The same in short, as it stands on a stone. */
export const FOUND_MARKS: { readonly [F in Exclude<FoundOnTheWay, "no">]: string } = {
  good: "Found: good",
  bad: "Found: not good",
};

export const EXISTING_TERMS: { readonly [E in Existing]: Term } = {
  already: { label: "Already collected", definition: "Someone collects this now, in a way that works." },
  adapt: { label: "Adapt what we have", definition: "We collect something like it and can change it a little." },
  new: { label: "New", definition: "Nobody collects this yet. It will need time and some learning." },
  unknown: { label: "Not decided yet", definition: "We will come back to this." },
};

export const BENEFIT_TERMS: { readonly [G in BenefitGroup]: Term & { readonly question: string } } = {
  individuals: {
    label: "People who take part",
    definition: "People who draw on care and support, carers and neighbours.",
    question: "What do you get from taking part?",
  },
  staff: {
    label: "People who work in services",
    definition: "Everyone who is paid to give care and support.",
    question: "What has changed in how you work?",
  },
  organisations: {
    label: "Organisations",
    definition: "The services, councils and groups behind the project.",
    question: "What does the organisation do better now?",
  },
};

export interface Principle extends Term {
  readonly question: string;
}

/** The four principles of co-production; the words that explain them are ours. */
export const PRINCIPLES: readonly Principle[] = [
  {
    label: "Equality",
    definition: "Nobody's voice counts for more than another's.",
    question: "Who made the last big decision?",
  },
  {
    label: "Diversity",
    definition: "The group is as mixed as the place it works for.",
    question: "Who is not in the room yet?",
  },
  {
    label: "Accessibility",
    definition: "Everyone can get in, follow, and join in their own way.",
    question: "What would make it easier to take part?",
  },
  {
    label: "Reciprocity",
    definition: "Everyone gives something and gets something back.",
    question: "What does each of us get in return?",
  },
];

/** Words of the board and the plan that newcomers ask about. */
export const OTHER_TERMS: readonly Term[] = [
  { label: "Stone", definition: "One thing on the path, with a few words on it." },
  { label: "Strand", definition: "One of the two parts of a path: the project or co-production." },
  { label: "Link", definition: "A line that says: this leads to that." },
  { label: "Pathway to impact", definition: "All the stones and links: how what we do leads to the difference." },
  { label: "Evidence", definition: "What shows us that an outcome is there." },
];
