/** One workshop on the first screen. Its picture comes from the file, so it is shown as an image, which can do nothing. */
import { EllipsisVertical, FileWarning, FolderOpen, X } from "lucide-react";
import { Button as PlainButton } from "react-aria-components";
import { WORDS } from "../../shared/guidance/interface.ts";
import type { HomeCard } from "../../shared/ipc/contract.ts";
import { openWorkshop, reveal } from "../state/actions.ts";
import { bridge } from "../state/bridge.ts";
import { Button } from "../ui/Button.tsx";
import { dayOf, longDayOf } from "../ui/dates.ts";
import { Menu } from "../ui/Menu.tsx";
import { asImage } from "./picture.ts";

const words = WORDS.home;

export function WorkshopCard({ card, onForgotten }: { readonly card: HomeCard; readonly onForgotten: () => void }) {
  const name = card.title || (card.path.split(/[\\/]/).at(-1) ?? card.path);
  const forget = async (): Promise<void> => {
    await bridge.call("home.forget", { path: card.path });
    onForgotten();
  };
  return (
    <article className={`workshop-card${card.problem ? " workshop-card-broken" : ""}`}>
      <div className="workshop-card-picture">
        {card.problem ? (
          <FileWarning aria-hidden size={40} strokeWidth={1.5} />
        ) : (
          <img src={asImage(card.picture)} alt="" draggable={false} />
        )}
      </div>
      <div className="workshop-card-words">
        <h2 className="workshop-card-title">
          {/* Its target is the whole card. */}
          <PlainButton className="workshop-card-open" aria-label={words.card(name)} onPress={() => void openWorkshop(card.path)}>
            <span dir="auto">{name}</span>
          </PlainButton>
        </h2>
        {card.problem ? (
          <p className="workshop-card-problem">{card.problem}</p>
        ) : (
          <>
            <p className="workshop-card-line" dir="auto">
              {[card.date && longDayOf(card.date), card.project !== card.title && card.project].filter(Boolean).join(" · ")}
            </p>
            <p className="workshop-card-line">{words.counts(card.stones, card.outcomes, card.evidence)}</p>
            <p className="workshop-card-line">{words.changed(dayOf(card.changedAt))}</p>
          </>
        )}
      </div>
      <div className="workshop-card-more">
        <Menu
          label={words.more(name)}
          groups={[
            {
              entries: [
                { id: "show", label: words.show, icon: FolderOpen, run: () => void reveal(card.path) },
                { id: "forget", label: words.forget, help: words.forgetTip, icon: X, run: () => void forget() },
              ],
            },
          ]}
        >
          <Button icon={EllipsisVertical} iconOnly weight="quiet" label={words.more(name)} />
        </Menu>
      </div>
    </article>
  );
}
