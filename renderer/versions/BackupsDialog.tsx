/** The backups of a workshop: which there are, what is in each, and the ways back from one. */
import { FolderOpen, Trash2 } from "lucide-react";
import { useMemo, useState } from "react";
import { ToggleButton } from "react-aria-components";
import { BACKUP_WORDS as words } from "../../shared/guidance/backup-words.ts";
import { WORDS } from "../../shared/guidance/interface.ts";
import { inOrder, type Workshop } from "../../shared/model/workshop.ts";
import { whatChanged } from "../../shared/pathway/what-changed.ts";
import { desk } from "../state/desk.ts";
import { useReplica } from "../state/replica.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog, DialogButtons } from "../ui/Dialog.tsx";
import { lookInto, mayStandInFor, openBackup, removeAllBackups, showBackups, useBackups } from "./backups.ts";
import { ComparedList } from "./ComparedList.tsx";
import "./backups.css";

const close = (): void => desk.ask(null);

export function BackupsDialog() {
  const { card, found, chosen, content } = useBackups();
  const name = useReplica(({ open }) => card?.title ?? open?.file.name ?? "");
  const keeps = useReplica(({ app }) => app?.settings.backups ?? true);
  const [removing, setRemoving] = useState(false);
  const backups = found?.backups ?? [];
  const mayReplace = card !== null && mayStandInFor(card);
  if (removing)
    return (
      <Dialog heading={words.headingOf(name)} onClose={close}>
        <p>{words.removeSure(backups.length)}</p>
        <DialogButtons>
          <Button weight="main" label={words.removeNow} onPress={() => (setRemoving(false), void removeAllBackups())} />
          <Button label={WORDS.common.cancel} onPress={() => setRemoving(false)} />
        </DialogButtons>
      </Dialog>
    );
  return (
    <Dialog heading={words.headingOf(name)} size={backups.length > 0 ? "full" : "wide"} onClose={close}>
      {found && backups.length === 0 && <p>{words.none}</p>}
      <p className="muted small">
        {words.intro} {!keeps && words.off} {found && backups.length > 0 && words.where(found.folder)}
      </p>
      {!found && (
        <p className="muted" role="status">
          {words.loading}
        </p>
      )}
      {backups.length > 0 && (
        <div className="backups">
          <ul className="version-list backups-list" aria-label={words.list}>
            {backups.map(({ n, at, title, stones, bytes }, nth) => (
              <li key={n}>
                <ToggleButton className="version" isSelected={n === chosen} onChange={() => void lookInto(n)}>
                  <span className="version-name">{words.when(at)}</span>
                  <span className="version-when">{words.facts(stones, bytes)}</span>
                  {/* The first says what it is called, and each that was called otherwise. */}
                  {title !== (backups[nth - 1]?.title ?? name) && (
                    <span className="version-when" dir="auto">
                      {title}
                    </span>
                  )}
                </ToggleButton>
              </li>
            ))}
          </ul>
          <section className="backups-content" aria-label={words.what}>
            {!content && (
              <p className="muted" role="status">
                {words.reading}
              </p>
            )}
            {content && !content.ok && <p role="alert">{content.error.message}</p>}
            {content?.ok && <Content workshop={content.value} isOpen={card === null} />}
          </section>
        </div>
      )}
      <DialogButtons>
        {content?.ok && mayReplace && (
          <Button weight="main" label={words.instead} tip={words.insteadTip} onPress={() => void openBackup("instead")} />
        )}
        {content?.ok && (
          <Button
            weight={mayReplace ? "plain" : "main"}
            label={words.openBeside}
            tip={words.openBesideTip}
            onPress={() => void openBackup("beside")}
          />
        )}
        {backups.length > 0 && <Button icon={FolderOpen} label={words.show} onPress={() => void showBackups()} />}
        {backups.length > 0 && <Button icon={Trash2} weight="quiet" label={words.remove} onPress={() => setRemoving(true)} />}
        {backups.length === 0 && <Button weight="main" label={WORDS.common.close} onPress={close} />}
      </DialogButtons>
    </Dialog>
  );
}

/** The stones in it; and where the workshop is open, what has changed since. */
function Content({ workshop, isOpen }: { readonly workshop: Workshop; readonly isOpen: boolean }) {
  const now = useReplica(({ open }) => (isOpen ? open?.workshop : undefined));
  const summary = useMemo(() => now && whatChanged(workshop, now).summary, [workshop, now]);
  const stones = inOrder(workshop.stones).map((stone) => ({ stone, mark: null }));
  return (
    <>
      {summary !== undefined && (
        <p>
          <strong>{words.fromItToNow}</strong> {summary}
        </p>
      )}
      {stones.length === 0 ? <p className="muted">{words.empty}</p> : <ComparedList stones={stones} />}
    </>
  );
}
