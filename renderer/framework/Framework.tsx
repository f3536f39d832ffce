/** The framework (table T1), part by part: the parts on the left, the text of one of them, and our prompts beside it. */
import { ArrowLeft, ArrowRight } from "lucide-react";
import { useRef } from "react";
import { WORDS } from "../../shared/guidance/interface.ts";
import { FRAMEWORK_PARTS, FRAMEWORK_SECTIONS, type FrameworkPart } from "../../shared/guidance/framework-prompts.ts";
import type { FrameworkKey } from "../../shared/model/records.ts";
import { frameworkText } from "../../shared/model/workshop.ts";
import { tryChange } from "../state/actions.ts";
import { desk, useDesk } from "../state/desk.ts";
import { useReplica, useWorkshop } from "../state/replica.ts";
import { Button } from "../ui/Button.tsx";
import { HowMany } from "../ui/HowMany.tsx";
import { PLACE_TERMS, TermButton } from "../ui/TermButton.tsx";
import { partId, PartsList } from "./Parts.tsx";
import { ReadText } from "./ReadText.tsx";
import { TextEditor } from "./TextEditor.tsx";
import "./framework.css";

const words = WORDS.framework;

/** The places whose content stands beside a part in the document. */
const BELONGS: { readonly [K in FrameworkKey]?: keyof typeof words.go } = {
  pathwaysWhat: "pathway",
  pathwaysHow: "pathway",
  evidenceTypes: "evidence",
  planHow: "plan",
  realLifeExamples: "examples",
};

export function Framework() {
  const workshop = useWorkshop();
  const readOnly = useReplica(({ open }) => open?.file.readOnly ?? true);
  const key = useDesk((now) => now.part);
  const at = FRAMEWORK_PARTS.findIndex((one) => one.key === key);
  const part = FRAMEWORK_PARTS[at];
  const text = useRef<HTMLElement>(null);
  if (!part) return null;
  const written = FRAMEWORK_PARTS.filter((one) => frameworkText(workshop, one.key).trim() !== "").length;
  const value = frameworkText(workshop, key);
  const turn = (to: FrameworkPart): void => {
    desk.reads(to.key);
    text.current?.scrollTo(0, 0);
  };
  const [before, after] = [FRAMEWORK_PARTS[at - 1], FRAMEWORK_PARTS[at + 1]];
  return (
    <div className="framework" data-term={PLACE_TERMS.framework}>
      <div className="framework-parts">
        <div className="framework-head">
          <h2>{words.heading}</h2>
          <TermButton term={PLACE_TERMS.framework} />
        </div>
        <p className="muted small">
          {words.summary(written, FRAMEWORK_PARTS.length)} <HowMany n={written} of={FRAMEWORK_PARTS.length} />
        </p>
        <PartsList workshop={workshop} />
      </div>
      <article className="framework-text" ref={text}>
        <p className="muted small">{sectionOf(part)}</p>
        <h3>{part.label}</h3>
        <Prompts part={part} />
        {readOnly ? (
          <ReadText source={value} />
        ) : (
          <TextEditor
            key={key}
            label={part.label}
            value={value}
            onCommit={(source) => tryChange({ do: "framework.write", key, text: source })}
            onLeave={() => document.getElementById(partId(key))?.focus()}
          />
        )}
        <div className="framework-turn">
          {before && <Button icon={ArrowLeft} label={words.previous} tip={before.label} onPress={() => turn(before)} />}
          {after && <Button icon={ArrowRight} label={words.next} tip={after.label} onPress={() => turn(after)} />}
        </div>
      </article>
    </div>
  );
}

function Prompts({ part }: { readonly part: FrameworkPart }) {
  const belongs = BELONGS[part.key];
  return (
    <aside className="framework-prompts" aria-label={words.purpose}>
      <h4>{words.purpose}</h4>
      <p>{part.prompt}</p>
      <h4>{words.begin}</h4>
      <p>{part.hint}</p>
      {belongs && (
        <>
          <h4>{words.belongs}</h4>
          <Button icon={ArrowRight} label={words.go[belongs]} onPress={() => desk.go(belongs)} />
        </>
      )}
    </aside>
  );
}

/** "Using the framework · Pathways to impact": where a part stands in the document. */
const sectionOf = ({ key }: FrameworkPart): string =>
  FRAMEWORK_SECTIONS.flatMap(({ heading, parts, subsections = [] }) => [
    { name: heading, parts },
    ...subsections.map((one) => ({ name: `${heading} · ${one.heading}`, parts: one.parts })),
  ]).find(({ parts }) => parts.some((one) => one.key === key))?.name ?? "";
