/** Sentences that do not say who does something: "The plan was made". */
import { wordsIn, type PlainStretch } from "./sentences.ts";

const BE = /^(?:is|are|was|were|be|been|being|isn't|aren't|wasn't|weren't)$/;
/** What may stand between: "is not yet always fully heard". */
const BETWEEN = /^(?:not|never|always|often|also|now|then|already|still|only|all|both|usually|sometimes|being|been|yet|\p{L}+ly)$/u;
const IRREGULAR =
  /^(?:made|done|given|taken|seen|told|held|kept|built|written|rewritten|shown|chosen|paid|brought|bought|taught|sent|heard|found|met|spent|sold|driven|drawn|spoken|understood|misunderstood|thought|said|asked|begun|grown|thrown|worn|caught|fed|lent|forgotten|forgiven|hidden|beaten|stolen|overlooked)$/;
/** Ends like a participle and is none, or says how somebody or something is: nobody does it to them. */
const HOW_IT_IS =
  /^(?:\p{L}*(?:need|seed|feed|speed|breed|bleed|greed|deed|weed|reed|heed|shed|sled)|indeed|red|bed|hundred|sacred|naked|wicked|rugged|kindred|aged|beloved|skilled|unskilled|talented|gifted|interested|uninterested|tired|excited|worried|pleased|married|unmarried|retired|disabled|bored|scared|limited|unlimited|used|based|qualified|unqualified|ashamed|determined|experienced|inexperienced|mixed|closed|relaxed|surprised|supposed|concerned|satisfied|dissatisfied|delighted|confused|frightened|annoyed|embarrassed|disappointed|shocked|thrilled|amazed|stressed|depressed|overwhelmed|exhausted|motivated|committed|dedicated|involved|located|situated|called|named|born|prepared|unemployed|employed|finished|complicated|sophisticated|advanced|detailed|varied|isolated|dressed|gone|done|crowded|blessed|ill-advised|related|unrelated|opposed|allowed|welcomed|loved|liked|valued|respected|hoped|relieved|convinced|inspired|touched|moved|fascinated|puzzled|devoted|attached|registered|crooked|ragged|learned)$/u;

/** The first stretch of a sentence that leaves open who acts; null where each act has somebody who does it. */
export function passiveIn(sentence: string): PlainStretch | null {
  const words = wordsIn(sentence);
  for (let at = 0; at < words.length; at++) {
    const be = words[at];
    if (!be || !BE.test(be.text.toLowerCase().replace("’", "'"))) continue;
    let to = at + 1;
    // A sentence has room for a few words between; more would be looked at again and again.
    while (to - at < 5 && BETWEEN.test(words[to]?.text ?? "")) to++;
    const what = words[to];
    if (!what || /[,;:.?!–—()]/.test(sentence.slice(be.at, what.at))) continue;
    const by = isBy(words[to + 1]);
    if (isDoneTo(what.text, by)) return { text: sentence.slice(be.at, what.at + what.text.length), at: be.at };
  }
  return null;
}

const isBy = (word: PlainStretch | undefined): boolean => word?.text === "by";

/** Where "by" follows, also those that else say how something is: "is valued by", "is run by". */
function isDoneTo(word: string, by: boolean): boolean {
  if (HOW_IT_IS.test(word)) return by && /(?:ed)$/.test(word) && word.length > 5;
  if (/^(?:run|led|set|put|cut|left|known|lost|won)$/.test(word)) return by;
  return IRREGULAR.test(word) || /^\p{Ll}{2,}ed$/u.test(word);
}
