/** A Word document before it is saved: what goes into it and how it looks, beside its pages. */
import { useEffect, useMemo, useState } from "react";
import { WORDS } from "../../shared/guidance/interface.ts";
import { PAPERS, WORD_PARTS, type WordOptions, type WordPart } from "../../shared/settings/word-options.ts";
import { hasChoice, leavingWithWord, WORD_DOCUMENTS, type SavedProduct, type WordKind } from "../../shared/export/products.ts";
import { PRODUCT_WORDS } from "../../shared/guidance/product-words.ts";
import type { WORD_FILES, WordState } from "../../shared/ipc/contract.ts";
import { infoOf } from "../../shared/model/workshop.ts";
import type { Result } from "../../shared/base/result.ts";
import { saySaved } from "../state/actions.ts";
import { bridge } from "../state/bridge.ts";
import { desk, useDesk } from "../state/desk.ts";
import { stepTried } from "../state/first-steps.ts";
import { useWorkshop } from "../state/replica.ts";
import { Button } from "../ui/Button.tsx";
import { Check } from "../ui/Check.tsx";
import { Choice } from "../ui/Choice.tsx";
import { Dialog, DialogButtons } from "../ui/Dialog.tsx";
import { CommittedField } from "../ui/Field.tsx";
import { MakingLine } from "../ui/Making.tsx";
import { useHandingOver } from "../ui/use-handing-over.ts";
import { Trouble } from "../ui/FieldFrame.tsx";
import { EasyReadChoices } from "./EasyRead.tsx";
import { FormChoices } from "./FormChoices.tsx";
import { WordPreview } from "./WordPreview.tsx";
import "./word.css";

const words = WORDS.word;
type WordFile = (typeof WORD_FILES)[number];

export function WordDialog() {
  const document = useDesk((now) => now.document);
  const [state, setState] = useState<WordState | null>(null);
  const [error, setError] = useState<string | null>(null);
  const { busy, hand } = useHandingOver(setError);
  const easy = hasChoice(document, "easy");
  const part = useDesk((now) => now.easyPart);
  const chosen = useDesk((now) => now.form);
  const workshop = useWorkshop();
  const ofForms = hasChoice(document, "forms");
  // A form may have gone since it was asked for.
  const form = ofForms && chosen !== null && workshop.forms.has(chosen) ? chosen : null;
  // What is asked here changes what an easy-read document says.
  const version = useMemo(() => ({ state, said: easy && workshop, part: easy && part, form }), [state, easy, workshop, part, form]);
  const wish = { ...partOf(document, part), ...(form !== null && { form }) };
  const close = (): void => desk.ask(null);

  /** Takes over what the main process answers, or says why it refused; null means that the person chose Cancel. */
  async function take(answer: Promise<Result<WordState | null>>): Promise<void> {
    const result = await answer;
    setError(result.ok ? null : result.error.message);
    if (result.ok && result.value) setState(result.value);
  }
  useEffect(() => void take(bridge.call("word.state")), []);

  const save = (product: SavedProduct = document): Promise<void> =>
    hand(
      product === document ? leavingWithWord(document, { appendix: state?.options.appendix ?? false }) : product,
      () => bridge.call("export.save", { product, ...wish }),
      (saved) => {
        saySaved(saved);
        if (product === document) stepTried("word");
      },
    );

  return (
    <Dialog heading={words.heading} size="full" onClose={close}>
      <div className="word with-preview">
        <div className="preview-choices">
          <Choice
            label={words.document}
            options={WORD_DOCUMENTS.map((value) => ({ value, label: PRODUCT_WORDS[value].choice }))}
            value={document}
            onChange={desk.word}
          />
          <p className="muted small">{PRODUCT_WORDS[document].about}</p>
          {state && (
            <>
              {hasChoice(document, "parts") && (
                <Parts options={state.options} change={(patch) => void take(bridge.call("word.options", patch))} />
              )}
              {hasChoice(document, "easy") && (
                <EasyReadChoices options={state.options} onOptions={(patch) => void take(bridge.call("word.options", patch))} />
              )}
              {ofForms && (
                <FormChoices options={state.options} form={form} onOptions={(patch) => void take(bridge.call("word.options", patch))} />
              )}
              <Looks state={state} take={take} />
            </>
          )}
        </div>
        {state && (
          <WordPreview document={document} {...wish} paper={ofForms ? state.options.formPaper : state.options.paper} version={version} />
        )}
      </div>
      <Trouble>{error}</Trouble>
      <DialogButtons>
        <Button weight="main" label={words.save} isDisabled={busy || !state} onPress={() => void save()} />
        {besides(document).map((product) => (
          <Button key={product} label={PRODUCT_WORDS[product].menu} isDisabled={busy || !state} onPress={() => void save(product)} />
        ))}
        <Button label={WORDS.common.cancel} onPress={close} />
        <MakingLine />
      </DialogButtons>
    </Dialog>
  );
}

