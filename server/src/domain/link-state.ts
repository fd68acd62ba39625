/** What came of following a link once. `reason`: a sentence for people. `gone`: the website itself says that there is no such page. */
export type LinkOutcome = { ok: true; status: number } | { ok: false; status: number | null; reason: string; gone: boolean };

/** What is known of a link. `failedAt`: when the first of the failures in a row was. */
export type LinkState = {
  ok: boolean;
  status: number | null;
  reason: string | null;
  failures: number;
  failedAt: number | null;
  isBroken: boolean;
  checkedAt: number | null;
  /** When it is to be followed again, before the next night; null where that is time enough. */
  dueAt: number | null;
};

const hour = 3_600_000;

/** A link is broken once its website says that there is no such page, or when it failed twice with an hour between: a website may be away for some minutes. */
export function judgeLink(before: Pick<LinkState, 'failures' | 'failedAt' | 'isBroken'>, outcome: LinkOutcome, now: number): LinkState {
  const { status } = outcome;
  if (outcome.ok) return { ok: true, status, reason: null, failures: 0, failedAt: null, isBroken: false, checkedAt: now, dueAt: null };
  const failedAt = before.failedAt ?? now;
  const isBroken = outcome.gone || before.isBroken || now - failedAt >= hour;
  return {
    ok: false,
    status,
    reason: outcome.reason,
    failures: before.failures + 1,
    failedAt,
    isBroken,
    checkedAt: now,
    dueAt: isBroken ? null : failedAt + hour,
  };
}
