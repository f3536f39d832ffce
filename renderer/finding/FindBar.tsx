/** The bar in which somebody looks for words: how much is found, which of it is in view and why, and the way to the next. */
import { ArrowDown, ArrowUp, Presentation, Search, X } from "lucide-react";
import type { KeyboardEvent } from "react";
import { capital, quoted } from "../../shared/base/wording.ts";
import { FIND_WORDS as words } from "../../shared/guidance/find-words.ts";
import { WORDS } from "../../shared/guidance/interface.ts";
import { ROOM_WORDS } from "../../shared/guidance/room-words.ts";
import type { FindPlace } from "../../shared/pathway/find.ts";
import { hitNotes, sayHit } from "../../shared/pathway/find-said.ts";
import { useDesk } from "../state/desk.ts";
import { showInRoom } from "../state/direct.ts";
import { Button } from "../ui/Button.tsx";
import { closeFind, FIND_INPUT, findElsewhere, findWords, stepFind, useElsewhere, useFindPlace, useFound, type Found } from "./finding.ts";
import "./finding.css";

/** Where something can be found, while somebody looks for it. */
export function FindHere() {
  const place = useFindPlace();
  const open = useDesk((now) => now.find.open);
  return open && place ? <FindBar place={place} /> : null;
}

function FindBar({ place }: { readonly place: FindPlace }) {
  const text = useDesk((now) => now.find.words);
  const found = useFound();
  const few = !found || found.hits.length === 0;
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") closeFind();
    else if (event.key === "Enter" && event.target instanceof HTMLInputElement) stepFind(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
  };
  return (
    <div role="search" className="find" {...{ onKeyDown: press }}>
      <div className="find-field">
        <Search aria-hidden size={20} />
        <input
          id={FIND_INPUT}
          className="field-input"
          dir="auto"
          autoComplete="off"
          spellCheck={false}
          aria-label={words.label[place]}
          placeholder={words.label[place]}
          value={text}
          onChange={(event) => findWords(event.currentTarget.value)}
        />
      </div>
      <div className="find-steps">
        <Button
          icon={ArrowUp}
          iconOnly
          weight="quiet"
          label={words.previous}
          tip={`${words.previous}. ${words.previousTip}`}
          isDisabled={few}
          onPress={() => stepFind(-1)}
        />
        <Button
          icon={ArrowDown}
          iconOnly
          weight="quiet"
          label={words.next}
          tip={`${words.next}. ${words.nextTip}`}
          isDisabled={few}
          onPress={() => stepFind(1)}
        />
      </div>
      <Said found={found} place={place} />
      <Elsewhere />
      {found?.hit && (
        <Button
          icon={Presentation}
          iconOnly="narrow"
          label={ROOM_WORDS.show}
          tip={words.showTip}
          onPress={() => found.hit && showInRoom(found.hit.stone.id)}
        />
      )}
      <Button
        icon={X}
        iconOnly
        weight="quiet"
        label={WORDS.common.close}
        tip={`${WORDS.common.close}. ${words.closeTip}`}
        onPress={closeFind}
      />
    </div>
  );
}

/** What is found, for the eye; and the same as one sentence for the ear, once for each step. */
function Said({ found, place }: { readonly found: Found | null; readonly place: FindPlace }) {
  const { hits, hit } = found ?? NOTHING;
  const at = hit ? hits.indexOf(hit) + 1 : 0;
  const count = hits.length === 0 ? words.nothing : words.count(at, hits.length);
  return (
    <div className="find-said">
      {found ? (
        <div aria-hidden>
          <p>
            <strong className="find-count">{count}</strong>
            {hit && <span dir="auto">{quoted(hit.stone.text)}</span>}
          </p>
          {hit && <p className="muted small">{capital(hitNotes(hit).join(" · "))}</p>}
        </div>
      ) : (
        <p className="muted">{words.help[place]}</p>
      )}
      <p role="status" className="only-spoken">
        {found && (hit ? sayHit(hit, at, hits.length) : count)}
      </p>
    </div>
  );
}
const NOTHING: Pick<Found, "hits" | "hit"> = { hits: [], hit: null };

/** To what is found at the other place. */
function Elsewhere() {
  const { place, count } = useElsewhere();
  return count > 0 ? <Button weight="quiet" label={words.elsewhere[place](count)} onPress={() => findElsewhere(place)} /> : null;
}
