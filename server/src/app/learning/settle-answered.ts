import { decideAnswer } from '../../domain/assistant/decide-answer.ts';
import type { OpenQuestion } from '../../domain/assistant/asked-groups.ts';
import { pauseEvery, sliceMs } from '../../knowledge/pause.ts';
import { publishedTimes, settleAsked } from '../../store/asked-rows.ts';
import type { Deps } from '../deps.ts';
import { soughtOf } from './open-questions.ts';

/** What each process has looked up with what it knows of a site: not looked up again until it knows otherwise. */
type Looked = { mark: number; ids: Set<string> };
const lookedBy = new WeakMap<Deps['knowledge'], Map<string, Looked>>();

/**
 * Takes off the list what an article answers surely that was published since it was asked. One that the assistant knew when it was asked stays: it was not sure of it
 * then, or it did not help. Answers those that stay.
 */
export async function settleAnswered(deps: Deps, questions: readonly OpenQuestion[]): Promise<OpenQuestion[]> {
  const gone = new Set<string>();
  const rest = pauseEvery(sliceMs);
  for (const siteId of new Set(questions.map((one) => one.siteId))) {
    const looked = lookedAt(deps, siteId);
    const ofSite = questions.filter((one) => one.siteId === siteId && !looked.has(one.id));
    if (ofSite.length === 0) continue;
    const times = await deps.store.read((tx) => publishedTimes(tx, siteId));
    const newest = Math.max(0, ...times.values());
    for (const one of ofSite) {
      await rest();
      looked.add(one.id);
      if (one.at >= newest) continue;
      const decision = decideAnswer(await deps.knowledge.find(siteId, soughtOf(one.text)));
      if (decision.type === 'answer' && (times.get(decision.articleId) ?? 0) > one.at) gone.add(one.id);
    }
  }
  if (gone.size === 0) return [...questions];
  await deps.store.transaction((tx) => settleAsked(tx, [...gone], { at: deps.clock(), by: null, as: 'answeredNow' }));
  return questions.filter(({ id }) => !gone.has(id));
}

function lookedAt({ knowledge }: Deps, siteId: string): Set<string> {
  const sites = lookedBy.get(knowledge) ?? new Map<string, Looked>();
  lookedBy.set(knowledge, sites);
  const mark = knowledge.mark(siteId);
  const known = sites.get(siteId);
  const looked = known?.mark === mark ? known : { mark, ids: new Set<string>() };
  sites.set(siteId, looked);
  return looked.ids;
}
