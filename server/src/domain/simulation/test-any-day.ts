import fc from 'fast-check';
import { measuredProgress, type AdvisorPlan, type Scenario } from './scenario.ts';

const teamIds = ['general', 'schools'] as const;

const plan = (id: string): fc.Arbitrary<AdvisorPlan> =>
  fc.record({
    id: fc.constant(id),
    teamIds: fc.subarray([...teamIds], { minLength: 1 }),
    skills: fc.constant([]),
    languages: fc.subarray(['so', 'ar']),
    capacity: fc.integer({ min: 1, max: 4 }),
    shifts: fc.constantFrom<[number, number][]>([[0, Infinity]], [[0, 900]], [[300, Infinity]]),
    answerSeconds: fc.constantFrom(0, 2, 5),
    missShare: fc.constantFrom(0, 0.2, 0.6),
    declineShare: fc.constantFrom(0, 0.3),
    awaySeconds: fc.constantFrom(30, 300),
  });

/** Somebody in every team who stays, and takes what they see. */
const steadfast: AdvisorPlan = {
  id: 'steadfast',
  teamIds: [...teamIds],
  skills: [],
  languages: [],
  capacity: 2,
  shifts: [[0, Infinity]],
  answerSeconds: 2,
  missShare: 0.3,
  declineShare: 0,
  awaySeconds: 60,
};

type Staffed = { withSteadfast: boolean; patient: boolean };

/** Half an hour of any kind, for checks of what has to hold on every day. */
export const anyDay = ({ withSteadfast, patient }: Staffed): fc.Arbitrary<Scenario> =>
  fc
    .record({
      people: fc.integer({ min: withSteadfast ? 0 : 1, max: 5 }).chain((number) => fc.tuple(...Array.from({ length: number }, (_, i) => plan(`advisor-${i}`)))),
      perHour: fc.array(fc.integer({ min: 0, max: 150 }), { minLength: 1, maxLength: 3 }),
      offers: fc.constantFrom(1, 2, 3),
      priority: fc.nat(5),
      lendMost: fc.constantFrom(null, 0, 1),
      phoneLeast: withSteadfast ? fc.constant(0) : fc.nat(1),
      patience: fc.constantFrom(30, 180),
      progress: fc.constantFrom(null, measuredProgress),
      callBackShare: fc.constantFrom(0, 0.5),
      hasTelephone: fc.boolean(),
      hasSurge: fc.boolean(),
    })
    .map((one): Scenario => {
      const rings = [
        { fromSeconds: 0, offers: 1, preferredSkills: true, overflow: false },
        { fromSeconds: 8, offers: one.offers, preferredSkills: false, overflow: false },
        { fromSeconds: 14, offers: one.offers, preferredSkills: false, overflow: true },
      ];
      return {
        name: 'any-day',
        about: 'A day that chance made.',
        seconds: 1800,
        teams: {
          general: { rings, overflowTeamIds: ['schools'], priority: one.priority, phoneLeast: one.phoneLeast },
          schools: { rings, overflowTeamIds: ['general'], lendMost: one.lendMost },
        },
        advisors: withSteadfast ? [...one.people, steadfast] : one.people,
        perHour: one.perHour,
        teamShares: { general: 0.7, schools: 0.3 },
        contained: 0.2,
        languageShares: { so: 0.2, fa: 0.1 },
        patienceSeconds: patient ? null : one.patience,
        chatSeconds: 120,
        progress: one.progress,
        firstWordsSeconds: 3,
        wrapUpSeconds: 20,
        callBack: { share: one.callBackShare, seconds: 100 },
        ...(one.hasTelephone && { telephone: { perHour: 20, teamId: 'general', seconds: 90, patienceSeconds: 120 } }),
        ...(one.hasSurge && { surge: { from: 300, to: 900, extraSeats: 1, contained: 0.5, overflow: { general: ['schools'], schools: ['general'] } } }),
      };
    });
