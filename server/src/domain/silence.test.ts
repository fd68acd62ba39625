import fc from 'fast-check';
import { defaultTeamRules } from '@frontdesk/shared/team-rules.ts';
import { describe, expect, it } from 'vitest';
import { newContext, type ConversationEvent, type Effect, type Snapshot } from './conversation.ts';
import { decide } from './decide.ts';
import { dueStep, extended, idled, lookAt, nudged, silentFrom, warned, type Silence } from './silence.ts';

const second = 1_000;
const rules = { ...defaultTeamRules, idlePercent: 100, nudgeSeconds: 240, warnSeconds: 480, closeSeconds: 600, extendSeconds: 600 };
const off = { ...rules, nudgeSeconds: 0, warnSeconds: 0, closeSeconds: 0 };
const silence = silentFrom(0);

describe('Z10 the times of a silence', () => {
  it('come in their order: asked, warned, closed', () => {
    expect([lookAt(silence, rules), dueStep(silence, rules, 239 * second), dueStep(silence, rules, 240 * second)]).toEqual([240_000, null, 'silence.nudged']);
    const asked = nudged(silence);
    expect([lookAt(asked, rules), dueStep(asked, rules, 479 * second), dueStep(asked, rules, 480 * second)]).toEqual([480_000, null, 'silence.warned']);
    const told = warned(asked, rules, 480 * second);
    expect([told.closesAt, lookAt(told, rules), dueStep(told, rules, 600 * second)]).toEqual([600_000, 600_000, 'silence.closed']);
  });

  it('0 turns a step off', () => {
    expect(lookAt(silence, off)).toBeNull();
    expect(dueStep(silence, { ...rules, nudgeSeconds: 0 }, 479 * second)).toBeNull();
    expect(dueStep(silence, { ...rules, warnSeconds: 0 }, 600 * second)).toBe('silence.closed');
    // Nothing follows the nudge: without an end there is nothing to warn of.
    expect(lookAt(nudged(silence), { ...rules, closeSeconds: 0 })).toBeNull();
    expect(dueStep(nudged(silence), { ...rules, closeSeconds: 0 }, 9_999 * second)).toBeNull();
  });

  it('Z11 after a long stop of the server the warning comes first, with its whole time', () => {
    expect(dueStep(silence, rules, 5_000 * second)).toBe('silence.warned');
    expect(warned(silence, rules, 5_000 * second).closesAt).toBe(5_120 * second);
  });

  it('Z12 more time is added to what is left, and is warned of again', () => {
    const more = extended(warned(nudged(silence), rules, 480 * second), rules, 500 * second);
    expect(more).toMatchObject({ asked: null, closesAt: null });
    expect([lookAt(more, rules), dueStep(more, rules, 1_079 * second), dueStep(more, rules, 1_080 * second)]).toEqual([1_080_000, null, 'silence.warned']);
    expect(warned(more, rules, 1_080 * second).closesAt).toBe(1_200 * second);
  });

  it('Z12 extending without end never puts the end further off than the whole time and one extension', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 300 }), { maxLength: 40 }), (gaps) => {
        let [now, one]: [number, Silence] = [0, silence];
        for (const gap of gaps) {
          now += gap * second;
          one = extended(one, rules, now);
          const look = lookAt(one, rules) ?? Infinity;
          expect(look).toBeLessThanOrEqual(now + 1_200 * second);
          expect(warned(one, rules, look).closesAt).toBeGreaterThan(now);
        }
      }),
    );
  });
});

describe('G5 an idle chat', () => {
  const half = { ...rules, idleAfterSeconds: 180, idlePercent: 50 };
  it('is looked for first, once, and does not get in the way of what follows', () => {
    expect([lookAt(silence, half), dueStep(silence, half, 179_999), dueStep(silence, half, 180_000)]).toEqual([180_000, null, 'silence.idled']);
    const idle = idled(silence, half);
    expect([idle.relief, lookAt(idle, half), dueStep(idle, half, 240_000)]).toEqual([50, 240_000, 'silence.nudged']);
  });

  it('is found also when it falls idle after the warning, and where nothing else is done about silence', () => {
    const late = { ...half, idleAfterSeconds: 500 };
    const told = warned(silence, late, 480_000);
    expect([lookAt(told, late), dueStep(told, late, 500_000), dueStep(told, late, 600_000)]).toEqual([500_000, 'silence.idled', 'silence.idled']);
    expect([dueStep(idled(told, late), late, 599_999), dueStep(idled(told, late), late, 600_000)]).toEqual([null, 'silence.closed']);
    expect(lookAt(silence, { ...off, idlePercent: 50 })).toBe(rules.idleAfterSeconds * second);
  });

  it('gives back what it left free, however its silence ends', () => {
    const idle: Body = { type: 'silence.idled', at: 180_000 };
    const reliefs = (events: Body[]) => run(events, half).effects.flatMap((one) => ((one as Effect).type === 'relieve' ? [(one as { by: number }).by] : []));
    expect(run([idle], half).refused).toEqual(['notNow']);
    const ends: Body[] = [
      { type: 'resident.wrote', at: 200_000, text: 'High Street', clientMessageId: 'r1' },
      wrote(200_000),
      { type: 'resident.ended', at: 200_000 },
      { type: 'advisor.ended', at: 200_000, ...sam },
      { type: 'advisor.transferred', at: 200_000, toTeamId: 'schools', toTeamName: 'Schools', note: 'Please', ...sam },
      { type: 'advisor.lost', at: 200_000, staffId: 'sam' },
    ];
    for (const end of ends) expect([end.type, reliefs([wrote(0), idle, end])]).toEqual([end.type, [50, -50]]);
    const asked: Body[] = [
      { type: 'silence.nudged', at: 240_000 },
      { type: 'silence.broken', at: 250_000 },
    ];
    expect(reliefs([wrote(0), idle, idle, ...asked])).toEqual([50]);
  });
});

