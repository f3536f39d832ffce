/** Nothing chosen and nothing asked for: what could be talked about next on this path, one question for each gap. */
import { Button } from "react-aria-components";
import { WORDS } from "../../shared/guidance/interface.ts";
import { stonesOnPath } from "../../shared/model/workshop.ts";
import { gapsOf } from "../../shared/pathway/gaps.ts";
import { board } from "../state/commands.ts";
import { desk } from "../state/desk.ts";
import { useWorkshop } from "../state/replica.ts";
import { Panel } from "./Panel.tsx";

const words = WORDS.path;
/** More would be a list of faults, and nobody can talk about more at once. */
const AT_ONCE = 8;

export function OpenQuestions() {
  const workshop = useWorkshop();
  const gaps = gapsOf(workshop);
  return (
    <Panel label={words.heading} head={<h2>{words.heading}</h2>} closeLabel={WORDS.path.hide} onClose={() => desk.panel(false)}>
      <p className="muted">{words.choose}</p>
      {stonesOnPath(workshop).length > 0 && (
        <section className="stone-list">
          <h3>{gaps.length === 0 ? words.noQuestions : words.questions(gaps.length)}</h3>
          <ul className="question-list">
            {gaps.slice(0, AT_ONCE).map((gap) => (
              <li key={`${gap.kind} ${gap.stone}`}>
                <Button
                  className="question"
                  onPress={() => {
                    desk.select([gap.stone]);
                    board.current?.centre(gap.stone);
                  }}
                >
                  {gap.question}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Panel>
  );
}
