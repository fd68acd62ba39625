import { first } from './steps/0001-first.ts';
import { severalProcesses } from './steps/0002-several-processes.ts';
import { messageOnceById } from './steps/0003-message-once-by-id.ts';
import { settings } from './steps/0004-settings.ts';
import { figures } from './steps/0005-figures.ts';
import { callBacks } from './steps/0006-call-backs.ts';
import { telephone } from './steps/0007-telephone.ts';
import { surge } from './steps/0008-surge.ts';
import { peopleAndTeams } from './steps/0009-people-and-teams.ts';
import { queueStay } from './steps/0010-queue-stay.ts';
import { askedForCall } from './steps/0011-asked-for-call.ts';
import { articleTopic } from './steps/0012-article-topic.ts';
import { articleSteps } from './steps/0013-article-steps.ts';
import { knowledge } from './steps/0014-knowledge.ts';
import { urgentPlace } from './steps/0015-urgent-place.ts';
import { linkCheck } from './steps/0016-link-check.ts';
import { asked } from './steps/0017-asked.ts';
import type { Step } from './steps/step.ts';

export type { Step } from './steps/step.ts';

/** In their order. The next one goes at the end; a released one is never edited. */
export const migrations: readonly Step[] = [
  first,
  severalProcesses,
  messageOnceById,
  settings,
  figures,
  callBacks,
  telephone,
  surge,
  peopleAndTeams,
  queueStay,
  askedForCall,
  articleTopic,
  articleSteps,
  knowledge,
  urgentPlace,
  linkCheck,
  asked,
];
