import { emptyArticle, type ArticleForm } from '@frontdesk/shared/article-form.ts';
import type { ArticleRecord } from '@frontdesk/shared/knowledge-protocol.ts';
import type { Message } from '@frontdesk/shared/message.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { markKnowledge } from '../store/site-knowledge.ts';
import { engines } from './test-engines.ts';
import type { TestServer } from './test-server.ts';

type Staff = Awaited<ReturnType<TestServer['advisor']>>;
const day = 86_400_000;

describe.each(engines)('knowledge on %s', (_, open) => {
  let server: TestServer;
  let advisor: Staff;
  let supervisor: Staff;
  let today: string;
  let ids = 0;
  const dateIn = (days: number) => new Date(server.running.deps.clock() + days * day).toISOString().slice(0, 10);
  const form = (over: Partial<ArticleForm> = {}): ArticleForm => ({
    ...emptyArticle,
    question: `How do I hire the kayak shed${'?'.repeat(++ids)}`,
    phrasings: ['rent the boathouse for canoes', 'book kayak shed'],
    service: 'Leisure',
    siteIds: ['main'],
    answer: 'Ring us on **01632 960100**.\n\n- Bring a lock',
    reviewDate: dateIn(200),
    ...over,
  });
  beforeAll(async () => {
    server = await open();
    advisor = await server.advisor('advisor1');
    supervisor = await server.advisor('supervisor');
    // A council with few articles learns them in no time.
    await server.store.transaction(async (tx) => {
      await tx.deleteFrom('article').where('id', 'not in', ['missed-bin', 'allotment']).execute();
      await tx.updateTable('article').set({ topic: null }).execute();
      await markKnowledge(tx, ['main']);
    });
    await server.running.deps.articles.refresh();
    today = dateIn(0);
  }, 120_000);
  afterAll(() => server.stop());

  const add = async (who: Staff, value: unknown, then: 'draft' | 'review' | 'publish') =>
    (await who.call('article.save', { articleId: null, version: 0, value, then })).article;
  const save = async (who: Staff, { id, version }: ArticleRecord, value: unknown, then: 'draft' | 'review' | 'publish') =>
    (await who.call('article.save', { articleId: id, version, value, then })).article;
  const live = async (id: string) => server.store.read((tx) => tx.selectFrom('article').selectAll().where('id', '=', id).execute());
  /** What the assistant knows, once it has heard of the last change. */
  const known = async (id: string) => {
    await server.running.deps.articles.refresh();
    return server.running.deps.knowledge.article('main', id);
  };
  const ask = async (text: string, language?: string) => {
    const resident = await server.resident(language ? { language } : {});
    const clientMessageId = `knowledge-${(ids += 1)}-message`;
    await resident.call('message.send', { conversationId: null, clientMessageId, text });
    const { message } = await resident.hears('message.created', (told) => (told as { message: Message }).message.kind === 'assistant');
    const said = message as Message;
    return said.kind === 'assistant' ? said.body : null;
  };

  it('K51 is written by anyone, handed in when it is complete, and published by supervisors', async () => {
    const draft = await add(advisor, { ...form(), answer: '', service: '' }, 'draft');
    expect(draft).toMatchObject({ isLive: false, work: 'draft', version: 1, changedBy: 'Sam Carter', live: null });
    expect(await known(draft.id)).toBeUndefined();
    const early = await advisor.ask('article.save', { articleId: draft.id, version: 1, value: draft.draft, then: 'review' });
    expect(early).toMatchObject({ error: { code: 'invalid', problems: [{ path: 'service' }, { path: 'answer' }] } });
    const whole = form();
    expect(await advisor.ask('article.save', { articleId: draft.id, version: 1, value: whole, then: 'publish' })).toMatchObject({
      error: { code: 'forbidden' },
    });
    const submitted = await save(advisor, draft, whole, 'review');
    expect(submitted).toMatchObject({ work: 'review', isLive: false });
    expect(await live(draft.id)).toEqual([]);
    const published = await save(supervisor, submitted, whole, 'publish');
    expect(published).toMatchObject({ work: 'none', isLive: true, version: 3, draft: null, changedBy: 'Grace Bennett' });
    await advisor.hears('article.changed', ({ articleId, changedBy }) => articleId === draft.id && changedBy === 'Grace Bennett');
    expect((await known(draft.id))?.question).toBe(whole.question);
    const audit = await server.store.read((tx) => tx.selectFrom('audit').selectAll().where('event', '=', 'article.published').execute());
    expect(audit.map(({ after_state }) => after_state)).toContain(JSON.stringify({ id: draft.id, version: 3 }));
  });

  it('K51 residents are answered with it once it is published, and not before', async () => {
    const value = form({ question: 'Where can I moor a narrowboat overnight?', phrasings: ['narrowboat mooring overnight', 'overnight mooring place'] });
    const draft = await add(advisor, value, 'review');
    expect(await ask(value.question)).not.toMatchObject({ type: 'answer', articleId: draft.id });
    await save(supervisor, draft, value, 'publish');
    await known(draft.id);
    expect(await ask(value.question)).toMatchObject({ type: 'answer', articleId: draft.id });
  });

  it('K52 a change of what is live is written beside it, returned with a note, dropped or published', async () => {
    const first = form();
    const article = await add(supervisor, first, 'publish');
    const second = { ...first, answer: 'Ring us on 01632 960101.' };
    const changed = await save(advisor, article, second, 'review');
    expect(changed).toMatchObject({ isLive: true, work: 'review', draft: { answer: second.answer }, live: { answer: first.answer } });
    expect((await live(article.id))[0]?.answer).toBe(first.answer);
    expect(await advisor.ask('article.return', { articleId: article.id, version: changed.version, note: 'No' })).toMatchObject({
      error: { code: 'forbidden' },
    });
    const { article: returned } = await supervisor.call('article.return', { articleId: article.id, version: changed.version, note: 'Say when they are open.' });
    expect(returned).toMatchObject({ work: 'draft', returned: { by: 'Grace Bennett', note: 'Say when they are open.' } });
    const again = await supervisor.ask('article.return', { articleId: article.id, version: returned.version, note: 'Again' });
    expect(again).toMatchObject({ error: { code: 'notNow' } });
    const { article: dropped } = await advisor.call('article.discard', { articleId: article.id, version: returned.version });
    expect(dropped).toMatchObject({ work: 'none', draft: null, live: { answer: first.answer } });
    const { versions, more } = await advisor.call('article.history', { articleId: article.id, before: null });
    expect(versions.map(({ act, by, note }) => [act, by, note])).toEqual([
      ['discarded', 'Sam Carter', null],
      ['returned', 'Grace Bennett', 'Say when they are open.'],
      ['submitted', 'Sam Carter', null],
      ['published', 'Grace Bennett', null],
    ]);
    expect(more).toBe(false);
  });

  it('K53 goes back to an earlier version, and a withdrawn article is known to nobody', async () => {
    const article = await add(supervisor, form(), 'publish');
    const changed = await save(supervisor, article, form({ answer: 'Come by.' }), 'publish');
    const { versions } = await supervisor.call('article.history', { articleId: article.id, before: changed.version });
    const back = await save(supervisor, changed, versions[0]?.form, 'publish');
    expect(back.live?.answer).toBe(article.live?.answer);
    const { article: withdrawn } = await supervisor.call('article.withdraw', { articleId: article.id, version: back.version });
    expect(withdrawn).toMatchObject({ isLive: false, work: 'draft', draft: { answer: article.live?.answer } });
    expect(await known(article.id)).toBeUndefined();
    expect(await live(article.id)).toEqual([]);
    expect(await supervisor.ask('article.withdraw', { articleId: article.id, version: withdrawn.version })).toMatchObject({ error: { code: 'notNow' } });
  });

  it('K54 of two who change one article at once the second is told who was first, and nothing of theirs is kept', async () => {
    const article = await add(supervisor, form(), 'publish');
    const replies = await Promise.all(
      [advisor, supervisor].map((who) => who.ask('article.save', { articleId: article.id, version: article.version, value: form(), then: 'draft' })),
    );
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
    expect(replies.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'changedMeanwhile', changed: { by: expect.any(String) as string } } });
    const same = form();
    const both = await Promise.all([same, same].map((value) => supervisor.ask('article.save', { articleId: null, version: 0, value, then: 'publish' })));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ error: { problems: [{ path: 'question' }] } });
  });

  it.each([
    ['answer', { answer: 'One\n\n<script>alert(1)</script>' }, 'Line 3: HTML'],
    ['answer', { answer: 'See [this](javascript:alert(1))' }, 'Line 1: The link to javascript:alert(1) cannot be followed'],
    ['answer', { answer: '- one\n-\n- two' }, 'Line 2: This item of the list is empty'],
    ['links.0.url', { links: [{ text: 'x', url: 'javascript:alert(1)' }] }, 'Enter a web address'],
    ['answer', { answer: 'See [this](https://evil.example/x)' }, 'Line 1: Articles may not lead to evil.example'],
    ['links.0.url', { links: [{ text: 'x', url: 'https://gov.uk.evil.example' }] }, 'Articles may not lead to gov.uk.evil.example'],
    ['reviewDate', { reviewDate: '2020-01-01' }, 'This day has passed'],
    ['reviewDate', { reviewDate: '2026-02-31' }, 'Enter a date that exists'],
    ['siteIds', { siteIds: [] }, 'Choose at least one site'],
    ['siteIds', { siteIds: ['nowhere'] }, 'no longer there'],
    ['ownerId', { ownerId: 'nobody' }, 'can no longer sign in'],
    ['validTo', { validFrom: '2027-05-02', validTo: '2027-05-01' }, 'The last day is before the first'],
    ['translations.0.answer', { translations: [{ language: 'pl', question: 'Q', phrasings: [], answer: '# Nie' }] }, 'Line 1: Headings'],
    ['translations.0.language', { translations: [{ language: 'en', question: 'Q', phrasings: [], answer: 'A' }] }, 'is in English'],
    ['question', { question: ' ' }, 'Enter something here'],
  ])('K55 refuses %s whole: %j', async (path, over, words) => {
    const reply = await supervisor.ask('article.save', { articleId: null, version: 0, value: form(over), then: 'publish' });
    expect(reply).toMatchObject({ error: { code: 'invalid', problems: [{ path, message: expect.stringContaining(words) as string }] } });
    const { counts } = await supervisor.call('article.list', { find: form(over).question.trim() || '?', stage: null, siteId: null, from: 0 });
    expect(counts.all === 0 || path === 'question').toBe(true);
  });

  it('K55 keeps what cannot be a form at all from being read, and what is too large from being kept', async () => {
    for (const value of [null, 'article', {}, { ...form(), extra: 1 }, { ...form(), phrasings: 'x' }])
      expect(await advisor.ask('article.save', { articleId: null, version: 0, value, then: 'draft' })).toMatchObject({ error: { code: 'invalid' } });
    const large = form({ phrasings: Array.from({ length: 200 }, (_, at) => `${at} ${'w'.repeat(290)}`) });
    expect(await advisor.ask('article.save', { articleId: null, version: 0, value: large, then: 'draft' })).toMatchObject({ ok: false });
  });

  it('K57 is said in the resident’s language where it is translated, and found by it', async () => {
    const polish = { language: 'pl', question: 'Jak wynająć szopę na kajaki?', phrasings: ['wynajem szopy kajakowej'], answer: 'Zadzwoń do nas.' };
    const value = form({ question: 'How do I hire the kayak shed in Polish?', translations: [polish] });
    const article = await add(supervisor, value, 'publish');
    await known(article.id);
    expect(await ask(value.question, 'pl')).toMatchObject({ articleId: article.id, heading: polish.question });
    expect(await ask(polish.question, 'pl')).toMatchObject({ articleId: article.id, blocks: [{ spans: [{ text: 'Zadzwoń do nas.' }] }] });
    expect(await ask(value.question, 'so')).toMatchObject({ articleId: article.id, heading: value.question });
  });

  it('K58 lists what fits words, stage and site, in pages, with counts', async () => {
    for (let at = 0; at < 3; at += 1) await add(supervisor, form({ question: `Zebra crossing number ${at} 100%` }), 'publish');
    await add(advisor, form({ question: 'Zebra crossing draft' }), 'draft');
    const list = (over: object) => advisor.call('article.list', { find: 'ZEBRA crossing', stage: null, siteId: null, from: 0, ...over });
    expect(await list({})).toMatchObject({ total: 4, counts: { all: 4, draft: 1, review: 0, published: 3, due: 0 } });
    expect((await list({ stage: 'draft' })).articles.map(({ question }) => question)).toEqual(['Zebra crossing draft']);
    expect((await list({ from: 2, stage: 'published' })).articles.map(({ question }) => question)).toEqual(['Zebra crossing number 2 100%']);
    expect((await list({ find: '%%%' })).counts.all).toBeGreaterThan(4);
    expect((await list({ siteId: 'mai' })).total).toBe(0);
    expect((await list({ siteId: 'main' })).total).toBe(4);
    expect((await list({})).articles[0]).toMatchObject({ siteNames: ['Fernshire Council'], ownerName: null, isLive: false, work: 'draft' });
  });

  it('K59 says what the assistant would make of it: how it looks, what it would be taken for, and which phrasings stand alone', async () => {
    const bins = await known('missed-bin');
    const value = form({
      question: 'Where do I get a badge for the lido lockers?',
      phrasings: [bins?.question ?? '', 'badge for lockers at the lido where do I get it', 'zzyzx quorn'],
      answer: '**Hello**',
    });
    const { check } = await advisor.call('article.check', { articleId: null, value });
    expect(check.previews).toMatchObject([
      { language: 'en', steps: [], answer: { heading: value.question, blocks: [{ spans: [{ text: 'Hello', bold: true }] }] } },
    ]);
    expect(check.confusions).toMatchObject([{ articleId: 'missed-bin', lines: [bins?.question] }]);
    expect(check.missed).toEqual(['zzyzx quorn']);
    expect(check).toMatchObject({ problems: [], teamName: 'General' });
    const { check: broken } = await advisor.call('article.check', { articleId: null, value: { question: 'Half', answer: '# x' } });
    expect(broken.previews.map(({ answer }) => answer.heading)).toEqual(['Half']);
    expect(broken.problems.length).toBeGreaterThan(0);
  });

  it('K59 shows the steps as residents are asked them, in each language, and leaves out what cannot be asked yet', async () => {
    const steps = [
      { key: 'shed', ask: 'Which shed?', kind: 'choice' as const, options: [{ text: 'North', say: 'Ring **Ann**.' }, { text: 'South' }] },
      { key: '', ask: '', kind: 'number' as const, min: null, max: null },
    ];
    const words = [{ key: 'shed', ask: 'Która szopa?', options: [{ text: 'Północna' }, { text: 'Południowa' }] }];
    const translations = [{ language: 'pl', question: 'Szopa?', phrasings: [], answer: 'Zadzwoń.', steps: words }];
    const { check } = await advisor.call('article.check', { articleId: null, value: form({ steps, translations }) });
    expect(check.previews).toMatchObject([
      { language: 'en', steps: [{ ask: 'Which shed?', options: ['North', 'South'] }], passages: [{ key: 'shed', option: 'North' }] },
      {
        ...{ language: 'pl', answer: { heading: 'Szopa?', language: 'pl' } },
        steps: [{ ask: 'Która szopa?', options: ['Północna', 'Południowa'], language: 'pl' }],
        passages: [{ key: 'shed', option: 'Północna', blocks: [{ language: 'en' }] }],
      },
    ]);
    expect(check.problems.map(({ path }) => path)).toEqual(['steps.1.key', 'steps.1.ask', 'steps.1.min', 'steps.1.max']);
  });

  it('K81 keeps a draft with an unfinished step as it is, beside what is live, and takes it for review or live only when it is finished', async () => {
    const steps = [
      { key: 'shed', ask: '', kind: 'choice' as const, options: [{ text: 'North' }] },
      { key: '', ask: 'How many?', kind: 'number' as const, min: null, max: 4 },
    ];
    const value = form();
    const first = await add(supervisor, value, 'publish');
    const draft = await save(advisor, first, { ...value, steps }, 'draft');
    expect(draft).toMatchObject({ work: 'draft', draft: { steps } });
    expect((await advisor.call('article.read', { articleId: first.id })).article.draft?.steps).toEqual(steps);
    for (const then of ['review', 'publish'] as const) {
      const refused = await supervisor.ask('article.save', { articleId: first.id, version: draft.version, value: { ...value, steps }, then });
      expect(!refused.ok && refused.error.problems?.map(({ path }) => path)).toEqual(['steps.0.ask', 'steps.0.options', 'steps.1.key', 'steps.1.min']);
    }
    expect((await known(first.id))?.steps).toEqual([]);
    expect((await live(first.id))[0]?.steps_json).toBe('[]');
    const whole = [{ key: 'shed', ask: 'Which shed?', kind: 'choice' as const, options: [{ text: 'North' }, { text: 'South' }] }];
    await save(supervisor, draft, { ...value, steps: whole }, 'publish');
    expect((await known(first.id))?.steps).toEqual(whole);
  });

  it('K51 offers sites, services with their teams, people and subjects to choose from', async () => {
    const options = await advisor.call('article.options', {});
    expect(options.today >= today).toBe(true);
    expect(options.sites).toEqual([{ id: 'main', name: 'Fernshire Council' }]);
    expect(options.owners.map(({ name }) => name)).toContain('Sam Carter');
    expect(options.topics.find(({ id }) => id === 'missed-bin')?.phrasings).toBeGreaterThan(40);
    expect(options.services.length).toBeGreaterThan(0);
  });

  // The last: days go by, and with them everybody's session.
  it('K68 leads where an admin allows it, from then on', async () => {
    const admin = await server.advisor('admin');
    const value = form({ links: [{ text: 'Advice', url: 'https://www.citizensadvice.org.uk/benefits' }] });
    expect(await supervisor.ask('article.save', { articleId: null, version: 0, value, then: 'publish' })).toMatchObject({ error: { code: 'invalid' } });
    await admin.call('setting.change', { kind: 'linkHosts', owner: 'main', version: 0, value: { hosts: ['gov.uk', 'citizensadvice.org.uk'] } });
    expect(await add(supervisor, value, 'publish')).toMatchObject({ isLive: true });
  });

  it('K56 is answered with from its first day to its last, without anybody’s doing', async () => {
    const article = await add(supervisor, form({ validFrom: dateIn(2), validTo: dateIn(3) }), 'publish');
    const seen: boolean[] = [];
    for (let passed = 0; passed < 5; passed += 1) {
      seen.push((await known(article.id)) !== undefined);
      server.advance(day);
    }
    expect(seen).toEqual([false, false, true, true, false]);
  });
});
