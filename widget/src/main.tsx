import '@frontdesk/shared/tokens.css';
import './styles/base.css';
import './styles/header.css';
import './styles/emergency.css';
import './styles/transcript.css';
import './styles/surge.css';
import './styles/foot.css';
import './styles/form.css';
import './styles/short-screen.css';
import { render } from 'preact';
import { App } from './app/app.tsx';
import { focusChat } from './app/focus-chat.ts';
import { startChat } from './app/start-chat.ts';
import { NoticeScreen } from './components/notice-screen.tsx';
import { meetHost } from './connection/host-window.ts';
import { openKept } from './connection/kept.ts';
import { openLink } from './connection/link.ts';
import { readSiteData } from './connection/site-data.ts';
import { words } from './conversation/words.ts';

const root = document.getElementById('app');
const data = readSiteData(document);
const query = new URLSearchParams(location.search);
const isFramed = window.parent !== window;

if (root !== null && data !== null && query.get('preview') === '1' && isFramed) {
  // Staff alone come by it: residents' phones need not load it.
  void import('./app/preview.tsx').then(({ Preview }) => render(<Preview data={data} frame={window} />, root));
} else if (root !== null && data !== null) {
  const kept = openKept(data.site);
  const embedded = query.get('embed') === '1' && isFramed;
  const chat = startChat({
    site: data.site,
    kept,
    openLink,
    meetHost: embedded ? (hear) => meetHost(window, [...data.hosts, location.origin], hear) : null,
    focusChat,
    now: Date.now,
  });
  render(<App chat={chat} data={data} kept={kept} />, root);
} else if (root !== null) {
  render(<NoticeScreen title={words.cannotOpen} sentence={words.noSite} />, root);
}
