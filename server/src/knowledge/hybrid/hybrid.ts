import type { Article } from '../../domain/article.ts';
import { nothingFound } from '../../domain/assistant/decide-answer.ts';
import type { EncodeOne } from '../encoder/encoder.ts';
import type { Knowledge } from '../knowledge.ts';
import type { StarterPack, Vague } from '../starter/read-pack.ts';
import { within } from '../within.ts';
import type { Learner, Learning } from './learner.ts';
import { openingOf } from './opening.ts';
import { lessonOf } from './lesson.ts';
import { groupTexts, nearTexts } from './group.ts';
import { lookWith, type Look } from './look.ts';
import type { Model } from './model.ts';
import { ownWordsOf, surelyOf } from './own-words.ts';
import { rehearseWith } from './rehearse.ts';

export type HybridParts = {
  pack: StarterPack;
  learner: Learner;
  encode: EncodeOne | null;
  /** Told what went wrong with learning or encoding; questions are answered as well as they can be without. */
  failed: (error: unknown, what: string) => void;
};

type Site = {
  articles: Map<string, Article>;
  /** Until the new articles are learnt, they are found by their own words. */
  ownWords: ((question: string) => string | null) | null;
  look: Look | null;
  model: Model | null;
  usesSentences: boolean;
  learning: Learning;
  mark: number;
};

/** A question that the encoder has not read by then is looked up by its words alone. In milliseconds. */
const encodesWithin = 400;
/** A message is at most this long. */
const questionMost = 4_000;

/**
 * Finds by words, pairs of words and runs of characters, by what was learnt of each article against those likest to it, and where it is on by a sentence encoder.
 * See docs/assistant.md.
 */
export function hybridKnowledge({ pack, learner, encode, failed }: HybridParts): Knowledge {
  const sites = new Map<string, Site>();
  const vagueBy = new Map(pack.vague.flatMap((vague) => vague.say.map((text): [string, Vague] => [openingOf(text), vague])).reverse());

  return {
    publish(siteId, articles) {
      const before = sites.get(siteId);
      before?.learning.stop();
      const lesson = lessonOf(articles, pack);
      return new Promise((resolve) => {
        // The old model goes on answering until the new one can, and only of articles that are still there.
        const site: Site = {
          ownWords: ownWordsOf(articles),
          articles: new Map(articles.map((article) => [article.id, article])),
          look: before?.look ?? null,
          model: before?.model ?? null,
          usesSentences: false,
          learning: idle,
          mark: (before?.mark ?? 0) + 1,
        };
        sites.set(siteId, site);
        const learning = learner(lesson, (model) => {
          if (sites.get(siteId) !== site) return;
          site.look = lookWith(model, lesson.synonyms);
          site.model = model;
          site.ownWords = null;
          site.mark += 1;
          site.usesSentences = model.bySentences !== null;
          resolve();
        });
        site.learning = { ...learning, done: learning.done.catch((error: unknown) => failed(error, 'learning from the articles')).finally(resolve) };
      });
    },

    askBack(siteId, opening) {
      const vague = vagueBy.get(openingOf(opening));
      if (!vague) return null;
      const articles = [...(sites.get(siteId)?.articles.values() ?? [])];
      const articleIds = vague.topics.flatMap((topic) => articles.find((article) => article.topic === topic)?.id ?? []);
      return articleIds.length > 1 ? { ask: vague.ask, articleIds } : null;
    },

    topics: () => pack.topics.map(({ id, title }) => ({ id, title, phrasings: pack.phrasings.get(id)?.length ?? 0 })),

    async rehearse(siteId, { articleId, topic, lines }) {
      const model = sites.get(siteId)?.model;
      if (!model) return { confusions: [], missed: [] };
      return rehearseWith(model, pack.synonyms)({ articleId, lines, alike: (topic !== null && pack.phrasings.get(topic)) || [] });
    },

    group(siteId, texts) {
      const model = sites.get(siteId)?.model;
      return model ? groupTexts(model, pack.synonyms, texts) : Promise.resolve(texts.map((_, place) => [place]));
    },

    near(siteId, lines, texts) {
      const model = sites.get(siteId)?.model;
      return model ? nearTexts(model, pack.synonyms, lines, texts) : Promise.resolve([]);
    },

    mark: (siteId) => sites.get(siteId)?.mark ?? 0,

    contact: (key) => pack.contacts.get(key) ?? null,

    article: (siteId, articleId) => sites.get(siteId)?.articles.get(articleId),

    async find(siteId, question) {
      const site = sites.get(siteId);
      if (!site) return nothingFound;
      const text = question.slice(0, questionMost);
      const own = site.ownWords?.(text) ?? null;
      if (!site.look) return own === null ? nothingFound : surelyOf(own, nothingFound);
      const vector =
        site.usesSentences && encode ? await within(encode(text), encodesWithin).catch((error: unknown) => (failed(error, 'encoding a question'), null)) : null;
      const findings = site.look(text, vector);
      const there = { ...findings, found: findings.found.filter(({ articleId }) => site.articles.has(articleId)) };
      return own === null ? there : surelyOf(own, there);
    },

    async settled() {
      await Promise.all([...sites.values()].map(({ learning }) => learning.done));
    },

    async close() {
      for (const { learning } of sites.values()) learning.stop();
      await this.settled();
    },
  };
}

const idle: Learning = { done: Promise.resolve(), stop: () => undefined };
