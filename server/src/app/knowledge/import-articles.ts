import { importLimits, type ImportEnd, type ImportReport } from '@frontdesk/shared/import-protocol.ts';
import type { ReadEntries } from '../../knowledge/article-entry.ts';
import { pause } from '../../knowledge/pause.ts';
import { listArticleRecordsOf, lockArticleVersions } from '../../store/article-records.ts';
import { addAudit } from '../../store/audit.ts';
import { listQuestions } from '../../store/articles.ts';
import { knowledgeMarks } from '../../store/site-knowledge.ts';
import { listSites } from '../../store/sites.ts';
import { listStaff } from '../../store/staff.ts';
import { inParts } from '../../store/in-parts.ts';
import type { Store } from '../../store/store.ts';
import { takeTurn } from '../../store/turn.ts';
import { newId, type Deps } from '../deps.ts';
import { RefusedError } from '../refused.ts';
import { todayAt } from './articles-now.ts';
import { keepImported } from './keep-imported.ts';
import { linkHostsOfSites } from './link-hosts.ts';
import { planImport, type Facts, type Plan } from './plan-import.ts';

/** `from`: what the articles came from, for their history. `by` null: from the command line. `check`: only says what would come of it. */
export type Import = { read: ReadEntries; from: string; then: ImportEnd; check: boolean; by: string | null };

const triesMost = 3;

/** Brings in all of what was read, in one unit of work, or nothing. All is checked before that, in pieces, so that nobody waits for it. */
export async function importArticles({ store, clock }: Pick<Deps, 'store' | 'clock'>, asked: Import): Promise<ImportReport> {
  for (let tried = 0; tried < triesMost; tried += 1) {
    const facts = await readFacts(store, asked, clock());
    const plan = await planImport(facts, asked);
    if (plan.problems.length > 0 || asked.check) return reportOf(plan, asked, false);
    if (await keep(store, facts, plan, asked, clock())) return reportOf(plan, asked, true);
  }
  // Somebody changed articles each time between the check and the turn.
  throw new RefusedError('changedMeanwhile');
}

/** Read piece by piece: what changes meanwhile is noticed when it is kept. */
async function readFacts(store: Store, { read }: Import, now: number): Promise<Facts> {
  const marks = await store.read(knowledgeMarks);
  const sites = await store.read(listSites);
  const records: Facts['records'][] = [];
  for (const some of inParts([...new Set(read.entries.map(({ id }) => id))])) {
    records.push(await store.read((tx) => listArticleRecordsOf(tx, some)));
    await pause();
  }
  return {
    today: todayAt(now, sites[0]?.hours.timeZone ?? 'Europe/London'),
    siteIds: sites.map(({ id }) => id),
    owners: new Map((await store.read((tx) => listStaff(tx))).map(({ id, email }) => [email.toLowerCase(), id])),
    records: new Map(records.flatMap((some) => [...some])),
    live: await store.read(listQuestions),
    hosts: new Map(await store.read((tx) => linkHostsOfSites(tx, sites))),
    marks,
  };
}

/** Answers false, and keeps nothing, where somebody changed one of these articles, or what is live, since the facts were read. */
async function keep(store: Store, facts: Facts, { steps }: Plan, { from, then, by }: Import, at: number): Promise<boolean> {
  if (steps.length === 0) return true;
  return store.transaction(async (tx) => {
    await takeTurn(tx, 'knowledge');
    const versions = await lockArticleVersions(
      tx,
      steps.map(({ before }) => before.id),
    );
    const marks = await knowledgeMarks(tx);
    const isSame = steps.every(({ before }) => (versions.get(before.id) ?? 0) === before.version) && marksOf(marks) === marksOf(facts.marks);
    if (!isSame) return false;
    await keepImported(tx, steps, { by, at, note: `${then === 'publish' ? 'Published' : 'Handed in'} from ${from}.` });
    const after_state = JSON.stringify({ from, then, articles: steps.length });
    await addAudit(tx, { id: newId(), at, conversation_id: null, actor: by ?? 'system', event: 'article.imported', before_state: null, after_state });
    return true;
  });
}

const marksOf = (marks: ReadonlyMap<string, number>): string => JSON.stringify([...marks].sort());

function reportOf({ steps, unchanged, problems }: Plan, { read }: Import, kept: boolean): ImportReport {
  const added = steps.filter(({ isNew }) => isNew).length;
  return {
    ...{ ok: true, kept, added, changed: steps.length - added, unchanged, leftOut: read.leftOut },
    drafts: steps.filter(({ before }) => before.draft !== null).length,
    problems: problems.slice(0, importLimits.problems),
    problemsTotal: problems.length,
  };
}
