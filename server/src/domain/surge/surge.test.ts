import { defaultTeamRules } from '@frontdesk/shared/team-rules.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openingAt, scheduleOf, weekOf, type Span } from '../hours.ts';
import { surgesInForce } from './in-force.ts';
import { clashOf, isOn, isOver } from './surge.ts';
import { aSurge, hour, start } from './test-surge.ts';

const sites = new Map([
  ['general', 'main'],
  ['highways', 'main'],
  ['hr', 'staff'],
  ['helpers', 'other'],
]);
const moments = fc.integer({ min: -2, max: 60 }).map((half) => start + (half * hour) / 2);
/** Surges of one site, one after another, some ended early or cancelled. */
const surgesInTurn = fc
  .array(fc.record({ gap: fc.integer({ min: 0, max: 4 }), long: fc.integer({ min: 1, max: 6 }), cut: fc.option(fc.integer({ min: -2, max: 5 })) }), {
    maxLength: 5,
  })
  .map((parts) => {
    let at = start;
    return parts.map(({ gap, long, cut }, index) => {
      const startsAt = at + gap * hour;
      const endsAt = startsAt + long * hour;
      at = endsAt;
      return aSurge({ id: `s${index}`, startsAt, endsAt, endedAt: cut === null ? null : Math.min(startsAt + cut * hour, endsAt - 1) });
    });
  });

describe('surges in force', () => {
  it('SU2 are on from their start until they are over, and leave nothing behind', () => {
    fc.assert(
      fc.property(surgesInTurn, moments, (surges, now) => {
        const inForce = surgesInForce(surges, sites, now);
        const on = surges.filter((surge) => surge.startsAt <= now && now < (surge.endedAt ?? surge.endsAt));
        expect(on.length).toBeLessThanOrEqual(1);
        expect(inForce.on('main')).toEqual(on[0]);
        expect(inForce.seatsOf(['general'])).toBe(on.length * 2);
        expect(inForce.under('general', defaultTeamRules) === defaultTeamRules).toBe(on.length === 0);
        expect(surges.every((surge) => !(isOn(surge, now) && isOver(surge, now)))).toBe(true);
      }),
    );
  });

  it('SU2 stand unchanged until the next moment that they name', () => {
    fc.assert(
      fc.property(surgesInTurn, moments, moments, (surges, now, later) => {
        const inForce = surgesInForce(surges, sites, now);
        if (later < now || later >= inForce.until) return;
        expect(surgesInForce(surges, sites, later).on('main')?.id).toBe(inForce.on('main')?.id);
      }),
    );
  });

  it('SU3 add teams to every ring of the site’s teams, seats to all who serve, and nothing to another site', () => {
    const inForce = surgesInForce([aSurge({ teamIds: ['highways', 'helpers'] })], sites, start);
    const rules = inForce.under('general', { ...defaultTeamRules, overflowTeamIds: ['highways', 'x'] });
    expect(rules.overflowTeamIds).toEqual(['highways', 'x', 'helpers']);
    expect(rules.rings.every((ring) => ring.overflow)).toBe(true);
    expect(inForce.under('highways', defaultTeamRules).overflowTeamIds).toEqual(['helpers']);
    expect(inForce.under('hr', defaultTeamRules)).toBe(defaultTeamRules);
    expect([['general'], ['helpers'], ['hr'], ['hr', 'highways'], []].map((teamIds) => inForce.seatsOf(teamIds))).toEqual([2, 2, 0, 2, 0]);
    expect(inForce.on('staff')).toBeUndefined();
    expect(surgesInForce([aSurge({ extraCapacity: 0 })], sites, start).seats).toEqual([]);
  });

  it('SU8 may touch but not overlap, and what was cancelled is in nobody’s way', () => {
    const other = { id: 'new', siteId: 'main', startsAt: start + 2 * hour, endsAt: start + 3 * hour };
    expect(clashOf([aSurge()], other)).toBeUndefined();
    expect(clashOf([aSurge()], { ...other, startsAt: other.startsAt - 1 })?.id).toBe('snow');
    expect(clashOf([aSurge({ endedAt: start - 1 })], { ...other, startsAt: start })).toBeUndefined();
    expect(clashOf([aSurge({ siteId: 'staff' })], { ...other, startsAt: start })).toBeUndefined();
    expect(clashOf([aSurge()], { ...other, id: 'snow', startsAt: start })).toBeUndefined();
  });
});

describe('hours with surges', () => {
  const span = fc
    .record({ day: fc.integer({ min: 1, max: 2 }), from: fc.integer({ min: 0, max: 11 }), long: fc.integer({ min: 1, max: 12 }) })
    .map(({ day, from, long }) => ({
      day,
      from: from * 60,
      to: (from + long) * 60,
    }));

  it('SU1 are open whenever either is, and name the moment when that changes', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 3 }), surgesInTurn, moments, (spans, surges, now) => {
        const schedule = scheduleOf({ timeZone: 'Europe/London', week: weekOf(spans satisfies Span[]) });
        const open = surgesInForce(surges, sites, now).spansOf('main');
        const isOpen = (at: number) => openingAt(schedule, at).open || open.some(({ from, to }) => from <= at && at < to);
        const opening = openingAt(schedule, now, open);
        expect(opening.open).toBe(isOpen(now));
        const until = Math.min(opening.changesAt ?? Infinity, now + 30 * hour);
        // The edges of all that was drawn are on half hours, but for ends that were cut by a millisecond.
        for (let at = now; at < until; at += hour / 2) expect(isOpen(at)).toBe(opening.open);
        if (opening.changesAt !== null) expect(isOpen(opening.changesAt)).toBe(!opening.open);
      }),
    );
  });
});
