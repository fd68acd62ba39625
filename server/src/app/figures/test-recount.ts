import { defaultTeamRules } from '@frontdesk/shared/team-rules.ts';
import type { FigureQuery } from '@frontdesk/shared/figures-protocol.ts';
import type { Tables } from '../../store/schema.ts';
import type { Tx } from '../../store/store.ts';
import { people, teams, type Diary } from './test-day.ts';

/**
 * The figures a second time, by another road: from the audit, the transcripts, the columns of conversations and the day's own diary, second by second, and from
 * none of what the product wrote down for its figures.
 */
export type Recount = Record<string, number>;

type Audit = Tables['audit'];
type Part = { conversationId: string; siteId: string; teamId: string; staffId: string; from: number; chatEnd: number; to: number; result: string };
type Stay = {
  siteId: string;
  teamId: string;
  at: number;
  accepted: number | null;
  acceptedBy: string | null;
  answered: number | null;
  answeredBy: string | null;
  left: number | null;
  /** What they did instead of waiting. */
  instead: 'message' | 'call' | null;
};
type Told = {
  conversation: Tables['conversation'];
  audit: Audit[];
  entries: { at: number; seq: number; teamId: string }[];
  replies: { at: number; seq: number; by: string }[];
};

const target = defaultTeamRules.targetSeconds * 1000;
const short = defaultTeamRules.shortAbandonSeconds * 1000;
const week = 7 * 86_400_000;

async function read(tx: Tx): Promise<Told[]> {
  const audit = await tx.selectFrom('audit').selectAll().orderBy('at').orderBy('id').execute();
  const messages = await tx.selectFrom('message').selectAll().orderBy('seq').execute();
  return (await tx.selectFrom('conversation').selectAll().orderBy('created_at').execute()).map((conversation) => {
    const own = messages.filter((message) => message.conversation_id === conversation.id);
    const entries = own.flatMap(({ at, seq, body_json }) => {
      const { notice } = JSON.parse(body_json) as { notice?: { type: string; teamName: string; reason?: string } };
      const enters = notice?.type === 'transferred' || (notice?.type === 'queued' && notice.reason !== 'returned');
      return enters ? [{ at, seq, teamId: notice.teamName }] : [];
    });
    const replies = own.flatMap(({ kind, at, seq, staff_id }) => (kind === 'advisor' ? [{ at, seq, by: staff_id ?? '' }] : []));
    return { conversation, audit: audit.filter((row) => row.conversation_id === conversation.id), entries, replies };
  });
}

const tookOn = (row: Audit): boolean => row.event === 'offer.accepted' || row.event === 'advisor.took';
const over = ['closed', 'leftMessage', 'wrapUp', 'callBack'];
const insteadOf = (state: string | null | undefined): Stay['instead'] => (state === 'callBack' ? 'call' : state === 'leftMessage' ? 'message' : null);

function staysOf({ conversation, audit, entries, replies }: Told): Stay[] {
  return entries.map((entry, index) => {
    const end = entries[index + 1]?.at ?? Infinity;
    const within = audit.filter((row) => row.at > entry.at && row.at <= end);
    const accepted = within.find((row) => tookOn(row) && row.at < end);
    const answered = replies.find((reply) => reply.seq > entry.seq && reply.at < end);
    const gone = within.find((row) => over.includes(row.after_state ?? ''));
    return {
      siteId: conversation.site_id,
      teamId: entry.teamId,
      at: entry.at,
      accepted: accepted?.at ?? null,
      acceptedBy: accepted?.actor ?? null,
      answered: answered?.at ?? null,
      answeredBy: answered?.by ?? null,
      left: accepted ? null : (gone?.at ?? null),
      instead: insteadOf(accepted ? undefined : gone?.after_state),
    };
  });
}

