import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { collections, readPostcode } from './bin-day.ts';

const sunday = Temporal.PlainDate.from('2026-11-22');

describe('readPostcode', () => {
  it.each([
    ['FN1 1AA', 'FN1 1AA'],
    [' fn11aa ', 'FN1 1AA'],
    ['Fn12  3Bd', 'FN12 3BD'],
    ['FN5-2RC.', 'FN5 2RC'],
  ])('reads %j as %s', (typed, postcode) => {
    expect(readPostcode(typed)).toEqual({ postcode });
  });

  it.each([
    ['', 'missing'],
    ['   ', 'missing'],
    ['FN1', 'notAPostcode'],
    ['Market Street', 'notAPostcode'],
    ['FN1 1AAA', 'notAPostcode'],
    ['FN1 11A', 'notAPostcode'],
    ['<script>', 'notAPostcode'],
    ['A'.repeat(100_000), 'notAPostcode'],
    ['SW1A 1AA', 'elsewhere'],
    ['F1 1AA', 'elsewhere'],
  ])('refuses %.20j: %s', (typed, problem) => {
    expect(readPostcode(typed)).toEqual({ problem });
  });
});

describe('collections', () => {
  it('gives one postcode the same day whenever it is asked', () => {
    const days = [0, 1, 5, 9, 30].map((ahead) => collections('FN1 1AA', sunday.add({ days: ahead })).weekday);
    expect(new Set(days).size).toBe(1);
  });

  it('spreads postcodes over the working week', () => {
    const letters = [...'ABDEFGHJLNPQRSTUWXYZ'];
    const days = letters.map((letter) => collections(`FN1 1A${letter}`, sunday).weekday);
    expect(new Set(days)).toEqual(new Set(['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday']));
  });

  it('comes every week for food, and by turns for rubbish and recycling, over the new year too', () => {
    const { food, rubbish, recycling } = collections('FN1 1AA', sunday);
    expect(Math.abs(rubbish.until(recycling).days)).toBe(7);
    expect([rubbish, recycling].some((date) => date.equals(food))).toBe(true);
    for (let weeks = 1; weeks <= 60; weeks++) {
      const later = collections('FN1 1AA', sunday.add({ weeks }));
      expect(rubbish.until(later.rubbish).days % 14).toBe(0);
      expect(later.food.toString()).toBe(food.add({ weeks }).toString());
    }
  });

  it('counts today when today is the day', () => {
    const { food } = collections('FN1 1AA', sunday);
    expect(collections('FN1 1AA', food).food.toString()).toBe(food.toString());
    expect(collections('FN1 1AA', food.add({ days: 1 })).food.toString()).toBe(food.add({ weeks: 1 }).toString());
  });
});
