import { expect, it } from 'vitest';
import { measureUrgent } from './measure-urgent.ts';

it('K21 tells shares of what was noticed, to one place', () => {
  const measures = measureUrgent([
    { kind: 'life', found: 'life' },
    { kind: 'life', found: 'gas-fire' },
    { kind: 'life', found: null },
    { kind: 'none', found: null },
    { kind: 'none', found: null },
    { kind: 'none', found: 'child' },
  ]);
  expect(measures).toMatchObject({ recall: 66.7, falseAlarms: 33.3, rightKind: 50, urgent: 3, none: 3 });
  expect(measures.byKind.life).toEqual({ recall: 66.7, count: 3 });
  expect(measures.byKind.child).toEqual({ recall: null, count: 0 });
});

it('K21 says nothing of what is not there', () => {
  expect(measureUrgent([])).toMatchObject({ recall: null, falseAlarms: null, rightKind: null });
});