/** The first request alone, from the conversation's own columns. */
function requestOf({ conversation, entries, replies, audit }: Told): Stay[] {
  const { requested_at, accepted_at, answered_at, left_at, site_id, call_back_asked_at: call } = conversation;
  // A call that was asked for before any person was is no chat's request.
  if (requested_at === null || entries.length === 0) return [];
  const acceptedBy = audit.find((row) => tookOn(row))?.actor ?? null;
  const called = call !== null && accepted_at === null;
  return [
    {
      siteId: site_id,
      teamId: entries[0]?.teamId ?? '',
      at: requested_at,
      accepted: accepted_at,
      acceptedBy,
      answered: answered_at,
      answeredBy: replies[0]?.by ?? null,
      left: called ? call : left_at,
      instead: called ? 'call' : conversation.outcome === 'leftMessage' ? 'message' : null,
    },
  ];
}

function partsOf({ conversation, audit, entries }: Told, diary: Diary): Part[] {
  return audit.flatMap((row, index) => {
    if (row.after_state !== 'assigned') return [];
    const end = audit.slice(index + 1).find((later) => later.before_state === 'assigned');
    const finish = audit.find((later) => later.before_state === 'wrapUp');
    const chatEnd = end?.at ?? Infinity;
    const wrapped = end?.after_state === 'wrapUp' ? Math.min(diary.lapsed.get(conversation.id) ?? Infinity, finish?.at ?? Infinity) : chatEnd;
    const teamId = entries.filter((entry) => entry.at <= row.at).at(-1)?.teamId ?? '';
    const result = end?.event === 'advisor.transferred' ? 'transferred' : end?.event === 'advisor.lost' ? 'returned' : 'ended';
    return [{ conversationId: conversation.id, siteId: conversation.site_id, teamId, staffId: row.actor, from: row.at, chatEnd, to: wrapped, result }];
  });
}

/** Where the interval of a moment begins: by the local date of each quarter of an hour, one after the other. */
function intervals(query: FigureQuery): (at: number) => number {
  const date = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London', dateStyle: 'short' });
  const quarter = 900_000;
  const starts = new Map<number, number>();
  let midnight = 0;
  let last = '';
  for (let at = Math.floor(query.from / quarter) * quarter - 100 * quarter; at < query.to; at += quarter) {
    const today = date.format(at);
    if (today !== last) midnight = at;
    last = today;
    const length = query.interval === 'day' ? Infinity : Number(query.interval) * 60_000;
    const start = query.interval === 'none' ? query.from : length === Infinity ? midnight : midnight + Math.floor((at - midnight) / length) * length;
    starts.set(at, Math.max(query.from, start));
  }
  return (at) => starts.get(Math.floor(at / quarter) * quarter) ?? Number.NaN;
}

type Place = { siteId: string; teamId: string; staffId: string | null };

