import { intervalAt } from './intervals.ts';
import { tallyIn, type Counted, type Fact, type Scope } from './count-facts.ts';

/** What one advisor could take from `at` on. */
export type Duty = { staffId: string; at: number; isAvailable: boolean; capacity: number; teamIds: readonly string[] };

type Span = { from: number; to: number };

/** Splits the time of advisors by interval: Available, with chats in hand, seats. `duties` are in each advisor's order and begin with what held at the first edge. */
export function measureHands(...given: Parameters<typeof measureInTurns>): void {
  for (const _ of measureInTurns(...given));
}

/** The same, with a stop after each advisor in which a caller can let others have their turn. */
export function* measureInTurns(
  counted: Counted,
  facts: readonly Fact[],
  duties: readonly Duty[],
  edges: readonly number[],
  to: number,
  scope: Scope,
  siteOf: (teamId: string) => string | undefined,
): Generator<void> {
  const from = edges[0] ?? to;
  const dutiesOf = grouped(duties, (duty) => duty.staffId);
  const chatsOf = grouped(
    facts.filter((fact) => fact.kind === 'handled' && fact.since !== null && fact.since < to && fact.at > from),
    (fact) => fact.staffId ?? '',
  );
  for (const staffId of new Set([...dutiesOf.keys(), ...chatsOf.keys()])) {
    if (staffId === '' || (scope.staffId !== null && scope.staffId !== staffId)) continue;
    const chats = chatsOf.get(staffId) ?? [];
    // Of someone without a log, who has chats from before there was one, these tell the team.
    const fallback = [...new Set(chats.flatMap((chat) => chat.teamId ?? []))];
    const own = dutiesOf.get(staffId) ?? [];
    const groups = new Map<Duty | undefined, string[]>();
    const groupsOf = (duty: Duty | undefined): string[] => {
      const known = groups.get(duty) ?? groupsIn(scope, staffId, duty?.teamIds ?? fallback, siteOf);
      groups.set(duty, known);
      return known;
    };
    const spans = chats.map((chat) => ({ from: Math.max(from, chat.since ?? from), to: Math.min(to, chat.at) }));
    sweep(spans, own, edges, to, (interval, span, load, duty) => {
      const length = span.to - span.from;
      const isAvailable = duty?.isAvailable ?? false;
      if (!isAvailable && load === 0) return;
      for (const group of groupsOf(duty)) {
        const tally = tallyIn(counted, group, interval);
        tally.inHand += load * length;
        if (load > 0) tally.withAny += length;
        if (!isAvailable) continue;
        tally.available += length;
        tally.seats += (duty?.capacity ?? 0) * length;
        tally.seatsUsed += load * length;
        if (load > 0) tally.occupied += length;
      }
    });
    yield;
  }
}

/** The groups that an advisor's time counts for: an advisor of two teams counts in both. Somebody of no team has no chats to take. */
function groupsIn({ by, siteId, teamId }: Scope, staffId: string, teamIds: readonly string[], siteOf: (teamId: string) => string | undefined): string[] {
  const teams = teamIds.filter((id) => (teamId === null || id === teamId) && (siteId === null || siteOf(id) === siteId));
  if (teams.length === 0) return [];
  if (by === 'all') return [''];
  if (by === 'advisor') return [staffId];
  return by === 'team' ? teams : [...new Set(teams.flatMap((id) => siteOf(id) ?? []))];
}

/** Goes through one advisor's time from moment to moment in which nothing changes. */
function sweep(
  spans: readonly Span[],
  duties: readonly Duty[],
  edges: readonly number[],
  to: number,
  each: (interval: number, span: Span, load: number, duty: Duty | undefined) => void,
): void {
  const from = edges[0] ?? to;
  const starts = spans.map((span) => span.from).sort((a, b) => a - b);
  const ends = spans.map((span) => span.to).sort((a, b) => a - b);
  const moments = [...new Set([...edges, ...starts, ...ends, ...duties.map((duty) => duty.at), to])]
    .filter((at) => at >= from && at <= to)
    .sort((a, b) => a - b);
  let [started, ended, duty] = [0, 0, -1];
  for (let index = 0; index + 1 < moments.length; index++) {
    const [begin, end] = [moments[index] ?? 0, moments[index + 1] ?? 0];
    while (started < starts.length && (starts[started] ?? 0) <= begin) started += 1;
    while (ended < ends.length && (ends[ended] ?? 0) <= begin) ended += 1;
    while (duty + 1 < duties.length && (duties[duty + 1]?.at ?? 0) <= begin) duty += 1;
    each(intervalAt(edges, begin), { from: begin, to: end }, started - ended, duties[duty]);
  }
}

function grouped<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}
