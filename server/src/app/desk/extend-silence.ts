import type { AdvisorCommands } from '@frontdesk/shared/advisor-protocol.ts';
import type { PayloadOf, ResultOf } from '@frontdesk/shared/commands.ts';
import { deskView } from '../conversation/views.ts';
import type { Deps } from '../deps.ts';
import { act, advisorOf } from './act.ts';

type Extend = AdvisorCommands['silence.extend'];

/** "Give more time": the advisor keeps a chat open whose resident does not write. */
export async function extendSilence(deps: Deps, staffId: string, input: PayloadOf<Extend>): Promise<ResultOf<Extend>> {
  const { after } = await act(deps, staffId, input.conversationId, (acting) => ({ type: 'silence.extended', ...advisorOf(acting) }));
  return { conversation: deskView(after) };
}
