import { sql } from 'kysely';
import type { EventTable } from '../../store/schema.ts';
import type { Tx } from '../../store/store.ts';

const day = 86_400_000;
const second = 1000;

/** The same numbers for the same seed (mulberry32). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Filling = {
  from: number;
  days: number;
  perDay: number;
  siteId: string;
  teamIds: readonly string[];
  staffIds: readonly string[];
  hours?: [number, number];
};

/** What the log would hold after so many days of so many conversations, by office hours in UTC: written in bulk, for looks at speed, plans and screens. */
export async function fillLog(tx: Tx, { from, days, perDay, siteId, teamIds, staffIds, hours = [9, 17] }: Filling): Promise<void> {
  const random = chance(days * 1000 + perDay);
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;
  const empty = { team_id: null, staff_id: null, since: null, until: null, first_since: null, first_team_id: null, result: null, is_long: 0 };
  for (let index = 0; index < days; index++) {
    const rows: EventTable[] = [];
    const conversations = [];
    for (let n = 0; n < perDay; n++) {
      const id = `history-${Math.floor(from / day)}-${index}-${n}`;
      const begun = Math.floor((from + index * day + (hours[0] + random() * (hours[1] - hours[0])) * 3_600_000) / second) * second;
      const add = (kind: EventTable['kind'], at: number, rest: Partial<EventTable>): void =>
        void rows.push({ ...empty, id: `${id}-${kind}`, at, kind, conversation_id: id, site_id: siteId, ...rest });
      const teamId = pick(teamIds);
      const asked = begun + Math.floor(20 + random() * 60) * second;
      add('began', begun, {});
      conversations.push({ id, begun, teamId, asked });
      if (random() < 0.35) {
        add('assistantEnded', asked, { since: begun, result: random() < 0.7 ? 'contained' : 'leftWithoutSaying' });
        continue;
      }
      const first = { since: asked, first_since: asked, first_team_id: teamId, team_id: teamId };
      add('assistantEnded', asked, { since: begun, result: 'asked' });
      add('queued', asked, { ...first, since: null });
      const accepted = asked + Math.floor(3 + random() ** 3 * 40) * second;
      if (random() < 0.08) {
        add('left', asked + Math.floor(2 + random() * 60) * second, { ...first, result: 'abandoned' });
        continue;
      }
      const staff_id = pick(staffIds);
      const answered = accepted + Math.floor(2 + random() * 12) * second;
      const ended = answered + Math.floor(120 + random() * 600) * second;
      const wrapped = ended + Math.floor(10 + random() * 50) * second;
      add('accepted', accepted, { ...first, staff_id });
      add('answered', answered, { ...first, staff_id });
      add('handled', wrapped, { team_id: teamId, staff_id, since: accepted, until: ended, result: random() < 0.06 ? 'transferred' : 'ended' });
    }
    for (let at = 0; at < rows.length; at += 500) {
      await tx
        .insertInto('event')
        .values(rows.slice(at, at + 500))
        .execute();
    }
    for (let at = 0; at < conversations.length; at += 200) {
      const made = conversations.slice(at, at + 200).map(({ id, begun, teamId, asked }) => {
        // Every tenth resident is one who was there before.
        const resident = random() < 0.1 ? Math.floor(random() * 500) : id;
        return sql`(${id}, ${siteId}, ${String(resident)}, ${id}, 2, 'closed', '{}', 1, 0, 0, '', '', 'en', ${begun}, ${begun}, ${teamId}, ${asked})`;
      });
      await sql`insert into conversation (id, site_id, resident_hash, reference, machine_version, state, context_json, version, head_seq, is_open, page_url, page_title,
        language, created_at, closed_at, team_id, requested_at) values ${sql.join(made)}`.execute(tx);
    }
    const duty = staffIds.flatMap((staff_id) => {
      const on = { staff_id, is_connected: 1, capacity: 3, team_ids_json: JSON.stringify(teamIds) };
      const at = (hour: number): number => from + index * day + Math.floor(hour * 3_600_000);
      const n = Math.floor(from / day) * 1000 + index * 4;
      const noon = (hours[0] + hours[1]) / 2;
      return [
        { ...on, n: n + 1, at: at(hours[0]), status: 'available' as const },
        { ...on, n: n + 2, at: at(noon), status: 'break' as const },
        { ...on, n: n + 3, at: at(noon + 0.5), status: 'available' as const },
        { ...on, n: n + 4, at: at(hours[1]), status: 'offline' as const },
      ];
    });
    await tx.insertInto('duty').values(duty).execute();
  }
}
