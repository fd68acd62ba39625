import { AnswerBody } from '@frontdesk/shared/message.ts';
import { isPreview, previewMark } from '@frontdesk/shared/preview.ts';
import { parseForm } from '@frontdesk/shared/problems.ts';
import { useEffect, useState } from 'preact/hooks';
import { TranscriptRow } from '../components/transcript-row.tsx';
import type { SiteData } from '../connection/site-data.ts';
import type { Item } from '../conversation/items.ts';
import { words } from '../conversation/words.ts';
import { idleActions } from './idle-actions.ts';

const now = Date.now();
const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** How residents would see an article that somebody writes: drawn by the chat's own parts, from what the console says. Nothing in it leads anywhere but links. */
export function Preview({ data, frame }: { data: SiteData; frame: Window }) {
  const [body, setBody] = useState<AnswerBody | null>(null);
  useEffect(() => {
    const hear = (event: MessageEvent<unknown>) => {
      // The console is of this server, and speaks to nobody else's frame.
      if (event.origin !== frame.location.origin || event.source !== frame.parent || !isPreview(event.data)) return;
      const parsed = parseForm(AnswerBody, event.data.body);
      if ('value' in parsed) setBody(parsed.value);
    };
    frame.addEventListener('message', hear);
    frame.parent.postMessage({ mark: previewMark, type: 'ready' }, frame.location.origin);
    return () => frame.removeEventListener('message', hear);
  }, [frame]);
  const setting = { timeZone, linkBase: frame.location.origin, asking: null, trouble: null, actions: idleActions };
  return (
    <main class="chat">
      <header class="header">
        <div class="header-bar">
          <div class="header-names">
            <h1>{data.name}</h1>
          </div>
        </div>
      </header>
      <div class="talk">
        <div class="log" role="log" aria-label={words.chatRegion} tabIndex={0}>
          <ol>{body !== null && itemsOf(body, data.name).map((item) => <TranscriptRow key={item.key} item={item} setting={setting} />)}</ol>
        </div>
      </div>
    </main>
  );
}

const itemsOf = (body: AnswerBody, name: string): Item[] => [
  { key: 'asked', kind: 'own', text: body.heading, at: now, startsRun: true, sending: null, confirmed: false },
  { key: 'answered', kind: 'assistant', body, name, at: now, startsRun: true, seq: 1, asks: true, offers: false },
];
