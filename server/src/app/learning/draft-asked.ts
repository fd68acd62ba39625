import { emptyArticle } from '@frontdesk/shared/article-form.ts';
import type { AskedCommands } from '@frontdesk/shared/asked-protocol.ts';
import type { PayloadOf, ResultOf } from '@frontdesk/shared/commands.ts';
import { findConversation } from '../../store/conversations.ts';
import { listServices } from '../../store/teams.ts';
import type { Tx } from '../../store/store.ts';
import type { Deps } from '../deps.ts';
import { actOnArticle } from '../knowledge/change-article.ts';
import { checkDraft } from '../knowledge/check-form.ts';
import { RefusedError } from '../refused.ts';
import { adviceFor } from './list-asked.ts';
import { freshOf, fromAsked } from './phrase-asked.ts';
import { takeUp } from './take-up.ts';

type Draft = AskedCommands['asked.draft'];

/** Starts an article with what people asked, and with what a person wrote to the newest of them as its answer. */
export async function draftAsked(deps: Deps, staffId: string, { rows, question, texts, withAdvice }: PayloadOf<Draft>): Promise<ResultOf<Draft>> {
  return actOnArticle(deps, staffId, 'advisor', { articleId: null, version: 0, note: fromAsked }, async (tx) => {
    const taken = await takeUp(tx, rows, { at: deps.clock(), by: staffId, as: 'draft' });
    const advice = withAdvice
      ? await adviceFor(
          tx,
          taken.map((row) => ({ advisorSeq: row.advisor_seq, conversationId: row.conversation_id })),
        )
      : null;
    const value = {
      ...emptyArticle,
      question,
      phrasings: freshOf({ question, phrasings: [] }, texts),
      siteIds: [...new Set(taken.map((row) => row.site_id))],
      service: advice ? await serviceOf(tx, advice.conversationId) : '',
      answer: advice?.text ?? '',
    };
    const checked = await checkDraft(tx, value);
    if ('problems' in checked) throw new RefusedError('invalid', { problems: checked.problems });
    return { type: 'save', form: checked.form };
  });
}

/** The service of the team that a person of which answered, where it looks after exactly one. */
async function serviceOf(tx: Tx, conversationId: string): Promise<string> {
  const conversation = await findConversation(tx, conversationId);
  const teamId = conversation?.context.teamId ?? null;
  if (teamId === null) return '';
  const services = (await listServices(tx)).filter((service) => service.teamId === teamId);
  return services.length === 1 ? (services[0]?.name ?? '') : '';
}
