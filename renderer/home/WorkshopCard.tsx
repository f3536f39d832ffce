/** One workshop on the first screen. Its picture comes from the file, so it is shown as an image, which can do nothing. */
import { Archive, EllipsisVertical, FileWarning, FolderOpen, Hourglass, Network, Trash2, X } from "lucide-react";
import { Button as PlainButton } from "react-aria-components";
import { BACKUP_WORDS } from "../../shared/guidance/backup-words.ts";
import { FINISH_WORDS } from "../../shared/guidance/finish-words.ts";
import { MENU_WORDS } from "../../shared/guidance/menu-words.ts";
import { WORDS } from "../../shared/guidance/interface.ts";
import type { HomeCard } from "../../shared/ipc/contract.ts";
import { askToFinish } from "../finish/finish.ts";
import { openWorkshop, reveal } from "../state/actions.ts";
import { bridge } from "../state/bridge.ts";
import { Button } from "../ui/Button.tsx";
import { dayOf, longDayOf } from "../ui/dates.ts";
import { Menu } from "../ui/Menu.tsx";
import { askForBackups, mayStandInFor } from "../versions/backups.ts";
import { asImage } from "./picture.ts";

const words = WORDS.home;
/** What stands in the place of a picture. */
const SIGNS = { read: null, reading: Hourglass, apart: Network, unread: FileWarning } as const;

export function WorkshopCard({ card, onForgotten }: { readonly card: HomeCard; readonly onForgotten: () => void }) {
  const name = card.title;
  const Sign = SIGNS[card.state];
  const forget = async (): Promise<void> => {
    await bridge.call("home.forget", { id: card.id });
    onForgotten();
  };
  return (
    <article className={`workshop-card workshop-card-${card.state}`}>
      <div className="workshop-card-picture">
        {Sign ? <Sign aria-hidden size={40} strokeWidth={1.5} /> : <img src={asImage(card.picture)} alt="" draggable={false} />}
      </div>
      <div className="workshop-card-words">
        <h2 className="workshop-card-title">
          {/* Its target is the whole card. */}
          <PlainButton className="workshop-card-open" aria-label={words.card(name)} onPress={() => void openWorkshop(card.id)}>
            <span dir="auto">{name}</span>
          </PlainButton>
        </h2>
        {card.state !== "read" ? (
          <>
            <p className="workshop-card-problem">{card.state === "reading" ? words.reading : card.problem}</p>
            {card.state !== "reading" && mayStandInFor(card) && <p className="workshop-card-problem">{BACKUP_WORDS.damage.card}</p>}
          </>
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
                { id: "show", label: words.show, icon: FolderOpen, run: () => void reveal(card.id) },
                { id: "backups", label: BACKUP_WORDS.menu, icon: Archive, run: () => askForBackups({ ...card, title: name }) },
                {
                  id: "finish",
                  label: MENU_WORDS.asks(FINISH_WORDS.name),
                  icon: Trash2,
                  run: () => askToFinish({ id: card.id, title: name }),
                },
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
