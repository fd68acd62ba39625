import { acceptAtOnce, acceptors } from '../faults/accept-at-once.ts';
import { browserCrash, laptopSleeps } from '../faults/advisor-gone.ts';
import { sameMessage, sameStart } from '../faults/at-once.ts';
import { networkDrop, oneWayLoss } from '../faults/clients-cut-off.ts';
import { databaseRestart, slowDatabase } from '../faults/database-troubles.ts';
import { killProcess } from '../faults/kill-process.ts';
import { knowledgeDown } from '../faults/knowledge-down.ts';
import { lostAnswers } from '../faults/lost-answers.ts';
import { lostProcess } from '../faults/lost-process.ts';
import { noWebSocket } from '../faults/no-websocket.ts';
import { redisKilled, redisPartition, redisWiped } from '../faults/redis-troubles.ts';
import { restart, rollingRestart } from '../faults/rolling-restart.ts';
import { skewedClocks } from '../faults/skewed-clocks.ts';
import { tabs } from '../faults/tabs.ts';
import type { Fault } from '../faults/fault.ts';
import type { Staff } from '../world/stage.ts';

/**
 * Faults that share a stage: those that only wait run at once, beside those that disturb others or ask much of the machine, which take turns. `on` says
 * what they stand on: a PostgreSQL and a Redis that nothing happens to, ones of their own to break, or one process on SQLite.
 */
export type Lane = { name: string; on: 'shared' | 'own' | 'sqlite'; staff: Staff[]; atOnce: Fault[]; inTurn: Fault[] };

const onSqlite = (fault: Fault): Fault => ({ ...fault, id: `${fault.id}-sqlite`, what: `${fault.what}, one process on SQLite` });
const team = (name: string, ...logins: string[]): Staff[] => logins.map((login) => ({ login, team: name }));

export const lanes: Lane[] = [
  {
    name: 'pages',
    on: 'shared',
    staff: [...acceptors, ...team('highways', 'f16-asleep', 'f16-next'), ...team('school-admissions', 'f17'), ...team('adult-social-care', 'f13')],
    atOnce: [laptopSleeps, networkDrop, oneWayLoss, skewedClocks, browserCrash],
    inTurn: [noWebSocket, sameMessage, sameStart, lostAnswers, tabs, acceptAtOnce],
  },
  { name: 'processes', on: 'shared', atOnce: [], staff: team('highways', 'f14-lost', 'f14-next'), inTurn: [killProcess, rollingRestart, lostProcess] },
  {
    name: 'services',
    on: 'own',
    atOnce: [],
    staff: team('highways', 'f3'),
    inTurn: [redisKilled, redisWiped, redisPartition, databaseRestart, slowDatabase],
  },
  { name: 'sqlite', on: 'sqlite', atOnce: [], staff: [], inTurn: [...[sameMessage, lostAnswers, killProcess, restart].map(onSqlite), knowledgeDown] },
];
