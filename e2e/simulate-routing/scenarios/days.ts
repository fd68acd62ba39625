import { measuredProgress, type AdvisorPlan, type Scenario } from '../../../server/src/domain/simulation/scenario.ts';

const hour = 3600;

/** Somebody as they are on most days. */
const advisor = (id: string, teamIds: string[], over: Partial<AdvisorPlan> = {}): AdvisorPlan => ({
  id,
  teamIds,
  skills: [],
  languages: [],
  capacity: 3,
  shifts: [[0, 24 * hour]],
  answerSeconds: 2,
  missShare: 0.03,
  declineShare: 0.02,
  awaySeconds: 300,
  ...over,
});

const group = (name: string, number: number, teamIds: string[], over: (number: number) => Partial<AdvisorPlan> = () => ({})): AdvisorPlan[] =>
  Array.from({ length: number }, (_, i) => advisor(`${name}-${String(i + 1).padStart(2, '0')}`, teamIds, over(i)));

/** Two halves of a working day with an hour between, the hour moved so that the room is never empty. */
const withLunch = (i: number, hours: number): [number, number][] => {
  const lunch = (3 + (i % 3)) * hour;
  return [
    [0, lunch],
    [lunch + hour, hours * hour],
  ];
};

const usual: Omit<Scenario, 'name' | 'about' | 'seconds' | 'teams' | 'advisors' | 'perHour' | 'teamShares'> = {
  contained: 0.35,
  patienceSeconds: 180,
  chatSeconds: 480,
  progress: measuredProgress,
  firstWordsSeconds: 4,
  wrapUpSeconds: 30,
  callBack: { share: 0.3, seconds: 360 },
};

export const quietNight: Scenario = {
  ...usual,
  name: 'quiet-night',
  about: 'Ten hours of a night, two advisors at home, few people; the second goes after six hours.',
  seconds: 10 * hour,
  teams: { general: {} },
  advisors: [advisor('night-1', ['general']), advisor('night-2', ['general'], { shifts: [[0, 6 * hour]] })],
  perHour: [10, 8, 6, 4, 3, 3, 3, 4, 6, 9],
  teamShares: { general: 1 },
  contained: 0.6,
};

const ordinaryStaff = [
  ...group('general', 12, ['general'], (i) => ({ shifts: withLunch(i, 9), languages: i % 6 === 0 ? ['so'] : [] })),
  ...group('benefits', 5, ['benefits'], (i) => ({ shifts: withLunch(i, 9) })),
];
const ordinaryTeams: Scenario['teams'] = {
  general: { overflowTeamIds: ['benefits'], phoneLeast: 1 },
  benefits: { overflowTeamIds: ['general'], lendMost: 2 },
};

export const ordinaryDay: Scenario = {
  ...usual,
  name: 'ordinary-day',
  about: 'Nine hours, two teams of 12 and 5 with lunches, languages, the telephone beside.',
  seconds: 9 * hour,
  teams: ordinaryTeams,
  advisors: ordinaryStaff,
  perHour: [70, 110, 130, 120, 100, 90, 100, 80, 50],
  teamShares: { general: 0.75, benefits: 0.25 },
  languageShares: { so: 0.02, ar: 0.01 },
  telephone: { perHour: 6, teamId: 'general', seconds: 300, patienceSeconds: 400 },
};

export const schoolOfferDay: Scenario = {
  ...usual,
  name: 'school-offer-day',
  about: 'The letters go out at eight: three times the people for two hours, most of them for admissions, which six answer; the general team helps.',
  seconds: 9 * hour,
  teams: {
    admissions: { overflowTeamIds: ['general'], priority: 1 },
    general: { overflowTeamIds: ['admissions'], lendMost: 8 },
  },
  advisors: [
    ...group('admissions', 6, ['admissions'], (i) => ({ shifts: withLunch(i, 9) })),
    ...group('general', 12, ['general'], (i) => ({ shifts: withLunch(i, 9) })),
  ],
  perHour: [300, 270, 150, 120, 110, 100, 100, 80, 50],
  teamShares: { admissions: 0.6, general: 0.4 },
  languageShares: { so: 0.03, ar: 0.03 },
};

export const snowDay: Scenario = {
  ...usual,
  name: 'snow-day',
  about: 'From the second hour ten times the people for an hour. A quarter of an hour into it a supervisor switches the surge on for three hours.',
  seconds: 9 * hour,
  teams: ordinaryTeams,
  advisors: ordinaryStaff,
  perHour: [100, 1000, 400, 200, 120, 90, 100, 80, 50],
  teamShares: { general: 0.9, benefits: 0.1 },
  callBack: { share: 0.6, seconds: 300 },
  surge: {
    from: 1.25 * hour,
    to: 4.25 * hour,
    extraSeats: 1,
    contained: 0.6,
    overflow: { general: ['benefits'], benefits: ['general'] },
  },
};

export const oneAdvisor: Scenario = {
  ...usual,
  name: 'one-advisor',
  about: 'One person for eight hours, who misses one offer in ten.',
  seconds: 8 * hour,
  teams: { general: {} },
  advisors: [advisor('only', ['general'], { missShare: 0.1 })],
  perHour: [12],
  teamShares: { general: 1 },
};

export const allMiss: Scenario = {
  ...usual,
  name: 'all-miss',
  about: 'Four advisors who are not at their desks, whatever their status says, and nobody else.',
  seconds: 4 * hour,
  teams: { general: {} },
  advisors: group('absent', 4, ['general'], () => ({ missShare: 1 })),
  perHour: [30],
  teamShares: { general: 1 },
};

export const days: readonly Scenario[] = [quietNight, ordinaryDay, schoolOfferDay, snowDay, oneAdvisor, allMiss];
