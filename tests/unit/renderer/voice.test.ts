import { describe, expect, test } from "vitest";
import { chooseVoice } from "../../../renderer/ui/voice.ts";

const voice = (name: string, lang: string, localService = true, isDefault = false) => ({ name, lang, localService, default: isDefault });

describe("the voice that reads aloud", () => {
  test.each([
    ["British English before any other", [voice("Sam", "en-US", true, true), voice("Amy", "en-GB"), voice("Rob", "en-GB")], "Amy"],
    ["the system's own choice among British voices", [voice("Amy", "en-GB"), voice("Rob", "en_GB", true, true)], "Rob"],
    [
      "any English where there is no British one",
      [voice("Eva", "de-DE", true, true), voice("Kim", "en-AU"), voice("Sam", "EN-us", true, true)],
      "Sam",
    ],
    ["English without a country", [voice("Al", "en")], "Al"],
    ["never one from the web, however well it fits", [voice("Web", "en-GB", false, true), voice("Sam", "en-US")], "Sam"],
    ["none rather than one from the web", [voice("Web", "en-GB", false, true)], undefined],
    ["none rather than one for another language", [voice("Eva", "de-DE", true, true), voice("Enid", "enm-GB")], undefined],
    ["none where the system has none", [], undefined],
  ])("is %s", (_rule, voices, name) => {
    expect(chooseVoice(voices)?.name).toBe(name);
  });
});
