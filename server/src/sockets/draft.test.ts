import type { AdvisorCommands } from '@frontdesk/shared/advisor-protocol.ts';
import type { ResidentCommands } from '@frontdesk/shared/resident-protocol.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { standIn, type StandIn } from '../model/stand-in.ts';
import { listAudit } from '../store/audit.ts';
import { testServer, type Caller, type TestServer } from './test-server.ts';

let model: StandIn;
let server: TestServer;
let sam: Caller<AdvisorCommands>;
beforeAll(async () => {
  model = await standIn();
  server = await testServer({
    FRONTDESK_MODEL_URL: model.url,
    FRONTDESK_MODEL_NAME: 'small',
    FRONTDESK_MODEL_USES: 'draft,summary',
    FRONTDESK_RATE_FACTOR: '10',
  });
  await server.running.deps.knowledge.settled();
  sam = await server.advisor('advisor1');
  await sam.call('status.set', { status: 'available', capacity: 10 });
}, 120_000);
afterAll(async () => {
  await server.stop();
  await model.stop();
});

let sent = 0;
const nextId = (): string => `draft-test-${String((sent += 1)).padStart(8, '0')}`;
const write = (resident: Caller<ResidentCommands>, conversationId: string | null, text: string) =>
  resident.call('message.send', { conversationId, clientMessageId: nextId(), text });

/** A chat that Sam has, in which the resident wrote this. */
async function chat(...texts: string[]): Promise<{ id: string; resident: Caller<ResidentCommands> }> {
  const resident = await server.resident();
  const { conversation } = await resident.call('person.request', { conversationId: null });
  const { offer } = await sam.hears('offer.made', (payload) => payload.offer.conversationId === conversation.id);
  await sam.call('offer.accept', { offerId: offer.id });
  for (const text of texts) await write(resident, conversation.id, text);
  return { id: conversation.id, resident };
}

describe('a drafted reply', () => {
  it('K45 is drawn from the article that fits what the resident wrote last, names it, and is sent to nobody', async () => {
    const { id, resident } = await chat('hello', 'how do I order a new bin? my card is 4929 1234 5678 9012');
    model.does({ say: 'We deliver within 10 working days. You do not pay if your bin was stolen.' });
    const draft = await sam.call('draft.reply', { conversationId: id });
    expect(draft).toMatchObject({
      text: 'We deliver within 10 working days. You do not pay if your bin was stolen.',
      articleId: 'new-bin',
      heading: 'How do I order a new or replacement bin?',
    });
    expect(model.heard.at(-1)?.user).toContain('hello how do I order a new bin? my card is [number]');
    const { messages } = await resident.call('conversation.sync', { conversationId: id, sinceSeq: 0 });
    expect(messages.filter(({ kind }) => kind === 'advisor')).toEqual([]);
    const rows = await server.store.read((tx) => listAudit(tx, id));
    expect(rows.filter(({ event }) => event === 'draft.reply')).toMatchObject([{ before_state: 'assigned', after_state: 'assigned' }]);
  });

  it.each([
    ['says what the article does not', { say: 'We deliver within 2 working days.' }, 'draftUnsupported'],
    ['fails', { status: 500 }, 'draftFailed'],
  ])('K45 is a sentence where the model %s', async (_, behaviour, code) => {
    const { id } = await chat('how do I order a new bin?');
    model.does(behaviour);
    expect(await sam.ask('draft.reply', { conversationId: id })).toMatchObject({ ok: false, error: { code } });
  });

  it('K45 is refused where no article is found, and asked of nobody', async () => {
    const { id } = await chat('zzz qqq xxyy');
    const before = model.heard.length;
    expect(await sam.ask('draft.reply', { conversationId: id })).toMatchObject({ ok: false, error: { code: 'draftNothing' } });
    expect(model.heard.length).toBe(before);
  });

  it('K45 K46 is for the advisor who has the chat alone, while they have it', async () => {
    const { id, resident } = await chat('how do I order a new bin?');
    const other = await server.advisor('admin');
    for (const command of ['draft.reply', 'draft.summary'] as const) {
      expect(await other.ask(command, { conversationId: id })).toMatchObject({ ok: false, error: { code: 'notYours' } });
      expect(await sam.ask(command, { conversationId: 'nobody-has-this' })).toMatchObject({ ok: false, error: { code: 'notYours' } });
    }
    await resident.call('conversation.end', { conversationId: id });
    expect(await sam.ask('draft.reply', { conversationId: id })).toMatchObject({ ok: false, error: { code: 'notNow' } });
  });
});

