import { weekLimits, type Helped, type Stretch, type WeekChange } from '@frontdesk/shared/week-protocol.ts';
import type { OpenQuestion } from '../../domain/assistant/asked-groups.ts';
import type { Range } from '../../domain/figures/intervals.ts';
import { isWithin, stretchesAround } from '../../domain/figures/week.ts';
import { pauseEvery, sliceMs } from '../../knowledge/pause.ts';
import { listUnanswered } from '../../store/asked-rows.ts';
import { countHelped, listPublications, type Publication } from '../../store/asked-weeks.ts';
import { listNames } from '../../store/staff.ts';
import type { Deps } from '../deps.ts';
import { shownOf, soughtOf } from './open-questions.ts';

const week = 7 * 86_400_000;
/** More publications than a week has, of which each article's last one counts; and the questions that are looked up beside them, the newest. */
const publicationsMost = 1_000;
const questionsMost = 2_000;
const nothing: Helped = { asked: 0, yes: 0, no: 0 };

/** What was published and withdrawn in a week and the week before, each article once, with how it did before and since. */
export async function changesOf(deps: Deps, siteId: string | null, { from, to }: Range, now: number): Promise<WeekChange[]> {
  const { last, names } = await deps.store.read(async (tx) => {
    const all = await listPublications(tx, { from: from - week, to }, publicationsMost);
    const ofSite = all.filter(({ siteIds }) => siteId === null || siteIds.includes(siteId));
    const each = ofSite.filter((one, at) => ofSite.findIndex(({ articleId }) => articleId === one.articleId) === at).slice(0, weekLimits.changes);
    return {
      last: each,
      names: await listNames(
        tx,
        each.map(({ by }) => by),
      ),
    };
  });
  if (last.length === 0) return [];
  const around = last.map((one) => ({ one, ...stretchesAround(one.at, now) }));
  const whole = { from: Math.min(...around.map(({ before }) => before.from)), to: Math.max(...around.map(({ after }) => after.to)) };
  const likest = await likestOf(deps, await deps.store.read((tx) => listUnanswered(tx, siteId, whole.from, whole.to, questionsMost)));
  const changes: WeekChange[] = [];
  for (const { one, length, before, after } of around) {
    const stretch = (range: Range) => stretchOf(deps, siteId, one, range, likest);
    const { articleId, question, at, act } = one;
    changes.push({
      ...{ act, articleId, question, at, length, by: names.get(one.by) ?? 'Somebody who has left' },
      ...{ before: await stretch(before), after: await stretch(after) },
    });
  }
  return changes;
}

type Likest = { at: number; articleId: string }[];

async function stretchOf({ store }: Deps, siteId: string | null, { articleId }: Publication, range: Range, likest: Likest): Promise<Stretch> {
  const helped = (await store.read((tx) => countHelped(tx, siteId, range, [articleId]))).get(articleId) ?? nothing;
  return { ...helped, unanswered: likest.filter((one) => one.articleId === articleId && isWithin(one.at, range)).length };
}

/** What a question is likest to, by what is known of its site now. */
type Looked = { mark: number; articles: Map<string, string | null> };
const lookedBy = new WeakMap<Deps['knowledge'], Map<string, Looked>>();
const rememberedMost = 4_000;

async function likestOf(deps: Deps, questions: readonly OpenQuestion[]): Promise<Likest> {
  const rest = pauseEvery(sliceMs);
  const likest: Likest = [];
  for (const { id, siteId, at, text } of questions.map(shownOf)) {
    const known = lookedAt(deps, siteId);
    let articleId = known.get(id);
    if (articleId === undefined) {
      await rest();
      articleId = (await deps.knowledge.find(siteId, soughtOf(text))).found[0]?.articleId ?? null;
      known.set(id, articleId);
    }
    if (articleId !== null) likest.push({ at, articleId });
  }
  return likest;
}

function lookedAt({ knowledge }: Deps, siteId: string): Looked['articles'] {
  const sites = lookedBy.get(knowledge) ?? new Map<string, Looked>();
  lookedBy.set(knowledge, sites);
  const mark = knowledge.mark(siteId);
  const known = sites.get(siteId);
  const looked = known?.mark === mark && known.articles.size < rememberedMost ? known : { mark, articles: new Map<string, string | null>() };
  sites.set(siteId, looked);
  return looked.articles;
}
