import type { Session } from '@frontdesk/shared/http-protocol';
import { useEffect, useReducer, useRef, useState } from 'preact/hooks';
import { notSent, type Ask } from '../connection/ask.ts';
import { openDesk } from '../connection/desk-socket.ts';
import { readKept } from '../connection/kept.ts';
import { knownSeqs } from '../inbox/chats.ts';
import type { InboxEvent } from '../inbox/event.ts';
import { reduce } from '../inbox/reduce.ts';
import { nothingKept, startInbox } from '../inbox/state.ts';
import type { SessionEnd } from './use-session.ts';

/** A lost connection that is back within this is not worth a word. */
const lostAfterMs = 2_000;
const syncAgainMs = 1_500;
const backForMs = 5_000;

export const keptName = (session: Session): string => `inbox:${session.me.id}`;

/** The inbox, fed by the socket: a sync on every connection, then every event as it comes. */
export const useDesk = (session: Session, onEnd: SessionEnd) => {
  const [inbox, dispatch] = useReducer(reduce, session, () => startInbox(readKept(keptName(session), nothingKept)));
  const latest = useRef(inbox);
  latest.current = inbox;
  const [ask, setAsk] = useState<Ask>(() => async () => notSent);
  const syncNow = useRef<() => void>(() => undefined);

  useEffect(() => {
    let losing: ReturnType<typeof setTimeout> | undefined;
    let again: ReturnType<typeof setTimeout> | undefined;
    const expect = () => {
      clearTimeout(losing);
      losing = setTimeout(() => dispatch({ type: 'link.lost' }), lostAfterMs);
    };
    const sync = async () => {
      clearTimeout(again);
      const reply = await desk.ask('desk.sync', { known: knownSeqs(latest.current), fresh: latest.current.me === null });
      if (reply.ok) {
        clearTimeout(losing);
        dispatch({ type: 'desk.synced', answer: reply, heardAt: Date.now() });
      } else if (reply.error.code === 'notSignedIn') onEnd('notSignedIn', reply.error.message);
      else again = setTimeout(() => void sync(), syncAgainMs);
    };
    const desk = openDesk(session.key, {
      up: () => void sync(),
      down: () => {
        clearTimeout(again);
        dispatch({ type: 'link.down' });
        expect();
      },
      heard: (event) => (event.type === 'session.ended' ? onEnd('notSignedIn', '') : dispatch(event satisfies InboxEvent)),
      refused: onEnd,
    });
    expect();
    syncNow.current = () => void sync();
    setAsk(() => desk.ask);
    return () => {
      clearTimeout(losing);
      clearTimeout(again);
      desk.close();
    };
  }, [session.key]);

  // Heard of something that does not fit: fetch the desk again, after a moment in which an answer under way may explain it.
  useEffect(() => {
    if (!inbox.stale || !inbox.live) return;
    const timer = setTimeout(() => syncNow.current(), 300);
    return () => clearTimeout(timer);
  }, [inbox.stale, inbox.live]);

  useEffect(() => {
    if (inbox.linkNews !== 'back') return;
    const timer = setTimeout(() => dispatch({ type: 'link.settled' }), backForMs);
    return () => clearTimeout(timer);
  }, [inbox.linkNews]);

  return { inbox, dispatch, ask };
};
