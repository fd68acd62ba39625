import { AdvisorHandshake, advisorCommands, type AdvisorCommands } from '@frontdesk/shared/advisor-protocol.ts';
import { protocolNumber } from '@frontdesk/shared/limits.ts';
import type { Namespace, Socket } from 'socket.io';
import * as v from 'valibot';
import { advisorTypes } from '../app/conversation/set-typing.ts';
import type { Deps } from '../app/deps.ts';
import { endByAdvisor, finish } from '../app/desk/end-and-finish.ts';
import { sendReply } from '../app/desk/send-reply.ts';
import { listQueue, syncDesk } from '../app/desk/sync-desk.ts';
import { readConversation } from '../app/desk/transcript.ts';
import { takeChat } from '../app/desk/take-chat.ts';
import { transfer } from '../app/desk/transfer.ts';
import { RefusedError } from '../app/refused.ts';
import { advisorArrived, advisorDropped } from '../app/routing/absence.ts';
import { acceptOffer, declineOffer } from '../app/routing/answer-offer.ts';
import { explainRouting, listRouting } from '../app/routing/why.ts';
import { setStatus } from '../app/staff/set-status.ts';
import { authenticate } from '../app/staff/sign-in.ts';
import type { StoredSession } from '../store/sessions.ts';
import { callBackHandlers } from './call-back-handlers.ts';
import { askedHandlers } from './asked-handlers.ts';
import { answerCommands, type Handlers } from './commands.ts';
import { knowledgeHandlers } from './knowledge-handlers.ts';
import { draftHandlers } from './draft-handlers.ts';
import { hoursHandlers } from './hours-handlers.ts';
import { figuresHandlers } from './figures-handlers.ts';
import { advisorSilenceHandlers } from './silence-handlers.ts';
import { settingsHandlers } from './settings-handlers.ts';
import { telephoneHandlers } from './telephone-handlers.ts';
import { surgeHandlers } from './surge-handlers.ts';
import { lateMessages } from './late-messages.ts';
import { peopleHandlers } from './people-handlers.ts';
import { staffingHandlers } from './staffing-handlers.ts';
import { teamHandlers } from './team-handlers.ts';
import type { Edge } from '../callers/edge.ts';
import { refusal } from '../callers/failures.ts';
import { isOwnOrigin } from '../callers/origins.ts';
import { sameKey } from '../callers/same-key.ts';
import { sessionTokenOf } from '../callers/session-cookie.ts';

export const staffRoom = (staffId: string): string => `staff:${staffId}`;
export const sessionRoom = (tokenHash: string): string => `session:${tokenHash}`;
export const allStaffRoom = 'staff';

/** The cookie alone is not enough: another site's page could make a browser send it. The key is known to pages that read `GET /api/me`. */
async function admitSocket({ deps, publicUrl }: Edge, socket: Socket): Promise<StoredSession> {
  const handshake = v.safeParse(AdvisorHandshake, socket.handshake.auth);
  if (!handshake.success) throw refusal('invalid');
  if (handshake.output.protocol !== protocolNumber) throw refusal('outOfDate');
  if (!isOwnOrigin(socket.request, publicUrl)) throw refusal('forbiddenOrigin');
  const session = await authenticate(deps, sessionTokenOf(socket.request)).catch((error: unknown) => {
    throw refusal(error instanceof RefusedError ? error.code : 'unknown');
  });
  if (!sameKey(session.key, handshake.output.key)) throw refusal('notSignedIn');
  return session;
}

const handlers = (deps: Deps, socketId: string, noteLate = lateMessages(deps.count)): Handlers<AdvisorCommands, string> => ({
  'desk.sync': async (staffId, payload) => {
    const answer = await syncDesk(deps, staffId, payload);
    noteLate(answer.desk.map((one) => ({ sinceSeq: payload.known[one.conversation.id] ?? 0, ...one })));
    return answer;
  },
  'status.set': (staffId, payload) => setStatus(deps, staffId, payload),
  'offer.accept': (staffId, { offerId }) => acceptOffer(deps, staffId, offerId),
  'offer.decline': async (staffId, { offerId }) => (await declineOffer(deps, staffId, offerId), {}),
  'queue.take': (staffId, { conversationId }) => takeChat(deps, staffId, conversationId),
  'message.send': (staffId, payload) => sendReply(deps, staffId, payload, socketId),
  'typing.set': async (staffId, { conversationId, typing }) => (await advisorTypes(deps, staffId, conversationId, typing), {}),
  'conversation.transfer': async (staffId, payload) => (await transfer(deps, staffId, payload), {}),
  'conversation.end': (staffId, payload) => endByAdvisor(deps, staffId, payload),
  'conversation.finish': async (staffId, payload) => (await finish(deps, staffId, payload), {}),
  'conversation.read': (staffId, { conversationId, sinceSeq }) => readConversation(deps, staffId, conversationId, sinceSeq),
  'queue.list': (staffId) => listQueue(deps, staffId),
  ...draftHandlers(deps),
  ...callBackHandlers(deps),
  ...figuresHandlers(deps),
  ...settingsHandlers(deps),
  'routing.list': (staffId, payload) => listRouting(deps, staffId, payload),
  'routing.why': (staffId, payload) => explainRouting(deps, staffId, payload),
  ...staffingHandlers(deps),
  ...hoursHandlers(deps),
  ...advisorSilenceHandlers(deps),
  ...telephoneHandlers(deps),
  ...surgeHandlers(deps),
  ...teamHandlers(deps),
  ...peopleHandlers(deps),
  ...knowledgeHandlers(deps),
  ...askedHandlers(deps),
});

/** The namespace of staff. */
export function advisorSockets(edge: Edge, namespace: Namespace): void {
  const { deps } = edge;
  const sessions = new WeakMap<Socket, StoredSession>();
  namespace.use((socket, next) => {
    admitSocket(edge, socket).then(
      (session) => (sessions.set(socket, session), next()),
      (error: unknown) => next(error instanceof Error && 'data' in error ? error : refusal('unknown')),
    );
  });
  namespace.on('connection', (socket) => {
    const session = sessions.get(socket);
    if (!session) return void socket.disconnect(true);
    const { staffId, tokenHash } = session;
    void socket.join([staffRoom(staffId), sessionRoom(tokenHash), allStaffRoom]);
    answerCommands(socket, {
      commands: advisorCommands,
      handlers: handlers(deps, socket.id),
      who: staffId,
      log: deps.log,
      count: deps.count,
      allow: () => deps.live.take('advisorCommand', staffId),
    });
    // Who is there is known at once, so that a resident who asks in this moment is not told that nobody is; what follows from it may wait its turn.
    const arrived = deps.live.arrived(staffId, socket.id);
    deps.inBackground(async () => {
      await arrived;
      await advisorArrived(deps, staffId);
    });
    socket.on('disconnect', () => {
      const left = deps.live.left(staffId, socket.id);
      deps.inBackground(async () => {
        if (await left) await advisorDropped(deps, staffId);
      });
    });
  });
}
