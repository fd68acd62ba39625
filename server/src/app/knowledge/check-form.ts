import { ArticleDraft, CompleteArticle, tidied, type ArticleForm, type CompleteForm } from '@frontdesk/shared/article-form.ts';
import { parseForm, type Problem } from '@frontdesk/shared/problems.ts';
import { mayLeadTo } from '@frontdesk/shared/link-hosts.ts';
import { lintAnswer, notAllowed, type MayLead } from '../../knowledge/lint-answer.ts';
import { markedTexts } from '../../knowledge/marked-texts.ts';
import type { Deps } from '../deps.ts';
import { ownHosts } from './link-hosts.ts';
import { findSameQuestion } from '../../store/article-records.ts';
import { listSites } from '../../store/sites.ts';
import { findStaff } from '../../store/staff.ts';
import type { Tx } from '../../store/store.ts';

export const datePassed = 'This day has passed. Read the article through, then choose a day to come.';
export const sameQuestion = 'Change that one, or ask it in other words.';

/** `hosts`: where articles of a site may lead. */
type Asked = { id: string; value: unknown; today: string; hosts: (siteId: string) => readonly string[] };

export const linkHostsOf =
  ({ settings }: Pick<Deps, 'settings'>) =>
  (siteId: string): readonly string[] =>
    settings.of('linkHosts', siteId).hosts;

/** An article as it is kept while somebody writes, or all that is wrong with it. */
export async function checkDraft(tx: Tx, value: unknown): Promise<{ form: ArticleForm } | { problems: Problem[] }> {
  const parsed = parseForm(ArticleDraft, value);
  if ('problems' in parsed) return parsed;
  const problems = await problemsOfChoices(tx, parsed.value);
  return problems.length > 0 ? { problems } : { form: parsed.value };
}

/** An article that the assistant may answer with, or all that keeps it from that. */
export async function checkComplete(tx: Tx, { id, value, today, hosts }: Asked): Promise<{ form: CompleteForm } | { problems: Problem[] }> {
  const parsed = parseForm(CompleteArticle, value);
  if ('problems' in parsed) return parsed;
  const form = parsed.value;
  const problems = [
    ...(await problemsOfChoices(tx, form)),
    ...problemsOfWords(form, today, await mayLeadFrom(tx, form.siteIds, hosts)),
    ...(await problemsOfSame(tx, id, form)),
  ];
  return problems.length > 0 ? { problems } : { form: tidied(form) };
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
  const allowed = sites.map(({ id, origins }) => [...hosts(id), ...ownHosts({ origins })]);
  return (address) => allowed.every((those) => mayLeadTo(address, those));
}

/** What is wrong with the words of a complete article: where it can be, with the line of the answer. */
function problemsOfWords(form: CompleteForm, today: string, mayLead: MayLead): Problem[] {
  const problems = markedTexts(form).flatMap(([path, text]) => firstOf(path, text, mayLead));
  form.links.forEach(({ url }, at) => mayLead(url) || problems.push({ path: `links.${at}.url`, message: notAllowed(url) }));
  if (form.reviewDate < today) problems.push({ path: 'reviewDate', message: datePassed });
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
  return [{ path: 'question', message: `Another article on this site asks the very same. ${sameQuestion}` }];
}
