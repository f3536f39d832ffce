/** Several stones chosen: what can be done with all of them at once. */
import { Hourglass, Link2, Trash2, Vote } from "lucide-react";
import { CHOOSING_WORDS } from "../../shared/guidance/choosing-words.ts";
import { WORDS } from "../../shared/guidance/interface.ts";
import { quoted } from "../../shared/base/wording.ts";
import type { StoneId } from "../../shared/model/records.ts";
import { linkKey } from "../../shared/model/workshop.ts";
import { chooseTogether } from "../choosing/choosing-state.ts";
import { link, allowedLink, parkStones, removeStones } from "../state/actions.ts";
import { desk } from "../state/desk.ts";
import { useReplica, useWorkshop } from "../state/replica.ts";
import { Button } from "../ui/Button.tsx";
import { Panel } from "../ui/Panel.tsx";
import { StoneList } from "./StoneList.tsx";

export function SeveralPanel({ ids }: { readonly ids: readonly StoneId[] }) {
  const { stones, links } = useWorkshop();
  const readOnly = useReplica(({ open }) => open?.file.readOnly ?? true);
  const chosen = ids.flatMap((id) => stones.get(id) ?? []);
  const [first, second] = chosen;
  const fits = chosen.length === 2 && first && second ? allowedLink(first, second) : undefined;
  const from = fits && stones.get(fits.from);
  const to = fits && stones.get(fits.to);
  const linked = fits && links.has(linkKey(fits.from, fits.to));
  return (
    <Panel
      label={WORDS.board.selected(chosen.length)}
      head={<h2>{WORDS.board.selected(chosen.length)}</h2>}
      onClose={() => desk.select([])}
    >
      {!readOnly && (
        <div className="several">
          {from && to && !linked && (
            <Button
              weight="main"
              icon={Link2}
              label={WORDS.board.linkThese}
              tip={WORDS.spoken.linked(quoted(from.text), quoted(to.text))}
              onPress={() => void link(from.id, to.id)}
            />
          )}
          <Button icon={Vote} label={CHOOSING_WORDS.name} tip={CHOOSING_WORDS.tip} onPress={chooseTogether} />
          <Button icon={Hourglass} label={WORDS.board.park} onPress={() => void parkStones(ids, true)} />
          <Button icon={Trash2} label={WORDS.board.remove} tip={WORDS.board.removeTip} onPress={() => void removeStones(ids)} />
        </div>
      )}
      {chosen.length <= 40 && <StoneList heading={WORDS.board.chosen} stones={chosen} />}
    </Panel>
  );
}