/** What else is made of the same: to print, and to show. */
const besides = (document: WordKind): readonly SavedProduct[] =>
  document === "easy-read" ? ["easy-read-pdf", "easy-read-page"] : document === "forms" ? ["forms-pdf", "forms-page"] : [];

/** What part of the path is told, where the document tells parts. */
const partOf = (document: WordKind, part: string | null): { readonly part?: string } =>
  part !== null && hasChoice(document, "easy") ? { part } : {};

function Parts({ options, change }: { readonly options: WordOptions; readonly change: (patch: Partial<WordOptions>) => void }) {
  const { parts } = options;
  const choose = (part: WordPart, wanted: boolean): void =>
    change({ parts: WORD_PARTS.filter((one) => (one === part ? wanted : parts.includes(one))) });
  return (
    <div className="preview-group" role="group" aria-label={words.parts}>
      <span className="field-label" aria-hidden>
        {words.parts}
      </span>
      {WORD_PARTS.map((part) => {
        const chosen = parts.includes(part);
        return (
          <Check key={part} isSelected={chosen} isDisabled={chosen && parts.length === 1} onChange={(wanted) => choose(part, wanted)}>
            {words.part[part]}
          </Check>
        );
      })}
      {parts.length === 1 && <p className="muted small">{words.lastPart}</p>}
    </div>
  );
}

interface LooksProps {
  readonly state: WordState;
  readonly take: (answer: Promise<Result<WordState | null>>) => Promise<void>;
}

function Looks({ state: { options, logo, template }, take }: LooksProps) {
  const document = useDesk((now) => now.document);
  // Forms have paper and letters of their own, so that everyone can read them.
  const ofForms = hasChoice(document, "forms");
  const info = infoOf(useWorkshop());
  const change = (patch: Partial<WordOptions>): Promise<void> => take(bridge.call("word.options", patch));
  const choose = (what: WordFile): void => void take(bridge.call("word.choose", { what }));
  const remove = (what: WordFile): void => void take(bridge.call("word.remove", { what }));
  return (
    <>
      {hasChoice(document, "appendix") && (
        <Check isSelected={options.appendix} onChange={(appendix) => void change({ appendix })}>
          {words.appendix}
        </Check>
      )}
      {hasChoice(document, "repeatOutcome") && (
        <Check isSelected={options.repeatOutcome} onChange={(repeatOutcome) => void change({ repeatOutcome })}>
          {words.repeat}
          <span className="preview-help">{words.repeatHelp}</span>
        </Check>
      )}
      {!ofForms && (
        <Choice
          label={words.paper}
          options={PAPERS.map((value) => ({ value, label: value }))}
          value={options.paper}
          onChange={(paper) => void change({ paper })}
        />
      )}
      <CommittedField
        label={words.organisation}
        help={words.organisationHelp}
        placeholder={info.organisation}
        value={options.organisation}
        oneLine
        onCommit={async (organisation) => {
          const result = await bridge.call("word.options", { organisation: organisation.trim() });
          if (!result.ok) return result.error;
          await take(Promise.resolve(result));
          return null;
        }}
      />
      <div className="preview-group" role="group" aria-label={words.logo}>
        <span className="field-label" aria-hidden>
          {words.logo}
        </span>
        {logo && <img className="word-logo" src={logo.picture} alt={logo.name} />}
        <div className="word-row">
          <Button label={words.chooseLogo} onPress={() => choose("logo")} />
          {logo && <Button weight="quiet" label={words.removeLogo} onPress={() => remove("logo")} />}
        </div>
      </div>
      {!ofForms && (
        <div className="preview-group" role="group" aria-label={words.template}>
          <span className="field-label" aria-hidden>
            {words.template}
          </span>
          <p>{template ? template.name : words.ownStyles}</p>
          <div className="word-row">
            <Button label={words.chooseTemplate} onPress={() => choose("template")} />
            {template && <Button weight="quiet" label={words.removeTemplate} onPress={() => remove("template")} />}
          </div>
          <p className="muted small">{words.templateHelp}</p>
        </div>
      )}
    </>
  );
}
