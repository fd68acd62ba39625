import type { PayloadIn } from '@frontdesk/shared/commands.ts';
import type { ResidentCommands } from '@frontdesk/shared/resident-protocol.ts';
import { keepIn } from '../connection/keep.ts';
import { openKept } from '../connection/kept.ts';
import type { Answer, CommandName, Heard, Link, LinkNews } from '../connection/link.ts';
import { startChat } from './start-chat.ts';

type Reply = (payload: unknown) => unknown;

/** A line to a server of the test's making: `replies` answers commands, and a missing one is an answer that never comes. */
export function startWithFakeLink(replies: Partial<Record<CommandName, Reply>>, memory = new Map<string, string>()) {
  const area = {
    getItem: (key: string) => memory.get(key) ?? null,
    setItem: (key: string, value: string) => void memory.set(key, value),
    removeItem: (key: string) => void memory.delete(key),
  };
  const kept = openKept(
    'main',
    keepIn(() => area as unknown as Storage),
    keepIn(() => area as unknown as Storage),
  );
  const sent: { name: CommandName; payload: unknown }[] = [];
  let up = false;
  let news!: LinkNews;
  let heard!: Heard;
  const link: Link = {
    connected: () => up,
    quietFor: () => 0,
    redial: () => undefined,
    send: async <K extends CommandName>(name: K, payload: PayloadIn<ResidentCommands[K]>) => {
      if (!up) return null;
      sent.push({ name, payload });
      return (replies[name]?.(payload) ?? null) as Answer<K> | null;
    },
  };
  const chat = startChat({
    site: 'main',
    kept,
    meetHost: null,
    focusChat: () => undefined,
    now: Date.now,
    openLink: (_, __, itsNews, itsHeard) => {
      news = itsNews;
      heard = itsHeard;
      return link;
    },
  });
  return {
    chat,
    kept,
    memory,
    sent,
    replies,
    heard: () => heard,
    names: () => sent.map(({ name }) => name),
    connect: () => ((up = true), news.connected()),
    disconnect: () => ((up = false), news.disconnected()),
    refuse: news.refused,
  };
}
