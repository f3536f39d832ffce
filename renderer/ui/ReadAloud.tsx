/** The button that reads aloud; where this laptop has no voice of its own, it says so. */
import { AudioLines, Square, VolumeX } from "lucide-react";
import { ALOUD_WORDS as words } from "../../shared/guidance/calm-words.ts";
import { POLICY_WORDS } from "../../shared/guidance/policy-words.ts";
import { useRuled } from "../state/ruled.ts";
import { Button, type ButtonProps } from "./Button.tsx";
import { readAloud, useVoice } from "./read-aloud.ts";

/** What the button is called just now, at length and in short, and its sign. */
export function useReadAloud() {
  const { canSpeak, isSpeaking } = useVoice();
  const { readAloudAllowed } = useRuled();
  if (!readAloudAllowed) return { label: words.noVoice, short: words.noVoiceShort, tip: POLICY_WORDS.noReadAloud, icon: VolumeX };
  if (!canSpeak) return { label: words.noVoice, short: words.noVoiceShort, tip: words.noVoiceHelp, icon: VolumeX };
  return isSpeaking
    ? { label: words.stop, short: words.stop, tip: words.stop, icon: Square }
    : { label: words.start, short: words.start, tip: words.tip, icon: AudioLines };
}

/** It leaves the focus where it is: that is what it reads. */
export function ReadAloudButton(look: Pick<ButtonProps, "weight" | "iconOnly">) {
  const { label, tip, icon } = useReadAloud();
  return <Button {...look} label={label} tip={tip} icon={icon} preventFocusOnPress onPress={readAloud} />;
}
