import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { noon, site, syncOf } from '../conversation/samples.ts';
import { startWithFakeLink } from './fake-link.ts';

const flush = () => vi.advanceTimersByTimeAsync(0);
beforeEach(() => void vi.useFakeTimers({ now: noon }));
afterEach(() => void vi.useRealTimers());

describe('the hours', () => {
  const hour = 60 * 60 * 1_000;
  const hours = { status: 'available' as const, opensAt: null, changesAt: noon + hour, reopensAt: noon + 20 * hour };
  const status = (test: ReturnType<typeof startWithFakeLink>) => test.chat.store.state().site?.availability.status;

  it('U10 turn the window at their moment by the server’s clock, also without a connection', async () => {
    const test = startWithFakeLink({ 'conversation.sync': () => ({ ok: true, ...syncOf(null), site: { ...site, availability: hours }, now: noon + 60_000 }) });
    test.connect();
    await flush();
    test.disconnect();
    // The server's clock is a minute ahead of this device's.
    await vi.advanceTimersByTimeAsync(hour - 60_000 - 1);
    expect(status(test)).toBe('available');
    await vi.advanceTimersByTimeAsync(1);
    expect(status(test)).toBe('outOfHours');
    expect(test.chat.store.state().site?.availability.opensAt).toBe(noon + 20 * hour);
    await vi.advanceTimersByTimeAsync(19 * hour);
    expect(status(test)).toBe('available');
  });

  it('U10 turn when somebody comes back to a page whose timers rested, and give way to what the server says', async () => {
    const test = startWithFakeLink({ 'conversation.sync': () => ({ ok: true, ...syncOf(null), site: { ...site, availability: hours } }) });
    test.connect();
    await flush();
    vi.setSystemTime(noon + 2 * hour);
    document.dispatchEvent(new Event('visibilitychange'));
    expect(status(test)).toBe('outOfHours');
    test.heard()['availability.changed']({ availability: { ...hours, changesAt: noon + 3 * hour }, emergency: [] });
    expect(status(test)).toBe('available');
    await vi.advanceTimersByTimeAsync(hour);
    expect(status(test)).toBe('outOfHours');
  });
});
