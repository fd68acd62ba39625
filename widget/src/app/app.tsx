import { useEffect, useMemo, useState } from 'preact/hooks';
import type { SiteData } from '../connection/site-data.ts';
import type { Kept } from '../connection/kept.ts';
import { ChatScreen } from '../components/chat-screen.tsx';
import { NoticeScreen } from '../components/notice-screen.tsx';
import { words } from '../conversation/words.ts';
import { actionsOf } from './actions-of.ts';
import type { Chat } from './start-chat.ts';
import { startTextSize } from './text-size.ts';

type Props = { chat: Chat; data: SiteData; kept: Kept };

export function App({ chat, data, kept }: Props) {
  const [state, setState] = useState(chat.store.state());
  useEffect(() => chat.store.subscribe(() => setState(chat.store.state())), [chat]);
  const linkBase = () => chat.host?.origin() ?? location.origin;
  const actions = useMemo(() => actionsOf(chat, kept, startTextSize(document.documentElement, kept.textSize), linkBase), [chat, kept]);

  if (state.refusal !== null) {
    const { code, message } = state.refusal;
    if (code === 'outOfDate') return <NoticeScreen title={words.outOfDate} sentence={words.outOfDateWhy} onReload={actions.reload} />;
    return <NoticeScreen title={words.cannotOpen} sentence={message} />;
  }
  const view = {
    siteName: data.name,
    embedded: chat.host !== null,
    enterSends: matchMedia('(pointer: fine)').matches,
    linkBase: linkBase(),
    draft: () => kept.draft.read() ?? '',
  };
  return <ChatScreen state={state} view={view} actions={actions} />;
}
