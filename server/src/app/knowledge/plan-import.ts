import type { ArticleForm } from '@frontdesk/shared/article-form.ts';
import type { ImportEnd, ImportProblem } from '@frontdesk/shared/import-protocol.ts';
import { mayLeadTo } from '@frontdesk/shared/link-hosts.ts';
import { changeArticle, type Changed } from '../../domain/article-record.ts';
import { checkEntry, type ArticleEntry, type ReadEntries } from '../../knowledge/article-entry.ts';
import { pauseEvery } from '../../knowledge/pause.ts';
import type { StoredArticle } from '../../store/article-records.ts';
import { datePassed, sameQuestion } from './check-form.ts';
import { withKeptSteps } from './kept-steps.ts';

/** What an import is checked against, as it was at one moment. `owners`: ids by e-mail address in small letters. */
export type Facts = {
  today: string;
  siteIds: readonly string[];
  owners: ReadonlyMap<string, string>;
  records: ReadonlyMap<string, StoredArticle>;
  live: readonly { id: string; siteId: string; question: string }[];
  marks: ReadonlyMap<string, number>;
  /** Where articles of a site may lead. */
  hosts: ReadonlyMap<string, readonly string[]>;
};

export type ImportStep = { before: StoredArticle; changed: Changed; isNew: boolean };
export type Plan = { steps: ImportStep[]; unchanged: number; problems: ImportProblem[] };

/** At most so long without a pause, in milliseconds. */
const atOnce = 8;

const nobodys = (id: string): StoredArticle => ({ id, draft: null, live: null, work: 'none', version: 0, changedBy: null, changedAt: null });

/** What would come of an import, article by article, and everything that stands in its way. */
export async function planImport(facts: Facts, { read, then }: { read: ReadEntries; then: ImportEnd }): Promise<Plan> {
  const plan: Plan = { steps: [], unchanged: 0, problems: [...read.problems] };
  const ids = new Map<string, ArticleEntry>();
  const coming = new Set(read.entries.map(({ id }) => id));
  const asked = new Map(facts.live.filter(({ id }) => !coming.has(id)).map(({ id, siteId, question }) => [keyOf(siteId, question), `The article "${id}"`]));
  const rest = pauseEvery(atOnce);
  for (const entry of read.entries) {
    await rest();
    const twin = ids.get(entry.id);
    if (twin) {
      plan.problems.push({
        ...entry.placeOf('id'),
        message: `There is another article with the id "${entry.id}": ${said(entry, twin)}. Give each an id of its own, or keep one.`,
      });
      continue;
    }
    ids.set(entry.id, entry);
    const before = facts.records.get(entry.id) ?? nobodys(entry.id);
    const result = judge(facts, entry, before, then);
    if (result === 'unchanged') plan.unchanged += 1;
    else if ('problems' in result) plan.problems.push(...result.problems);
    else plan.steps.push({ before, isNew: before.version === 0 && before.live === null, changed: result });
    const form = typeof result === 'object' && 'form' in result ? result.form : { question: entry.fields.question, siteIds: sitesOf(facts, entry) };
    for (const siteId of form.siteIds) {
      const same = asked.get(keyOf(siteId, form.question));
      if (same !== undefined && result !== 'unchanged') {
        plan.problems.push({ ...entry.placeOf('question'), message: `${same} asks the very same on this site. ${sameQuestion}` });
        break;
      }
      asked.set(keyOf(siteId, form.question), `The article "${entry.id}" of this import`);
    }
  }
  return plan;
}

const keyOf = (siteId: string, question: string): string => `${siteId}\n${question.trim().toLowerCase()}`;

/** Where the other one stands, as seen from this one. */
function said({ placeOf }: ArticleEntry, other: ArticleEntry): string {
  const [here, there] = [placeOf('id'), other.placeOf('id')];
  return `${here.file === there.file ? '' : `${there.file}, `}${there.row === null ? `line ${there.line}` : `row ${there.row}`}`;
}

/** Where there is one site alone, no file has to name it. */
const sitesOf = ({ siteIds }: Facts, { fields }: ArticleEntry): readonly string[] =>
  fields.sites.length === 0 && siteIds.length === 1 ? siteIds : fields.sites;

function judge(facts: Facts, entry: ArticleEntry, before: StoredArticle, then: ImportEnd): Changed | 'unchanged' | { problems: ImportProblem[] } {
  const { sites: _sites, owner, ...fields } = entry.fields;
  const problems: ImportProblem[] = [];
  const siteIds = [...sitesOf(facts, entry)];
  const unknown = siteIds.filter((id) => !facts.siteIds.includes(id));
  const there = facts.siteIds.join(', ');
  if (unknown.length > 0) problems.push({ ...entry.placeOf('siteIds'), message: `There is no site "${unknown.join('", "')}". Sites: ${there}.` });
  if (siteIds.length === 0) problems.push({ ...entry.placeOf('siteIds'), message: `Name the sites that this article is for. Sites: ${there}.` });
  const ownerId = owner === null ? null : facts.owners.get(owner.toLowerCase());
  if (ownerId === undefined)
    problems.push({ ...entry.placeOf('ownerId'), message: `Nobody who can sign in has the e-mail address "${owner?.slice(0, 100)}".` });
  const given: ArticleForm = { ...fields, ...withKeptSteps(fields, before), siteIds, ownerId: ownerId ?? null };
  if (problems.length === 0 && isKept(before, given, then)) return 'unchanged';
  const mayLead = (address: string): boolean => siteIds.every((id) => mayLeadTo(address, facts.hosts.get(id) ?? []));
  const checked = checkEntry(entry, given, mayLead);
  if ('form' in checked && problems.length === 0 && isKept(before, checked.form, then)) return 'unchanged';
  if (/^\d{4}-\d{2}-\d{2}$/.test(given.reviewDate) && given.reviewDate < facts.today) problems.push({ ...entry.placeOf('reviewDate'), message: datePassed });
  if ('problems' in checked) return { problems: [...problems, ...checked.problems.filter(({ column }) => problems.every((one) => one.column !== column))] };
  if (problems.length > 0) return { problems };
  const { form } = checked;
  const changed = changeArticle(before, { type: then === 'publish' ? 'publish' : 'submit', form });
  if ('refused' in changed) throw new Error(`${entry.id} cannot be brought in.`);
  return { ...changed, act: 'imported' };
}

/** Whether that is what is live, or waits to be looked at already and is only to wait. */
function isKept({ live, draft, work }: StoredArticle, form: ArticleForm, then: ImportEnd): boolean {
  const given = plainly(form);
  return (live !== null && plainly(live) === given) || (then === 'review' && work === 'review' && draft !== null && plainly(draft) === given);
}

/** A form as a text, the same for the same article whatever the order of its fields, sites and translations. */
function plainly(form: ArticleForm): string {
  const { siteIds, translations, answer, ...rest } = form;
  const sorted = [...translations].sort((a, b) => (a.language < b.language ? -1 : 1)).map((one) => byName({ ...one, answer: oneLineEnd(one.answer) }));
  return JSON.stringify([...byName({ ...rest, answer: oneLineEnd(answer), siteIds: [...siteIds].sort() }), sorted]);
}

const byName = (fields: object): [string, unknown][] => Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1));
const oneLineEnd = (text: string): string => text.replace(/\r\n?/g, '\n');
