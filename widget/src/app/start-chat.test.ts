import { errors, failure } from '@frontdesk/shared/errors.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { conversation, fromAdvisor, fromResident, noon, site, syncOf } from '../conversation/samples.ts';
import { startWithFakeLink } from './fake-link.ts';

const synced =
  (...given: Parameters<typeof syncOf>) =>
  () => ({ ok: true, ...syncOf(...given) });
const flush = () => vi.advanceTimersByTimeAsync(0);
const begun = conversation({ headSeq: 1 });

beforeEach(() => void vi.useFakeTimers({ now: noon }));
afterEach(() => void vi.useRealTimers());

describe('connecting', () => {
  it('syncs, keeps the token, and fetches page after page', async () => {
    const pages = [synced(conversation({ headSeq: 2 }), [fromResident(1)], true), synced(conversation({ headSeq: 2 }), [fromAdvisor(2)])];
    const test = startWithFakeLink({ 'conversation.sync': () => pages.shift()?.() });
    test.connect();
    await flush();
    expect(test.chat.store.state().messages.map((message) => message.seq)).toEqual([1, 2]);
    expect(test.sent.map(({ payload }) => payload)).toEqual([
      { conversationId: null, sinceSeq: 0 },
      { conversationId: 'one', sinceSeq: 1 },
    ]);
    expect(test.kept.token.read()).toBe('t'.repeat(43));
  });

  it('says that the connection is lost after 2 seconds, and that it is back', async () => {
    const test = startWithFakeLink({ 'conversation.sync': synced(null) });
    test.connect();
    test.disconnect();
    await vi.advanceTimersByTimeAsync(1_900);
    expect(test.chat.store.state().link).toBe('open');
    test.disconnect();
    await vi.advanceTimersByTimeAsync(200);
    expect(test.chat.store.state().link).toBe('lost');
    test.connect();
    expect(test.chat.store.state().link).toBe('back');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(test.chat.store.state().link).toBe('open');
  });

  it('syncs when a message skips one, when the beat is ahead, and not when all is here', async () => {
    const test = startWithFakeLink({ 'conversation.sync': synced(conversation({ headSeq: 1 }), [fromResident(1)]) });
    test.connect();
    await flush();
    test.heard()['conversation.beat']({ conversationId: 'one', headSeq: 1 });
    await vi.advanceTimersByTimeAsync(500);
    expect(test.names()).toEqual(['conversation.sync']);
    test.replies['conversation.sync'] = synced(conversation({ headSeq: 3 }), [fromAdvisor(2), fromAdvisor(3)]);
    test.heard()['message.created']({ conversationId: 'one', message: fromAdvisor(3) });
    await vi.advanceTimersByTimeAsync(500);
    expect(test.names()).toEqual(['conversation.sync', 'conversation.sync']);
    expect(test.chat.store.state().messages).toHaveLength(3);
  });

  it('asks once, however many beats come while the answer is under way', async () => {
    const test = startWithFakeLink({ 'conversation.sync': synced(conversation({ headSeq: 1 }), [fromResident(1)]) });
    test.connect();
    await flush();
    let answer!: (reply: unknown) => void;
    test.replies['conversation.sync'] = () => new Promise((resolve) => (answer = resolve));
    for (let beats = 0; beats < 5; beats += 1) {
      test.heard()['conversation.beat']({ conversationId: 'one', headSeq: 2 });
      await vi.advanceTimersByTimeAsync(2_000);
    }
    expect(test.names()).toEqual(['conversation.sync', 'conversation.sync']);
    answer(synced(conversation({ headSeq: 2 }), [fromAdvisor(2)])());
    await vi.advanceTimersByTimeAsync(10_000);
    expect(test.names()).toHaveLength(2);
  });

  it('asks every 2 seconds, no more, while the server has nothing newer or cannot look', async () => {
    for (const reply of [synced(conversation({ headSeq: 1 }), [fromResident(1)]), () => failure('notSent')]) {
      const test = startWithFakeLink({ 'conversation.sync': synced(conversation({ headSeq: 1 }), [fromResident(1)]) });
      test.connect();
      await flush();
      test.replies['conversation.sync'] = reply;
      for (let seconds = 0; seconds < 20; seconds += 1) {
        test.heard()['conversation.beat']({ conversationId: 'one', headSeq: 2 });
        await vi.advanceTimersByTimeAsync(1_000);
      }
      expect(test.names().length).toBeGreaterThan(8);
      expect(test.names().length).toBeLessThan(13);
    }
  });

  it('shows the refusal of an old page', () => {
    const test = startWithFakeLink({});
    test.refuse({ code: 'outOfDate', message: 'Reload.' });
    expect(test.chat.store.state().refusal?.code).toBe('outOfDate');
  });
});

