import type { PayloadOf, ResultOf } from '@frontdesk/shared/commands.ts';
import type { ResidentCommands } from '@frontdesk/shared/resident-protocol.ts';
import { teamOfService } from '../../store/sites.ts';
import { saidIn } from '../../domain/article.ts';
import { answerBodyOf } from '../assistant/answer-body.ts';
import { openingsOf } from '../hours/which-hours.ts';
import { perform } from '../conversation/perform.ts';
import { openOrStart, type Who } from '../conversation/start.ts';
import { momentOf, step } from '../conversation/step.ts';
import type { Deps } from '../deps.ts';
import { RefusedError } from '../refused.ts';
import { admit } from '../routing/admit.ts';
import { fullTeams } from '../routing/full-teams.ts';
import { needsOf } from '../routing/needs-of.ts';
import { listPeople } from '../routing/people-there.ts';
import { viewForResident } from '../routing/standing.ts';
import { pinnedArticle } from '../surge/site-surge.ts';
import { findSite } from './read-site.ts';

type Rate = ResidentCommands['pinned.rate'];

/**
 * Whether the answer that a surge pins under the greeting helped. The conversation begins here, with that answer: "Yes" ends it as contained, "No" asks for a
 * person. Refused as pinnedGone when the surge is over, as notNow when something was said already.
 */
export async function ratePinned(deps: Deps, who: Who, input: PayloadOf<Rate>): Promise<ResultOf<Rate>> {
  const present = [...(await deps.live.present())];
  const now = deps.clock();
  const inForce = deps.surges.inForce(now);
  const surge = inForce.on(who.siteId);
  const article = pinnedArticle(deps, surge);
  if (!article || surge?.id !== input.surgeId) throw new RefusedError('pinnedGone');
  const full = await fullTeams(deps, who.siteId);
  const steps = await deps.store.transaction(async (tx) => {
    const site = await findSite(tx, who.siteId);
    const there = await listPeople(tx, present, now, inForce);
    const before = await openOrStart(tx, now, who, input.page);
    if (before.headSeq > 0) throw new RefusedError('notNow');
    const moment = momentOf(deps, now);
    const teamId = (await teamOfService(tx, who.siteId, article.service)) ?? null;
    const answer = { type: 'assistant.answered', body: answerBodyOf(saidIn(article, before.language)), teamId, forSeq: before.headSeq + 1 } as const;
    const answered = await step(tx, moment, before, answer, 'system');
    const admission = admit(site, there, answered.after, openingsOf(deps, site), now, await needsOf(tx, moment, answered.after), full);
    const rated = { type: 'answer.rated', answerSeq: answered.after.headSeq, helped: input.helped, admission } as const;
    return [answered, await step(tx, moment, answered.after, rated, 'resident')] as const;
  });
  perform(deps, steps);
  return { conversation: await viewForResident(deps, steps[1].after) };
}
