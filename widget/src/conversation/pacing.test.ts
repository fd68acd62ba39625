import { describe, expect, it } from 'vitest';
import { pace, paces, type Paced, type Standing } from './pacing.ts';

const range = (low: number, high: number) => ({ wait: { lowSeconds: low * 60, highSeconds: high * 60 }, waitUnknown: null });
const standing = (changes: Partial<Standing> = {}): Standing => ({ id: 'one', position: 3, someoneThere: true, ...range(2, 4), ...changes });

/** Runs a page's wait: what was told when, in seconds. Answers every moment at which something spoken or shown changed. */
function run(told: [second: number, standing: Standing][]) {
  let paced: Paced | null = null;
  const moments: { second: number; shown?: string; place?: number | null; wait?: string }[] = [];
  const say = ({ wait, waitUnknown }: Pick<Standing, 'wait' | 'waitUnknown'>) =>
    wait ? `${wait.lowSeconds / 60}-${wait.highSeconds / 60}` : String(waitUnknown);
  const until = (told.at(-1)?.[0] ?? 0) + 60;
  for (let second = 0; second <= until; second++) {
    const newest = told.filter(([at]) => at <= second).at(-1)?.[1] ?? null;
    if (newest === null) continue;
    const next = pace(paced, newest, second * 1_000);
    const changed = {
      ...(say(next.shown) === (paced && say(paced.shown)) ? {} : { shown: say(next.shown) }),
      ...(next.spokenPlace === paced?.spokenPlace ? {} : { place: next.spokenPlace }),
      ...(say(next.spokenWait) === (paced && say(paced.spokenWait)) ? {} : { wait: say(next.spokenWait) }),
    };
    if (Object.keys(changed).length > 0) moments.push({ second, ...changed });
    paced = next;
  }
  return { moments, paced: paced as unknown as Paced };
}

describe('Z4 the pace of a wait', () => {
  it('shows a new range after 15 s at the earliest, speaks it after 30 s, and the place after 15 s', () => {
    const { moments } = run([
      [0, standing()],
      [5, standing({ position: 2, ...range(1, 3) })],
    ]);
    expect(moments).toEqual([
      { second: 0, shown: '2-4', place: 3, wait: '2-4' },
      { second: 15, shown: '1-3', place: 2 },
      { second: 30, wait: '1-3' },
    ]);
  });

  it('says nothing of what came and went in between', () => {
    const { moments } = run([
      [0, standing()],
      [5, standing({ position: 2, ...range(1, 3) })],
      [10, standing()],
    ]);
    expect(moments).toHaveLength(1);
  });

  it('says at once that everyone has gone, and that someone is back', () => {
    const { moments, paced } = run([
      [0, standing()],
      [3, standing({ someoneThere: false, wait: null, waitUnknown: 'nobodyThere' })],
      [6, standing()],
    ]);
    expect(moments.map(({ second }) => second)).toEqual([0, 3, 6]);
    expect(paced.spokenWait.someoneThere).toBe(true);
  });

  it('Z5 says nothing again when the same is told again, as after a lost connection', () => {
    const { moments } = run(Array.from({ length: 20 }, (_, index): [number, Standing] => [index * 7, standing()]));
    expect(moments).toHaveLength(1);
  });

  it('begins anew with another conversation', () => {
    expect(pace(pace(null, standing(), 0), standing({ id: 'two', position: 9 }), 1).spokenPlace).toBe(9);
  });

  it('never speaks sooner than its pace, never speaks what is not on screen, and comes to the newest in the end', () => {
    // The same two hundred waits each time: Park and Miller's generator.
    let seed = 7;
    const upTo = (most: number) => (seed = (seed * 48_271) % 2_147_483_647) % (most + 1);
    for (let round = 0; round < 200; round++) {
      const told = Array.from({ length: 1 + upTo(29) }, () => [upTo(200), 1 + upTo(3), 1 + upTo(2)] as const)
        .sort((a, b) => a[0] - b[0])
        .map(([at, position, low]): [number, Standing] => [at, standing({ position, ...range(low, low + 1) })]);
      const { moments, paced } = run(told);
      const least = (key: 'shown' | 'place' | 'wait') => {
        const times = moments.filter((one) => key in one).map((one) => one.second * 1_000);
        return Math.min(Infinity, ...times.slice(1).map((time, index) => time - (times[index] ?? 0)));
      };
      expect(least('shown')).toBeGreaterThanOrEqual(paces.showWait);
      expect(least('place')).toBeGreaterThanOrEqual(paces.speakPlace);
      expect(least('wait')).toBeGreaterThanOrEqual(paces.speakWait);
      const newest = told.at(-1)?.[1];
      expect(paced.spokenPlace).toBe(newest?.position);
      expect(paced.spokenWait.wait).toEqual(newest?.wait);
      expect(paced.nextAt).toBeNull();
    }
  });
});
