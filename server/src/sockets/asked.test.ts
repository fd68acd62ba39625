import { emptyArticle, type ArticleForm } from '@frontdesk/shared/article-form.ts';
import type { AskedGroup } from '@frontdesk/shared/asked-protocol.ts';
import type { Message } from '@frontdesk/shared/message.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { markKnowledge } from '../store/site-knowledge.ts';
import { engines } from './test-engines.ts';
import type { TestServer } from './test-server.ts';

type Staff = Awaited<ReturnType<TestServer['advisor']>>;
type Resident = Awaited<ReturnType<TestServer['resident']>>;
const day = 86_400_000;

describe.each(engines)('what people ask, on %s', (_, open) => {
  let server: TestServer;
  let advisor: Staff;
  let supervisor: Staff;
  let ids = 0;
  const id = () => `asked-${(ids += 1)}-message`;
  beforeAll(async () => {
    server = await open();
    // A council with few articles learns them in no time.
    await server.store.transaction(async (tx) => {
      await tx.deleteFrom('article').where('id', 'not in', ['missed-bin', 'allotment']).execute();
      await tx.updateTable('article').set({ topic: null }).execute();
      await markKnowledge(tx, ['main']);
    });
    await learnt();
    advisor = await server.advisor('advisor1');
    supervisor = await server.advisor('supervisor');
  }, 120_000);
  afterAll(() => server.stop());

  const learnt = async () => {
    await server.running.deps.articles.refresh();
    await server.running.deps.knowledge.settled();
  };
  const said = async (resident: Resident, text: string, from = 0) => {
    const already = resident.told.length;
    await resident.call('message.send', {
      conversationId: null,
      clientMessageId: id(),
      text,
      ...(from === 0 && { page: { url: 'https://fernshire.example/kayaks?ref=me', title: 'K' } }),
    });
    const fits = (told: { event: string; payload: { message?: Message } }) => told.event === 'message.created' && told.payload.message?.kind !== 'resident';
    const told = () => resident.told.slice(already).find((one) => fits(one as never));
    await expect.poll(told, { timeout: 10_000 }).toBeTruthy();
    return (told()?.payload as { message: Message; conversationId: string } | undefined) ?? expect.fail('nothing was said');
  };
  const ask = async (text: string, resident?: Resident) => {
    const who = resident ?? (await server.resident());
    return { who, ...(await said(who, text)) };
  };
  const rows = () => server.store.read((tx) => tx.selectFrom('asked').selectAll().orderBy('at').orderBy('id').execute());
  const rowOf = async (conversationId: string) => (await rows()).filter((row) => row.conversation_id === conversationId);
  const list = (over: object = {}) => advisor.call('asked.list', { siteId: null, kind: null, from: 0, ...over });
  const groupWith = async (text: string): Promise<AskedGroup> => {
    const group = (await list()).groups.find(({ texts }) => texts.some((one) => one.text.includes(text)));
    return group ?? expect.fail(`There is no group with ${text}: ${JSON.stringify((await list()).groups.map(({ texts }) => texts))}`);
  };
  const dateIn = (days: number) => new Date(server.running.deps.clock() + days * day).toISOString().slice(0, 10);
  const form = (over: Partial<ArticleForm> = {}): ArticleForm => ({
    ...emptyArticle,
    ...{ question: `How do I hire the kayak shed${'?'.repeat((ids += 1))}`, phrasings: ['rent the boathouse for canoes'], service: 'Leisure' },
    ...{ siteIds: ['main'], answer: 'Ring us.', reviewDate: dateIn(200), ...over },
  });
  const add = async (value: ArticleForm, then: 'draft' | 'review' | 'publish' = 'publish') => {
    const { article } = await supervisor.call('article.save', { articleId: null, version: 0, value, then });
    await learnt();
    return article;
  };

  it('K70 keeps each question with what became of it, and where its words stand', async () => {
    const { who, conversationId, message } = await ask('zorbing down quarry hill');
    expect(message).toMatchObject({ body: { type: 'noAnswer' } });
    expect(await rowOf(conversationId)).toMatchObject([{ seq: 1, how: 'none', is_open: 1, site_id: 'main', language: 'en', article_id: null, helped: null }]);
    await said(who, 'hello', 1);
    await said(who, 'speak to a person', 1);
    expect(await rowOf(conversationId)).toHaveLength(1);
    const bins = server.running.deps.knowledge.article('main', 'missed-bin');
    const answered = await ask(bins?.question ?? '');
    expect(await rowOf(answered.conversationId)).toMatchObject([{ how: 'answered', article_id: 'missed-bin', answer_seq: answered.message.seq, is_open: 0 }]);
    await answered.who.call('answer.rate', { conversationId: answered.conversationId, answerSeq: answered.message.seq, helped: false });
    expect(await rowOf(answered.conversationId)).toMatchObject([{ helped: 0, is_open: 1 }]);
    const yes = await ask(bins?.question ?? '');
    await yes.who.call('answer.rate', { conversationId: yes.conversationId, answerSeq: yes.message.seq, helped: true });
    expect(await rowOf(yes.conversationId)).toMatchObject([{ helped: 1, is_open: 0 }]);
    for (const one of [answered, { who, conversationId }]) await one.who.call('conversation.end', { conversationId: one.conversationId });
  });

  it('K71 says whether the likest article is near: one that the assistant would give or offer today', async () => {
    expect((await groupWith(server.running.deps.knowledge.article('main', 'missed-bin')?.question ?? '')).likest).toMatchObject({
      articleId: 'missed-bin',
      isNear: true,
    });
    expect((await groupWith('zorbing down')).likest?.isNear ?? false).toBe(false);
  });

  it('K70 knows what was taken from choices, and that none was meant', async () => {
    const { running } = server;
    const { find } = running.deps.knowledge;
    running.deps.knowledge.find = () =>
      Promise.resolve({
        found: ['missed-bin', 'allotment'].map((articleId) => ({ articleId, confidence: 0 })),
        among: 1,
        answerAt: 1,
        chooseAt: 0,
        miss: null,
      });
    const one = await ask('left behind on the verge');
    const [option] = one.message.kind === 'assistant' && one.message.body.type === 'choices' ? one.message.body.options : [];
    await said(one.who, option?.text ?? '', 1);
    const other = await ask('left behind on the hedge');
    await said(other.who, 'None of these', 1);
    running.deps.knowledge.find = find;
    expect(await rowOf(one.conversationId)).toMatchObject([{ how: 'choices', picked: 'missed-bin', article_id: 'missed-bin', is_open: 1 }]);
    expect(await rowOf(other.conversationId)).toMatchObject([{ how: 'choices', picked: null, helped: 0, is_open: 1 }]);
    expect((await list({ kind: 'picked' })).groups).toMatchObject([{ count: 1, given: { articleId: 'missed-bin', count: 1 }, texts: [{ kinds: ['picked'] }] }]);
  });

  it('K71 groups what asks the same, masked, with counts and pages, and K73 with what a person wrote', async () => {
    for (const text of ['kayak storage racks at the marina 07700 900123', 'kayak storage racks at the marina', 'marina kayak storage racks jo@example.org']) {
      const { who, conversationId } = await ask(text);
      if (text.includes('jo@')) {
        advisor.told.length = 0;
        await who.call('person.request', { conversationId });
        const { offer } = await advisor.hears('offer.made');
        await advisor.call('offer.accept', { offerId: (offer as { id: string }).id });
        for (const words of ['Hello, I am Sam.', 'Racks are let every April, for 40 pounds a year. Call me on 01632 960001.'])
          await advisor.call('message.send', { conversationId, clientMessageId: id(), text: words });
        await advisor.call('conversation.end', { conversationId });
        await advisor.call('conversation.finish', { conversationId, outcome: 'resolved' });
      }
    }
    const group = await groupWith('kayak storage');
    expect(group).toMatchObject({ count: 3, siteName: 'Fernshire Council', pages: [{ url: 'https://fernshire.example/kayaks', count: 3 }] });
    expect(group.texts.map(({ text }) => text).join('\n')).not.toMatch(/07700|jo@/);
    expect(group.texts.map(({ text }) => text)).toContain('kayak storage racks at the marina [number]');
    expect(group.advice).toMatchObject({ text: 'Racks are let every April, for 40 pounds a year. Call me on [number].' });
    expect(group.texts.find(({ text }) => text.includes('[email]'))?.kinds).toEqual(['unanswered', 'advised']);
    expect((await list()).groups[0]?.id).toBe(group.id);
    const all = await list();
    expect(all.counts.unanswered).toBeGreaterThanOrEqual(3);
    expect((await list({ from: all.total })).groups).toEqual([]);
    expect((await list({ siteId: 'nowhere' })).total).toBe(0);
  });

  it('K74 one click makes a draft with the question, the other wordings and the answer, and a second is told who was first', async () => {
    const { rows: named } = await groupWith('kayak storage');
    const asked = { rows: named, question: 'How do I store a kayak at the marina?', texts: ['kayak storage racks', 'Kayak storage racks?'], withAdvice: true };
    const { article } = await advisor.call('asked.draft', asked);
    expect(article).toMatchObject({ isLive: false, work: 'draft', draft: { question: asked.question, phrasings: ['kayak storage racks'], siteIds: ['main'] } });
    expect(article.draft?.answer).toContain('Racks are let every April');
    const { versions } = await advisor.call('article.history', { articleId: article.id, before: null });
    expect(versions).toMatchObject([{ act: 'saved', note: 'From what people asked', by: 'Sam Carter' }]);
    expect((await list()).groups.flatMap(({ texts }) => texts).some(({ text }) => text.includes('kayak storage'))).toBe(false);
    expect(await supervisor.ask('asked.draft', asked)).toMatchObject({ error: { code: 'changedMeanwhile', changed: { by: 'Sam Carter' } } });
    expect(await supervisor.ask('asked.dismiss', { rows: ['no-such'] })).toMatchObject({ error: { code: 'notFound' } });
  });

  it('K74 one click makes phrasings of an article, handed in and not live; K54 of a version that somebody changed it does not', async () => {
    const article = await add(form({ question: 'Where can I fly a drone in the park?', phrasings: ['drone in the park'] }));
    await ask('quadcopter over the bandstand');
    const group = await groupWith('quadcopter');
    const phrase = { rows: group.rows, articleId: article.id, version: article.version, texts: ['quadcopter over the bandstand', 'Drone in the park!'] };
    const stale = await advisor.ask('asked.phrase', { ...phrase, version: article.version + 1 });
    expect(stale).toMatchObject({ error: { code: 'changedMeanwhile', changed: { by: 'Grace Bennett' } } });
    const { article: kept, added } = await advisor.call('asked.phrase', phrase);
    expect(added).toBe(1);
    expect(kept).toMatchObject({
      work: 'review',
      isLive: true,
      live: { phrasings: ['drone in the park'] },
      draft: { phrasings: ['drone in the park', 'quadcopter over the bandstand'] },
    });
    expect(server.running.deps.knowledge.article('main', article.id)?.phrasings).toEqual(['drone in the park']);
    await ask('quadcopter above the bandstand');
    const again = await groupWith('quadcopter');
    const none = await advisor.call('asked.phrase', {
      rows: again.rows,
      articleId: article.id,
      version: kept.version,
      texts: ['Quadcopter over the bandstand.'],
    });
    expect(none).toMatchObject({ added: 0, article: { version: kept.version } });
    await expect(groupWith('quadcopter')).rejects.toThrow();
  });

  it('K74 what somebody else is writing stays their draft, and what cannot be handed in is kept as one', async () => {
    const draft = await add(form({ answer: '' }), 'draft');
    await ask('paddleboard launch from the slipway');
    const { rows: first } = await groupWith('paddleboard');
    const { article } = await advisor.call('asked.phrase', { rows: first, articleId: draft.id, version: draft.version, texts: ['paddleboard launch'] });
    expect(article).toMatchObject({ work: 'draft', draft: { answer: '', phrasings: [...(draft.draft?.phrasings ?? []), 'paddleboard launch'] } });
    const due = await add(form({ question: 'Where is the slipway?', reviewDate: dateIn(1) }));
    server.advance(2 * day);
    [advisor, supervisor] = [await server.advisor('advisor1'), await server.advisor('supervisor')];
    await ask('paddleboard trolley padlock');
    const { rows: second } = await groupWith('paddleboard');
    const { article: late } = await advisor.call('asked.phrase', { rows: second, articleId: due.id, version: due.version, texts: ['paddleboard ramp'] });
    expect(late).toMatchObject({ work: 'draft', isLive: true });
  });

  it('K74 what is not needed is off the list for everybody', async () => {
    await ask('unicycle polo fixtures');
    const { rows: named } = await groupWith('unicycle');
    expect(await advisor.call('asked.dismiss', { rows: named })).toMatchObject({ dismissed: 1 });
    expect(await supervisor.ask('asked.dismiss', { rows: named })).toMatchObject({ error: { code: 'changedMeanwhile' } });
    await expect(groupWith('unicycle')).rejects.toThrow();
  });

  it('K76 what an article answers that was published since leaves the list, and the list says how many did', async () => {
    const text = 'metal detecting on the common';
    await ask(text);
    await groupWith('metal detecting');
    const before = (await list()).answeredNow;
    server.advance(1_000);
    await add(form({ question: 'Is metal detecting allowed?', phrasings: [text] }));
    const after = await list();
    expect(after.answeredNow).toBe(before + 1);
    expect(after.groups.flatMap(({ texts }) => texts).map((one) => one.text)).not.toContain(text);
    expect((await rows()).filter(({ settled_as }) => settled_as === 'answeredNow')).toMatchObject([{ settled_by: null, is_open: 0 }]);
  });

  it('K75 shows who writes what people asked that is like it, and not what it has', async () => {
    await ask('falconry licence at the castle');
    await ask('licence for falconry at the castle, ring 07700 900123');
    const value = form({ question: 'How do I get a falconry licence?', phrasings: ['falconry licence at the castle'] });
    const { check } = await advisor.call('article.check', { articleId: null, value });
    expect(check.asked).toEqual(['licence for falconry at the castle, ring [number]']);
    expect((await advisor.call('article.check', { articleId: null, value: { ...value, siteIds: [] } })).check.asked).toEqual([]);
  });

  it.each([
    ['asked.list', { siteId: null, kind: 'other', from: 0 }],
    ['asked.list', { siteId: null, kind: null, from: -1 }],
    ['asked.phrase', { rows: [], articleId: 'a', version: 0, texts: ['x'] }],
    ['asked.phrase', { rows: ['a'], articleId: 'a', version: 0, texts: [] }],
    ['asked.phrase', { rows: ['a'], articleId: 'a', version: 0, texts: ['w'.repeat(301)] }],
    ['asked.draft', { rows: ['a'], question: ' ', texts: [], withAdvice: false }],
    ['asked.dismiss', { rows: Array.from({ length: 501 }, (_each, at) => `r-${at}`) }],
  ] as const)('K74 refuses what is not in form: %s, %#', async (name, payload) => {
    expect(await advisor.ask(name, payload as never)).toMatchObject({ ok: false });
  });
});
