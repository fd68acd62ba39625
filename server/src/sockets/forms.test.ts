import type { Message } from '@frontdesk/shared/message.ts';
import type { ResidentCommands } from '@frontdesk/shared/resident-protocol.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerQuestion } from '../app/assistant/answer-question.ts';
import { momentOf, step } from '../app/conversation/step.ts';
import { findConversation, lockConversation } from '../store/conversations.ts';
import { engines } from './test-engines.ts';
import type { Caller, TestServer } from './test-server.ts';

const school = 'How do I apply for a secondary school place?';
const inYear = 'How do I move my child to a different school during the school year?';

/** What the assistant and the conversation said, in short: a step by its key, with what it noted. */
const gist = (messages: Message[]): string[] =>
  messages.map((message) => {
    if (message.kind === 'notice') return message.notice.type;
    if (message.kind !== 'assistant') return message.kind;
    const { body } = message;
    const noted = (body.type === 'step' || body.type === 'answer') && body.noted ? ` < ${body.noted.answer ?? 'skipped'}` : '';
    if (body.type === 'step') return `${body.key}${body.again ? ' again' : ''} ${body.place.at}/${body.place.of}${noted}`;
    return `${body.type === 'answer' ? body.articleId : body.type}${noted}`;
  });

describe.each(engines)('small forms on %s', (_, open) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await open();
  }, 60_000);
  afterAll(() => server.stop());

  let sent = 0;
  async function talk(language?: string) {
    const resident: Caller<ResidentCommands> = await server.resident(language === undefined ? {} : { language });
    let conversationId: string | null = null;
    const all = async () => (await resident.call('conversation.sync', { conversationId, sinceSeq: 0 })).messages;
    const send = async (text: string) => {
      const reply = await resident.call('message.send', { conversationId, clientMessageId: `forms-${(sent += 1)}`.padEnd(16, '0'), text });
      conversationId = reply.conversation.id;
      return reply;
    };
    return {
      resident,
      send,
      all,
      id: () => conversationId ?? '',
      async says(text: string): Promise<string[]> {
        const { seq } = await send(text);
        await resident.hears('message.created', ({ message }) => (message as Message).seq > seq);
        return gist((await all()).filter((message) => message.seq > seq));
      },
    };
  }

  it('K31 K34 asks what the answer needs, and gives it with the passage of what was chosen first', async () => {
    const one = await talk();
    expect(await one.says(school)).toEqual(['schoolYear 1/2']);
    expect(await one.says('she goes into year 9')).toEqual(['postcode 2/2 < Years 8 to 11']);
    expect(await one.says('it is fn1 1aa')).toEqual(['secondary-place < FN1 1AA']);
    const answer = (await one.all()).at(-1);
    const blocks = answer?.kind === 'assistant' && answer.body.type === 'answer' ? answer.body.blocks : [];
    expect(JSON.stringify(blocks[0])).toContain('only for children who start in Year 7');
    expect(JSON.stringify(blocks[1])).toContain('apply for a secondary school place online');
    const rated = await one.resident.call('answer.rate', { conversationId: one.id(), answerSeq: answer?.seq ?? 0, helped: true });
    expect(rated.conversation.state).toBe('closed');
  });

  it('K33 asks no fact again in the conversation, for another article as little as for the same', async () => {
    const one = await talk();
    await one.says(school);
    await one.says('Year 7');
    await one.says('fn1 1aa');
    expect(await one.says(inYear)).toEqual(['schoolNow 1/1']);
    expect(await one.says('A school in Fernshire')).toEqual(['in-year-move < A school in Fernshire']);
    expect(await one.says(school)).toEqual(['secondary-place']);
  });

  it('K32 says once more what is expected, goes on without it, and skips what is not known', async () => {
    const one = await talk();
    await one.says(school);
    expect(await one.says('purple')).toEqual(['schoolYear again 1/2']);
    expect(await one.says('very purple')).toEqual(['postcode 2/2 < skipped']);
    expect(await one.says('I don’t know')).toEqual(['secondary-place < skipped']);
  });

  it('K79 K80 asks in the resident’s language, takes the answer in it, and notes it in English', async () => {
    const one = await talk('pl');
    const steps = async () => (await one.all()).flatMap((message) => (message.kind === 'assistant' && message.body.type === 'step' ? [message.body] : []));
    expect(await one.says('Jak złożyć wniosek o miejsce w szkole średniej?')).toEqual(['schoolYear 1/2']);
    expect((await steps())[0]).toMatchObject({ language: 'pl', options: ['Klasa 7', 'Klasy od 8 do 11', 'Klasa 12 lub 13'] });
    expect(await one.says('Klasy od 8 do 11')).toEqual(['postcode 2/2 < Years 8 to 11']);
    expect((await steps())[1]).toMatchObject({ ask: 'Jaki jest Twój domowy kod pocztowy?', noted: { said: 'Klasy od 8 do 11' } });
    expect(await one.says('fn1 1aa')).toEqual(['secondary-place < FN1 1AA']);
    const answer = (await one.all()).at(-1);
    expect(answer).toMatchObject({ body: { language: 'pl' } });
    expect(JSON.stringify(answer)).toContain('wypełnij formularz zmiany szkoły w ciągu roku');
    // What goes to whoever takes the chat is in English; what was said is in the transcript.
    const kept = await server.store.read((tx) => findConversation(tx, one.id()));
    expect(kept?.context.noted?.map(({ ask, answer }) => [ask, answer])).toEqual([
      ['Which school year does your child go into in September?', 'Years 8 to 11'],
      ['What is your home postcode?', 'FN1 1AA'],
    ]);
    expect((await one.all()).map((message) => message.kind === 'resident' && message.text)).toContain('Klasy od 8 do 11');
  });

  it('K36 answers another question in the middle, and drops the form', async () => {
    const one = await talk();
    await one.says(school);
    expect(await one.says('my bin was not collected this morning')).toEqual(['missed-bin']);
    expect(await one.says('Year 7')).not.toContain('postcode 2/2 < Year 7');
  });

  it('K35 leads to a person at once in any words, also out of hours, and in danger with the numbers', async () => {
    for (const words of ['can I talk to a person', 'quiero hablar con alguien', 'this is useless']) {
      const one = await talk();
      await one.says(school);
      expect(await one.says(words)).toEqual(['nobodyAvailable']);
    }
    const one = await talk();
    await one.says(school);
    await one.send('my dad has collapsed and he is not breathing');
    await one.resident.hears('message.created', ({ message }) => (message as Message).kind === 'notice');
    expect(gist(await one.all()).slice(-2)).toEqual(['urgent', 'nobodyAvailable']);
  });

  it('K31 reads answers that came in a burst in their order, whichever is at hand first', async () => {
    const one = await talk();
    await one.says(school);
    const { deps } = server.running;
    const hour = 3_600_000;
    const seqs = await server.store.transaction(async (tx) => {
      const stored: number[] = [];
      for (const text of ['Year 7', 'fn1 1aa', inYear]) {
        const before = await lockConversation(tx, one.id());
        if (!before) throw new Error('The conversation is gone.');
        stored.push(before.headSeq + 1);
        // Their own rows are due in an hour: nobody is at them.
        const later = momentOf(deps, deps.clock() + hour);
        await step(tx, later, before, { type: 'resident.wrote', text, clientMessageId: `burst-${before.headSeq}`.padEnd(16, '0') }, 'resident');
      }
      return stored;
    });
    await Promise.all(seqs.reverse().map((seq) => answerQuestion(deps, one.id(), seq)));
    const said = gist(await one.all()).filter((what) => what !== 'resident');
    expect(said).toEqual(['schoolYear 1/2', 'postcode 2/2 < Year 7', 'secondary-place < FN1 1AA', 'schoolNow 1/1']);
  });

  it('K35 begins the reason of a call with what was asked, and not with the answer to a step', async () => {
    const one = await talk();
    await one.says(school);
    await one.says('Year 7');
    await one.says('fn1 1aa');
    const { reason } = await one.resident.call('callBack.choices', { conversationId: one.id() });
    expect(reason).toBe(school);
  });

  it('K35 brings what was noted to the team it is about, through a transfer, and to the resident’s own transcript', async () => {
    const maria = await server.advisor('schools1');
    const one = await talk();
    await one.says(school);
    await one.says('Year 7');
    expect(await one.says('agent please')).toEqual(['queued']);
    const noted = [{ ask: 'Which school year does your child go into in September?', answer: 'Year 7' }];
    const { offer } = await maria.hears('offer.made', (told) => told.offer.conversationId === one.id());
    expect(offer).toMatchObject({ team: { name: 'School admissions' }, noted, preview: 'agent please' });
    const taken = await maria.call('offer.accept', { offerId: offer.id });
    expect(taken.conversation.noted).toEqual(noted);
    const sam = await server.advisor('advisor1');
    await maria.call('conversation.transfer', { conversationId: one.id(), teamId: 'general', note: 'Needs a bus pass' });
    const passed = await sam.hears('offer.made', (told) => told.offer.conversationId === one.id());
    expect(passed.offer.noted).toEqual(noted);
    const theirs = await sam.call('offer.accept', { offerId: passed.offer.id });
    expect(theirs.conversation.noted).toEqual(noted);
    const steps = (await one.all()).flatMap((message) => (message.kind === 'assistant' && message.body.type === 'step' ? [message.body.ask] : []));
    expect(steps).toEqual(['Which school year does your child go into in September?', 'What is your home postcode?']);
    await sam.call('conversation.end', { conversationId: one.id() });
  });
});
