import fc from 'fast-check';
import { expect, it } from 'vitest';
import { solveRidge } from './ridge.ts';

const numbers = (size: number) => fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: size, maxLength: size });
const systems = fc
  .integer({ min: 1, max: 23 })
  .chain((size) => fc.tuple(fc.constant(size), numbers(size * size), numbers(size), fc.double({ min: 0.05, max: 2, noNaN: true })));

it('solves symmetric positive systems of any size', () => {
  fc.assert(
    fc.property(systems, ([size, some, b, lambda]) => {
      const at = (row: number, column: number): number => some[row * size + column] ?? 0;
      // A · Aᵀ is symmetric and not negative, whatever A is.
      const kernel = new Float64Array(size * size);
      for (let row = 0; row < size; row += 1)
        for (let column = 0; column < size; column += 1)
          for (let inner = 0; inner < size; inner += 1) kernel[row * size + column] = (kernel[row * size + column] ?? 0) + at(row, inner) * at(column, inner);
      const solved = solveRidge(kernel.slice(), size, lambda, Float64Array.from(b));
      for (let row = 0; row < size; row += 1) {
        let sum = lambda * (solved[row] ?? 0);
        for (let column = 0; column < size; column += 1) sum += (kernel[row * size + column] ?? 0) * (solved[column] ?? 0);
        expect(sum).toBeCloseTo(b[row] ?? NaN, 7);
      }
    }),
  );
});

it('takes a matrix that has more room than the system, and stays finite where lines are the same', () => {
  const room = new Float64Array(100);
  room.set([1, 0.5, 0.5, 1]);
  expect([...solveRidge(room, 2, 1, Float64Array.from([1, 0]))]).toEqual([expect.closeTo(2 / 3.75, 9), expect.closeTo(-0.5 / 3.75, 9)]);
  const alike = solveRidge(new Float64Array(49).fill(1), 7, 0, new Float64Array(7).fill(1));
  expect(alike.every(Number.isFinite)).toBe(true);
});
