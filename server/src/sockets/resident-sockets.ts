import { randomBytes } from 'node:crypto';
import { protocolNumber } from '@frontdesk/shared/limits.ts';
import { ResidentHandshake, residentCommands, type ResidentCommands } from '@frontdesk/shared/resident-protocol.ts';
import type { Namespace, Socket } from 'socket.io';
import * as v from 'valibot';
import { suggestAnswers } from '../app/assistant/suggest-answers.ts';
import { residentTypes } from '../app/conversation/set-typing.ts';
import type { Who } from '../app/conversation/start.ts';
import type { Deps } from '../app/deps.ts';
import { requestPerson, rateAnswer } from '../app/resident/ask-for-person.ts';
import { endChat } from '../app/resident/end-chat.ts';
import { leaveMessage } from '../app/resident/leave-message.ts';
import { RefusedError } from '../app/refused.ts';
import { findSite } from '../app/resident/read-site.ts';
import { ratePinned } from '../app/resident/rate-pinned.ts';
import { sendMessage } from '../app/resident/send-message.ts';
import { sync } from '../app/resident/sync.ts';
import { visitPage } from '../app/resident/visit-page.ts';
import { residentArrived, residentDropped, residentKey } from '../app/routing/resident-absence.ts';
import { hashToken } from '../app/staff/sign-in.ts';
import { refusal } from '../callers/failures.ts';
import { residentCallBackHandlers } from './call-back-handlers.ts';
import { answerCommands, type Handlers } from './commands.ts';
import { residentSilenceHandlers } from './silence-handlers.ts';
import { lateMessages } from './late-messages.ts';
import { isListedOrigin, isOwnOrigin } from '../callers/origins.ts';
import type { Edge } from '../callers/edge.ts';

export type Resident = Who & { token: string };

export const residentRoom = ({ siteId, residentHash }: Who): string => `resident:${siteId}:${residentHash}`;
/** The resident of a room's name; null for a room of another kind. */
export function whoOfRoom(room: string): Who | null {
  const [kind, siteId, residentHash] = room.split(':');
  return kind === 'resident' && siteId && residentHash ? { siteId, residentHash } : null;
}
export const siteRoom = (siteId: string): string => `site:${siteId}`;

async function admitSocket(edge: Edge, socket: Socket): Promise<Resident> {
  const { deps, publicUrl } = edge;
  const handshake = v.safeParse(ResidentHandshake, socket.handshake.auth);
  if (!handshake.success) throw refusal('invalid');
  const { protocol, site: siteId, token, language } = handshake.output;
  if (protocol !== protocolNumber) throw refusal('outOfDate');
  const site = await deps.store
    .read((tx) => findSite(tx, siteId))
    .catch((error: unknown) => {
      // A store that fails for a moment must not tell a page that its chat is gone for good.
      throw refusal(error instanceof RefusedError ? error.code : 'unknown');
    });
  if (!isOwnOrigin(socket.request, publicUrl) && !isListedOrigin(socket.request, site.origins)) throw refusal('forbiddenOrigin');
  // 256 random bits. The first opening makes one; it stands for nothing until its holder starts a conversation.
  const own = token ?? randomBytes(32).toString('base64url');
  return { siteId, token: own, residentHash: hashToken(own), language };
}

const handlers = (deps: Deps, socketId: string, noteLate = lateMessages(deps.count)): Handlers<ResidentCommands, Resident> => ({
  'conversation.sync': async (who, payload) => {
    const answer = await sync(deps, who, payload);
    noteLate([{ sinceSeq: answer.conversation?.id === payload.conversationId ? payload.sinceSeq : 0, ...answer }]);
    return { ...answer, token: who.token };
  },
  'message.send': (who, payload) => sendMessage(deps, whoOf(who), payload, socketId),
  'answer.suggest': (who, { text }) => suggestAnswers(deps, who.siteId, text),
  'answer.rate': (who, payload) => rateAnswer(deps, whoOf(who), payload),
  'pinned.rate': (who, payload) => ratePinned(deps, whoOf(who), payload),
  'person.request': (who, payload) => requestPerson(deps, whoOf(who), payload),
  'contact.leave': (who, payload) => leaveMessage(deps, whoOf(who), payload),
  'typing.set': async (who, { typing }) => (await residentTypes(deps, who, typing), {}),
  'conversation.end': (who, payload) => endChat(deps, whoOf(who), payload),
  'page.visit': async (who, { page }) => (await visitPage(deps, who, page), {}),
  ...residentCallBackHandlers(deps),
  ...residentSilenceHandlers(deps),
});

/** A token costs nothing, so what makes rows is limited by address as well. */
const startsConversation = (command: keyof ResidentCommands, payload: unknown): boolean =>
  command !== 'conversation.sync' &&
  command !== 'callBack.choices' &&
  typeof payload === 'object' &&
  payload !== null &&
  'conversationId' in payload &&
  payload.conversationId === null;

/** Without the token, which goes no further than the edge. */
const whoOf = ({ siteId, residentHash, language }: Resident): Who => ({ siteId, residentHash, language });

/** The namespace of residents: it knows no advisor's command and is told no advisor's event. */
export function residentSockets(edge: Edge, namespace: Namespace): void {
  const { deps } = edge;
  const residents = new WeakMap<Socket, Resident>();
  namespace.use((socket, next) => {
    admitSocket(edge, socket).then(
      (resident) => (residents.set(socket, resident), next()),
      (error: unknown) => next(error instanceof Error && 'data' in error ? error : refusal('unknown')),
    );
  });
  namespace.on('connection', (socket) => {
    const who = residents.get(socket);
    if (!who) return void socket.disconnect(true);
    void socket.join([residentRoom(who), siteRoom(who.siteId)]);
    const key = residentKey(who);
    // Who is there is known at once; what follows from it may wait its turn.
    const arrived = deps.live.residentArrived(key, socket.id);
    deps.inBackground(async () => {
      await arrived;
      await residentArrived(deps, who);
    });
    socket.on('disconnect', () => {
      const left = deps.live.residentLeft(key, socket.id);
      deps.inBackground(async () => {
        if (await left) await residentDropped(deps, who);
      });
    });
    answerCommands(socket, {
      commands: residentCommands,
      handlers: handlers(deps, socket.id),
      who,
      log: deps.log,
      count: deps.count,
      allow: async (command, payload) =>
        (await deps.live.take(command === 'message.send' ? 'residentMessage' : 'residentCommand', who.residentHash)) &&
        (!startsConversation(command, payload) || (await deps.live.take('start', edge.addressOf(socket.request)))),
    });
  });
}
