import type { QueueSummary } from '@frontdesk/shared/desk';
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { aQueue } from '../inbox/samples.ts';
import { UrgentAlerts } from './urgent-alerts.tsx';

afterEach(cleanup);

const highways = { id: 'highways', name: 'Highways' };
const said = () => screen.getByRole('alert').textContent;
const shown = () => screen.queryByRole('region', { name: 'May be in danger' })?.textContent ?? null;

it('Z21 alerts supervisors at once to whoever may be in danger and waits, says it once for each, and goes when nobody does', () => {
  const onQueue = vi.fn();
  const draw = (...queues: QueueSummary[]) => <UrgentAlerts queues={queues} onQueue={onQueue} />;
  const { rerender } = render(draw(aQueue({ waiting: 3 })));
  expect(shown()).toBeNull();
  expect(said()).toBe('');

  const one = aQueue({ waiting: 3, urgent: { count: 1, kind: 'self-harm' } });
  rerender(draw(one));
  const sentence = 'Somebody may be in danger: General enquiries, self-harm or suicide.';
  expect(shown()).toContain(sentence);
  expect(said()).toBe(sentence);
  screen.getByRole('button', { name: 'See who waits' }).click();
  expect(onQueue).toHaveBeenCalledTimes(1);

  // Another team is said by itself, and the first is not said again.
  const roads = aQueue({ team: highways, waiting: 1, urgent: { count: 1, kind: 'gas-fire' } });
  rerender(draw(one, roads));
  expect(said()).toBe('Somebody may be in danger: Highways, gas, fire or a dangerous building.');
  // A second one in the same team is.
  rerender(draw(aQueue({ urgent: { count: 2, kind: 'self-harm' } }), roads));
  expect(said()).toBe('2 people may be in danger: General enquiries, the first with self-harm or suicide.');
  expect(shown()).toContain('Highways');

  rerender(draw(aQueue(), aQueue({ team: highways })));
  expect(shown()).toBeNull();
  expect(said()).toBe('');
  rerender(draw(one));
  expect(said()).toBe(sentence);
});
