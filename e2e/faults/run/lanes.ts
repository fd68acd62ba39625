import { acceptAtOnce, acceptors } from '../faults/accept-at-once.ts';
import { sameMessage, sameStart } from '../faults/at-once.ts';
import { networkDrop, oneWayLoss } from '../faults/clients-cut-off.ts';
import { killProcess } from '../faults/kill-process.ts';
import { lostAnswers } from '../faults/lost-answers.ts';
import { lostProcess } from '../faults/lost-process.ts';
import { rollingRestart } from '../faults/rolling-restart.ts';
import { tabs } from '../faults/tabs.ts';
import type { Fault } from '../faults/fault.ts';
import type { Staff } from '../world/stage.ts';

/**
 * Faults that share a stage: those that disturb nobody run at once, the others one after another. `on` says what they stand on: a PostgreSQL and a Redis
 * that nothing happens to, ones of their own to break, or one process on SQLite.
 */
export type Lane = { name: string; on: 'shared' | 'own' | 'sqlite'; atOnce: boolean; staff: Staff[]; faults: Fault[] };

const onSqlite = (fault: Fault): Fault => ({ ...fault, id: `${fault.id}-sqlite`, what: `${fault.what}, one process on SQLite` });

export const lanes: Lane[] = [
  {
    name: 'pages',
    on: 'shared',
    atOnce: true,
    staff: [...acceptors],
    faults: [networkDrop, oneWayLoss, lostAnswers, sameMessage, tabs, sameStart, acceptAtOnce],
  },
  {
    name: 'processes',
    on: 'shared',
    atOnce: false,
    staff: [
      { login: 'f14-lost', team: 'highways' },
      { login: 'f14-next', team: 'highways' },
    ],
    faults: [killProcess, rollingRestart, lostProcess],
  },
  { name: 'sqlite', on: 'sqlite', atOnce: false, staff: [], faults: [sameMessage, lostAnswers, killProcess, rollingRestart].map(onSqlite) },
];
