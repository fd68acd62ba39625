import { ArticleDraft, CompleteArticle, type ArticleForm } from '@frontdesk/shared/article-form.ts';
import { parseForm, type Problem } from '@frontdesk/shared/problems.ts';
import { hostOf, mayLeadTo } from '@frontdesk/shared/link-hosts.ts';
import { lintAnswer, notAllowed, type MayLead } from '../../knowledge/lint-answer.ts';
import type { Deps } from '../deps.ts';
import { findSameQuestion } from '../../store/article-records.ts';
import { listSites } from '../../store/sites.ts';
import { findStaff } from '../../store/staff.ts';
import type { Tx } from '../../store/store.ts';

/** `hosts`: where articles of a site may lead. */
type Asked = { id: string; value: unknown; complete: boolean; today: string; hosts: (siteId: string) => readonly string[] };

export const linkHostsOf =
  ({ settings }: Pick<Deps, 'settings'>) =>
  (siteId: string): readonly string[] =>
    settings.of('linkHosts', siteId).hosts;

/** An article in its form, or all that is wrong with it. `complete`: so that the assistant may answer with it, and not only to be kept. */
export async function checkForm(tx: Tx, { id, value, complete, today, hosts }: Asked): Promise<{ form: ArticleForm } | { problems: Problem[] }> {
  const parsed = parseForm(complete ? CompleteArticle : ArticleDraft, value);
  if ('problems' in parsed) return parsed;
  const form = parsed.value;
  const problems = [
    ...(await problemsOfChoices(tx, form)),
    ...(complete ? [...problemsOfWords(form, today, await mayLeadFrom(tx, form.siteIds, hosts)), ...(await problemsOfSame(tx, id, form))] : []),
  ];
  return problems.length > 0 ? { problems } : { form };
}

async function problemsOfChoices(tx: Tx, { siteIds, ownerId }: ArticleForm): Promise<Problem[]> {
  const problems: Problem[] = [];
  const sites = new Set((await listSites(tx)).map((site) => site.id));
  if (siteIds.some((siteId) => !sites.has(siteId))) problems.push({ path: 'siteIds', message: 'One of these sites is no longer there. Choose again.' });
  if (ownerId !== null && !(await findStaff(tx, ownerId)))
    problems.push({ path: 'ownerId', message: 'This person can no longer sign in. Choose somebody else.' });
  return problems;
}

/** An article of several sites leads where all of them allow; each site's own websites are always among them. */
async function mayLeadFrom(tx: Tx, siteIds: readonly string[], hosts: Asked['hosts']): Promise<MayLead> {
  const sites = (await listSites(tx)).filter(({ id }) => siteIds.includes(id));
  const allowed = sites.map(({ id, origins }) => [...hosts(id), ...origins.flatMap((origin) => hostOf(origin) ?? [])]);
  return (address) => allowed.every((those) => mayLeadTo(address, those));
}

/** What is wrong with the words of a complete article: where it can be, with the line of the answer. */
export function problemsOfWords({ answer, links, reviewDate, translations, steps }: ArticleForm, today: string, mayLead: MayLead): Problem[] {
  const problems = firstOf('answer', answer, mayLead);
  links.forEach(({ url }, at) => mayLead(url) || problems.push({ path: `links.${at}.url`, message: notAllowed(url) }));
  if (reviewDate < today) problems.push({ path: 'reviewDate', message: 'This day has passed. Read the article through, then choose a day to come.' });
  translations.forEach((translation, at) => problems.push(...firstOf(`translations.${at}.answer`, translation.answer, mayLead)));
  steps.forEach((step, at) => {
    if (step.kind !== 'choice') return;
    step.options.forEach(({ say }, place) => problems.push(...firstOf(`steps.${at}.options.${place}.say`, say ?? '', mayLead)));
  });
  return problems;
}

/** A field has one problem beside it: all that is wrong with an answer, line by line. */
function firstOf(path: string, answer: string, mayLead: MayLead): Problem[] {
  const found = lintAnswer(answer, mayLead);
  return found.length === 0 ? [] : [{ path, message: found.map(({ line, message }) => `Line ${line}: ${message}`).join(' ') }];
}

async function problemsOfSame(tx: Tx, id: string, { siteIds, question }: ArticleForm): Promise<Problem[]> {
  const same = await findSameQuestion(tx, siteIds, question, id);
  if (!same) return [];
  return [{ path: 'question', message: 'Another article on this site asks the very same. Change that one, or ask it in other words.' }];
}
