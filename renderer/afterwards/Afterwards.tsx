/** What came of the path: the forms, what came back on them, what was done with what was said, and the report. */
import type { ComponentType } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { Footprints } from "lucide-react";
import { CAME_WORDS } from "../../shared/guidance/came-of-it-words.ts";
import { AFTERWARDS_WORDS } from "../../shared/guidance/afterwards-words.ts";
import { FormsTab } from "../forms/FormsTab.tsx";
import { ReportTab } from "../report/ReportTab.tsx";
import { WhatCameBack } from "../results/WhatCameBack.tsx";
import { SaidTab } from "../said/SaidTab.tsx";
import { desk, useDesk, type AfterwardsTab } from "../state/desk.ts";
import { useReplica } from "../state/replica.ts";
import { Button } from "../ui/Button.tsx";
import "./afterwards.css";

const PARTS: readonly { readonly tab: AfterwardsTab; readonly Content: ComponentType }[] = [
  { tab: "forms", Content: FormsTab },
  { tab: "counting", Content: WhatCameBack },
  { tab: "said", Content: SaidTab },
  { tab: "report", Content: ReportTab },
];

export function Afterwards() {
  const readOnly = useReplica(({ open }) => open?.file.readOnly ?? true);
  const tab = useDesk(({ afterwards }) => afterwards);
  return (
    <div className="place">
      <header className="place-head afterwards-head">
        <div>
          <h2>{AFTERWARDS_WORDS.heading}</h2>
          <p className="muted">{AFTERWARDS_WORDS.intro}</p>
        </div>
        {!readOnly && <Button icon={Footprints} label={CAME_WORDS.open} tip={CAME_WORDS.openTip} onPress={desk.walkWhatCame} />}
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
