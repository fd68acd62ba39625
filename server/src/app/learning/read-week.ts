import type { PayloadOf } from '@frontdesk/shared/commands.ts';
import { weekLimits, type Helped, type Week, type WeekCommands } from '@frontdesk/shared/week-protocol.ts';
import { textsOf } from '../../domain/assistant/asked-groups.ts';
import { isWithin, weekAt } from '../../domain/figures/week.ts';
import type { Range } from '../../domain/figures/intervals.ts';
import { findArticleRecord } from '../../store/article-records.ts';
import { countAsked, countHelped } from '../../store/asked-weeks.ts';
import { listSites } from '../../store/sites.ts';
import type { Tx } from '../../store/store.ts';
import type { Deps } from '../deps.ts';
import { buildReport } from '../figures/read-report.ts';
import { timeZoneOf } from '../figures/start-of-day.ts';
import { RefusedError } from '../refused.ts';
import { requireRole } from '../staff/me.ts';
import { groupQuestions } from './group-questions.ts';
import { openQuestions } from './open-questions.ts';
import { changesOf } from './week-changes.ts';

type Asked = PayloadOf<WeekCommands['week.read']>;

/** How the assistant did in a week, for supervisors and admins. */
export async function readWeek(deps: Deps, staffId: string, asked: Asked): Promise<Week> {
  await requireRole(deps, staffId, 'supervisor');
  return buildWeek(deps, asked);
}

/** The same for whoever has been let in already. Refused as notFound where there is no such site. */
export async function buildWeek(deps: Deps, { siteId, weeksBack }: Asked): Promise<Week> {
  const now = deps.clock();
  const sites = (await deps.store.read(listSites)).map(({ id, name }) => ({ id, name }));
  if (siteId !== null && !sites.some(({ id }) => id === siteId)) throw new RefusedError('notFound');
  const timeZone = await timeZoneOf(deps, siteId);
  const range = weekAt(now, timeZone, weeksBack);
  // The same road as the page of figures: the two cannot disagree.
  const { total } = await buildReport(deps, { ...range, interval: 'none', by: 'all', ...(siteId !== null && { siteId }) }, 1);
  const { hows, articles } = await deps.store.read(async (tx) => ({
    hows: await countAsked(tx, siteId, range),
    articles: await helpedArticles(tx, siteId, range),
  }));
  const count = (how: string): number => hows.find((one) => one.how === how)?.count ?? 0;
  return {
    ...{ ...range, now, timeZone, sites },
    ...{ conversations: total.conversations, contained: total.contained, leftWithoutSaying: total.leftWithoutSaying },
    questions: {
      all: hows.reduce((sum, one) => sum + one.count, 0),
      answered: count('answered'),
      choices: count('choices'),
      picked: hows.find(({ how }) => how === 'choices')?.picked ?? 0,
      none: count('none'),
    },
    articles,
    gaps: await gapsOf(deps, siteId, range),
    changes: await changesOf(deps, siteId, range, now),
  };
}

const mostNo = (a: Helped, b: Helped): number => b.no - a.no || b.asked - a.asked;

async function helpedArticles(tx: Tx, siteId: string | null, range: Range): Promise<Week['articles']> {
  const counted = [...(await countHelped(tx, siteId, range))].sort(([, a], [, b]) => mostNo(a, b)).slice(0, weekLimits.articles);
  const articles: Week['articles'] = [];
  for (const [articleId, helped] of counted) {
    const record = await findArticleRecord(tx, articleId);
    articles.push({ articleId, question: (record?.live ?? record?.draft)?.question ?? articleId, ...helped });
  }
  return articles;
}

async function gapsOf(deps: Deps, siteId: string | null, range: Range): Promise<Week['gaps']> {
  const groups = await groupQuestions(deps, await openQuestions(deps, siteId), 'all');
  return groups
    .map((questions) => ({ questions, count: questions.filter(({ at }) => isWithin(at, range)).length }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, weekLimits.gaps)
    .map(({ questions, count }) => ({ text: textsOf(questions, 1)[0]?.text ?? '', count, all: questions.length }));
}
