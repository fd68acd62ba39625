import type { Article } from '../domain/article.ts';
import type { Findings } from '../domain/assistant/decide-answer.ts';

/** Another body: what it is called, where to find it, and what it does, in a plain sentence. */
export type Contact = { name: string; url: string; phone: string | null; for: string };

export type AskBack = { ask: string; articleIds: string[] };

/** One of the subjects that every council is asked about, and how many phrasings of it come with the program. */
export type TopicOffered = { id: string; title: string; phrasings: number };

/** An article that is being written, as far as finding it goes: `lines` are its question and phrasings. */
export type Rehearsed = { articleId: string | null; topic: string | null; lines: readonly string[] };
export type Rehearsal = {
  /** Lines that the assistant would take for another article, by that article, the most of them first. */
  confusions: { articleId: string; lines: string[] }[];
  /** Lines so unlike the article's others that nobody else's way of saying the same would be understood. */
  missed: string[];
};

/** Finds the article for a question. Rebuilt from the store at start and whenever articles change; never the record of anything. */
export interface Knowledge {
  /** Takes the articles of a site, in place of those it had. Resolves once they can be found; it goes on learning after that, and answers meanwhile. */
  publish(siteId: string, articles: readonly Article[]): Promise<void>;
  /** Never rejects for want of an encoder: it finds by words alone then. */
  find(siteId: string, question: string): Promise<Findings>;
  /** What to ask back about an opening that leaves open what is meant, with the articles that may be; null where it does not. */
  askBack(siteId: string, opening: string): AskBack | null;
  /** Another body, by its key in what was found. */
  contact(key: string): Contact | null;
  topics(): TopicOffered[];
  /** What the assistant would make of an article beside those that are live, as far as it has learnt them. */
  rehearse(siteId: string, article: Rehearsed): Promise<Rehearsal>;
  /** Texts that ask the same, in groups: the places of the texts in each. A text is in one group. Hundreds are read in pieces, so that questions are answered meanwhile. */
  group(siteId: string, texts: readonly string[]): Promise<number[][]>;
  /** The places of texts that are like any of some lines, the likest first. In pieces as well. */
  near(siteId: string, lines: readonly string[], texts: readonly string[]): Promise<number[]>;
  /** Another number whenever something may be found otherwise than before: what was worked out with the last one is of the past. */
  mark(siteId: string): number;
  article(siteId: string, articleId: string): Article | undefined;
  /** Resolves once nothing is being learnt any more. */
  settled(): Promise<void>;
  close(): Promise<void>;
}
