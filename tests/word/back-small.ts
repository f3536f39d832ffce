/** A small workshop whose documents are edited and brought back, and what is proposed, short enough to be read in a test. */
import { wordDocument } from "../../electron/export/word/index.ts";
import type { Proposal } from "../../shared/changes/proposal.ts";
import type { Workshop } from "../../shared/model/workshop.ts";
import { NOW, PICTURE } from "./documents.ts";
import { workshopOf } from "./workshops.ts";

export const NOTHING: Proposal = { items: [], notUnderstood: [], comments: [] };

export const small = (): Workshop =>
  workshopOf({
    stones: [
      { id: "o", kind: "outcome", strand: "coproduction", text: "People decide on the plan", group: "Deciding" },
      { id: "q", kind: "outcome", strand: "project", text: "A detailed plan is there" },
    ],
    evidence: [
      {
        id: "e",
        outcome: "o",
        type: "voices",
        form: "What people say about the plan",
        ways: ["Surveys"],
        existing: "adapt",
        who: "The group",
        when: "In June",
      },
      { id: "f", outcome: "o", type: "tasks", form: "The minutes of each meeting", ways: ["Meeting minutes", "Action trackers"] },
    ],
    findings: [{ id: "n", evidence: "e", date: "2026-05-01", text: "Nine of ten liked it" }],
    framework: { why: "We want **more**.", edi: "Everyone is in." },
    examples: [
      {
        id: "x",
        group: "Skills",
        outcome: "Staff know more",
        evidence: [
          { type: "ratings", form: ["Rated before", "Rated after"], ways: ["Surveys"] },
          { type: "voices", form: ["Views on it"], ways: ["Talks"] },
        ],
      },
      { id: "y", group: "Skills", outcome: "A group has met", evidence: [{ type: "tasks", form: ["Terms agreed"], ways: ["Minutes"] }] },
    ],
  });

export const plan = (workshop = small()) => wordDocument(workshop, "plan", { now: NOW });
export const framework = (workshop = small()) => wordDocument(workshop, "framework", { now: NOW, picture: PICTURE });

/** What is proposed, short enough to be read in a test. */
export const short = (proposal: Pick<Proposal, "items"> & Partial<Proposal>) =>
  proposal.items.map(({ what, where, parts, take }) => [
    take ? what : `${what}?`,
    where,
    ...parts.map(({ label, before, after }) => `${label}: ${before} → ${after}`),
  ]);

export const paragraph = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
export const cell = (...texts: string[]): string =>
  `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>${texts.map(paragraph).join("")}</w:tc>`;
