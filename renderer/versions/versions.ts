/** The versions of the open workshop as this window knows them: the list, which two are compared, and what is asked about one. */
import { useEffect, useState } from "react";
import { create } from "zustand";
import { WORDS } from "../../shared/guidance/interface.ts";
import type { Version } from "../../shared/model/version.ts";
import { fromSnapshot } from "../../shared/ipc/snapshot.ts";
import type { Workshop } from "../../shared/model/workshop.ts";
import type { AppError, Result } from "../../shared/base/result.ts";
import { keepWriting, sayWithUndo } from "../state/actions.ts";
import { bridge } from "../state/bridge.ts";
import { desk } from "../state/desk.ts";
import { refuse, say } from "../state/notices.ts";
import { caughtUp, useReplica } from "../state/replica.ts";

const words = WORDS.versions;

/** Stands for the workshop as it is, among the ids of versions. */
export const NOW = "now";

export type CompareLook = "picture" | "list";

interface Known {
  /** Newest first; null before they are there. */
  readonly list: readonly Version[] | null;
  /** The version that is looked at; null for the newest. */
  readonly chosen: string | null;
  /** What it is compared with: another version, or `NOW`. */
  readonly other: string;
  /** How the comparison is looked at, whichever two are compared; null while nobody has chosen: then as the path itself is. */
  readonly look: CompareLook | null;
  /** What the dialog asks. */
  readonly question: { readonly what: "keep" } | { readonly what: "rename" | "remove"; readonly version: Version };
}

const AT_FIRST: Known = { list: null, chosen: null, other: NOW, look: null, question: { what: "keep" } };

export const useVersions = create<Known>()(() => AT_FIRST);

/** "“Before lunch”", or "today, 10:42". */
export const versionName = ({ name, at }: Version): string => name || words.moment(at, new Date());

/** When and why it was kept: "Today, 10:42 · kept"; for one without a name, whose name says when, only why. */
export const whyOf = ({ name, at, reason }: Version): string =>
  [...(name ? [words.moment(at, new Date())] : []), words.reasons[reason]].join(" · ");

export const chooseVersion = (chosen: string): void =>
  useVersions.setState(({ other }) => ({ chosen, other: other === chosen ? NOW : other }));
export const compareWith = (other: string): void => useVersions.setState({ other });

/** A list for whoever has the path as a list. */
export function useCompareLook(): CompareLook {
  const chosen = useVersions(({ look }) => look);
  const asPath = useReplica(({ app }) => (app?.settings.boardAs === "list" ? "list" : "picture"));
  return chosen ?? asPath;
}
export const lookAt = (look: CompareLook): void => useVersions.setState({ look });

export function askAboutVersion(question: Known["question"]): void {
  useVersions.setState({ question });
  desk.ask("version");
}

/** Takes over the list that a call gave; a version that is gone is no longer chosen. */
function took(result: Result<readonly Version[]>): result is { readonly ok: true; readonly value: readonly Version[] } {
  if (!result.ok) return false;
  const ids = new Set(result.value.map(({ id }) => id));
  useVersions.setState(({ chosen, other }) => ({
    list: result.value,
    chosen: chosen !== null && ids.has(chosen) ? chosen : null,
    other: ids.has(other) ? other : NOW,
  }));
  return true;
}

export async function loadVersions(): Promise<void> {
  const result = await bridge.call("versions.list");
  if (!took(result) && !result.ok) refuse(result.error);
}

/** @returns the reason where it can't be kept under this name. */
export async function keep(name: string): Promise<AppError | null> {
  void keepWriting();
  const result = await bridge.call("versions.keep", { name });
  if (!took(result)) return result.ok ? null : result.error;
  say(words.kept(name.trim()));
  return null;
}

export async function rename(version: Version, name: string): Promise<AppError | null> {
  const result = await bridge.call("versions.rename", { id: version.id, name });
  return took(result) || result.ok ? null : result.error;
}

export async function remove(version: Version): Promise<AppError | null> {
  const result = await bridge.call("versions.remove", { id: version.id });
  if (!took(result)) return result.ok ? null : result.error;
  contents.delete(version.id);
  say(words.removed(versionName(version)));
  return null;
}

/** Makes the workshop what it was; a notice offers the way back. */
export async function goBack(version: Version): Promise<void> {
  const before = useReplica.getState().open?.seq;
  const result = await bridge.call("versions.goBack", { id: version.id });
  if (!result.ok) return refuse(result.error);
  await caughtUp(result.value.seq);
  // Undo would take back something else.
  if (result.value.seq === before) return say(words.isThere(versionName(version)));
  chooseVersion(version.id); // the newest is now the one that was kept of the present
  await loadVersions();
  sayWithUndo(words.wentBack(versionName(version)));
}

/** Versions never change, so each is fetched once. */
const contents = new Map<string, Promise<Result<Workshop>>>();

function contentOf(id: string): Promise<Result<Workshop>> {
  const known = contents.get(id);
  if (known) return known;
  const asked = bridge
    .call("versions.read", { id })
    .then((result): Result<Workshop> => (result.ok ? { ok: true, value: fromSnapshot(result.value) } : result));
  contents.set(id, asked);
  return asked;
}

/** The workshop of a version, or as it is; null while it is fetched. */
export function useContent(id: string): Result<Workshop> | null {
  const now = useReplica(({ open }) => open?.workshop);
  const [fetched, setFetched] = useState<{ readonly id: string; readonly result: Result<Workshop> } | null>(null);
  useEffect(() => {
    if (id === NOW) return;
    let here = true;
    void contentOf(id).then((result) => here && setFetched({ id, result }));
    return () => void (here = false);
  }, [id]);
  if (id === NOW) return now ? { ok: true, value: now } : null;
  return fetched?.id === id ? fetched.result : null;
}

// Another workshop has other versions.
useReplica.subscribe(({ open }, before) => {
  if (open?.file.path === before.open?.file.path) return;
  contents.clear();
  useVersions.setState(AT_FIRST);
});
