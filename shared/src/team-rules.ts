import * as v from 'valibot';
import { Id } from './vocabulary.ts';

const whole = (least: number, most: number, fallback: number) =>
  v.optional(v.pipe(v.number('wholeNumber'), v.integer('wholeNumber'), v.minValue(least, `atLeast:${least}`), v.maxValue(most, `atMost:${most}`)), fallback);
/** Seconds, so that a screen shows what is stored. */
const seconds = whole;

/** From `fromSeconds` after a conversation joined this queue until the next ring begins. */
export const Ring = v.strictObject({
  fromSeconds: seconds(0, 3600, 0),
  /** Offers held out at the same time; the first acceptance wins, and for the others it is no miss. */
  offers: whole(1, 5, 1),
  /** Whether the preferred skills are asked for; the required ones always are. */
  preferredSkills: v.optional(v.boolean(), true),
  /** Whether members of the overflow teams are asked as well. */
  overflow: v.optional(v.boolean(), false),
});
export type Ring = v.InferOutput<typeof Ring>;

const defaultRings: Ring[] = [
  { fromSeconds: 0, offers: 1, preferredSkills: true, overflow: false },
  { fromSeconds: 8, offers: 2, preferredSkills: false, overflow: false },
  { fromSeconds: 14, offers: 2, preferredSkills: false, overflow: true },
];

/**
 * The numbers of one team's routing, as an admin sets them. Every one has a default, so `{}` is a team's rules as they come. Times are whole seconds.
 * Sources: the council's promise of 20 s; rings, weights and misses as Omni-Channel, Genesys and Dynamics have them, tightened to that promise.
 */
export const TeamRules = v.pipe(
  v.strictObject({
    /** The promise: a person answers within this. The clock starts when the resident asks for a person. */
    targetSeconds: seconds(5, 3600, 20),
    /** The clock turns amber. */
    atRiskSeconds: seconds(1, 3600, 12),
    /** A resident who leaves the queue sooner does not count against the service level. */
    shortAbandonSeconds: seconds(0, 300, 10),
    /** 60 s of waiting each; capped at 5, so that nobody waits for ever behind a favoured team. */
    priority: whole(0, 5, 0),
    /** The rank rises by `rampPoints` over the last `rampSeconds` before the target, and stays risen. */
    rampSeconds: seconds(0, 300, 10),
    rampPoints: whole(0, 600, 30),
    rings: v.optional(v.pipe(v.array(Ring), v.minLength(1, 'ringsEmpty'), v.maxLength(6, 'ringsMany')), defaultRings),
    /** Other teams of the same site, asked in rings with `overflow`, in no order. */
    overflowTeamIds: v.optional(v.pipe(v.array(Id), v.maxLength(20, 'teamsMany')), []),
    /** Of this team's people, as many may be with chats of other teams at once; null is no limit. Lending keeps this team's own queue and telephones staffed. */
    lendMost: v.optional(
      v.nullable(v.pipe(v.number('wholeNumber'), v.integer('wholeNumber'), v.minValue(0, 'atLeast:0'), v.maxValue(1000, 'atMost:1000'))),
      null,
    ),
    /** An offer is held out for this long. */
    offerSeconds: seconds(3, 60, 7),
    /** After a miss nothing is offered for this long. */
    missCooldownSeconds: seconds(0, 600, 10),
    /** So many misses in a row, and the advisor is set Away, with a notice. */
    missesUntilAway: whole(1, 10, 2),
    /** Past this, supervisors are alerted and the resident is offered a call-back that keeps the place. */
    alertSeconds: seconds(5, 3600, 20),
    /** How long wrap-up holds a seat. */
    wrapUpSeconds: seconds(0, 1800, 60),
    /** An advisor whose last connection dropped keeps their chats this long. */
    absenceGraceSeconds: seconds(5, 600, 45),
    /** A waiting resident whose last page is gone keeps their place this long. */
    residentGraceSeconds: seconds(30, 3600, 300),
    /** A chat takes a whole seat; one that waits on the resident for `idleAfterSeconds` takes `idlePercent` of one. */
    idleAfterSeconds: seconds(30, 3600, 180),
    idlePercent: whole(0, 100, 50),
    /** A chat silent on the resident's side is nudged, warned and closed, counted from the advisor's last message; 0 turns a step off. */
    nudgeSeconds: seconds(0, 7200, 240),
    warnSeconds: seconds(0, 7200, 480),
    closeSeconds: seconds(0, 7200, 600),
    /** What "I am still here" and an advisor's extension add. */
    extendSeconds: seconds(60, 7200, 600),
    /** Nobody joins a queue of this many; null is no limit. What else can be done is offered instead. */
    queueMost: v.optional(
      v.nullable(v.pipe(v.number('wholeNumber'), v.integer('wholeNumber'), v.minValue(1, 'atLeast:1'), v.maxValue(10_000, 'atMost:10000'))),
      null,
    ),
    /** Nobody joins a queue whose predicted wait is longer; null is no limit. */
    waitMostSeconds: v.optional(
      v.nullable(v.pipe(v.number('wholeNumber'), v.integer('wholeNumber'), v.minValue(30, 'atLeast:30'), v.maxValue(86_400, 'atMost:86400'))),
      null,
    ),
    /** Whether residents of this team's queue can ask to be rung. */
    callBacks: v.optional(v.boolean(), true),
    /** So many tries that do not reach the resident, and a call-back is given up. */
    callBackTries: whole(1, 10, 3),
    /** After nobody answered, the next try comes this much later, within hours. */
    callBackRetryMinutes: whole(5, 1440, 30),
    /** "As soon as somebody is free" means within this. */
    callBackSoonMinutes: whole(15, 480, 120),
    /** Call-backs promised for one hour; null is no limit. */
    callBacksPerHour: v.optional(
      v.nullable(v.pipe(v.number('wholeNumber'), v.integer('wholeNumber'), v.minValue(1, 'atLeast:1'), v.maxValue(1000, 'atMost:1000'))),
      null,
    ),
    /** So many people of the team are left to the telephone however many chats wait: a call may have one of them. */
    phoneLeast: whole(0, 1000, 0),
    /** An advisor whom a call may have is kept for it this long; if the call was not reported by then, the former status comes back. */
    callReserveSeconds: seconds(5, 300, 30),
    /** A call that nobody ended ends after so many minutes. */
    callMostMinutes: whole(5, 1440, 240),
    /** A resident who comes back within this goes to the same advisor, if that advisor is free now; 0 turns it off. */
    sameAdvisorSeconds: seconds(0, 86_400, 3600),
  }),
  v.forward(
    v.check((rules) => rules.atRiskSeconds <= rules.targetSeconds, 'atRiskLate'),
    ['atRiskSeconds'],
  ),
  v.forward(
    v.check(
      (rules) =>
        (rules.rings[0]?.fromSeconds ?? 0) === 0 && rules.rings.every((ring, i) => i === 0 || ring.fromSeconds > (rules.rings[i - 1]?.fromSeconds ?? 0)),
      'ringsOrder',
    ),
    ['rings'],
  ),
  v.forward(
    v.check((rules) => rules.warnSeconds === 0 || rules.nudgeSeconds < rules.warnSeconds, 'warnEarly'),
    ['warnSeconds'],
  ),
  v.forward(
    v.check((rules) => rules.closeSeconds === 0 || Math.max(rules.nudgeSeconds, rules.warnSeconds) < rules.closeSeconds, 'closeEarly'),
    ['closeSeconds'],
  ),
);
export type TeamRules = v.InferOutput<typeof TeamRules>;

export const defaultTeamRules: TeamRules = v.parse(TeamRules, {});
