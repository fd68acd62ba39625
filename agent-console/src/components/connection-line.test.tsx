import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { ConnectionLine } from './connection-line.tsx';

afterEach(cleanup);

it('is one status that stays in the page: empty, lost, back', () => {
  const { rerender } = render(<ConnectionLine news="none" />);
  const status = screen.getByRole('status');
  expect(status.textContent).toBe('');
  rerender(<ConnectionLine news="lost" />);
  expect(status.textContent).toBe('The connection is lost. We will keep trying.');
  rerender(<ConnectionLine news="back" />);
  expect(status.textContent).toBe('You are connected again.');
  expect(screen.getAllByRole('status')).toEqual([status]);
});
