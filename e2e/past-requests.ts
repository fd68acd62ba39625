import { join } from 'node:path';
import Database from 'libsql';
import type { FrontdeskProcess } from './frontdesk-process.ts';

/** One request of the past: accepted after a moment, or given up. Times in epoch milliseconds, spans in seconds. */
export type Past = { teamId: string; requestedAt: number; waited: number; handled: number | null };

/** Puts what a service has seen before into its database, as if it had run then. */
export function addPast(server: FrontdeskProcess, requests: readonly Past[]): void {
  const database = new Database(join(server.folder, 'frontdesk.db'));
  database.exec('pragma busy_timeout = 5000');
  const add = database.prepare(
    `insert into conversation (id, site_id, resident_hash, reference, machine_version, state, context_json, version, head_seq, is_open, page_url, page_title,
      language, created_at, closed_at, team_id, advisor_id, requested_at, accepted_at, answered_at, left_at, outcome)
     values (?, 'main', ?, ?, 1, 'closed', '{}', 1, 0, 0, '', '', 'en', ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  database.exec('begin');
  requests.forEach(({ teamId, requestedAt, waited, handled }, i) => {
    const until = requestedAt + waited * 1000;
    const accepted = handled === null ? null : until;
    const closed = until + (handled ?? 0) * 1000;
    const [advisor, left, outcome] = handled === null ? [null, until, 'abandoned'] : ['made-up', null, 'resolved'];
    add.run(`past-${i}`, `past-${i}`, `FD-PAST-${i}`, requestedAt, closed, teamId, advisor, requestedAt, accepted, accepted, left, outcome);
  });
  database.exec('commit');
  database.close();
}
