/**
 * What was said in a meeting, as Teams, Zoom, Meet and players keep it below a film: WebVTT, SubRip and SBV. Times go, and who speaks. All
 * functions are pure. Source: the W3C's WebVTT, 4 (syntax); SubRip and SBV have no more than times and words.
 */
import { isName, type Began } from "./chat-heads.ts";

const CLOCK = "(?:\\d{1,3}:)?\\d{1,2}:\\d{2}[.,]\\d{3}";
const CUE = new RegExp(`^${CLOCK}(?:\\s*-->\\s*${CLOCK}(?:\\s.*)?|,${CLOCK})$`);
/** Who speaks, as WebVTT marks it: "<v Ada Lo>"; and as Zoom does: "Ada Lo: ". */
const VOICE = /^<v(?:\.[^\s>]*)?\s+(?<name>[^>]+)>(?<words>.*)$/;
const BEFORE_COLON = /^(?<name>[^:]{1,64}):\s(?<words>.*)$/;

/** The lines without the marks that stand around words: "</v>", "<i>", "<00:01.000>". */
export const withoutCueMarks = (lines: readonly string[]): readonly string[] =>
  lines.map((line) => line.replace(/<\/?[a-z\d:.]{0,20}>/g, ""));

/**
 * For each line how a message begins with it. What one person says goes on over several times until a sentence ends.
 * @param lines without marks around words, and without white space around them. @returns null where there are no times of this kind.
 */
export function subtitleStarts(lines: readonly string[]): readonly (Began | null)[] | null {
  const starts: (Began | null)[] = lines.map(() => null);
  const isHeaded = (lines[0] ?? "").startsWith("WEBVTT");
  let speaker: string | null = null;
  let isEnded = true;
  let found = false;
  for (const [at, line] of lines.entries()) {
    if (!CUE.test(line)) continue;
    const isNamed = at > 0 && lines[at - 1] !== "" && (at < 2 || lines[at - 2] === "");
    const from = isNamed && (found || at > 1 || !isHeaded) ? at - 1 : at;
    const first = lines[at + 1] ?? "";
    const said = VOICE.exec(first)?.groups ?? BEFORE_COLON.exec(first)?.groups;
    const name = said && isName(said["name"] ?? "") ? (said["name"] ?? "") : null;
    const words = name === null ? first : (said?.["words"] ?? "");
    const goesOn = found && !isEnded && (name === null || name === speaker);
    starts[from] = {
      stamp: [...lines.slice(from, at + 1), ...(name === null ? [] : [name])].join(" · "),
      sender: name ?? "",
      words,
      lines: at - from + 2,
      ...(goesOn && { goesOn }),
    };
    speaker = name ?? speaker;
    let end = at + 1;
    while ((lines[end + 1] ?? "") !== "") end++;
    isEnded = /[.!?…。！？]["'”’)]*$/u.test(lines[end] ?? "");
    found = true;
  }
  // What stands above the first is what the file says of itself.
  if (found && isHeaded && !starts[0]) starts[0] = { stamp: lines[0] ?? "", sender: null, words: "", lines: 1 };
  return found ? starts : null;
}
