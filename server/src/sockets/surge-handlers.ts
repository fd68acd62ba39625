import type { SurgeCommands } from '@frontdesk/shared/surge-protocol.ts';
import type { Deps } from '../app/deps.ts';
import { changeSurge, endSurge } from '../app/surge/change-surge.ts';
import { findArticles } from '../app/surge/find-articles.ts';
import { listSurges } from '../app/surge/list-surges.ts';
import { startSurge } from '../app/surge/start-surge.ts';
import type { Handlers } from './commands.ts';

export const surgeHandlers = (deps: Deps): Handlers<SurgeCommands, string> => ({
  'surge.list': (staffId) => listSurges(deps, staffId),
  'surge.start': (staffId, payload) => startSurge(deps, staffId, payload),
  'surge.change': (staffId, payload) => changeSurge(deps, staffId, payload),
  'surge.end': (staffId, payload) => endSurge(deps, staffId, payload),
  'article.find': (staffId, payload) => findArticles(deps, staffId, payload),
});
