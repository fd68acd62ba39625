import type { AdvisorCallBackCommands, residentCallBackCommands } from '@frontdesk/shared/call-back-protocol.ts';
import { askCallBack } from '../app/call-backs/ask-call-back.ts';
import { cancelCallBack } from '../app/call-backs/cancel-call-back.ts';
import { listCallBacks } from '../app/call-backs/list-call-backs.ts';
import { timesForAdvisor, timesForResident } from '../app/call-backs/offer-times.ts';
import { promiseCallBack } from '../app/call-backs/promise-call-back.ts';
import { recordTry } from '../app/call-backs/record-try.ts';
import type { Who } from '../app/conversation/start.ts';
import type { Deps } from '../app/deps.ts';
import type { ResidentCommands } from '@frontdesk/shared/resident-protocol.ts';
import type { Handlers } from './commands.ts';

type Own = Pick<ResidentCommands, keyof ReturnType<typeof residentCallBackCommands>>;

export const residentCallBackHandlers = <W extends Who>(deps: Deps): Handlers<Own, W> => ({
  'callBack.choices': (who, { conversationId }) => timesForResident(deps, who, conversationId),
  'callBack.ask': ({ siteId, residentHash }, payload) => askCallBack(deps, { siteId, residentHash }, payload),
  'callBack.cancel': ({ siteId, residentHash }, payload) => cancelCallBack(deps, { siteId, residentHash }, payload),
});

export const callBackHandlers = (deps: Deps): Handlers<AdvisorCallBackCommands, string> => ({
  'callBack.choices': (staffId, { conversationId }) => timesForAdvisor(deps, staffId, conversationId),
  'callBack.promise': async (staffId, payload) => (await promiseCallBack(deps, staffId, payload), {}),
  'callBack.record': (staffId, payload) => recordTry(deps, staffId, payload),
  'callBack.list': (staffId) => listCallBacks(deps, staffId),
});