type Body = ConversationEvent extends infer E ? (E extends ConversationEvent ? Omit<E, 'nextSeq' | 'rules'> : never) : never;
const sam = { staffId: 'sam', firstName: 'Sam', teamName: 'General' };
const assigned: Snapshot = {
  state: 'assigned',
  context: { ...newContext(), teamId: 'general', teamName: 'General', advisorId: 'sam', advisorFirstName: 'Sam' },
};
const wrote = (at: number): Body => ({ type: 'advisor.wrote', at, text: 'Which street?', clientMessageId: `m${at}`, ...sam });

function run(events: Body[], by = rules) {
  let snapshot = assigned;
  const effects: unknown[] = [];
  const refused: string[] = [];
  for (const body of events) {
    const decision = decide(snapshot, { ...body, nextSeq: 1, rules: by });
    if ('refused' in decision) refused.push(decision.refused);
    else [snapshot] = [decision.after, effects.push(...decision.effects)];
  }
  const notices = effects.flatMap((one) =>
    (one as { draft?: { kind: string; notice: object } }).draft?.kind === 'notice' ? [(one as { draft: { notice: object } }).draft.notice] : [],
  );
  return { ...snapshot, effects, refused, notices };
}

describe('Z10 a silence in the machine', () => {
  it('asks, warns and closes, to wrap-up, and says for how long nobody wrote', () => {
    const end = run([
      wrote(0),
      { type: 'silence.nudged', at: 240_000 },
      { type: 'silence.warned', at: 480_000 },
      { type: 'silence.closed', at: 600_000, reference: 'FD-1' },
    ]);
    expect([end.state, end.context.seatHeld, end.context.silence, end.refused]).toEqual(['wrapUp', true, null, []]);
    expect(end.notices).toEqual([
      { type: 'silence', step: 'nudged' },
      { type: 'silence', step: 'warned', closesAt: 600_000 },
      { type: 'ended', by: 'silence', firstName: null, silentSeconds: 600, reference: 'FD-1' },
    ]);
    expect(end.effects).toContainEqual({ type: 'owe', kind: 'wrapUp.lapse', dueAt: 660_000, payload: { staffId: 'sam' } });
    expect(end.effects.filter((one) => (one as { type: string }).type === 'oweOnce')).toEqual(
      [240, 480, 600].map((at) => ({ type: 'oweOnce', kind: 'resident.silent', dueAt: at * second })),
    );
  });

  it('a message of the resident in between makes every step stale, and a new one of the advisor begins anew', () => {
    const resident: Body = { type: 'resident.wrote', at: 300_000, text: 'High Street', clientMessageId: 'r1' };
    const steps: Body[] = [
      { type: 'silence.warned', at: 480_000 },
      { type: 'silence.closed', at: 600_000, reference: 'FD-1' },
    ];
    expect(run([wrote(0), resident, ...steps])).toMatchObject({ state: 'assigned', refused: ['notNow', 'notNow'], notices: [] });
    expect(run([wrote(0), wrote(300_000), ...steps])).toMatchObject({ state: 'assigned', refused: ['notNow', 'notNow'] });
  });

  it('Z12 both sides can give it more time: the resident once they were asked, the advisor always', () => {
    const broken: Body = { type: 'silence.broken', at: 500_000 };
    expect(run([wrote(0), broken]).refused).toEqual(['notNow']);
    const warnedOf = [wrote(0), { type: 'silence.warned', at: 480_000 } as Body];
    const after = run([...warnedOf, broken, { type: 'silence.closed', at: 600_000, reference: 'FD-1' }]);
    expect([after.state, after.refused, after.notices.at(-1)]).toEqual(['assigned', ['notNow'], { type: 'silence', step: 'broken' }]);
    const given = run([wrote(0), { type: 'silence.extended', at: 60_000, ...sam }]);
    expect([given.refused, given.notices, given.context.silence?.extra]).toEqual([[], [{ type: 'silence', step: 'extended', firstName: 'Sam' }], 600_000]);
    expect(run([wrote(0), { type: 'silence.extended', at: 60_000, ...sam, staffId: 'priya' }]).refused).toEqual(['notYours']);
  });

  it("nothing runs while it is the advisor's turn", () => {
    expect(
      run([
        { type: 'silence.nudged', at: 900_000 },
        { type: 'silence.extended', at: 900_000, ...sam },
      ]).refused,
    ).toEqual(['notNow', 'notNow']);
  });
});
