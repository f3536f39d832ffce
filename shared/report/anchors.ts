/** The anchors of the report's texts in Word: by them each is known when the document comes back. */
import { anchorOf, type Anchor } from "../changes/anchor.ts";
import { reportLines, type ReportText } from "./parts.ts";

type Place = Pick<ReportText, "stone" | "part">;

/** Of a whole text; its first line has it. */
export const reportAnchor = (text: ReportText): Anchor => anchorOf("easy", keysOf(text), reportLines(text).join("\n"));
/** Of what nobody can word: when the document comes back, it is known for ours. */
export const fixedAnchor = (text: string): Anchor => anchorOf("easy", ["report"], text);
/** Of a further line of it. */
export const reportLineAnchor = (text: Place, line: string): Anchor => anchorOf("easy", [...keysOf(text), "line"], line);

const keysOf = ({ stone, part }: Place): readonly string[] => [stone, part];
