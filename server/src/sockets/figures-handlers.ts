import type { AdvisorCommands } from '@frontdesk/shared/advisor-protocol.ts';
import type { FiguresCommands } from '@frontdesk/shared/figures-protocol.ts';
import type { Deps } from '../app/deps.ts';
import { readFigures } from '../app/figures/read-figures.ts';
import { readReport } from '../app/figures/read-report.ts';
import { RefusedError } from '../app/refused.ts';
import type { Handlers } from './commands.ts';

export const figuresHandlers = (deps: Deps): Handlers<FiguresCommands & Pick<AdvisorCommands, 'figures.read'>, string> => ({
  'figures.read': (staffId) => readFigures(deps, staffId),
  'figures.report': async (staffId, query) => {
    if (!(await deps.live.take('report', staffId))) throw new RefusedError('rateLimited');
    return readReport(deps, staffId, query);
  },
});
