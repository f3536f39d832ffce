/** The first screen: the workshops there are, and the ways to begin. */
import { FolderOpen, Plus, Settings, Signpost } from "lucide-react";
import { useEffect, useState } from "react";
import { APP_NAME, WORDS } from "../../shared/guidance/interface.ts";
import { useFinish } from "../finish/finish.ts";
import type { HomeCards } from "../../shared/ipc/contract.ts";
import { openExample, openWorkshop } from "../state/actions.ts";
import { bridge } from "../state/bridge.ts";
import { desk } from "../state/desk.ts";
import { refuse } from "../state/notices.ts";
import { useReplica } from "../state/replica.ts";
import { Button } from "../ui/Button.tsx";
import { FaultBoundary, StoppedStrip } from "../ui/Fault.tsx";
import { useReady } from "../ui/ready.ts";
import { Crossing } from "./Crossing.tsx";
import { WorkshopCard } from "./WorkshopCard.tsx";
import "./home.css";

const words = WORDS.home;

export function Home() {
  const [home, setHome] = useState<HomeCards | null>(null);
  const folder = useReplica((replica) => replica.app?.folder ?? "");
  const load = async (): Promise<void> => {
    const found = await bridge.call("home.cards");
    if (!found.ok) refuse(found.error);
    setHome(found.ok ? found.value : { cards: [], looking: false });
  };
  const finished = useFinish((now) => now.finished);
  useEffect(() => {
    const stop = bridge.on("home.cards", setHome);
    void load();
    return stop;
  }, [finished]);
  useReady(home !== null);

  return (
    <div className="home">
      <header className="home-head">
        <p className="home-name">
          <Crossing small />
          {APP_NAME}
        </p>
        <Button icon={Settings} weight="quiet" label={WORDS.settings.heading} onPress={() => desk.ask("settings")} />
      </header>
      <main className="home-main">
        {home === null ? (
          <Loading />
        ) : home.cards.length === 0 && !home.looking ? (
          <Welcome />
        ) : (
          <>
            <div className="home-title">
              <h1>{words.heading}</h1>
              <div className="home-ways">
                <Button weight="main" icon={Plus} label={words.new} onPress={() => desk.ask("new")} />
                <Ways />
              </div>
            </div>
            {home.looking && <Loading />}
            <ul className="home-cards" aria-label={words.heading}>
              {home.cards.map((card) => (
                <li key={card.id}>
                  <FaultBoundary where="card" renderInstead={(again) => <StoppedStrip className="workshop-card-fault" again={again} />}>
                    <WorkshopCard card={card} onForgotten={() => void load()} />
                  </FaultBoundary>
                </li>
              ))}
            </ul>
          </>
        )}
      </main>
      <footer className="home-foot small muted">
        {words.folder(folder)} {words.private}
      </footer>
    </div>
  );
}

const Loading = () => (
  <p className="muted" role="status">
    {words.loading}
  </p>
);

/** Nothing here yet: what this is, and the one first step. */
function Welcome() {
  return (
    <section className="welcome">
      <div className="welcome-words">
        <h1>{words.welcome}</h1>
        <p>{words.welcomeHelp}</p>
        <Button weight="main" icon={Plus} label={words.first} onPress={() => desk.ask("new")} />
        <div className="home-ways">
          <Ways />
        </div>
      </div>
      <Crossing />
    </section>
  );
}

function Ways() {
  return (
    <>
      <Button icon={FolderOpen} label={words.open} tip={words.openTip} onPress={() => void openWorkshop()} />
      <Button icon={Signpost} label={words.example} tip={words.exampleTip} onPress={() => void openExample()} />
    </>
  );
}
