import { join } from 'node:path';
import { withPatience, type Fault, type Scale, type Scene } from '../faults/fault.ts';
import { check } from '../world/check.ts';
import { Desk } from '../world/desk.ts';
import { Stage, type Services } from '../world/stage.ts';
import type { Lane } from './lanes.ts';
import { verdictFigures, type Result } from './report.ts';

export type LaneOptions = {
  scale: Scale;
  patience: number;
  folder: string;
  services: Services | null;
  freePort: () => Promise<number>;
  told: (result: Result) => void;
};

/** What goes on while faults happen, for the short form and for the long one. */
const crowd = { talks: [12, 300], perSecond: [3, 28] } as const;
/** Chats that one advisor of the desk can have, less some for the faults' own. */
const chatsEach = 8;

/** Sets a stage, begins the talks, and runs the lane's faults. What keeps the stage from being set fails all of them. */
export async function runLane(lane: Lane, options: LaneOptions): Promise<void> {
  const { scale, patience, services, freePort, told } = options;
  const talks = scale.of(...crowd.talks);
  const logins = Array.from({ length: Math.ceil(talks / chatsEach) + 1 }, (_, n) => `talk-${n + 1}`);
  const staff = [...lane.staff, ...logins.map((login) => ({ login, team: 'general' }))];
  const processes = services ? 3 : 1;
  let stage: Stage | null = null;
  try {
    stage = await Stage.open({ name: lane.name, folder: join(options.folder, lane.name), processes, staff, services, freePort });
    const desk = await Desk.open(stage, logins);
    await desk.begin(talks, scale.of(...crowd.perSecond));
    const scene = { stage, desk, scale };
    const each = async (fault: Fault) => told(patiently(await runFault(fault, scene), patience));
    const inTurn = async () => {
      for (const fault of lane.inTurn) await each(fault);
    };
    await Promise.all([...lane.atOnce.map(each), inTurn()]);
    desk.end();
  } catch (error) {
    for (const { id, what } of [...lane.atOnce, ...lane.inTurn])
      told({ id, what, scale: 'not run', figures: [], seconds: 0, trouble: `The stage was not set: ${said(error)}`, findings: [] });
  } finally {
    await stage?.close();
  }
}

const patiently = (result: Result, patience: number): Result => ({ ...result, figures: result.figures.map((figure) => withPatience(figure, patience)) });
const said = (error: unknown): string => (error instanceof Error ? error.message : String(error));

async function runFault(fault: Fault, scene: Scene): Promise<Result> {
  const { id, what } = fault;
  const begun = performance.now();
  const reason = fault.needs?.() ?? null;
  if (reason !== null) return { id, what, scale: 'not run', figures: [], seconds: 0, trouble: null, skipped: reason, findings: [] };
  const seconds = () => Math.round((performance.now() - begun) / 1000);
  try {
    const { scale, figures, pages } = await fault.run(scene);
    const checked = await check(scene.stage, [...scene.desk.pages, ...pages]);
    pages.forEach((page) => page.close());
    const findings = checked.findings.slice(0, 5).map((finding) => `${finding.invariant}: ${finding.what}`);
    return { id, what, scale, figures: [...figures, ...verdictFigures(checked)], seconds: seconds(), trouble: null, findings };
  } catch (error) {
    return { id, what, scale: 'broken off', figures: [], seconds: seconds(), trouble: said(error), findings: [] };
  }
}
