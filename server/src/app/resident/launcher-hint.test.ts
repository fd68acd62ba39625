import type { Availability } from '@frontdesk/shared/resident-protocol.ts';
import { expect, it } from 'vitest';
import { launcherHint, openingWords } from './launcher-hint.ts';

const at = (text: string) => Date.parse(text);
const site = (availability: Omit<Availability, 'reopensAt'>, ...turns: number[]) => ({
  id: 'main',
  name: 'Fernshire',
  assistantName: '',
  greeting: '',
  privacyUrl: '',
  timeZone: 'Europe/London',
  availability: { ...availability, reopensAt: null },
  emergency: [],
  origins: [],
  turns,
  surge: null,
  invitations: true,
  invite: { after: 45_000, pages: ['/bins'] },
});
const saturday = at('2026-12-05T10:00:00Z');
const monday = at('2026-12-07T08:30:00Z');

it.each([
  ['2026-12-05T08:00:00Z', '2026-12-05T08:30:00Z', 'today at 8:30am'],
  ['2026-12-05T10:00:00Z', '2026-12-07T08:30:00Z', 'on Monday at 8:30am'],
  ['2026-12-05T10:00:00Z', '2026-12-14T09:00:00Z', 'on Monday 14 December at 9am'],
  ['2026-07-03T22:30:00Z', '2026-07-03T23:30:00Z', 'on Saturday at 12:30am'],
  ['2026-07-03T10:00:00Z', '2026-07-03T12:00:00Z', 'today at 1pm'],
])('from %s, opening at %s is %s', (now, opens, words) => {
  expect(openingWords(at(opens), at(now), 'Europe/London')).toBe(words);
});

it('H8 says beside the launcher who is there, and what it will say at each turn of the hours', () => {
  const [evening, tuesday] = [at('2026-12-07T17:00:00Z'), at('2026-12-08T08:30:00Z')];
  expect(launcherHint(site({ status: 'outOfHours', opensAt: monday, changesAt: monday }, monday, evening, tuesday), saturday)).toEqual({
    name: 'Fernshire',
    hint: 'Our advisors are back on Monday at 8:30am. The assistant can help now.',
    later: [
      [monday - saturday, ''],
      [evening - saturday, 'Our advisors are back on Tuesday at 8:30am. The assistant can help now.'],
      [tuesday - saturday, ''],
    ],
    invite: { after: 45_000, pages: ['/bins'] },
  });
  expect(launcherHint(site({ status: 'available', opensAt: null, changesAt: evening }, evening), monday)).toMatchObject({
    hint: '',
    later: [[evening - monday, 'Our advisors have gone home. The assistant can help now.']],
  });
  expect(launcherHint(site({ status: 'nobodySignedIn', opensAt: null, changesAt: null }), saturday)).toMatchObject({
    hint: 'No advisors are signed in just now. The assistant can help.',
    later: [],
  });
});
