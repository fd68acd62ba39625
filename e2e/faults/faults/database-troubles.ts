import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { clock, type Stage } from '../world/stage.ts';
import { acknowledgements, entriesOf, until } from '../world/watch.ts';
import { atMost, exactly, measured, seconds, type Fault } from './fault.ts';

const recoversWithin = 30_000;

/** The database is killed outright while everybody writes, and started again. */
export const databaseRestart: Fault = {
  id: 'F5',
  what: 'the database is killed and comes back',
  async run({ stage, desk, scale }) {
    const away = scale.long ? 20_000 : 5_000;
    const postgres = stage.options.services?.postgres;
    const from = clock();
    const sends = desk.talks.map((talk) => desk.write(talk));
    await postgres?.stop('SIGQUIT');
    await sleep(away);
    const downUntil = clock();
    await postgres?.start();
    const back = clock();
    const unsent = () => desk.pages.filter((page) => !page.isSettled).length;
    await until(() => unsent() === 0, recoversWithin);
    const recovered = clock();
    await Promise.all(sends);
    const early = desk.pages.flatMap((page) => entriesOf(page, 'acknowledged')).filter((entry) => entry.at > from + 1_000 && entry.at < downUntil).length;
    const sent = desk.pages.flatMap((page) => entriesOf(page, 'sent')).filter((entry) => entry.at >= from && entry.at < back).length;
    return {
      scale: `${away / 1000} s, ${desk.talks.length} talks`,
      figures: [
        atMost('everything sent, after the return', seconds(recovered - back), 10),
        exactly('pages with something unsent', unsent(), 0),
        exactly('acknowledged while there was no database', early, 0),
        measured('messages of that time', sent, ''),
      ],
      pages: [],
    };
  },
};

/** Added to each statement that writes a message. */
const slowBy = 2;
const slow = [
  `create function slow() returns trigger language plpgsql as $$ begin perform pg_sleep(${slowBy}); return null; end $$`,
  'create trigger slow after insert on message for each statement execute function slow()',
];
const quick = ['drop trigger slow on message', 'drop function slow()'];

export const slowDatabase: Fault = {
  id: 'F19',
  what: `the database takes ${slowBy} s longer to keep a message`,
  async run({ stage, desk, scale }) {
    const lasts = scale.long ? 60_000 : 10_000;
    await ask(stage, slow);
    const from = clock();
    await sleep(lasts);
    await ask(stage, quick);
    const to = clock();
    await sleep(3_000);
    const later = clock();
    await sleep(3_000);
    const during = acknowledgements(desk.pages, from, to - slowBy * 1_000);
    const unanswered = desk.pages.flatMap((page) => entriesOf(page, 'unanswered')).filter((entry) => entry.at >= from).length;
    return {
      scale: `${lasts / 1000} s, ${desk.talks.length} talks, ${(during.count / ((lasts - slowBy * 1_000) / 1_000)).toFixed(1)} messages/s`,
      figures: [
        atMost('ack p95 meanwhile', seconds(during.p95), 3),
        exactly('commands that ran out of time', unanswered, 0),
        atMost('ack p95 soon afterwards', seconds(acknowledgements(desk.pages, later, clock()).p95), 1),
      ],
      pages: [],
    };
  },
};

async function ask({ database }: Stage, statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: database });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}
