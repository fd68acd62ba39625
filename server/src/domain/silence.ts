import type { TeamRules } from '@frontdesk/shared/team-rules.ts';

/** A chat in which it is the resident's turn. Times are epoch milliseconds. */
export type Silence = {
  /** The advisor's last message. */
  since: number;
  /** Milliseconds that were given on top. */
  extra: number;
  /** What the resident was asked or told of it last. */
  asked: 'nudged' | 'warned' | null;
  /** When the chat is closed, as the resident was warned; null before. */
  closesAt: number | null;
  /** What it leaves free of its seat, in hundredths: 0 before it is idle. */
  relief: number;
};

type Rules = Pick<TeamRules, 'idleAfterSeconds' | 'idlePercent' | 'nudgeSeconds' | 'warnSeconds' | 'closeSeconds' | 'extendSeconds'>;
export type SilenceStep = 'silence.idled' | 'silence.nudged' | 'silence.warned' | 'silence.closed';

export const silentFrom = (at: number): Silence => ({ since: at, extra: 0, asked: null, closesAt: null, relief: 0 });

/** A warning of an end that does not come would be a lie, so that without closing there is none. Nobody who said that they are there is asked again. */
function duesOf({ since, extra, asked, closesAt, relief }: Silence, rules: Rules): [step: SilenceStep, at: number][] {
  const { nudgeSeconds, warnSeconds, closeSeconds } = rules;
  const dues: [SilenceStep, number][] = [];
  if (relief === 0 && rules.idlePercent < 100) dues.push(['silence.idled', since + rules.idleAfterSeconds * 1000]);
  if (asked === 'warned') return closesAt === null ? dues : [...dues, ['silence.closed', closesAt]];
  if (nudgeSeconds > 0 && asked === null && extra === 0) dues.push(['silence.nudged', since + nudgeSeconds * 1000]);
  if (closeSeconds > 0)
    dues.push(warnSeconds > 0 ? ['silence.warned', since + warnSeconds * 1000 + extra] : ['silence.closed', since + closeSeconds * 1000 + extra]);
  return dues;
}

/** When to look next; null when nothing will follow by itself. */
export function lookAt(silence: Silence, rules: Rules): number | null {
  const times = duesOf(silence, rules).map(([, at]) => at);
  return times.length > 0 ? Math.min(...times) : null;
}

/**
 * What is due. That a chat is idle comes first, as nobody is told of it; then the gravest: after a long stop of the server nobody is nudged and warned in one
 * breath, and nobody is closed without the warning.
 */
export function dueStep(silence: Silence, rules: Rules, now: number): SilenceStep | null {
  const due = duesOf(silence, rules).flatMap(([step, at]) => (at <= now ? [step] : []));
  return due.find((step) => step === 'silence.idled') ?? due.at(-1) ?? null;
}

/** A chat that waits for its resident takes a part of a seat, until either of them writes. */
export const idled = (silence: Silence, { idlePercent }: Rules): Silence => ({ ...silence, relief: 100 - idlePercent });

export const nudged = (silence: Silence): Silence => ({ ...silence, asked: 'nudged' });

/** The whole time between warning and end is theirs, however late the warning came. */
export const warned = (silence: Silence, { warnSeconds, closeSeconds }: Rules, at: number): Silence => ({
  ...silence,
  asked: 'warned',
  closesAt: Math.max(silence.since + closeSeconds * 1000 + silence.extra, at + (closeSeconds - warnSeconds) * 1000),
});

/**
 * More time, from what is left now. However often it is asked for, the end is never further off than the whole time and one extension: a chat that is
 * kept open by taps alone still comes to be warned of again.
 */
export function extended(silence: Silence, { closeSeconds, extendSeconds }: Rules, at: number): Silence {
  const closes = (silence.closesAt ?? silence.since + closeSeconds * 1000 + silence.extra) + extendSeconds * 1000;
  const latest = at + (closeSeconds + extendSeconds) * 1000;
  return { ...silence, extra: Math.min(closes, latest) - silence.since - closeSeconds * 1000, asked: null, closesAt: null };
}
