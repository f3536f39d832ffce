/** In which order the documents list records, and the anchor that says so when they come back. */
import { orderAnchor, recordAnchor, type Anchor } from "../../../shared/changes/anchor.ts";
import { BENEFIT_GROUPS, type Benefit, type Evidence, type Example, type Feedback, type Option } from "../../../shared/model/records.ts";
import { inOrder, type Workshop } from "../../../shared/model/workshop.ts";
import { gathered, plannedOutcomes } from "../../../shared/pathway/reading-order.ts";

/** The lists whose order people may change in a document. */
export interface Listed {
  readonly options: Option;
  readonly evidence: Evidence;
  readonly examples: Example;
  readonly benefits: Benefit;
  readonly feedback: Feedback;
}

/** The records of each list as the documents have them. */
export const listedInWord: { readonly [L in keyof Listed]: (workshop: Workshop) => readonly Listed[L][] } = {
  options: ({ options }) => inOrder(options),
  evidence: (workshop) => plannedOutcomes(workshop).flatMap(({ evidence }) => evidence),
  examples: ({ examples }) => [...gathered(inOrder(examples), (example) => example.group.trim()).values()].flat(),
  benefits: ({ benefits }) => BENEFIT_GROUPS.flatMap((who) => inOrder(benefits).filter((one) => one.who === who && one.text.trim() !== "")),
  feedback: ({ feedback }) => inOrder(feedback),
};

const anchors =
  <L extends keyof Listed>(list: L, keyOf: (record: Listed[L]) => string) =>
  (workshop: Workshop): Anchor =>
    orderAnchor(
      list,
      listedInWord[list](workshop).map((record) => recordAnchor(list, keyOf(record))),
    );

/** The anchor of each list's order as it is now. */
export const orderOf: { readonly [L in keyof Listed]: (workshop: Workshop) => Anchor } = {
  options: anchors("options", ({ code }) => code),
  evidence: anchors("evidence", ({ id }) => id),
  examples: anchors("examples", ({ id }) => id),
  benefits: anchors("benefits", ({ id }) => id),
  feedback: anchors("feedback", ({ id }) => id),
};
