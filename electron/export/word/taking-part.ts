/** What taking part did for people, and how they found it: benefits, then evaluation and feedback. */
import type { Paragraph } from "docx";
import { anchorOf } from "../../../shared/changes/anchor.ts";
import { DOCUMENT_WORDS } from "../../../shared/guidance/documents.ts";
import { BENEFIT_GROUPS } from "../../../shared/model/records.ts";
import { inOrder, type Workshop } from "../../../shared/model/workshop.ts";
import { orElse, saidItems } from "../wording.ts";
import { anchored, anchoredParagraph } from "./anchors.ts";
import type { Outline } from "./outline.ts";
import type { Layout } from "./page.ts";
import { orderOf } from "./order.ts";
import { BULLETS } from "./styles.ts";
import { wordTable, cellWords, type WordContent } from "./table.ts";
import { paragraph } from "./text.ts";

const EMPTY = DOCUMENT_WORDS.empty;

/** @param written whether the groups for which nothing is written are left out. */
export function benefitsSection(workshop: Workshop, outline: Outline, { written = false } = {}): readonly Paragraph[] {
  const { heading, lead, groups } = DOCUMENT_WORDS.benefits;
  const benefits = inOrder(workshop.benefits).filter((benefit) => benefit.text.trim() !== "");
  return [
    outline.heading(1, heading),
    anchoredParagraph("Normal", lead, orderOf.benefits(workshop), { keepNext: true }),
    ...BENEFIT_GROUPS.flatMap((who) => {
      const theirs = benefits.filter((benefit) => benefit.who === who);
      if (written && theirs.length === 0) return [];
      return [
        outline.heading(2, groups[who]),
        ...(theirs.length === 0
          ? [paragraph("Normal", EMPTY.benefits)]
          : theirs.map(({ id, text }) =>
              anchoredParagraph("ListBullet", text.trim(), anchorOf("benefits", [id], text.trim()), {
                numbering: { reference: BULLETS, instance: 0, level: 0 },
              }),
            )),
      ];
    }),
  ];
}

export function feedbackSection(workshop: Workshop, outline: Outline, layout: Layout): WordContent {
  const heading = outline.heading(1, DOCUMENT_WORDS.feedback.heading);
  return [heading, ...(workshop.feedback.size === 0 ? [paragraph("Normal", EMPTY.feedback)] : feedbackTable(workshop, layout))];
}

/** The questions with their answers, below a line that says what they are. */
export function feedbackTable(workshop: Workshop, { portrait }: Layout): WordContent {
  const { caption, columns } = DOCUMENT_WORDS.feedback;
  const questions = inOrder(workshop.feedback);
  return [
    anchoredParagraph("Caption", caption, orderOf.feedback(workshop)),
    wordTable(
      portrait,
      [
        { heading: columns.question, share: 34 },
        { heading: columns.yes, share: 9 },
        { heading: columns.partly, share: 11 },
        { heading: columns.no, share: 9 },
        { heading: columns.comments, share: 37 },
      ],
      questions.map((question) => {
        const comments = saidItems(question.comments);
        // Two counts may be the same number, so each cell has a name of its own.
        return [
          ...anchored("feedback", [question.id, "question"], [[cellWords(orElse(question.question, EMPTY.text))]]),
          ...(["yes", "partly", "no"] as const).flatMap((answer) =>
            anchored("feedback", [question.id, answer], [[cellWords(String(question[answer]))]]),
          ),
          ...anchored(
            "feedback",
            [question.id, "comments"],
            [comments.length > 0 ? comments.map((comment) => cellWords(comment)) : [cellWords(EMPTY.comments)]],
          ),
        ];
      }),
    ),
  ];
}
