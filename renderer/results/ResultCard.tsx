/** What came back on one question: in a sentence, as a picture, and as the table behind it. */
import { Presentation, Table2 } from "lucide-react";
import { useId, useState } from "react";
import { resultTable } from "../../shared/charts/chart.ts";
import { CAME_BACK_WORDS as words } from "../../shared/guidance/came-back-words.ts";
import { RESULT_WORDS } from "../../shared/guidance/results-words.ts";
import { resultSentences } from "../../shared/results/sentences.ts";
import type { QuestionView } from "../../shared/results/views.ts";
import { useReplica } from "../state/replica.ts";
import { Button, Toggle } from "../ui/Button.tsx";
import { ChartPicture } from "./ChartPicture.tsx";
import { isResultInRoom, showResult } from "./show-result.ts";

interface Props {
  readonly view: QuestionView;
  readonly small: boolean;
}

export function ResultCard({ view, small }: Props) {
  const id = useId();
  const [table, setTable] = useState(false);
  const inRoom = useReplica(({ direction }) => isResultInRoom(direction, view));
  const sentences = resultSentences(view);
  const isDrawn = view.answers !== "words" && view.rounds.length > 0;
  return (
    <section className="card result-card" aria-labelledby={id}>
      <h4 id={id} dir="auto">
        {view.text}
      </h4>
      <p dir="auto">{sentences.length === 0 ? RESULT_WORDS.nothing : sentences.join(" ")}</p>
      {isDrawn && <ChartPicture view={view} />}
      {view.answers === "words" && <Words view={view} />}
      {isDrawn && (
        <div className="sheet-actions-row">
          <Toggle icon={Table2} label={words.showTable} name={words.tableOf(view.text)} isSelected={table} onChange={setTable} />
          <Button icon={Presentation} label={words.inRoom} name={words.inRoomName(view.text)} onPress={() => showResult(view, small)} />
          {inRoom && <p role="status">{words.inRoomNow}</p>}
        </div>
      )}
      {table && isDrawn && <ResultTableView view={view} />}
    </section>
  );
}

function ResultTableView({ view }: { readonly view: QuestionView }) {
  const { head, rows } = resultTable(view);
  return (
    // It scrolls sideways, so the keyboard must be able to get to it.
    <div className="result-table" role="group" aria-label={words.tableOf(view.text)} {...{ tabIndex: 0 }}>
      <table>
        <thead>
          <tr>
            {head.map((cell, at) => (
              <th key={at} scope="col" dir="auto">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first, ...cells]) => (
            <tr key={first}>
              <th scope="row">{first}</th>
              {cells.map((cell, at) => (
                <td key={at}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const Words = ({ view }: { readonly view: QuestionView }) =>
  view.rounds.map((round) => (
    <div key={round.id}>
      <h5>{words.wordsOf(round.name)}</h5>
      <ul className="result-words">
        {round.words.map((one, at) => (
          <li key={at} dir="auto">
            {one}
          </li>
        ))}
      </ul>
    </div>
  ));
