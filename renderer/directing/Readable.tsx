/** Says what the back row can read of the room's screen, and behind it what helps. */
import { Check, TriangleAlert } from "lucide-react";
import { useMemo } from "react";
import { Dialog, DialogTrigger, Heading, Popover } from "react-aria-components";
import { FOLD_WORDS } from "../../shared/guidance/fold-words.ts";
import { ROOM_WORDS } from "../../shared/guidance/room-words.ts";
import { nearestRemedy, remediesFor, type Remedy } from "../../shared/room/remedies.ts";
import { ROOM_DEPTHS, SETTINGS_AT_FIRST } from "../../shared/settings/settings.ts";
import { changeSettings } from "../state/actions.ts";
import { useDesk } from "../state/desk.ts";
import { returnRoomHere, showInRoom } from "../state/direct.ts";
import { foldUnder } from "../state/fold.ts";
import { showPart } from "../state/look.ts";
import { useReplica, useWorkshop } from "../state/replica.ts";
import { Button } from "../ui/Button.tsx";
import { Choice } from "../ui/Choice.tsx";
import { useSaid } from "../ui/use-said.ts";
import { useReadable, type Readability } from "./use-readable.ts";

const words = ROOM_WORDS.readable;

export function Readable() {
  const reading = useReadable();
  const { letters, least } = reading ?? { letters: 0, least: 0 };
  const small = letters < least;
  // Said once when it turns, not with every step of a zoom.
  useSaid(small ? words.tooSmall : "");
  if (!reading) return null;
  return (
    <div className="readable" data-small={small}>
      <DialogTrigger>
        <Button
          icon={small ? TriangleAlert : Check}
          iconOnly={small ? false : "narrow"}
          weight="quiet"
          label={small ? words.small(letters) : words.fine}
        />
        <Popover className="popover readable-popover" placement="top start" offset={8}>
          <Dialog className="readable-panel">
            {({ close }) => (
              <>
                <Heading slot="title" level={2} className="readable-heading">
                  {words.heading}
                </Heading>
                <p>{words.seen(letters, least)}</p>
                {small && <Ways reading={reading} onDone={close} />}
                <Depth />
              </>
            )}
          </Dialog>
        </Popover>
      </DialogTrigger>
    </div>
  );
}

/** Worked out when somebody asks: each way is laid out to say how large its letters are. */
function Ways({ reading: { letters, least, stage }, onDone }: { readonly reading: Readability; readonly onDone: () => void }) {
  const workshop = useWorkshop();
  const look = useDesk((now) => now.look);
  const selection = useDesk((now) => now.selection);
  const remedies = useMemo(() => remediesFor(workshop, look, selection, stage, letters), [workshop, look, selection, stage, letters]);
  const nearest = nearestRemedy(remedies, least);
  return (
    <ul className="readable-ways">
      {remedies.map((remedy) => (
        <li key={labelOf(remedy)}>
          <Button
            weight={remedy === nearest ? "main" : "plain"}
            label={labelOf(remedy)}
            onPress={() => {
              onDone();
              take(remedy);
            }}
          />
          <p className="muted small">{(remedy.letters >= least ? words.enough : words.notEnough)(remedy.letters)}</p>
        </li>
      ))}
    </ul>
  );
}

function labelOf(remedy: Remedy): string {
  if (remedy.do === "stone") return words.ways.stone;
  if (remedy.do === "part") return words.ways[remedy.cut];
  return FOLD_WORDS.under[remedy.kind];
}

function take(remedy: Remedy): void {
  if (remedy.do === "stone") return showInRoom(remedy.id);
  // The room follows the board, which may not be in view.
  returnRoomHere();
  if (remedy.do === "part") showPart(remedy.part);
  else foldUnder(remedy.kind);
}

function Depth() {
  const depth = useReplica(({ app }) => app?.settings.roomDepth ?? SETTINGS_AT_FIRST.roomDepth);
  return (
    <div>
      <Choice
        label={words.depth}
        options={ROOM_DEPTHS.map((heights) => ({ value: String(heights), label: words.depths(heights) }))}
        value={String(depth)}
        onChange={(chosen) => void changeSettings({ roomDepth: ROOM_DEPTHS.find((heights) => String(heights) === chosen) ?? depth })}
      />
      <p className="muted small">{words.depthHelp}</p>
    </div>
  );
}
