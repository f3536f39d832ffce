/**
 * The facilitator's side of the room's screen, in a strip of its own below every place: what the room sees as a small
 * live picture, the private notes for it, what comes next, and what can be put on the screen.
 */
import { ArrowLeft, ArrowRight, Footprints, Moon, MousePointer2, Presentation, Users } from "lucide-react";
import { LOOK_WORDS } from "../../shared/guidance/look-words.ts";
import { quoted } from "../../shared/base/wording.ts";
import { ROOM_WORDS as words } from "../../shared/guidance/room-words.ts";
import type { Direction } from "../../shared/room/direction.ts";
import type { Stone, StoneId } from "../../shared/model/records.ts";
import { stonesOnPath, type Workshop } from "../../shared/model/workshop.ts";
import { cutOf, lookedAt, partWalk, samePart, type PartName } from "../../shared/pathway/look.ts";
import { partCount, partTitle } from "../../shared/pathway/part-title.ts";
import { PART_CUTS } from "../../shared/pathway/parts.ts";
import { walkOf } from "../../shared/pathway/walk.ts";
import { useDesk } from "../state/desk.ts";
import { useReplica, useWorkshop } from "../state/replica.ts";
import { TimerButton } from "../timer/TimerButton.tsx";
import { Button, Toggle } from "../ui/Button.tsx";
import { useFold } from "../ui/Fold.tsx";
import { Menu } from "../ui/Menu.tsx";
import { FaultBoundary } from "../ui/Fault.tsx";
import { StrandSign } from "../ui/Sign.tsx";
import { useSaid } from "../ui/use-said.ts";
import { blankRoom, returnRoomHere, showInRoom, stepRoom, walkInRoom, walkPartsInRoom } from "../state/direct.ts";
import { setPointing, usePointing, usePointingOnScreen } from "./pointing.ts";
import { Readable } from "./Readable.tsx";
import { usePresenterKeys } from "./use-presenter-keys.ts";
import { useRoomPicture } from "./use-room-picture.ts";
import "./directing.css";

export function Directing() {
  const workshop = useWorkshop();
  const direction = useReplica((replica) => replica.direction);
  const selection = useDesk((now) => now.selection);
  usePresenterKeys();
  const fold = useFold(words.strip);
  return (
    <section className="directing" aria-label={words.strip} {...fold.attributes}>
      {fold.button}
      <RoomPicture />
      <Seen workshop={workshop} direction={direction} selection={selection} />
      {/* The room can be directed whether or not its letters can be measured. */}
      <FaultBoundary where="readable" reset={[workshop, direction]} renderInstead={() => null}>
        <Readable />
      </FaultBoundary>
      <div className="directing-actions">
        {direction.shows.what === "walk" || direction.shows.what === "part" || direction.shows.what === "said" || direction.pages > 1 ? (
          <Steps />
        ) : (
          <Walk workshop={workshop} />
        )}
        <TimerButton />
        <Button
          icon={Presentation}
          iconOnly="narrow"
          label={words.showThis}
          tip={words.showTip}
          isDisabled={selection.length !== 1}
          onPress={() => showInRoom()}
        />
        <Button
          icon={Users}
          iconOnly="narrow"
          label={words.return}
          tip={words.returnTip}
          isDisabled={direction.shows.what === "board" && !direction.blank}
          onPress={returnRoomHere}
        />
        <Toggle icon={Moon} iconOnly="narrow" label={words.blank} tip={words.blankTip} isSelected={direction.blank} onChange={blankRoom} />
        <Point />
      </div>
    </section>
  );
}

function RoomPicture() {
  const picture = useRoomPicture();
  const pointing = usePointing((now) => now.on);
  const taking = usePointingOnScreen();
  return (
    <div className="room-picture" data-pointing={pointing}>
      {picture && <img src={picture} alt={words.picture} draggable={false} {...taking} />}
    </div>
  );
}

interface SeenProps {
  readonly workshop: Workshop;
  readonly direction: Direction;
  readonly selection: readonly StoneId[];
}

/** What is on the screen, in words; what the facilitator noted for it; and what comes next. */
function Seen(props: SeenProps) {
  const { shows } = props.direction;
  return shows.what === "part" ? (
    <SeenPart workshop={props.workshop} name={shows.part} blank={props.direction.blank} />
  ) : (
    <SeenStones {...props} shows={shows} />
  );
}

function SeenPart({ workshop, name, blank }: { readonly workshop: Workshop; readonly name: PartName; readonly blank: boolean }) {
  const walk = partWalk(workshop, cutOf(name));
  const at = walk.findIndex((one) => samePart(one, name));
  const next = walk[at + 1];
  const title = partTitle(workshop, name);
  const seen = blank ? words.sees.blank : partCount(title, at + 1, walk.length);
  useSaid(words.sees.said(seen, blank ? "" : title.words));
  return (
    <div className="directing-seen" tabIndex={0} role="group" aria-label={words.seen}>
      <div className="directing-head">
        <p className="directing-what">{seen}</p>
        {next ? (
          <p className="directing-stone" data-next>
            <span className="muted">{words.nextStone}:</span>
            <span className="directing-words" dir="auto">
              {partTitle(workshop, next).words}
            </span>
          </p>
        ) : (
          <p className="muted">{words.endPart}</p>
        )}
      </div>
      <p className="directing-words" dir="auto">
        {title.words}
      </p>
      <Notes stones={lookedAt(workshop, { part: name }).part?.stones ?? []} named />
    </div>
  );
}

