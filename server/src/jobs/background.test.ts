import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { background } from './background.ts';

describe('background', () => {
  it('begins after the answers of the turn it was asked in, in order, and goes on after a failure', async () => {
    const { inBackground, idle } = background(pino({ level: 'silent' }));
    const order: string[] = [];
    const answer = async (name: string) => {
      inBackground(async () => {
        order.push(`tells ${name}`);
        await Promise.resolve();
        if (name === 'a') throw new Error('nobody listens');
        // Asked for while work runs: it too waits for its own answer.
        if (name === 'b') void answer('c');
      });
      // As many steps as an answer takes on its way out.
      for (let step = 0; step < 20; step++) await Promise.resolve();
      order.push(`answers ${name}`);
    };
    await Promise.all([answer('a'), answer('b')]);
    await idle();
    expect(order).toEqual(['answers a', 'answers b', 'tells a', 'tells b', 'answers c', 'tells c']);
  });
});
