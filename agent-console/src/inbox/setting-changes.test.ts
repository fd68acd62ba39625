import type { SiteHours } from '@frontdesk/shared/hours';
import { parseSetting, type SettingKind, type SettingOf } from '@frontdesk/shared/settings';
import { defaultTeamRules, type TeamRules } from '@frontdesk/shared/team-rules';
import { expect, it } from 'vitest';
import { siteHoursChanges, teamHoursChanges } from './hours-changes.ts';
import { rulesBack, rulesChanges } from './rules-changes.ts';
import { rulesOnPage, ruleWords, type NumberRule } from './rules-words.ts';

const inForm = <K extends SettingKind>(kind: K, value: unknown): SettingOf<K> => {
  const parsed = parseSetting(kind, value);
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
};
const nameOf = (id: string) => `Team ${id}`;
const rules = (change: Partial<TeamRules>): TeamRules => ({ ...defaultTeamRules, ...change });

it('V25 says what changed in a team’s numbers in the words of the form', () => {
  const is = rules({
    targetSeconds: 30,
    queueMost: 1,
    callBacks: false,
    overflowTeamIds: ['a', 'b'],
    phoneLeast: 3,
    rings: [
      { fromSeconds: 0, offers: 1, preferredSkills: true, overflow: false },
      { fromSeconds: 9, offers: 3, preferredSkills: true, overflow: false },
      { fromSeconds: 14, offers: 2, preferredSkills: false, overflow: true },
      { fromSeconds: 19, offers: 2, preferredSkills: false, overflow: true },
    ],
  });
  expect(rulesChanges(defaultTeamRules, is, rulesOnPage.routing, nameOf)).toEqual([
    { what: 'Answer within', was: '20 seconds', is: '30 seconds' },
    { what: 'Longest queue', was: 'No limit', is: '1 chat' },
    { what: 'Step 2, begins after', was: '8 seconds', is: '9 seconds' },
    { what: 'Step 2, advisors asked at once', was: '2', is: '3' },
    { what: 'Step 2, keep to preferred skills', was: 'No', is: 'Yes' },
    { what: 'Step 4', was: 'Not there', is: 'After 19 seconds, 2 asked at once' },
    { what: 'Helping teams', was: 'None', is: 'Team a, Team b' },
    { what: 'Residents can ask to be rung instead of waiting', was: 'Yes', is: 'No' },
  ]);
  expect(rulesChanges(defaultTeamRules, is, rulesOnPage.telephone, nameOf)).toEqual([{ what: 'Leave to the telephone', was: '0 people', is: '3 people' }]);
});

it('V25 every number of the form is on one page, and going back brings what that page shows and nothing else', () => {
  const names = Object.keys(ruleWords) as NumberRule[];
  expect([...rulesOnPage.routing.names, ...rulesOnPage.telephone.names].sort()).toEqual([...names].sort());
  for (const name of names) {
    const version = rules({ [name]: 3 });
    const [shown, hidden] = rulesOnPage.routing.names.includes(name)
      ? [rulesOnPage.routing, rulesOnPage.telephone]
      : [rulesOnPage.telephone, rulesOnPage.routing];
    expect(rulesChanges(defaultTeamRules, version, shown, nameOf).map(({ what }) => what)).toEqual(defaultTeamRules[name] === 3 ? [] : [ruleWords[name].label]);
    expect(rulesChanges(defaultTeamRules, version, hidden, nameOf)).toEqual([]);
    expect(rulesBack(defaultTeamRules, version, shown)).toEqual(version);
    expect(rulesBack(defaultTeamRules, version, hidden)).toEqual(defaultTeamRules);
  }
});

const day = [{ from: 510, to: 1020 }];
const hours = (change: object): SiteHours => inForm('siteHours', { weekly: { mon: day }, emergency: [{ label: 'Police', phone: '999' }], ...change });

it('V25 says what changed in hours: days of the week, bank holidays, special days, emergency numbers', () => {
  const was = hours({ special: [{ date: '2026-12-24', name: 'Christmas Eve', spans: [] }] });
  const is = hours({
    weekly: { mon: [{ from: 0, to: 1440 }], sat: [{ from: 540, to: 720 }] },
    bankHolidays: day,
    special: [{ date: '2027-01-04', name: 'Training', spans: day }],
    emergency: [
      { label: 'Police', phone: '112' },
      { label: 'Gas', phone: '0800 111 999', detail: 'Leaks' },
    ],
  });
  expect(siteHoursChanges(was, is)).toEqual([
    { what: 'Monday', was: '8:30am to 5pm', is: 'Open all day' },
    { what: 'Saturday', was: 'Closed', is: '9am to midday' },
    { what: 'Bank holidays', was: 'Closed', is: '8:30am to 5pm' },
    { what: 'Monday 4 January 2027', was: 'Not a special day', is: 'Training: 8:30am to 5pm' },
    { what: 'Thursday 24 December 2026', was: 'Christmas Eve: Closed', is: 'Not a special day' },
    { what: 'In an emergency, Police', was: '999', is: '112' },
    { what: 'In an emergency, Gas', was: 'Not there', is: '0800 111 999, Leaks' },
  ]);
  expect(siteHoursChanges(is, { ...is, emergency: [...is.emergency].reverse() })).toEqual([{ what: 'In an emergency', was: 'Police, Gas', is: 'Gas, Police' }]);
  expect(siteHoursChanges(is, is)).toEqual([]);
});

it('V25 says when a team got hours of its own, and what changed in them since', () => {
  const own = inForm('teamHours', { own: { weekly: { mon: day } } });
  expect(teamHoursChanges(inForm('teamHours', {}), own)).toEqual([{ what: 'Which hours', was: 'Open as its site is', is: 'Hours of its own' }]);
  expect(teamHoursChanges(own, inForm('teamHours', { own: {} }))).toEqual([{ what: 'Monday', was: '8:30am to 5pm', is: 'Closed' }]);
});
