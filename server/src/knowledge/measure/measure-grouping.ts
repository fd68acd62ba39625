import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../../domain/article.ts';
import { alikeByLeanings, alikeByWords, Beside } from '../hybrid/alike.ts';
import { groupTexts } from '../hybrid/group.ts';
import { readAskedWith, type Read } from '../hybrid/leanings.ts';
import { learn } from '../hybrid/learn.ts';
import { lessonOf } from '../hybrid/lesson.ts';
import type { Model } from '../hybrid/model.ts';
import { readDemo } from '../read-demo.ts';
import { readPack, type StarterPack } from '../starter/read-pack.ts';

export type Labelled = { topic: string; text: string };
/** Shares from 0 to 1; null where there is nothing to divide by. */
type Pairs = { precision: number | null; recall: number | null };
/** `pure`: of texts in groups of two or more, those of the topic that most of their group are of. `gathered`: of all texts, those in such groups. */
type Groups = { pure: number | null; gathered: number; groups: number; largest: number };
export type GroupingReport = { council: string; lines: string; texts: number; measures: ({ by: string; from: number } & Pairs & Groups)[] };

/** Higher than anything can be. */
const never = 9;
const tried = [
  ...[0.3, 0.4, 0.5, 0.6].map((from) => ({ by: 'words', from, words: from, leanings: never })),
  ...[0.75, 0.8, 0.85, 0.9, 0.95].map((from) => ({ by: 'leanings', from, words: never, leanings: from })),
  { by: 'both, as chosen', from: 1, words: alikeByWords, leanings: alikeByLeanings },
];
const share = (part: number, whole: number): number | null => (whole === 0 ? null : Number((part / whole).toFixed(3)));

/**
 * How well likeness tells what asks the same from what does not: by pairs, and by the groups that come of it; for a council with an article on every topic of the
 * pack, for one that has none on every third, and for one that does not use the pack. Every other of the pack's phrasings is learnt; of the rest every fourth is
 * grouped, and so are residents' questions, which nobody learnt.
 */
export async function measureGrouping(root: string): Promise<GroupingReport[]> {
  const pack = readPack(join(root, 'server/knowledge/starter'));
  const half = (rest: 0 | 1) => new Map([...pack.phrasings].map(([topic, lines]) => [topic, lines.filter((_, at) => at % 2 === rest)]));
  const phrasings = [...half(1)].flatMap(([topic, lines]) => lines.filter((_, at) => at % 4 === 0).map((text): Labelled => ({ topic, text })));
  const residents = readFileSync(join(root, 'server/knowledge/measuring/residents.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Labelled);
  const demo = readDemo(join(root, 'server/knowledge/demo')).map((article): Article => ({ ...article, siteId: 'main' }));
  const councils: [string, Article[]][] = [
    ['every topic', demo],
    ['two topics of three', demo.filter((_, at) => at % 3 !== 0)],
    ['without the pack', demo.map((article) => ({ ...article, topic: null }))],
  ];
  const reports: GroupingReport[] = [];
  for (const [council, articles] of councils) {
    const model = await learntOf(articles, { ...pack, phrasings: half(0) });
    for (const [lines, all] of [['phrasings', phrasings] as const, ['residents', residents] as const])
      reports.push({ council, lines, texts: all.length, measures: await measured(mixed(all), model, pack.synonyms) });
  }
  return reports;
}

/** The model as soon as it tells articles apart: how sure to be is not needed. */
async function learntOf(articles: readonly Article[], pack: StarterPack): Promise<Model> {
  const enough = new Error('enough');
  let found: Model | undefined;
  await learn(lessonOf(articles, pack), null, (model) => {
    found = model;
    if (model.stage === 'learnt') throw enough;
  }).catch((error: unknown) => {
    if (error !== enough) throw error;
  });
  if (!found) throw new Error('Nothing was learnt.');
  return found;
}

async function measured(all: readonly Labelled[], model: Model, synonyms: string): Promise<GroupingReport['measures']> {
  const texts = all.map(({ text }) => text);
  const read = readAskedWith(model, synonyms);
  const measures: GroupingReport['measures'] = [];
  for (const { by, from, words, leanings } of tried) {
    const groups = await groupTexts(model, synonyms, texts, new Beside(words, leanings));
    measures.push({ by, from, ...pairsOf(all, texts.map(read), words, leanings), ...groupsOf(groups, all) });
  }
  return measures;
}

/** One of each topic after the other, as they would come in, and not topic by topic. */
function mixed(all: readonly Labelled[]): Labelled[] {
  const count = new Map<string, number>();
  const placed = all.map((one) => {
    const at = count.get(one.topic) ?? 0;
    count.set(one.topic, at + 1);
    return { one, at };
  });
  return placed.sort((a, b) => a.at - b.at).map(({ one }) => one);
}

function pairsOf(all: readonly Labelled[], read: readonly Read[], words: number, leanings: number): Pairs {
  let [same, found, right] = [0, 0, 0];
  const beside = new Beside(words, leanings);
  read.forEach((one, at) => {
    beside.likes(one).forEach((like, other) => {
      const isSame = all[at]?.topic === all[other]?.topic;
      if (isSame) same += 1;
      if (like < 1) return;
      found += 1;
      if (isSame) right += 1;
    });
    beside.put(one);
  });
  return { precision: share(right, found), recall: share(right, same) };
}

export function groupsOf(groups: readonly number[][], all: readonly Labelled[]): Groups {
  const several = groups.filter((places) => places.length > 1);
  const gathered = several.reduce((sum, places) => sum + places.length, 0);
  const pure = several.reduce((sum, places) => {
    const counts = new Map<string, number>();
    for (const place of places) counts.set(all[place]?.topic ?? '', (counts.get(all[place]?.topic ?? '') ?? 0) + 1);
    return sum + Math.max(...counts.values());
  }, 0);
  return {
    pure: share(pure, gathered),
    gathered: share(gathered, all.length) ?? 0,
    groups: groups.length,
    largest: Math.max(0, ...groups.map(({ length }) => length)),
  };
}
