/**
 * A workshop as one accessible HTML page for people who do not have the application: everything is in the one file,
 * nothing is loaded, nothing runs. The tagged PDF is printed from it.
 */
import { DOCUMENT_WORDS } from "../../../shared/guidance/documents.ts";
import type { Workshop } from "../../../shared/model/workshop.ts";
import { RESULT_WORDS } from "../../../shared/guidance/results-words.ts";
import { AS_COUNTED, type ShownAs } from "../../../shared/results/views.ts";
import { framedPage, type FramedSection } from "./frame.ts";
import { anchorsOf, changeParts, isTall, pathwayParts } from "./pathway.ts";
import { examplesParts, optionsParts, planParts } from "./plan.ts";
import { resultsParts } from "./results.ts";
import { benefitsParts, feedbackParts, frameworkParts } from "./texts.ts";

/**
 * The page, as a whole HTML document.
 * @returns the path, the change that stays and the plan always; what came back on forms, framework texts, options, examples, benefits and
 *   feedback where there are any. Facilitator's notes and parked stones are never in it.
 */
export function pageHtml(workshop: Workshop, as: ShownAs = AS_COUNTED): string {
  const { page, plan, pathway, change, framework, options, examples, benefits, feedback } = DOCUMENT_WORDS;
  const anchors = anchorsOf(workshop);
  const way = isTall(workshop) ? "upright" : "wide";
  const all: readonly FramedSection[] = [
    { id: "pathway", heading: pathway.heading, print: way, content: pathwayParts(workshop, anchors) },
    { id: "change", heading: change.heading, print: `${way} follows`, content: changeParts(workshop, anchors) },
    { id: "plan", heading: plan.heading, print: "wide", content: planParts(workshop) },
    { id: "results", heading: RESULT_WORDS.heading, print: "upright", content: resultsParts(workshop, as) },
    { id: "options", heading: options.heading, print: "wide", content: optionsParts(workshop) },
    { id: "examples", heading: examples.heading, print: "wide", content: examplesParts(workshop) },
    { id: "framework", heading: framework.heading, print: "upright", content: frameworkParts(workshop) },
    { id: "benefits", heading: benefits.heading, print: "upright", content: benefitsParts(workshop) },
    { id: "feedback", heading: feedback.heading, print: "upright", content: feedbackParts(workshop) },
  ];
  return framedPage(workshop, { subtitle: page.subtitle, sections: all.filter(({ content }) => content !== null) });
}
