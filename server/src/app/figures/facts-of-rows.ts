import type { Fact } from '../../domain/figures/count-facts.ts';
import type { Duty } from '../../domain/figures/measure-hands.ts';
import type { AssignmentTable, DutyTable, EventTable } from '../../store/schema.ts';

export const factOf = (row: EventTable): Fact => ({
  kind: row.kind,
  at: row.at,
  conversationId: row.conversation_id,
  siteId: row.site_id,
  teamId: row.team_id,
  staffId: row.staff_id,
  since: row.since,
  until: row.until,
  firstSince: row.first_since,
  firstTeamId: row.first_team_id,
  result: row.result,
});

/** A chat in hand, as one that ends now. */
export const factInHand = (row: AssignmentTable, now: number): Fact => ({
  kind: 'handled',
  at: Math.max(now, row.since),
  conversationId: row.conversation_id,
  siteId: row.site_id,
  teamId: row.team_id,
  staffId: row.staff_id,
  since: row.since,
  until: row.until ?? Math.max(now, row.since),
  firstSince: null,
  firstTeamId: null,
  result: 'inHand',
});

/** Available for chats is: connected, and set to Available. */
export const dutyOf = (row: DutyTable): Duty => ({
  staffId: row.staff_id,
  at: row.at,
  isAvailable: row.is_connected === 1 && row.status === 'available',
  capacity: row.capacity,
  teamIds: teamsIn(row.team_ids_json),
});

/** Most rows say the same few teams. */
const lists = new Map<string, readonly string[]>();
const listsMost = 1_000;
function teamsIn(json: string): readonly string[] {
  const known = lists.get(json) ?? (JSON.parse(json) as string[]);
  if (lists.size >= listsMost) lists.clear();
  lists.set(json, known);
  return known;
}

/** What goes on in `facts` no more: rows were read one after another, and a chat may have ended between. */
export function withoutEnded(inHand: readonly Fact[], facts: readonly Fact[]): readonly Fact[] {
  if (!inHand.some((fact) => fact.result === 'inHand')) return inHand;
  const ended = new Set(facts.flatMap((fact) => (fact.kind === 'handled' && fact.result !== 'inHand' ? [`${fact.conversationId} ${fact.since}`] : [])));
  return inHand.filter((fact) => fact.result !== 'inHand' || !ended.has(`${fact.conversationId} ${fact.since}`));
}
