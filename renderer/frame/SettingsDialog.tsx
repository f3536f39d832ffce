/** How this window looks: colours and the size of the words. Shown at once, kept for the next time. */
import { Building2, Minus, Plus } from "lucide-react";
import { BACKUP_WORDS } from "../../shared/guidance/backup-words.ts";
import { WORDS } from "../../shared/guidance/interface.ts";
import { POLICY_WORDS } from "../../shared/guidance/policy-words.ts";
import { PLAIN_WORDS } from "../../shared/guidance/plain-words.ts";
import { ROOM_WORDS } from "../../shared/guidance/room-words.ts";
import { TIMER_WORDS } from "../../shared/guidance/timer-words.ts";
import { BREAK_EVERY, EMPTY_FIFTH, THEMES, type Settings } from "../../shared/settings/settings.ts";
import { changeSettings } from "../state/actions.ts";
import { desk } from "../state/desk.ts";
import { useReplica } from "../state/replica.ts";
import { useRuled } from "../state/ruled.ts";
import { Button } from "../ui/Button.tsx";
import { Choice } from "../ui/Choice.tsx";
import { Dialog, DialogButtons } from "../ui/Dialog.tsx";

const words = WORDS.settings;
/** The least and the most; a step is a tenth, and beyond twice the size a half. */
const SIZES = { least: 0.9, most: 4 } as const;
const larger = (size: number): number => Math.round((size + (size < 1.95 ? 0.1 : 0.5)) * 10) / 10;
const smaller = (size: number): number => Math.round((size - (size < 2.05 ? 0.1 : 0.5)) * 10) / 10;

export function SettingsDialog() {
  const settings = useReplica(({ app }) => app?.settings);
  const ruled = useRuled();
  const isSet = (name: keyof Settings): boolean => ruled.settings.includes(name);
  if (!settings) return null;
  const size = settings.textSize;
  const resize = (textSize: number): void => void changeSettings({ textSize });
  return (
    <Dialog heading={words.heading} onClose={() => desk.ask(null)}>
      <Choice
        label={words.theme}
        options={THEMES.map((value) => ({ value, label: words[value] }))}
        isDisabled={isSet("theme")}
        value={settings.theme}
        onChange={(theme) => void changeSettings({ theme })}
      />
      <SetByOthers when={isSet("theme")} />
      <div className="setting" role="group" aria-label={words.textSize}>
        <span className="field-label" aria-hidden>
          {words.textSize}
        </span>
        <div className="setting-row">
          <Button
            icon={Minus}
            label={words.smaller}
            isDisabled={isSet("textSize") || size <= SIZES.least + 0.001}
            onPress={() => resize(smaller(size))}
          />
          <span role="status">{WORDS.board.zoom(Math.round(size * 100))}</span>
          <Button
            icon={Plus}
            label={words.larger}
            isDisabled={isSet("textSize") || size >= SIZES.most - 0.001}
            onPress={() => resize(larger(size))}
          />
        </div>
        <SetByOthers when={isSet("textSize")} />
      </div>
      <Choice
        label={TIMER_WORDS.breaks.setting}
        options={BREAK_EVERY.map((n) => ({ value: String(n), label: n === 0 ? TIMER_WORDS.breaks.off : TIMER_WORDS.breaks.every(n) }))}
        value={String(settings.breakEvery)}
        onChange={(chosen) => void changeSettings({ breakEvery: BREAK_EVERY.find((n) => String(n) === chosen) ?? 0 })}
      />
      <div>
        <Choice
          label={ROOM_WORDS.emptyFifth.label}
          options={EMPTY_FIFTH.map((value) => ({ value, label: ROOM_WORDS.emptyFifth.sides[value] }))}
          value={settings.emptyFifth}
          onChange={(emptyFifth) => void changeSettings({ emptyFifth })}
        />
        <p className="muted small">{ROOM_WORDS.emptyFifth.help}</p>
      </div>
      <div>
        <Choice
          label={ROOM_WORDS.letters.label}
          options={(["on", "off"] as const).map((value) => ({ value, label: ROOM_WORDS.letters[value] }))}
          value={settings.roomLetters ? "on" : "off"}
          onChange={(chosen) => void changeSettings({ roomLetters: chosen === "on" })}
        />
        <p className="muted small">{ROOM_WORDS.letters.help}</p>
      </div>
      <div>
        <Choice
          label={BACKUP_WORDS.setting.label}
          options={(["on", "off"] as const).map((value) => ({ value, label: BACKUP_WORDS.setting[value] }))}
          isDisabled={isSet("backups")}
          value={settings.backups ? "on" : "off"}
          onChange={(chosen) => void changeSettings({ backups: chosen === "on" })}
        />
        <SetByOthers when={isSet("backups")} />
        <p className="muted small">{BACKUP_WORDS.setting.help}</p>
      </div>
      <div>
        <Choice
          label={PLAIN_WORDS.setting.label}
          options={(["on", "off"] as const).map((value) => ({ value, label: PLAIN_WORDS.setting[value] }))}
          value={settings.plainHints ? "on" : "off"}
          onChange={(chosen) => void changeSettings({ plainHints: chosen === "on" })}
        />
        <p className="muted small">{PLAIN_WORDS.setting.help}</p>
      </div>
      <DialogButtons>
        <Button weight="main" label={WORDS.common.done} onPress={() => desk.ask(null)} />
        <Button label={words.about} weight="quiet" onPress={() => desk.ask("about")} />
      </DialogButtons>
    </Dialog>
  );
}

/** Where the organisation has set something, it is said where a person would set it. */
function SetByOthers({ when }: { readonly when: boolean }) {
  return when ? (
    <p className="set-by-others small">
      <Building2 aria-hidden size={18} />
      {POLICY_WORDS.setBy}
    </p>
  ) : null;
}
