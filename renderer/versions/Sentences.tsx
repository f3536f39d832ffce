/** What changed, sentence by sentence. One that can be seen beside it, on the picture or in the list, is a button that shows it there. */
import { Button } from "react-aria-components";
import { WORDS } from "../../shared/guidance/interface.ts";
import type { StoneId } from "../../shared/model/records.ts";
import type { ChangeSentence, WhatChanged } from "../../shared/pathway/what-changed.ts";
import { Wording } from "./Wording.tsx";

const words = WORDS.versions;

interface Props {
  readonly groups: WhatChanged["groups"];
  /** The stones of the picture and of the list. */
  readonly onBoard: ReadonlySet<string>;
  readonly onShow: (stones: readonly StoneId[]) => void;
}

export function Sentences({ groups, onBoard, onShow }: Props) {
  return groups.map(({ group, sentences }) => (
    <section key={group} className="sentences">
      <h4>{words.changes.groups[group]}</h4>
      <ul>
        {sentences.map((sentence, at) => {
          const stones = sentence.stones.filter((id) => onBoard.has(id));
          return (
            <li key={at}>
              {stones.length > 0 ? (
                <Button className="sentence sentence-shows" onPress={() => onShow(stones)}>
                  <Words sentence={sentence} />
                </Button>
              ) : (
                <div className="sentence">
                  <Words sentence={sentence} />
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  ));
}

function Words({ sentence: { lead, wording } }: { readonly sentence: ChangeSentence }) {
  return (
    <>
      <span>{lead}</span>
      {wording && <Wording {...wording} />}
    </>
  );
}
