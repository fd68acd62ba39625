import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { breakerTimes } from './breaker.ts';
import { chatCompletions } from './chat-completions.ts';
import type { Prompt } from './language-model.ts';
import { standIn, type Behaviour, type StandIn } from './stand-in.ts';

let there: StandIn;
beforeAll(async () => void (there = await standIn()));
afterAll(() => there.stop());

const prompt = (change: Partial<Prompt> = {}): Prompt => ({ use: 'rephrase', system: 'Do this.', user: 'With this.', most: 100, within: 400, ...change });
const fresh = (change: Partial<Parameters<typeof chatCompletions>[0]> = {}) => chatCompletions({ url: there.url, name: 'small', key: 'a-secret', ...change });
const asked = (behaviour: Behaviour, change: Partial<Prompt> = {}) => {
  there.does(behaviour);
  return fresh().complete(prompt(change));
};

describe('a language model over HTTP', () => {
  it('K43 is asked at /chat/completions, by name and with the key', async () => {
    expect(await asked({ say: ' Well. ' })).toEqual({ ok: true, text: 'Well.' });
    expect(there.heard.at(-1)).toMatchObject({
      path: '/v1/chat/completions',
      authorization: 'Bearer a-secret',
      model: 'small',
      system: 'Do this.',
      user: 'With this.',
    });
    await fresh({ key: undefined }).complete(prompt());
    expect(there.heard.at(-1)?.authorization).toBeUndefined();
  });

  it('K43 leaves out what a model thought aloud', async () => {
    expect(await asked({ say: '<think>Hm. <b></think>\nWell.' })).toEqual({ ok: true, text: 'Well.' });
  });

  it.each<[string, Behaviour, string]>([
    ['hangs', 'hang', 'late'],
    ['is slow', { say: 'Well.', after: 800 }, 'late'],
    ['hangs up', 'hangUp', 'down'],
    ['breaks off', 'halfBody', 'down'],
    ['fails', { status: 500 }, 'down'],
    ['is overrun', { status: 429 }, 'refused'],
    ['does not know the key', { status: 401 }, 'refused'],
    ['sends more than is read', 'hugeBody', 'garbled'],
    ['sends no JSON', { raw: '<html>502</html>', type: 'text/html' }, 'garbled'],
    ['sends another form', { raw: '{"choices":[]}' }, 'garbled'],
    ['sends no text', { raw: '{"choices":[{"message":{"content":null}}]}' }, 'garbled'],
    ['says nothing', { say: '  ' }, 'garbled'],
    ['says too much', { say: 'x'.repeat(101) }, 'garbled'],
  ])('K43 fails in time where the endpoint %s', async (_, behaviour, why) => {
    const began = performance.now();
    expect(await asked(behaviour)).toEqual({ ok: false, why });
    expect(performance.now() - began).toBeLessThan(700);
  });

  it('K43 follows no redirect, so that nothing goes elsewhere', async () => {
    const elsewhere = await standIn();
    elsewhere.does({ say: 'Well.' });
    expect(await asked({ redirect: `${elsewhere.url}/chat/completions` })).toMatchObject({ ok: false });
    expect(elsewhere.heard).toEqual([]);
    await elsewhere.stop();
  });

  it('K43 tries a broken connection once more, where there is time', async () => {
    const before = there.heard.length;
    let first = true;
    there.does(() => (first ? ((first = false), 'hangUp') : { say: 'Well.' }));
    expect(await fresh().complete(prompt({ within: 2_000 }))).toEqual({ ok: true, text: 'Well.' });
    expect(await asked({ status: 503 }, { within: 2_000 })).toEqual({ ok: false, why: 'down' });
    expect(there.heard.length - before).toBe(4);
  });

  it('K43 leaves one that fails alone for a while, each use by itself, and says so once', async () => {
    let now = 0;
    const told: string[] = [];
    const model = fresh({ clock: () => now, rests: (use, why) => void told.push(`${use} ${why}`), worksAgain: (use) => void told.push(`${use} works`) });
    there.does({ status: 400 });
    for (let times = 0; times < breakerTimes.failures; times += 1) expect(await model.complete(prompt())).toEqual({ ok: false, why: 'refused' });
    const before = there.heard.length;
    expect(await model.complete(prompt())).toEqual({ ok: false, why: 'resting' });
    expect(there.heard.length).toBe(before);
    there.does({ say: 'Well.' });
    expect(await model.complete(prompt({ use: 'draft' }))).toMatchObject({ ok: true });
    now += breakerTimes.rest;
    // After the rest one is asked before all others.
    const both = await Promise.all([model.complete(prompt()), model.complete(prompt())]);
    expect(both).toEqual([
      { ok: true, text: 'Well.' },
      { ok: false, why: 'resting' },
    ]);
    expect(await model.complete(prompt())).toMatchObject({ ok: true });
    expect(told).toEqual(['rephrase refused', 'rephrase works']);
  });

  it('K43 is asked eight times at once and no more', async () => {
    there.does({ say: 'Well.', after: 50 });
    const model = fresh();
    const all = await Promise.all(Array.from({ length: 10 }, () => model.complete(prompt())));
    expect(all.map((one) => (one.ok ? 'ok' : one.why)).sort()).toEqual([...Array<string>(2).fill('busy'), ...Array<string>(8).fill('ok')]);
  });

  it('K43 breaks off when it is closed', async () => {
    there.does('hang');
    const model = fresh();
    const under = model.complete(prompt({ within: 5_000 }));
    await expect.poll(() => there.heard.length).toBeGreaterThan(0);
    model.close();
    expect(await under).toMatchObject({ ok: false });
    expect(await model.complete(prompt())).toEqual({ ok: false, why: 'resting' });
  });
});
