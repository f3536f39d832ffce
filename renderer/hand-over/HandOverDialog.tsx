/** One file for a stick: what goes along, a passphrase, how far it is, and that it is safe to unplug. */
import { CircleCheck, FolderOpen } from "lucide-react";
import { useState } from "react";
import {
  goesAnyway,
  HAND_OVER_PARTS,
  partsGoing,
  PASSPHRASE_LEAST,
  saidToLeave,
  type HandOverPart,
} from "../../shared/export/hand-over.ts";
import { HAND_OVER_WORDS as words } from "../../shared/guidance/hand-over-words.ts";
import { POLICY_WORDS } from "../../shared/guidance/policy-words.ts";
import { WORDS } from "../../shared/guidance/interface.ts";
import { inQuotes } from "../../shared/guidance/locale.ts";
import { reveal } from "../state/actions.ts";
import { desk } from "../state/desk.ts";
import { useRuled } from "../state/ruled.ts";
import { Button } from "../ui/Button.tsx";
import { Check } from "../ui/Check.tsx";
import { Dialog, DialogButtons } from "../ui/Dialog.tsx";
import { SecretField } from "../ui/SecretField.tsx";
import { Trouble } from "../ui/FieldFrame.tsx";
import { makeHandOver, useHandOver } from "./hand-over.ts";
import "../ui/preview.css";
import "./hand-over.css";

const close = (): void => desk.ask(null);

export function HandOverDialog() {
  const done = useHandOver((now) => now.done);
  return done ? <Done {...done} /> : <Choosing />;
}

function Choosing() {
  const { ticked, locked, stage, error } = useHandOver();
  const [passphrase, setPassphrase] = useState("");
  const [again, setAgain] = useState("");
  const [problem, setProblem] = useState<{ readonly first?: string; readonly again?: string }>({});
  const { passphraseNeeded } = useRuled();
  const busy = stage !== null;
  const make = (): void => {
    if (busy) return;
    const found = locked ? problemOf(passphrase, again) : {};
    setProblem(found);
    if (Object.keys(found).length === 0) void makeHandOver(locked ? passphrase : null);
  };
  const tick = (part: HandOverPart, wanted: boolean): void =>
    useHandOver.setState({ ticked: wanted ? [...ticked, part] : ticked.filter((one) => one !== part) });
  const going = partsGoing(ticked);
  return (
    <Dialog heading={words.heading} size="wide" onClose={close}>
      <p>{words.lead}</p>
      <div className="hand-over-parts" role="group" aria-label={words.parts.label}>
        <span className="field-label" aria-hidden>
          {words.parts.label}
        </span>
        <p className="muted small">{words.parts.always}</p>
        {HAND_OVER_PARTS.map((part) => (
          <Check
            key={part}
            isSelected={going.includes(part)}
            isDisabled={busy || goesAnyway(part, ticked)}
            onChange={(wanted) => tick(part, wanted)}
          >
            {words.parts[part].label}
            <span className="preview-help">{words.parts[part].help}</span>
          </Check>
        ))}
      </div>
      <p role="status" className="hand-over-leaves">
        {saidToLeave(ticked)}
      </p>
      <div className="hand-over-parts">
        <Check isSelected={locked} isDisabled={busy || passphraseNeeded} onChange={(now) => useHandOver.setState({ locked: now })}>
          {words.passphrase.tick}
          <span className="preview-help">{passphraseNeeded ? POLICY_WORDS.needsPassphrase : words.passphrase.help}</span>
        </Check>
        {locked && (
          <div className="hand-over-passphrase">
            <SecretField
              label={words.passphrase.label}
              help={words.passphrase.hint}
              value={passphrase}
              error={problem.first ?? null}
              isNew
              onChange={setPassphrase}
              onEnter={make}
            />
            <SecretField
              label={words.passphrase.again}
              value={again}
              error={problem.again ?? null}
              isNew
              onChange={setAgain}
              onEnter={make}
            />
            <p className="muted small">{words.passphrase.forgotten}</p>
          </div>
        )}
      </div>
      <Trouble>{error}</Trouble>
      <DialogButtons>
        <Button weight="main" label={words.make} isDisabled={busy} onPress={make} />
        <Button label={busy ? WORDS.common.close : WORDS.common.cancel} onPress={close} />
        <p role="status" className="hand-over-stage">
          {stage !== null && stage !== "asking" && words.stages[stage]}
        </p>
      </DialogButtons>
    </Dialog>
  );
}

/** What stands in the way of a new passphrase, at the field where it is mended. */
function problemOf(passphrase: string, again: string): { readonly first?: string; readonly again?: string } {
  if (passphrase.length < PASSPHRASE_LEAST) return { first: words.passphrase.short(PASSPHRASE_LEAST) };
  return passphrase === again ? {} : { again: words.passphrase.different };
}

function Done({ id, name, locked }: { readonly id: string; readonly name: string; readonly locked: boolean }) {
  const { done } = words;
  return (
    <Dialog heading={done.heading} onClose={close}>
      <p className="hand-over-done" role="status">
        <CircleCheck aria-hidden size="1.5em" />
        <span>
          {done.checked(inQuotes(name))} {locked && done.locked}
        </span>
      </p>
      <p className="muted">{done.help}</p>
      <DialogButtons>
        <Button weight="main" label={WORDS.common.done} autoFocus onPress={close} />
        <Button icon={FolderOpen} label={words.show} onPress={() => void reveal(id)} />
      </DialogButtons>
    </Dialog>
  );
}
