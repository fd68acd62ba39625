import fc from 'fast-check';
import type { Step } from '@frontdesk/shared/article-steps.ts';
import { expect, it } from 'vitest';
import type { Article } from '../../domain/article.ts';
import { nothingFound } from '../../domain/assistant/decide-answer.ts';
import { personAlone, personAnywhere } from '../../domain/assistant/said-words.ts';
import { newContext, type Context } from '../../domain/conversation.ts';
import { nextStep } from '../../domain/form/form.ts';
import type { Conversation } from '../../store/conversations.ts';
import type { Deps } from '../deps.ts';
import { replyTo } from './reply-to.ts';

const every = { key: 'fact', ask: 'What is it?' };
const steps: Step[] = [
  { ...every, kind: 'choice', options: [{ text: 'A person' }, { text: 'Somebody else' }, { text: 'An agent' }] },
  { ...every, kind: 'yesNo' },
  { ...every, kind: 'postcode' },
  { ...every, kind: 'number', min: 0, max: 100 },
  { ...every, kind: 'date' },
  { ...every, kind: 'text', length: 200 },
];
const articleWith = (step: Step): Article => ({
  ...{
    id: 'school',
    siteId: 'main',
    question: 'How?',
    phrasings: [],
    service: 'Schools',
    answer: 'So.',
    links: [],
    reviewDate: '2027-01-01',
    topic: null,
    validFrom: null,
    validTo: null,
    translations: [],
  },
  steps: [step],
});

/** A conversation with the step before it, and what the assistant says to a message then. */
async function replyWith(step: Step, text: string, more: Partial<Context> = {}) {
  const article = articleWith(step);
  const context = { ...newContext(), form: nextStep(article, {}, { question: 'How?', passed: 0 })?.form ?? null, asked: ['fact'], ...more };
  const knowledge = { article: () => article, askBack: () => null, contact: () => null, find: () => Promise.resolve(nothingFound) };
  const deps = { knowledge, clock: () => Date.UTC(2026, 10, 30), log: { error: () => undefined } } as unknown as Deps;
  return replyTo(deps, { siteId: 'main', context } as Conversation, text);
}

const asking = fc.oneof(
  fc.constantFrom(...personAlone),
  fc
    .tuple(
      fc.constantFrom('', 'please ', 'no, ', 'fn1 1aa, 3 september, yes and '),
      fc.constantFrom(...personAnywhere),
      fc.constantFrom('', ' now', '!!', ' about my 3 bins?'),
    )
    .map((parts) => parts.join('')),
);

it('K35 leads to a person whatever step waits, in every one of the words for it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...steps), asking, async (step, text) => {
      expect(await replyWith(step, text)).toMatchObject({ type: 'person', reason: 'asked' });
    }),
    { numRuns: 500 },
  );
});

it.each(steps)('K35 leads to a person in danger, and with a case of one’s own, whatever step waits: $kind', async (step) => {
  expect(await replyWith(step, 'my dad has collapsed and he is not breathing', { urgent: 'life' })).toMatchObject({ type: 'person' });
  expect(await replyWith(step, 'what is happening with my application 4432')).toMatchObject({ type: 'person', say: { type: 'ownCase', reference: '4432' } });
});

it.each(steps)('K32 never leaves a message to a step without a word: $kind', async (step) => {
  await fc.assert(
    fc.asyncProperty(fc.string({ maxLength: 300 }), async (text) => {
      const reply = await replyWith(step, text);
      if (reply.type === 'say') expect(['step', 'answer', 'noAnswer', 'choices', 'greeting', 'thanks']).toContain(reply.body.type);
    }),
    { numRuns: 60 },
  );
});