describe('a drafted summary', () => {
  it('K46 reports what each of them wrote, without what tells who they are', async () => {
    const { id } = await chat('My name is Priya Shah. My bin was not emptied on Tuesday', 'can you send a crew today?');
    await sam.call('message.send', { conversationId: id, clientMessageId: nextId(), text: 'I have told the crew.' });
    const text =
      'The resident said that their bin was not emptied on Tuesday. The resident asked if we can send a crew today. The advisor said that we have told the crew.';
    model.does({ say: text });
    expect((await sam.call('draft.summary', { conversationId: id })).text).toBe(text);
    expect(model.heard.at(-1)?.user).toContain('RESIDENT: My name is (name). My bin was not emptied on Tuesday');
    expect(model.heard.at(-1)?.user).not.toContain('Priya');
    expect((await server.store.read((tx) => listAudit(tx, id))).map(({ event }) => event)).toContain('draft.summary');
  });

  it.each([
    'The resident said that their bin was emptied on Tuesday.',
    'The resident said that their bin was not emptied on Thursday.',
    'The advisor said that their bin was not emptied on Tuesday.',
    'The resident asked if we can send a crew tomorrow.',
    'The resident said that they have told the crew.',
    'The resident is angry.',
    'Their bin was not emptied on Tuesday.',
    'The council will pay.',
    'NONE',
  ])('K46 is thrown away whole for: %s', async (text) => {
    const { id } = await chat('My bin was not emptied on Tuesday', 'can you send a crew today?');
    await sam.call('message.send', { conversationId: id, clientMessageId: nextId(), text: 'I have told the crew.' });
    model.does({ say: `The resident said that their bin was not emptied on Tuesday. ${text}` });
    expect(await sam.ask('draft.summary', { conversationId: id })).toMatchObject({ ok: false, error: { code: 'draftUnsupported' } });
    await sam.call('conversation.end', { conversationId: id });
    await sam.call('conversation.finish', { conversationId: id, outcome: 'resolved' });
  });

  it('K46 is not made of a chat in which nobody wrote', async () => {
    const { id } = await chat();
    expect(await sam.ask('draft.summary', { conversationId: id })).toMatchObject({ ok: false, error: { code: 'draftNothing' } });
  });
});

describe('drafts', () => {
  it('K45 K46 are told to the page, and refused where they are off', async () => {
    expect((await sam.call('desk.sync', { known: {} })).drafts).toEqual({ reply: true, summary: true });
    const plain = await testServer();
    const priya = await plain.advisor('advisor1');
    expect(await priya.call('desk.sync', { known: {} })).not.toHaveProperty('drafts');
    for (const command of ['draft.reply', 'draft.summary'] as const)
      expect(await priya.ask(command, { conversationId: 'any' })).toMatchObject({ ok: false, error: { code: 'draftsOff' } });
    await plain.stop();
  });

  it('K45 K46 are made so often and no more', async () => {
    const other = await testServer({ FRONTDESK_MODEL_URL: model.url, FRONTDESK_MODEL_NAME: 'small' });
    const priya = await other.advisor('advisor1');
    const codes = [];
    for (let times = 0; times < 12; times += 1) {
      const reply = await priya.ask('draft.reply', { conversationId: 'nobody-has-this' });
      codes.push(reply.ok ? 'ok' : reply.error.code);
    }
    expect(codes).toEqual([...Array<string>(10).fill('notYours'), 'rateLimited', 'rateLimited']);
    await other.stop();
  });
});
