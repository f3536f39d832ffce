/** What the words of a path mean; the one that somebody asked about comes first. */
import { PLAIN_WORDS } from "../../shared/guidance/plain-words.ts";
import { WORDS } from "../../shared/guidance/interface.ts";
import { KIND_TERMS, OTHER_TERMS, PRINCIPLES, PROGRESS_TERMS, STRAND_TERMS } from "../../shared/guidance/terms.ts";
import { KINDS, PROGRESS, STRANDS } from "../../shared/model/records.ts";
import { desk, useDesk } from "../state/desk.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog, DialogButtons } from "../ui/Dialog.tsx";
import "./terms.css";

const words = PLAIN_WORDS.terms;

interface Explained {
  readonly label: string;
  readonly definition: string;
  readonly more?: string;
  readonly example?: string;
}

const GROUPS: readonly { readonly heading: string; readonly terms: readonly Explained[] }[] = [
  { heading: words.groups.path, terms: Object.values(OTHER_TERMS) },
  {
    heading: words.groups.kinds,
    terms: KINDS.toReversed().map((kind) => ({ ...KIND_TERMS[kind], more: KIND_TERMS[kind].explanation })),
  },
  { heading: words.groups.strands, terms: STRANDS.map((strand) => ({ ...STRAND_TERMS[strand], more: STRAND_TERMS[strand].explanation })) },
  { heading: words.groups.progress, terms: PROGRESS.map((progress) => PROGRESS_TERMS[progress]) },
  { heading: words.groups.principles, terms: PRINCIPLES },
];

export function TermsDialog() {
  const asked = useDesk((now) => now.term);
  const first = GROUPS.flatMap(({ terms }) => terms).find(({ label }) => label === asked);
  return (
    <Dialog heading={words.open} size="wide" onClose={() => desk.ask(null)}>
      {first ? (
        <div className="term-asked">
          <Terms terms={[first]} />
        </div>
      ) : (
        <p className="muted">{words.lead}</p>
      )}
      {GROUPS.map(({ heading, terms }) => ({ heading, terms: terms.filter((term) => term !== first) })).map(
        ({ heading, terms }) =>
          terms.length > 0 && (
            <section key={heading}>
              <h3>{heading}</h3>
              <Terms terms={terms} />
            </section>
          ),
      )}
      <DialogButtons>
        <Button weight="main" label={WORDS.common.close} onPress={() => desk.ask(null)} />
      </DialogButtons>
    </Dialog>
  );
}

function Terms({ terms }: { readonly terms: readonly Explained[] }) {
  return (
    <dl className="terms">
      {terms.map(({ label, definition, more, example }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <p>{definition}</p>
            {more && <p className="muted">{more}</p>}
            {example && <p className="muted">{words.example(example)}</p>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
