import type { ArticleForm } from '@frontdesk/shared/article-form.ts';
import type { AskedCommands } from '@frontdesk/shared/asked-protocol.ts';
import type { PayloadOf, ResultOf } from '@frontdesk/shared/commands.ts';
import type { ArticleEvent } from '../../domain/article-record.ts';
import type { StoredArticle } from '../../store/article-records.ts';
import type { Tx } from '../../store/store.ts';
import type { Deps } from '../deps.ts';
import { actOnArticle } from '../knowledge/change-article.ts';
import { checkComplete, checkDraft, linkHostsOf } from '../knowledge/check-form.ts';
import { todayOf } from '../knowledge/read-articles.ts';
import { RefusedError } from '../refused.ts';
import { takeUp } from './take-up.ts';

type Phrase = AskedCommands['asked.phrase'];

/** What the history of an article says of where a change came from. */
export const fromAsked = 'From what people asked';

/** Makes phrasings of an article out of what people asked. Nothing of it is live before somebody publishes it. */
export async function phraseAsked(deps: Deps, staffId: string, payload: PayloadOf<Phrase>): Promise<ResultOf<Phrase>> {
  const { rows, articleId, version, texts } = payload;
  const by = { today: await todayOf(deps), hosts: linkHostsOf(deps) };
  let added = 0;
  const { article } = await actOnArticle(deps, staffId, 'advisor', { articleId, version, note: fromAsked }, async (tx, before) => {
    await takeUp(tx, rows, { at: deps.clock(), by: staffId, as: 'phrasing' });
    const form = before.draft ?? before.live;
    if (!form) throw new RefusedError('notFound');
    const fresh = freshOf(form, texts);
    added = fresh.length;
    return added === 0 ? null : handIn(tx, before, { ...form, phrasings: [...form.phrasings, ...fresh] }, by);
  });
  return { article, added };
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, ' ')
    .trim();

/** Those that the article does not have in any case or marks, each once. */
export function freshOf({ question, phrasings }: Pick<ArticleForm, 'question' | 'phrasings'>, texts: readonly string[]): string[] {
  const known = new Set([question, ...phrasings].map(plain));
  return texts.filter((text) => {
    const key = plain(text);
    if (key === '' || known.has(key)) return false;
    known.add(key);
    return true;
  });
}

type CheckedBy = Pick<Parameters<typeof checkComplete>[1], 'today' | 'hosts'>;

/**
 * Hands the article in with what was added. What somebody is writing goes on being a draft: it is theirs to hand in. And so does what cannot be handed in as it
 * stands, as when its review date has passed.
 */
async function handIn(tx: Tx, { id, work }: StoredArticle, value: ArticleForm, by: CheckedBy): Promise<ArticleEvent> {
  const kept = await checkDraft(tx, value);
  if ('problems' in kept) throw new RefusedError('invalid', { problems: kept.problems });
  if (work === 'draft') return { type: 'save', form: kept.form };
  if (work === 'review') return { type: 'submit', form: kept.form };
  const whole = await checkComplete(tx, { id, value, ...by });
  return 'form' in whole ? { type: 'submit', form: whole.form } : { type: 'save', form: kept.form };
}