/** Every count that is not nothing, under "interval group name". Times are milliseconds. */
export async function recount(tx: Tx, diary: Diary, query: FigureQuery, now: number): Promise<Recount> {
  const told = await read(tx);
  const result: Recount = {};
  const intervalOf = intervals(query);
  const { by, siteId, teamId, staffId } = query;
  const apart = by === 'team' || by === 'advisor' || teamId !== undefined || staffId !== undefined;
  const forAdvisors = by === 'advisor' || staffId !== undefined;
  const groupOf = (place: Place) => ({ all: '', site: place.siteId, team: place.teamId, advisor: place.staffId })[by];
  const add = (at: number, place: Place, name: string, value = 1): void => {
    const outside = at < query.from || at >= query.to || (siteId ?? place.siteId) !== place.siteId || (teamId ?? place.teamId) !== place.teamId;
    const group = groupOf(place);
    if (outside || (staffId ?? place.staffId) !== place.staffId || group === null || value === 0) return;
    const key = `${intervalOf(at)} ${group} ${name}`;
    result[key] = name === 'longestWait' ? Math.max(result[key] ?? 0, value) : (result[key] ?? 0) + value;
  };

  for (const stay of told.flatMap(apart ? staysOf : requestOf)) {
    const [accepted, answered] = [stay.accepted === null ? null : stay.accepted - stay.at, stay.answered === null ? null : stay.answered - stay.at];
    const left = stay.left === null ? null : stay.left - stay.at;
    const place = (by_: string | null) => ({ siteId: stay.siteId, teamId: stay.teamId, staffId: by_ });
    const isKnown = answered !== null || left !== null || now - stay.at >= target;
    if (isKnown && (!forAdvisors || accepted !== null)) add(stay.at, place(stay.acceptedBy), 'offered');
    if (accepted !== null) {
      add(stay.at, place(stay.acceptedBy), 'accepted');
      add(stay.at, place(stay.acceptedBy), 'acceptWait', accepted);
      if (accepted <= target) add(stay.at, place(stay.acceptedBy), 'acceptedWithinTarget');
    }
    if (answered !== null) {
      add(stay.at, place(stay.answeredBy), 'answered');
      add(stay.at, place(stay.answeredBy), 'answerWait', answered);
      add(stay.at, place(stay.answeredBy), 'longestWait', answered);
      if (answered <= target) add(stay.at, place(stay.answeredBy), 'withinTarget');
    }
    if (left !== null) {
      add(stay.at, place(null), stay.instead === 'call' ? 'callsInstead' : left < short ? 'shortAbandons' : 'abandoned');
      add(stay.at, place(null), 'longestWait', left);
      if (stay.instead === 'message') add(stay.at, place(null), 'messagesInstead');
    }
  }

  const parts = told.flatMap((one) => partsOf(one, diary));
  for (const part of parts.filter((one) => one.to <= now)) {
    add(part.to, part, 'handled');
    add(part.to, part, 'chatTime', part.chatEnd - part.from);
    add(part.to, part, 'wrapUpTime', part.to - part.chatEnd);
    if (part.result !== 'ended') add(part.to, part, part.result);
    else if (part.chatEnd + week <= now) {
      const { conversation } = told.find((one) => one.conversation.id === part.conversationId) as Told;
      const again = told.some(
        ({ conversation: other }) =>
          other.site_id === conversation.site_id &&
          other.resident_hash === conversation.resident_hash &&
          other.created_at > conversation.created_at &&
          other.created_at <= part.chatEnd + week &&
          other.team_id === part.teamId &&
          other.requested_at !== null,
      );
      add(part.to, part, 'judged');
      if (!again) add(part.to, part, 'resolvedFirst');
    }
  }
  if (!apart) {
    for (const { conversation } of told) {
      const place = { siteId: conversation.site_id, teamId: '', staffId: null };
      add(conversation.created_at, place, 'conversations');
      if (conversation.outcome === 'contained' || conversation.outcome === 'leftWithoutSaying') add(conversation.created_at, place, conversation.outcome);
    }
  }
  countSeconds(parts, diary, query, now, add);
  return result;
}

/** Every second of every advisor, one after the other. */
function countSeconds(
  parts: readonly Part[],
  diary: Diary,
  query: FigureQuery,
  now: number,
  add: (at: number, place: Place, name: string, value?: number) => void,
): void {
  const second = 1000;
  for (const [staffId, teamIds] of Object.entries(people)) {
    if ((query.staffId ?? staffId) !== staffId) continue;
    const own = parts.filter((part) => part.staffId === staffId);
    const duty = diary.duty.filter((one) => one.staffId === staffId);
    const sites = [...new Set(teamIds.map((id) => teams.find((team) => team.id === id)?.siteId ?? ''))];
    let held = -1;
    for (let at = query.from; at < Math.min(query.to, now); at += second) {
      while (held + 1 < duty.length && (duty[held + 1]?.at ?? 0) <= at) held += 1;
      const set = duty[held];
      const load = own.filter((part) => part.from <= at && at < Math.min(part.to, now)).length;
      const isAvailable = set?.connected === true && set.status === 'available';
      if (!isAvailable && load === 0) continue;
      const within = (name: string, value: number): void => {
        const places: Place[] =
          query.by === 'team'
            ? teamIds.map((teamId) => ({ staffId, teamId, siteId: sites[0] ?? '' }))
            : sites.map((siteId) => ({
                staffId,
                siteId,
                teamId: query.teamId !== undefined && teamIds.includes(query.teamId) ? query.teamId : (teamIds[0] ?? ''),
              }));
        for (const place of places) add(at, place, name, value);
      };
      within('inHand', load * second);
      if (load > 0) within('withAny', second);
      if (!isAvailable) continue;
      within('available', second);
      within('seats', set.capacity * second);
      within('seatsUsed', load * second);
      if (load > 0) within('occupied', second);
    }
  }
}