describe('sending', () => {
  it('goes on as soon as a sync succeeds, when the first one was refused', async () => {
    const test = startWithFakeLink({ 'conversation.sync': () => failure('notSent'), 'message.send': (payload) => accept(payload) });
    test.chat.sending.send('my bin');
    test.connect();
    await flush();
    expect(test.names()).toEqual(['conversation.sync']);
    test.replies['conversation.sync'] = synced(null);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(test.chat.store.state()).toMatchObject({ outbox: [], messages: [{ text: 'my bin' }] });
  });

  it('sends what was written without a connection once each, in order', async () => {
    let stored = 0;
    const test = startWithFakeLink({ 'conversation.sync': synced(null) });
    test.replies['message.send'] = () => {
      stored += 1;
      return { ok: true, seq: stored, at: noon, conversation: conversation({ headSeq: stored }) };
    };
    test.connect();
    await flush();
    test.disconnect();
    for (const text of ['first', 'second', 'third']) test.chat.sending.send(text);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(test.chat.store.state().outbox.map(({ text, state }) => [text, state])).toEqual([
      ['first', 'sending'],
      ['second', 'sending'],
      ['third', 'sending'],
    ]);
    test.connect();
    await flush();
    expect(test.chat.store.state()).toMatchObject({ outbox: [], messages: [{ text: 'first' }, { text: 'second' }, { text: 'third' }] });
    expect(stored).toBe(3);
  });

  it('offers to try again what the server could not store, and then sends it', async () => {
    const test = startWithFakeLink({ 'conversation.sync': synced(null), 'message.send': () => failure('notSent') });
    test.connect();
    await flush();
    test.chat.sending.send('my bin');
    await flush();
    const [entry] = test.chat.store.state().outbox;
    expect(entry).toMatchObject({ state: 'notSent', sentence: errors.notSent });
    test.replies['message.send'] = accept;
    test.chat.sending.tryAgain(entry?.clientMessageId ?? '');
    await flush();
    expect(test.chat.store.state()).toMatchObject({ outbox: [], messages: [{ text: 'my bin' }] });
  });

  const accept = (payload: unknown) => ({ ok: true, seq: 1, at: noon, conversation: begun, payload });

  it('sends again under the same id when no answer came, and shows one bubble', async () => {
    const test = startWithFakeLink({ 'conversation.sync': synced(null) });
    test.connect();
    await flush();
    test.chat.sending.send('my bin');
    await flush();
    test.disconnect();
    test.replies['message.send'] = accept;
    test.connect();
    await flush();
    const sends = test.sent.filter(({ name }) => name === 'message.send').map(({ payload }) => (payload as { clientMessageId: string }).clientMessageId);
    expect(sends).toHaveLength(2);
    expect(new Set(sends).size).toBe(1);
    expect(test.chat.store.state()).toMatchObject({ outbox: [], messages: [{ seq: 1, text: 'my bin' }] });
  });

  it('waits for the first sync, keeps the order, and sends one at a time', async () => {
    let running = 0;
    let most = 0;
    const test = startWithFakeLink({ 'conversation.sync': synced(null) });
    test.replies['message.send'] = (payload) => {
      most = Math.max(most, (running += 1));
      return Promise.resolve().then(() => ((running -= 1), accept(payload)));
    };
    test.chat.sending.send('first');
    test.chat.sending.send('second');
    test.connect();
    await flush();
    expect(test.sent.map(({ payload }) => (payload as { text?: string }).text)).toEqual([undefined, 'first', 'second']);
    expect(most).toBe(1);
  });

  it('says "not sent" after 30 seconds, and sends when asked again', async () => {
    const test = startWithFakeLink({ 'conversation.sync': synced(null) });
    test.chat.sending.send('my bin');
    await vi.advanceTimersByTimeAsync(30_100);
    const [entry] = test.chat.store.state().outbox;
    expect(entry?.state).toBe('notSent');
    test.replies['message.send'] = accept;
    test.connect();
    await flush();
    expect(test.names()).toEqual(['conversation.sync']);
    test.chat.sending.tryAgain(entry?.clientMessageId ?? '');
    await flush();
    expect(test.chat.store.state().outbox).toEqual([]);
  });

  it('shows the server’s sentence for a refusal', async () => {
    const test = startWithFakeLink({
      'conversation.sync': synced(null),
      'message.send': () => ({ ok: false, error: { code: 'rateLimited', message: 'Wait a few seconds.' } }),
    });
    test.connect();
    await flush();
    test.chat.sending.send('again');
    await flush();
    expect(test.chat.store.state().outbox[0]).toMatchObject({ state: 'notSent', sentence: 'Wait a few seconds.' });
  });

  it('keeps an unsent message over a reload of the tab', async () => {
    const before = startWithFakeLink({});
    before.chat.sending.send('before the reload');
    const after = startWithFakeLink({ 'conversation.sync': synced(null), 'message.send': accept }, before.memory);
    expect(after.chat.store.state().outbox[0]?.text).toBe('before the reload');
    after.connect();
    await flush();
    expect(after.chat.store.state().messages[0]).toMatchObject({ text: 'before the reload' });
    expect(after.kept.outbox.read()).toBeNull();
  });
});

