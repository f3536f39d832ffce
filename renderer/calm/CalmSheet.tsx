/** What stands around the one thing: how far one is, help, the way back to everything, and the way on. */
import { ArrowLeft, ArrowRight, Maximize2 } from "lucide-react";
import type { KeyboardEvent, ReactNode } from "react";
import { GUIDE_NEXT_KEY } from "../../shared/commands/keys.ts";
import { CALM_WORDS as words } from "../../shared/guidance/calm-words.ts";
import { WORDS } from "../../shared/guidance/interface.ts";
import { setCalm } from "../state/calm.ts";
import { Button } from "../ui/Button.tsx";
import { HowMany } from "../ui/HowMany.tsx";
import { keyName } from "../ui/keys.ts";
import { ReadAloudButton } from "../ui/ReadAloud.tsx";
import { TermButton } from "../ui/TermButton.tsx";
import "./calm.css";

interface Props {
  /** The word of the path that it is about; null where there is none. */
  readonly term: string | null;
  /** What is asked: its place among all, from 0 on, and that in words. Null where all is asked. */
  readonly asked: { readonly at: number; readonly of: number; readonly said: string } | null;
  readonly previous: string;
  readonly next: { readonly label: string; readonly tip?: string; readonly go: () => void };
  readonly onBack: () => void;
  /** What else can be gone to. */
  readonly more?: ReactNode;
  readonly children: ReactNode;
}

export function CalmSheet({ term, asked, previous, next, onBack, more, children }: Props) {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (keyName(event) !== GUIDE_NEXT_KEY || !asked || event.defaultPrevented) return;
    event.preventDefault();
    next.go();
  };
  return (
    <section className="calm" aria-label={words.name} {...(term !== null && { "data-term": term })} {...{ onKeyDown }}>
      <header className="calm-head">
        <h1 className="only-spoken">{words.name}</h1>
        {asked && (
          <p className="calm-place">
            <span>{asked.said}</span> <HowMany n={asked.at + 1} of={asked.of} now={asked.at + 1} />
          </p>
        )}
        {more}
        <ReadAloudButton weight="quiet" iconOnly="narrow" />
        {term !== null && <TermButton term={term} />}
        <Button icon={Maximize2} label={words.leave} onPress={() => void setCalm(false)} />
      </header>
      <div className="calm-body">{children}</div>
      {asked && (
        <footer className="calm-foot">
          <Button icon={ArrowLeft} weight="quiet" label={WORDS.common.back} tip={previous} isDisabled={asked.at <= 0} onPress={onBack} />
          <Button icon={ArrowRight} label={next.label} {...(next.tip !== undefined && { tip: next.tip })} onPress={next.go} />
        </footer>
      )}
    </section>
  );
}
