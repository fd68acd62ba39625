import type { Message } from '@frontdesk/shared/message.ts';
import type { ResidentCommands } from '@frontdesk/shared/resident-protocol.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testServer, type Caller, type TestServer } from './test-server.ts';

let server: TestServer;
beforeAll(async () => void (server = await testServer()));
afterAll(() => server.stop());

let sent = 0;
/** A resident who says one thing after another and hears what the assistant says to each. */
async function talk() {
  const resident: Caller<ResidentCommands> = await server.resident();
  let conversationId: string | null = null;
  let head = 0;
  return {
    async says(text: string): Promise<Message[]> {
      const reply = await resident.call('message.send', { conversationId, clientMessageId: `talk-${(sent += 1)}`.padEnd(16, '0'), text });
      conversationId = reply.conversation.id;
      await resident.hears('message.created', ({ message }) => (message as Message).seq > reply.seq);
      const { messages } = await resident.call('conversation.sync', { conversationId, sinceSeq: Math.max(head, reply.seq) });
      head = messages.at(-1)?.seq ?? head;
      return messages;
    },
    state: async () => (await resident.call('conversation.sync', { conversationId, sinceSeq: 0 })).conversation?.state,
  };
}
/** What the assistant said, in short. */
const gist = (messages: Message[]): string[] =>
  messages.map((message) => {
    if (message.kind === 'notice') return message.notice.type;
    if (message.kind !== 'assistant') return message.kind;
    return message.body.type === 'answer' ? message.body.articleId : message.body.type;
  });

describe('talking with the assistant', () => {
  it('K24 narrows a vague opening by one question, and takes a choice by its words or its number', async () => {
    const one = await talk();
    const [asked] = await one.says('hi, it’s about my bins please');
    expect(asked).toMatchObject({ kind: 'assistant', body: { type: 'choices', ask: 'What about your bin?' } });
    const options = asked?.kind === 'assistant' && asked.body.type === 'choices' ? asked.body.options : [];
    expect(options.map(({ articleId }) => articleId)).toEqual(['missed-bin', 'bin-calendar', 'new-bin']);
    expect(gist(await one.says(options[1]?.text ?? ''))).toEqual(['bin-calendar']);
    await one.says('bins');
    expect(gist(await one.says('the third one'))).toEqual(['new-bin']);
  });

  it('K24 asks once: after none of them it has no answer, and then leads to a person', async () => {
    const one = await talk();
    expect(gist(await one.says('bin'))).toEqual(['choices']);
    expect(gist(await one.says('None of these'))).toEqual(['noAnswer']);
    expect(gist(await one.says('zzz qqq xxyy'))).toEqual(['noAnswer', 'nobodyAvailable']);
    expect(await one.state()).toBe('assistant');
  });

  it('K22 leads to a person at once, in any of the languages, and to nobody out of hours', async () => {
    for (const text of ['can I speak to a human please', 'quiero hablar con alguien', 'qof la hadal'])
      expect(gist(await (await talk()).says(text))).toEqual(['nobodyAvailable']);
    const { cookie } = await server.signIn('advisor1');
    expect(cookie).not.toBe('');
    const advisor = await server.advisor('advisor1');
    await advisor.call('status.set', { status: 'available' });
    const one = await talk();
    await one.says('when is my bin day');
    expect(gist(await one.says('this is useless'))).toEqual(['queued']);
    expect(await one.state()).toBe('queued');
    await advisor.call('status.set', { status: 'offline' });
  });

  it('K23 says hello and that one is welcome, and counts neither as a question', async () => {
    const one = await talk();
    expect(gist(await one.says('hello'))).toEqual(['greeting']);
    expect(gist(await one.says('Thank you so much'))).toEqual(['thanks']);
    expect(gist(await one.says('my bin was not collected this morning'))).toEqual(['missed-bin']);
  });

  it('K25 leads who asks about their own case to a person, with its number', async () => {
    const messages = await (await talk()).says('what is happening with my application 4432');
    expect(messages[0]).toMatchObject({ body: { type: 'ownCase', reference: '4432' } });
    expect(gist(messages)).toEqual(['ownCase', 'nobodyAvailable']);
  });

  it('K27 says whose business it is, where it is not the council’s', async () => {
    const [said] = await (await talk()).says('how do i renew my driving licence');
    expect(said).toMatchObject({ body: { type: 'elsewhere', name: expect.stringContaining('DVLA') as string } });
  });

  it('K26 understands what follows an answer, and that another was meant', async () => {
    const one = await talk();
    expect(gist(await one.says('how do I get a new bin'))).toEqual(['new-bin']);
    const [part] = await one.says('how much?');
    expect(part).toMatchObject({ body: { type: 'answer', articleId: 'new-bin', isPart: true } });
    expect(JSON.stringify(part)).toContain('£');
    expect(gist(await one.says('no, the garden one'))).not.toContain('new-bin');
  });

  it('K28 suggests two articles at most for what is being typed, none for what it does not know, and keeps nothing', async () => {
    const resident = await server.resident();
    const { answers } = await resident.call('answer.suggest', { text: 'my bin was not emptied' });
    expect(answers[0]?.articleId).toBe('missed-bin');
    expect(answers.length).toBeLessThanOrEqual(2);
    expect((await resident.call('answer.suggest', { text: 'what is the capital of France' })).answers).toEqual([]);
    expect(await resident.ask('answer.suggest', { text: 'x'.repeat(301) })).toMatchObject({ ok: false });
    const { conversation } = await resident.call('conversation.sync', { conversationId: null, sinceSeq: 0 });
    expect(conversation).toBeNull();
  });
});
