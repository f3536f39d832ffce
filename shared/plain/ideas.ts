/** Where a sentence begins to say a second thing. */
import { wordsIn, type PlainStretch } from "./sentences.ts";

/** Joins one thought to another; what follows must begin a thought of its own. */
const JOINS = /^(?:and|but|so|while|whereas|although|though|yet)$/;
const WHO = /^(?:we|they|he|she|it|there|nobody|everyone|everybody|someone|this)$/;
/** Somebody does or is something: the first thought is complete. */
const DOES =
  /^(?:am|is|are|was|were|has|have|had|do|does|did|can|could|will|would|should|must|may|might|get|gets|got|go|goes|went|come|comes|came|make|makes|made|take|takes|took|give|gives|gave|meet|meets|met|plan|plans|help|helps|want|wants|need|needs|know|knows|knew|think|thinks|say|says|said|see|sees|saw|feel|feels|felt|find|finds|found|keep|keeps|kept|hold|holds|held|run|runs|ran|work|works|live|lives|decide|decides|choose|chooses|chose|write|writes|wrote|read|reads|talk|talks|speak|speaks|spoke|ask|asks|tell|tells|told|show|shows|use|uses|start|starts|stop|stops|learn|learns|like|likes|visit|visits|share|shares|build|builds|built|bring|brings|brought|pay|pays|paid|listen|listens|support|supports|train|trains|\p{L}{3,}ed)$/u;
const LEAST = 3;

/** From where a sentence says a second thing; null where it says one. A list of things is one thought, and so is "so that". */
export function secondIdeaIn(sentence: string): PlainStretch | null {
  const words = wordsIn(sentence);
  const rest = (at: number): PlainStretch => ({ text: sentence.slice(at), at });
  let complete = false;
  for (let at = 0; at < words.length; at++) {
    const [word, next] = [words[at], words[at + 1]];
    if (!word) break;
    const before = sentence.slice(Math.max(0, word.at - 3), word.at);
    const left = words.length - at;
    if (complete && at >= LEAST && left > LEAST) {
      if (/;\s+$/.test(before)) return rest(word.at);
      const small = word.text.toLowerCase();
      if (JOINS.test(small) && next && WHO.test(next.text) && DOES.test(words[at + 2]?.text ?? "")) return rest(word.at);
      if (/,\s+$/.test(before) && small === "which") return rest(word.at);
    }
    complete ||= at > 0 && DOES.test(word.text);
  }
  return null;
}
