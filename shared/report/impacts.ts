/** The sections of the impacts: the outcomes that lead to each, those that nobody had planned, those that were not possible. Pure. */
import { inQuotes } from "../guidance/locale.ts";
import { groupBy } from "../base/group-by.ts";
import { reached } from "../base/reached.ts";
import { REPORT_WORDS as words } from "../guidance/report-words.ts";
import { hasEvidence } from "../model/kinds.ts";
import type { Stone, StoneId } from "../model/records.ts";
import { linksOnPath, stonesOnPath, type Workshop } from "../model/workshop.ts";
import { stonesOfKind } from "../pathway/reading-order.ts";
import { stateCounts } from "./front.ts";
import { hasNews, isFound, outcomeBlocks, reportName, type OutcomeFacts } from "./outcomes.ts";
import { reportText, type ReportBlock, type ReportSection } from "./parts.ts";

/** An impact, and the outcomes that are told with it; null for those that lead to none. */
export interface Towards {
  readonly impact: Stone | null;
  readonly name: string;
  readonly own: readonly OutcomeFacts[];
  /** How many more lead to it, and are told with an impact before it. */
  readonly above: number;
}

/** Every outcome once: with the first impact that it leads to. The last are those that lead to none, where there are any. */
export function towardsImpacts(workshop: Workshop, all: readonly OutcomeFacts[]): readonly Towards[] {
  const back = groupBy(linksOnPath(workshop), ({ to }) => to);
  const told = new Set<StoneId>();
  const towards = stonesOfKind(workshop, "impact").map((impact): Towards => {
    const leading = new Set(
      reached([impact.id], (id) => (back.get(id) ?? []).map(({ from }) => from).filter((from) => isOutcome(workshop, from))),
    );
    const own = all.filter(({ stone }) => leading.has(stone.id) && !told.has(stone.id));
    const above = all.filter(({ stone }) => leading.has(stone.id) && told.has(stone.id)).length;
    for (const { stone } of own) told.add(stone.id);
    return { impact, name: reportName(impact), own, above };
  });
  const left = all.filter(({ stone }) => !told.has(stone.id));
  return left.length === 0 ? towards : [...towards, { impact: null, name: words.glance.others, own: left, above: 0 }];
}

const isOutcome = (workshop: Workshop, id: StoneId): boolean => {
  const stone = workshop.stones.get(id);
  return stone !== undefined && hasEvidence(stone);
};

export function impactSections(workshop: Workshop, towards: readonly Towards[]): readonly ReportSection[] {
  // Outcomes are counted through the whole report, so that neighbours in two sections differ as well.
  let nth = 0;
  return towards.map((one, at) => {
    const section = impactSection(workshop, one, at, nth);
    nth += one.own.length;
    return section;
  });
}

function impactSection(workshop: Workshop, { impact, name, own, above }: Towards, at: number, from: number): ReportSection {
  const id = impact?.id ?? ("" as StoneId);
  const planned = own.filter(({ stone }) => !isFound(stone) && stone.progress !== "impossible");
  const news = planned.filter(hasNews);
  const notYet = planned.filter((one) => !hasNews(one)).map((one) => one.name);
  const found = own.filter(({ stone }) => isFound(stone));
  const impossible = own.filter(({ stone }) => !isFound(stone) && stone.progress === "impossible");
  const order = [...news, ...found, ...impossible];
  const tell = (those: readonly OutcomeFacts[], level: 2 | 3): readonly ReportBlock[] =>
    those.flatMap((one) => outcomeBlocks(workshop, one, from + order.indexOf(one), level));
  const under = (heading: string, those: readonly OutcomeFacts[]): readonly ReportBlock[] =>
    those.length === 0 ? [] : [{ is: "heading", level: 2, text: heading }, ...tell(those, 3)];
  const counts = stateCounts(own);
  const intro = [
    ...(!impact && own.length > 0
      ? [words.towards.others(own.length)]
      : impact && counts.outcomes > 0
        ? [words.towards.intro(counts, at)]
        : []),
    ...(above > 0 ? [words.towards.above(above)] : []),
    ...(impact && at === 0 ? [words.towards.steps] : []),
  ];
  const isTold = own.length + above > 0;
  return {
    id: impact ? `impact ${impact.id}` : "others",
    heading: impact ? name : words.headings.others,
    under: impact ? words.impact : "",
    blocks: isTold
      ? [
          ...reportText(workshop, { part: "report-impact", stone: id, facts: [counts, above], lines: [intro.join(" ")] }),
          ...tell(news, 2),
          ...under(words.headings.unplanned, found),
          ...under(words.headings.impossible, impossible),
          ...reportText(workshop, {
            part: "report-not-yet",
            stone: id,
            look: "items",
            label: words.towards.notYet,
            facts: notYet,
            lines: notYet,
          }),
        ]
      : [],
    missing: [...(isTold ? [] : [words.missing.towards]), ...(impact ? [] : [words.missing.unlinked])],
  };
}

/** What nobody had planned besides outcomes: they are told with their impact. */
export function foundSection(workshop: Workshop): ReportSection {
  const stones = stonesOnPath(workshop).filter((stone) => isFound(stone) && !hasEvidence(stone));
  return {
    id: "found",
    heading: words.headings.unplanned,
    under: "",
    blocks: stones.flatMap((stone) =>
      reportText(workshop, {
        part: "report-also",
        stone: stone.id,
        facts: [stone.found, reportName(stone)],
        lines: [`${inQuotes(reportName(stone))}. ${stone.found === "bad" ? words.unplanned.bad() : words.unplanned.good([])}`],
      }),
    ),
    missing: [],
  };
}