describe('asking', () => {
  it('says so when an answer does not come, and takes in the conversation when it does', async () => {
    const test = startWithFakeLink({ 'conversation.sync': synced(null) });
    test.connect();
    await flush();
    test.chat.asking.forPerson();
    await flush();
    expect(test.chat.store.state().trouble).toEqual({ asked: 'person', sentence: 'That did not send. Check your connection, then try again.' });
    test.replies['person.request'] = () => ({ ok: true, conversation: conversation({ state: 'queued', position: 1 }) });
    test.chat.asking.forPerson();
    await flush();
    expect(test.chat.store.state()).toMatchObject({ trouble: null, asking: null, conversation: { state: 'queued' } });
  });

  it('leaves a message with what was typed, trimmed, and remembers where the reply goes', async () => {
    const test = startWithFakeLink({
      'conversation.sync': synced(null),
      'contact.leave': () => ({ ok: true, conversation: conversation({ state: 'leftMessage' }) }),
    });
    test.connect();
    await flush();
    await test.chat.asking.toLeaveMessage({ name: ' Ada ', email: '', phone: '01632 960100', text: ' Call me. ' });
    expect(test.sent[1]?.payload).toEqual({ conversationId: null, name: 'Ada', email: null, phone: '01632 960100', text: 'Call me.' });
    expect(test.chat.store.state().leftContact).toBe('01632 960100');
  });
});

describe('typing', () => {
  it('is said to a person at most every 3 seconds, and ended after 4 of silence', async () => {
    const test = startWithFakeLink({ 'conversation.sync': synced(conversation({ state: 'assigned' })), 'typing.set': () => ({ ok: true }) });
    test.connect();
    await flush();
    const said = () => test.sent.filter(({ name }) => name === 'typing.set').map(({ payload }) => (payload as { typing: boolean }).typing);
    for (let key = 0; key < 8; key += 1) {
      test.chat.typing.typed();
      await vi.advanceTimersByTimeAsync(500);
    }
    expect(said()).toEqual([true, true]);
    await vi.advanceTimersByTimeAsync(4_000);
    expect(said()).toEqual([true, true, false]);
  });

  it('is nobody’s business while the assistant answers', async () => {
    const test = startWithFakeLink({ 'conversation.sync': synced(begun, [fromResident(1)]) });
    test.connect();
    await flush();
    test.chat.typing.typed();
    expect(test.names()).toEqual(['conversation.sync']);
  });

  it('of the advisor ends by itself', async () => {
    const test = startWithFakeLink({ 'conversation.sync': synced(conversation({ state: 'assigned' })) });
    test.connect();
    await flush();
    test.heard()['typing.changed']({ conversationId: 'one', firstName: 'Sam', typing: true });
    expect(test.chat.store.state().typing).toBe('Sam');
    await vi.advanceTimersByTimeAsync(6_000);
    expect(test.chat.store.state().typing).toBeNull();
  });
});

it('takes in changed availability', async () => {
  const test = startWithFakeLink({ 'conversation.sync': synced(null) });
  test.connect();
  await flush();
  const emergency = [{ label: 'Gas', phone: '0800 111 999', detail: '' }];
  test.heard()['availability.changed']({ availability: { status: 'nobodySignedIn', opensAt: null, changesAt: null, reopensAt: null }, emergency });
  expect(test.chat.store.state().site).toEqual({
    ...site,
    availability: { status: 'nobodySignedIn', opensAt: null, changesAt: null, reopensAt: null },
    emergency,
  });
});