type ShowsStones = Exclude<Direction["shows"], { what: "part" }>;

function SeenStones({ workshop, shows, direction: { blank, pages }, selection }: SeenProps & { readonly shows: ShowsStones }) {
  const walk = shows.what === "walk" ? walkOf(workshop, shows.from) : [];
  const at = shows.what === "walk" ? walk.indexOf(shows.id as StoneId) : -1;
  const ids: readonly string[] = shows.what === "stone" || shows.what === "walk" ? [shows.id] : shows.what === "board" ? selection : [];
  const stones = ids.flatMap((id) => workshop.stones.get(id) ?? []);
  const next = at === -1 ? undefined : workshop.stones.get(walk[at + 1] ?? "");
  const row = shows.what === "said" ? workshop.said.get(shows.id) : undefined;
  const finding = useDesk((now) => now.find.open);
  const board = finding && shows.what === "board" ? words.sees.left : null;
  const what =
    board ??
    (shows.what === "walk" ? words.sees.walk(at + 1, walk.length) : shows.what === "said" ? words.sees.row : words.sees[shows.what]);
  const part = shows.what !== "board" && pages > 1 ? ` · ${words.page(Math.min(shows.page + 1, pages), pages)}` : "";
  const seen = blank ? words.sees.blank : what + part;
  useSaid(words.sees.said(seen, blank || shows.what === "board" ? "" : (stones[0]?.text ?? row?.said ?? "")));
  return (
    <div className="directing-seen" tabIndex={0} role="group" aria-label={words.seen}>
      <div className="directing-head">
        <p className="directing-what">{seen}</p>
        {next && <Line stone={next} before={words.nextStone} />}
        {at !== -1 && at === walk.length - 1 && <p className="muted">{words.end}</p>}
      </div>
      {shows.what !== "board" && stones.map((stone) => <Line key={stone.id} stone={stone} />)}
      {row && (
        <p className="directing-words" dir="auto">
          {row.said.trim() || row.did}
        </p>
      )}
      <Notes stones={stones} />
    </div>
  );
}

/** @param named whether it is said which stone a note is on: where there are several, and none of them stands above. */
function Notes({ stones, named = false }: { readonly stones: readonly Stone[]; readonly named?: boolean }) {
  const noted = stones.filter(({ note }) => note.trim() !== "");
  if (noted.length === 0) return null;
  return (
    <div className="directing-notes">
      {noted.map(({ id, note, text }) => (
        <p key={id} className="directing-note" dir="auto">
          <strong>
            {words.notes}
            {named && ` (${quoted(text)})`}:
          </strong>{" "}
          {note}
        </p>
      ))}
    </div>
  );
}

function Line({ stone, before }: { readonly stone: Stone; readonly before?: string }) {
  return (
    <p className="directing-stone" data-next={before !== undefined}>
      {before && <span className="muted">{before}:</span>}
      <StrandSign strand={stone.strand} />
      <span className="directing-words" dir="auto">
        {stone.text}
      </span>
    </p>
  );
}

function Walk({ workshop }: { readonly workshop: Workshop }) {
  return (
    <Menu
      label={words.walk}
      placement="top end"
      groups={() => [
        {
          entries: (["impact", "activity"] as const).map((from) => ({
            id: from,
            label: words.walkFrom[from],
            help: words.walkHelp[from],
            run: () => walkInRoom(from),
          })),
        },
        {
          heading: words.parts,
          entries: PART_CUTS.map((cut) => ({ cut, count: partWalk(workshop, cut).length }))
            .filter(({ count }) => count > 1)
            .map(({ cut, count }) => ({
              id: `part ${cut}`,
              label: LOOK_WORDS.by[cut],
              help: LOOK_WORDS.byHelp(count),
              run: () => walkPartsInRoom(cut),
            })),
        },
      ]}
    >
      <Button icon={Footprints} iconOnly="narrow" label={words.walk} tip={words.walkTip} isDisabled={stonesOnPath(workshop).length === 0} />
    </Menu>
  );
}

function Steps() {
  return (
    <div className="directing-steps">
      <Button icon={ArrowLeft} iconOnly="narrow" label={words.previous} tip={words.previousTip} onPress={() => stepRoom("previous")} />
      <Button icon={ArrowRight} iconOnly="narrow" label={words.next} tip={words.nextTip} onPress={() => stepRoom("next")} />
    </div>
  );
}

function Point() {
  const on = usePointing((now) => now.on);
  return <Toggle icon={MousePointer2} iconOnly="narrow" label={words.point} tip={words.pointTip} isSelected={on} onChange={setPointing} />;
}
