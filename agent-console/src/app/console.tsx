import type { Session } from '@frontdesk/shared/http-protocol';
import { useEffect } from 'preact/hooks';
import { keep } from '../connection/kept.ts';
import { rowsOf } from '../inbox/rows.ts';
import { sentenceFor, words } from '../inbox/words.ts';
import { ConnectionLine } from '../components/connection-line.tsx';
import { Queues } from '../components/use-promise.ts';
import { BottomBar } from '../panels/bottom-bar.tsx';
import { Desk } from '../panels/desk.tsx';
import { KnowledgePages } from '../panels/knowledge-pages.tsx';
import { Queue } from '../panels/queue.tsx';
import { SettingsPages } from '../panels/settings-pages.tsx';
import { SupervisorPages } from '../panels/supervisor-pages.tsx';
import { SurgeStrip } from '../panels/surge-strip.tsx';
import { placeWords, TopBar, type Place } from '../panels/top-bar.tsx';
import { UrgentAlerts } from '../panels/urgent-alerts.tsx';
import { WaitAlerts } from '../panels/wait-alerts.tsx';
import { OpenChat } from './open-chat.tsx';
import { useAlerts } from './use-alerts.ts';
import { useDelivery } from './use-delivery.ts';
import { keptName, useDesk } from './use-desk.ts';
import { useOffers } from './use-offers.ts';
import { useRepair } from './use-repair.ts';
import { useRoute } from './use-route.ts';
import type { SessionEnd } from './use-session.ts';
import { useShortcuts } from './use-shortcuts.ts';
import { useWatching } from './use-watching.ts';

/** How long a short word such as "Chat finished." stands. */
const lineMs = 8_000;
const forAdvisors: Place[] = ['chats', 'queue', 'knowledge'];
const forSupervisors: Place[] = [...forAdvisors, 'supervisor'];
const forAdmins: Place[] = [...forSupervisors, 'settings'];

type Props = { session: Session; onEnd: SessionEnd; onSignOut: (key: string) => Promise<string | null> };

export const Console = ({ session, onEnd, onSignOut }: Props) => {
  const { inbox, dispatch, ask } = useDesk(session, onEnd);
  const { firstName, lastName } = session.me;
  // A role that an admin changes is another at once.
  const role = inbox.me?.role ?? session.me.role;
  const places = role === 'advisor' ? forAdvisors : role === 'admin' ? forAdmins : forSupervisors;
  const { place, page, go } = useRoute(places);
  const rows = rowsOf(inbox);
  const unread = rows.reduce((sum, row) => sum + row.unread, 0);
  useRepair(inbox, ask, dispatch);
  useDelivery(inbox, ask, dispatch);
  useWatching(place === 'chats', dispatch);
  const { sound, changeSound } = useAlerts(inbox.offers, unread, placeWords[place]);
  const { answering, accept, decline } = useOffers({ inbox, ask, dispatch, onAccepted: () => go('chats') });

  const { openId, seen, outbox, line, offset, live, me, queues, offers } = inbox;
  useEffect(() => keep(keptName(session), { openId, seen, outbox: outbox.filter(({ state }) => state !== 'sent') }), [openId, seen, outbox]);
  const say = (next: string) => dispatch({ type: 'line.said', line: next });
  useEffect(() => {
    if (line === '') return;
    const timer = setTimeout(() => say(''), lineMs);
    return () => clearTimeout(timer);
  }, [line]);

  const open = (conversationId: string) => {
    dispatch({ type: 'chat.opened', conversationId });
    go('chats');
  };
  const withFirst = (act: (offer: (typeof offers)[number]) => void) => () => offers[0] && act(offers[0]);
  useShortcuts({
    accept: withFirst(accept),
    decline: withFirst(decline),
    pick: (nth) => {
      const row = rows[nth - 1];
      if (row) open(row.id);
    },
  });

  return (
    <Queues.Provider value={queues}>
      <div class="frame" data-place={place} data-chat-open={openId !== null}>
        <TopBar
          place={place}
          places={places}
          personName={`${firstName} ${lastName}`}
          sound={sound}
          onGo={go}
          onSound={changeSound}
          onSignOut={() => void onSignOut(session.key).then((problem) => problem !== null && say(problem))}
        />
        <ConnectionLine news={inbox.linkNews} />
        <SurgeStrip ask={ask} surges={inbox.surges} offset={offset} steers={role !== 'advisor'} />
        {role !== 'advisor' && <UrgentAlerts queues={queues} onQueue={() => go('queue')} />}
        {role !== 'advisor' && <WaitAlerts queues={queues} offset={offset} onQueue={() => go('queue')} />}
        <div class="columns">
          <Desk
            inbox={inbox}
            rows={rows}
            answering={answering}
            onAccept={accept}
            onDecline={decline}
            onOpen={open}
            onDrop={(clientMessageId) => dispatch({ type: 'message.dropped', clientMessageId })}
            onStatus={async (change) => {
              const reply = await ask('status.set', change);
              if (!reply.ok) return sentenceFor(reply, words.notNow);
              dispatch({ type: 'me.changed', me: reply.me });
              return null;
            }}
          />
          {place === 'queue' && (
            <Queue
              ask={ask}
              queues={queues}
              myName={firstName}
              live={live}
              offset={offset}
              onSaid={say}
              onTaken={(transcript) => {
                dispatch({ type: 'transcript.read', transcript });
                open(transcript.conversation.id);
                say('');
              }}
            />
          )}
          {place === 'supervisor' && (
            <SupervisorPages page={page} onGo={(next) => go('supervisor', next)} ask={ask} queues={queues} surges={inbox.surges} live={live} offset={offset} />
          )}
          {place === 'knowledge' && (
            <KnowledgePages page={page} onGo={(next) => go('knowledge', next)} ask={ask} live={live} role={role} mark={inbox.articleMark} />
          )}
          {place === 'settings' && (
            <SettingsPages page={page} onGo={(next) => go('settings', next)} ask={ask} live={live} changed={inbox.setting} peopleMark={inbox.peopleMark} />
          )}
          {place === 'chats' && <OpenChat inbox={inbox} hasChats={rows.length > 0} ask={ask} dispatch={dispatch} meId={session.me.id} myName={firstName} />}
        </div>
        <BottomBar me={me} />
      </div>
    </Queues.Provider>
  );
};
