/** What came of the path: the forms, what came back on them, what was done with what was said, and the report. */
import type { ComponentType } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { AFTERWARDS_WORDS } from "../../shared/guidance/afterwards-words.ts";
import { ReportPart } from "../report/ReportPart.tsx";
import { desk, useDesk, type AfterwardsTab } from "../state/desk.ts";
import { WhatCameBack } from "../results/WhatCameBack.tsx";
import "./afterwards.css";

const PARTS: readonly { readonly tab: AfterwardsTab; readonly Content: ComponentType }[] = [
  { tab: "counting", Content: WhatCameBack },
  { tab: "report", Content: ReportPart },
];

export function Afterwards() {
  const tab = useDesk(({ afterwards }) => afterwards);
  return (
    <div className="place">
      <header className="place-head">
        <h2>{AFTERWARDS_WORDS.heading}</h2>
        <p className="muted">{AFTERWARDS_WORDS.intro}</p>
      </header>
      <Tabs
        className="afterwards"
        selectedKey={tab}
        onSelectionChange={(key) => {
          const chosen = PARTS.find((part) => part.tab === key);
          if (chosen) desk.afterwards(chosen.tab);
        }}
      >
        <TabList className="afterwards-tabs" aria-label={AFTERWARDS_WORDS.parts}>
          {PARTS.map((part) => (
            <Tab key={part.tab} id={part.tab} className="afterwards-tab">
              {AFTERWARDS_WORDS.tabs[part.tab]}
            </Tab>
          ))}
        </TabList>
        {PARTS.map(({ tab: id, Content }) => (
          <TabPanel key={id} id={id} className="afterwards-part">
            <Content />
          </TabPanel>
        ))}
      </Tabs>
    </div>
  );
}
