/** Paragraphs that our documents write by themselves, in every language: what a reader need not be told of. */
import { normal } from "../../../shared/changes/anchor.ts";
import { inEvery, textsOf } from "./languages.ts";

/**
 * Headings, captions and leads, the words of terms, and where the structure comes from, in the other languages: what is
 * written in our own, `whatWeWrite` knows to the letter.
 */
const TEXTS: ReadonlySet<string> = new Set(
  inEvery(({ documents, about, terms, ...words }) => textsOf([documents, about, terms, words.frameworkPrompts]))
    .slice(1)
    .flat()
    .map(normal),
);

export const isOurText = (paragraph: string): boolean => TEXTS.has(normal(paragraph));

/** How many outcomes or rows there may be, and each form of a sentence is among them. */
const SOME = [0, 1, 2, 3, 4, 5, 6, 7, 11];
const withoutNumbers = (text: string): string => text.replace(/\d+/g, "0");

/** Every sentence that counts progress, without its numbers, which somebody may have changed. */
const COUNTS: ReadonlySet<string> = new Set(
  inEvery((words) => words.progressWords.PROGRESS_WORDS)
    .flatMap(({ outcomes, evidence }) =>
      SOME.flatMap((all) =>
        SOME.flatMap((some) => [...SOME.flatMap((others) => SOME.map((rest) => outcomes(all, some, others, rest))), evidence(all, some)]),
      ),
    )
    .map(withoutNumbers),
);

/** Whether a paragraph is nothing but sentences that count progress, by whatever numbers: an older document has older ones. */
export const countsProgress = (paragraph: string): boolean =>
  paragraph
    .trim()
    .split(/(?<=\.»?)\s+/)
    .every((sentence) => sentence !== "" && COUNTS.has(withoutNumbers(sentence)));

/** A line as it is whatever its numbers: a program may leave out those that Word counts itself. */
const bare = (line: string): string => line.replace(/[\d\s]+/g, "");
/** What begins the line below our pages, before the title. */
const FOOTERS: readonly string[] = inEvery(({ documents }) => documents.DOCUMENT_WORDS.footer).map(({ page, of, between }) =>
  bare(page + of + between),
);

/** Whether a line is the one that stands below our pages, in any language. */
export const isOurFooter = (line: string): boolean => FOOTERS.some((footer) => bare(line).startsWith(footer));
