import { FigureQuery } from '@frontdesk/shared/figures-protocol.ts';
import { problemsOf, type Problem } from '@frontdesk/shared/problems.ts';
import { Temporal } from 'temporal-polyfill';
import * as v from 'valibot';

/** The names in an address, and what they are in a query. */
const names = { from: 'from', to: 'to', interval: 'interval', by: 'by', site: 'siteId', team: 'teamId', advisor: 'staffId' } as const;

/** The beginning of a day at the site, or a moment with its offset: 2026-11-25, or 2026-11-25T09:00:00Z. */
function momentOf(text: string, timeZone: string): number | undefined {
  try {
    if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return Temporal.PlainDate.from(text).toZonedDateTime(timeZone).epochMilliseconds;
    return Temporal.Instant.from(text).epochMilliseconds;
  } catch {
    return undefined;
  }
}

/** A query as it stands in an address, or what is wrong with it by the names used there. */
export function parseFigureQuery(asked: Readonly<Record<string, unknown>>, timeZone: string): { query: FigureQuery } | { problems: Problem[]; code: string } {
  const unknown = Object.keys(asked).filter((name) => !Object.hasOwn(names, name));
  if (unknown.length > 0) return { code: 'invalid', problems: unknown.map((path) => ({ path, message: 'There is no such parameter.' })) };
  const input: Record<string, unknown> = {};
  const problems: Problem[] = [];
  for (const [name, field] of Object.entries(names)) {
    const text = asked[name];
    if (text === undefined) continue;
    const isTime = name === 'from' || name === 'to';
    const value = isTime ? momentOf(typeof text === 'string' ? text : '', timeZone) : text === '15' || text === '60' ? Number(text) : text;
    if (value === undefined) problems.push({ path: name, message: 'Write a day, like 2026-11-25, or a moment with its offset, like 2026-11-25T09:00:00Z.' });
    else input[field] = value;
  }
  for (const path of ['from', 'to']) {
    if (asked[path] === undefined) problems.push({ path, message: 'This is needed. Write a day, like 2026-11-25.' });
  }
  if (problems.length > 0) return { code: 'invalid', problems };
  const parsed = v.safeParse(FigureQuery, input, { abortEarly: false });
  if (parsed.success) return { query: parsed.output };
  const own = Object.fromEntries(Object.entries(names).map(([name, field]) => [field, name]));
  return {
    code: parsed.issues[0].message,
    // What is wrong with the range as a whole is said by its code.
    problems: problemsOf(parsed.issues)
      .filter(({ path }) => path !== '')
      .map(({ path, message }) => ({ path: own[path] ?? path, message })),
  };
}
