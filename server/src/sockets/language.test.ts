import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engines } from './test-engines.ts';
import type { TestServer } from './test-server.ts';

describe.each(engines)('the language of a page on %s', (_, open) => {
  let server: TestServer;
  beforeAll(async () => void (server = await open()), 120_000);
  afterAll(() => server.stop());

  it('V23 brings a resident to whoever speaks it, and to anybody where nobody does', async () => {
    const [admin, sam, priya] = [await server.advisor('admin'), await server.advisor('advisor1'), await server.advisor('advisor2')];
    const person = (await admin.call('person.list', {})).people.find(({ email }) => email.startsWith('advisor2@'));
    await admin.call('person.change', { personId: person?.id ?? '', version: 0, value: { ...person?.form, languages: ['pl'] } });
    const ask = async (language: string, clientMessageId: string) => {
      const resident = await server.resident({ language });
      const { conversation } = await resident.call('message.send', { conversationId: null, clientMessageId, text: 'Dzień dobry' });
      await resident.call('person.request', { conversationId: conversation.id });
      return conversation.id;
    };
    const polish = await ask('pl', 'polish-page');
    const { offer } = await priya.hears('offer.made');
    expect(offer.conversationId).toBe(polish);
    expect((await priya.call('offer.accept', { offerId: offer.id })).conversation.language).toBe('pl');
    expect(sam.told.filter(({ event }) => event === 'offer.made')).toEqual([]);
    await priya.call('status.set', { status: 'busy' });
    const somali = await ask('so', 'somali-page');
    await sam.hears('offer.made', (told) => told.offer.conversationId === somali);
  });

  it('V24 is refused at the door when it is none', async () => {
    await expect(server.resident({ language: 'Polish!' })).rejects.toMatchObject({ data: { code: 'invalid' } });
  });
});
