import type { Knowledge } from './knowledge.ts';

/** Knowledge that cannot be searched, for the tests of what residents meet then. */
export function failingKnowledge(): Knowledge {
  return {
    publish: () => Promise.resolve(),
    find: () => Promise.reject(new Error('The knowledge fails on purpose, as FRONTDESK_FAULT says.')),
    askBack: () => null,
    contact: () => null,
    topics: () => [],
    rehearse: () => Promise.resolve({ confusions: [], missed: [] }),
    group: (_site, texts) => Promise.resolve(texts.map((_, place) => [place])),
    near: () => Promise.resolve([]),
    mark: () => 0,
    article: () => undefined,
    settled: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
}
