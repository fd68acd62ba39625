import { inOrder, type OpenQuestion } from '../../domain/assistant/asked-groups.ts';
import type { Deps } from '../deps.ts';
import { soughtOf } from './open-questions.ts';

/** What was put together last: a page more, or another look at the same, costs nothing. */
type Kept = { of: string; groups: Promise<number[][]> };
const keptMost = 12;
const keptBy = new WeakMap<Deps['knowledge'], Map<string, Kept>>();

/** Questions of each site that ask the same, the newest and commonest groups first. */
export async function groupQuestions(deps: Deps, questions: readonly OpenQuestion[], name: string): Promise<OpenQuestion[][]> {
  const groups: OpenQuestion[][] = [];
  for (const siteId of new Set(questions.map((one) => one.siteId))) {
    const ofSite = questions.filter((one) => one.siteId === siteId);
    const places = await grouped(deps, siteId, ofSite, `${siteId} ${name}`);
    groups.push(...places.map((group) => group.flatMap((place) => ofSite[place] ?? [])));
  }
  return inOrder(groups, deps.clock());
}

function grouped({ knowledge }: Deps, siteId: string, questions: readonly OpenQuestion[], name: string): Promise<number[][]> {
  const kept = keptBy.get(knowledge) ?? new Map<string, Kept>();
  keptBy.set(knowledge, kept);
  const of = `${knowledge.mark(siteId)} ${questions.map(({ id }) => id).join(' ')}`;
  const known = kept.get(name);
  if (known?.of === of) return known.groups;
  const groups = knowledge.group(
    siteId,
    questions.map(({ text }) => soughtOf(text)),
  );
  kept.delete(name);
  for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size + 1 - keptMost))) kept.delete(oldest);
  const next = { of, groups };
  kept.set(name, next);
  // What failed is tried again.
  groups.catch(() => kept.get(name) === next && kept.delete(name));
  return groups;
}
