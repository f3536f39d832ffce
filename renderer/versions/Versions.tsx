/** Versions: the workshop as it was, what has changed since, and the way back. */
import { Archive, BookmarkPlus, History } from "lucide-react";
import { useEffect, useMemo, useState } from "react";
import { BACKUP_WORDS } from "../../shared/guidance/backup-words.ts";
import { WORDS } from "../../shared/guidance/interface.ts";
import type { Version } from "../../shared/model/version.ts";
import type { StoneId } from "../../shared/model/records.ts";
import type { Workshop } from "../../shared/model/workshop.ts";
import { whatChanged } from "../../shared/pathway/what-changed.ts";
import { comparedScene, type ComparedScene } from "../../shared/scene/compare.ts";
import type { MarkName } from "../../shared/scene/scene.ts";
import { board } from "../state/board-handle.ts";
import { useReplica } from "../state/replica.ts";
import { Button } from "../ui/Button.tsx";
import { Choice } from "../ui/Choice.tsx";
import { focusOn } from "../ui/focus-on.ts";
import { Pick } from "../ui/Pick.tsx";
import { askForBackups } from "./backups.ts";
import { ComparedBoard } from "./ComparedBoard.tsx";
import { comparedId, ComparedList, MarkSign } from "./ComparedList.tsx";
import { Sentences } from "./Sentences.tsx";
import { VersionList } from "./VersionList.tsx";
import {
  askAboutVersion,
  compareWith,
  goBack,
  loadVersions,
  lookAt,
  versionName,
  NOW,
  useCompareLook,
  useContent,
  useVersions,
  whyOf,
} from "./versions.ts";
import "./versions.css";

const words = WORDS.versions;

export function Versions() {
  const { list, chosen, other } = useVersions();
  const readOnly = useReplica(({ open }) => open?.file.readOnly ?? true);
  useEffect(() => void loadVersions(), []);
  const version = list?.find(({ id }) => id === chosen) ?? list?.[0];
  return (
    <div className="versions">
      <div className="versions-side">
        <header className="versions-head">
          <h2>{words.heading}</h2>
          {!readOnly && <Button icon={BookmarkPlus} label={words.keep} onPress={() => askAboutVersion({ what: "keep" })} />}
        </header>
        <p className="muted small">
          {words.intro} {words.privacy}
        </p>
        <Button icon={Archive} weight="quiet" label={BACKUP_WORDS.menu} onPress={() => askForBackups()} />
        {!list && <p className="muted">{words.loading}</p>}
        {list?.length === 0 && <p className="muted">{words.empty}</p>}
        {list && version && <VersionList list={list} chosen={version.id} readOnly={readOnly} />}
        {list && version && (
          <div className="versions-pair">
            <Pick
              label={words.with}
              options={[
                { value: NOW, label: words.now, help: words.nowHelp },
                ...list.filter((one) => one !== version).map((one) => ({ value: one.id, label: versionName(one), help: whyOf(one) })),
              ]}
              value={other}
              onChange={compareWith}
            />
            {!readOnly && <Button icon={History} label={words.goBack} tip={words.goBackTip} onPress={() => void goBack(version)} />}
          </div>
        )}
      </div>
      {list && version && <Pair list={list} version={version} other={other} />}
    </div>
  );
}

/** Fetches the two, and puts the earlier one first. */
function Pair({ list, version, other }: { readonly list: readonly Version[]; readonly version: Version; readonly other: string }) {
  const [one, two] = [useContent(version.id), useContent(other)];
  const second = list.find(({ id }) => id === other);
  // The list is newest first, and nothing is newer than now.
  const isEarlier = !second || list.indexOf(version) > list.indexOf(second);
  if (!one || !two)
    return (
      <p className="versions-wait muted" role="status">
        {words.comparing}
      </p>
    );
  const refused = [one, two].find((result) => !result.ok);
  if (refused && !refused.ok)
    return (
      <p className="versions-wait" role="alert">
        {refused.error.message}
      </p>
    );
  if (!one.ok || !two.ok) return null;
  const [first, last] = [words.inSentence(versionName(version)), second ? words.inSentence(versionName(second)) : words.nowInSentence];
  // Two others are read from the top.
  const pair = `${version.id} ${other}`;
  return isEarlier ? (
    <Comparison key={pair} before={one.value} after={two.value} heading={words.from(first, last)} />
  ) : (
    <Comparison key={pair} before={two.value} after={one.value} heading={words.from(last, first)} />
  );
}

interface ComparisonProps {
  readonly before: Workshop;
  readonly after: Workshop;
  readonly heading: string;
}

function Comparison({ before, after, heading }: ComparisonProps) {
  const changed = useMemo(() => whatChanged(before, after), [before, after]);
  const compared = useMemo(() => comparedScene(before, after), [before, after]);
  const look = useCompareLook();
  const [selected, setSelected] = useState<readonly StoneId[]>([]);
  const onBoard = useMemo(() => new Set<string>(compared.scene.stones.map(({ id }) => id)), [compared]);
  const show = (stones: readonly StoneId[]): void => {
    setSelected(stones);
    if (look === "list") focusOn(comparedId(stones[0]));
    else board.current?.reveal(stones);
  };
  return (
    <>
      <section className="versions-changes" aria-label={words.look}>
        <div role="status">
          <p className="muted small">{heading}</p>
          <h3 className="versions-summary">{changed.summary}</h3>
        </div>
        <Sentences groups={changed.groups} onBoard={onBoard} onShow={show} />
      </section>
      <section className="versions-look" aria-label={heading}>
        <div className="versions-board">
          {look === "picture" ? (
            <ComparedBoard compared={compared} selected={selected} onSelect={setSelected} />
          ) : (
            <ComparedList stones={compared.stones} selected={selected} />
          )}
        </div>
        <div className="versions-tools">
          <Choice
            label={words.look}
            labelHidden
            value={look}
            onChange={lookAt}
            options={[
              { value: "picture", label: words.picture },
              { value: "list", label: words.asList },
            ]}
          />
          <Legend compared={compared} />
        </div>
      </section>
    </>
  );
}

/** The signs that stand on this board, with their words: far off a stone shows the sign alone. */
function Legend({ compared: { stones } }: { readonly compared: ComparedScene }) {
  const there = new Set(stones.map(({ mark }) => mark));
  const marks = (Object.keys(words.marks) as MarkName[]).filter((mark) => there.has(mark));
  return (
    <p className="versions-legend muted small">
      {marks.map((mark) => (
        <MarkSign key={mark} mark={mark} />
      ))}
      {words.legend}
    </p>
  );
}
