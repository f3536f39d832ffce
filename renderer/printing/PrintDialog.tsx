/** Printing: what goes on paper and how, one question after the other, beside the sheets as they will be. */
import { useState } from "react";
import { leavingWithPrint } from "../../shared/export/products.ts";
import {
  BLANK_SHEETS,
  LEGIBLE_PT,
  PER_PAGE,
  PRINT_KINDS,
  SPREADS,
  type BlankSheet,
  type PrintChoices,
  type PrintedPages,
} from "../../shared/settings/print-options.ts";
import { PAPERS } from "../../shared/settings/word-options.ts";
import { WORDS } from "../../shared/guidance/interface.ts";
import { PRINT_WORDS as words } from "../../shared/guidance/print-words.ts";
import { inOrder } from "../../shared/model/workshop.ts";
import { saySaved } from "../state/actions.ts";
import { bridge } from "../state/bridge.ts";
import { desk } from "../state/desk.ts";
import { say } from "../state/notices.ts";
import { useWorkshop } from "../state/replica.ts";
import { Button } from "../ui/Button.tsx";
import { Check } from "../ui/Check.tsx";
import { Choice } from "../ui/Choice.tsx";
import { Dialog, DialogButtons } from "../ui/Dialog.tsx";
import { MakingLine } from "../ui/Making.tsx";
import { useHandingOver } from "../ui/use-handing-over.ts";
import { Trouble } from "../ui/FieldFrame.tsx";
import { setPrintChoices, usePrintChoices } from "./choices.ts";
import { PrintPreview } from "./PrintPreview.tsx";
import "./printing.css";

export function PrintDialog() {
  const choices = usePrintChoices();
  const [board, setBoard] = useState<PrintedPages["board"]>(null);
  const [error, setError] = useState<string | null>(null);
  const { busy, hand } = useHandingOver(setError);
  const close = (): void => desk.ask(null);

  const leaving = leavingWithPrint(choices);

  return (
    <Dialog heading={words.heading} size="full" onClose={close}>
      <div className="printing with-preview">
        <div className="preview-choices">
          <div>
            <Choice
              label={words.what}
              options={PRINT_KINDS.map((value) => ({ value, label: words.kinds[value] }))}
              value={choices.what}
              onChange={(what) => setPrintChoices({ what })}
            />
            <p className="muted small">{words.about[choices.what]}</p>
          </div>
          {choices.what === "board" && board && <HowLarge board={board} />}
          {choices.what === "board" && board && (
            <Check isSelected={choices.arranged} onChange={(arranged) => setPrintChoices({ arranged })}>
              {words.arranged}
              <span className="preview-help">{words.arrangedHelp}</span>
            </Check>
          )}
          {choices.what === "cards" && <HowMany choices={choices} />}
          {choices.what === "sheets" && <WhichSheets sheets={choices.sheets} />}
          <Choice
            label={words.paper}
            options={PAPERS.map((value) => ({ value, label: value }))}
            value={choices.paper}
            onChange={(paper) => setPrintChoices({ paper })}
          />
          <div className="preview-group" role="group" aria-label={words.colour}>
            <span className="field-label" aria-hidden>
              {words.colour}
            </span>
            <Check isSelected={choices.grey} onChange={(grey) => setPrintChoices({ grey })}>
              {words.grey}
              <span className="preview-help">{words.greyHelp}</span>
            </Check>
          </div>
        </div>
        <PrintPreview choices={choices} onBoard={setBoard} />
      </div>
      <Trouble>{error}</Trouble>
      <DialogButtons>
        <Button
          weight="main"
          label={words.print}
          isDisabled={busy}
          onPress={() =>
            void hand(
              leaving,
              () => bridge.call("print.print", choices),
              () => say(words.sent),
            )
          }
        />
        <Button label={words.pdf} isDisabled={busy} onPress={() => void hand(leaving, () => bridge.call("print.pdf", choices), saySaved)} />
        <Button weight="quiet" label={WORDS.common.cancel} onPress={close} />
        <MakingLine />
      </DialogButtons>
    </Dialog>
  );
}

function HowLarge({ board: { spread, smallestOnOne, parts } }: { readonly board: NonNullable<PrintedPages["board"]> }) {
  const points = Math.floor(smallestOnOne * 10) / 10;
  return (
    <div>
      <Choice
        label={words.spread}
        options={SPREADS.filter((value) => value !== "parts" || parts > 0).map((value) => ({ value, label: words.spreads[value] }))}
        value={spread}
        onChange={(next) => setPrintChoices({ spread: next })}
      />
      <p className="muted small">
        {spread === "parts" ? words.inParts : smallestOnOne < LEGIBLE_PT ? words.smallWords(points) : words.oneSheet(points)}
      </p>
    </div>
  );
}

function HowMany({ choices: { perPage, parked } }: { readonly choices: PrintChoices }) {
  const workshop = useWorkshop();
  const isAnyParked = inOrder(workshop.stones).some((stone) => stone.parked);
  return (
    <div className="preview-group">
      <Choice
        label={words.perPage}
        options={PER_PAGE.map((n) => ({ value: String(n), label: words.cards[n] }))}
        value={String(perPage)}
        onChange={(value) => setPrintChoices({ perPage: PER_PAGE.find((n) => String(n) === value) ?? perPage })}
      />
      {isAnyParked && (
        <Check isSelected={parked} onChange={(next) => setPrintChoices({ parked: next })}>
          {words.parked}
        </Check>
      )}
    </div>
  );
}

function WhichSheets({ sheets }: { readonly sheets: readonly BlankSheet[] }) {
  return (
    <div className="preview-group" role="group" aria-label={words.sheets}>
      <span className="field-label" aria-hidden>
        {words.sheets}
      </span>
      {BLANK_SHEETS.map((sheet) => {
        const chosen = sheets.includes(sheet);
        return (
          <Check
            key={sheet}
            isSelected={chosen}
            isDisabled={chosen && sheets.length === 1}
            onChange={(wanted) =>
              setPrintChoices({ sheets: BLANK_SHEETS.filter((one) => (one === sheet ? wanted : sheets.includes(one))) })
            }
          >
            {words.sheet[sheet]}
          </Check>
        );
      })}
      {sheets.length === 1 && <p className="muted small">{words.lastSheet}</p>}
    </div>
  );
}
