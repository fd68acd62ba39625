import { ArticlePreview, isPreview, previewMark } from '@frontdesk/shared/preview.ts';
import { parseForm } from '@frontdesk/shared/problems.ts';
import { useEffect, useState } from 'preact/hooks';
import { TranscriptRow } from '../components/transcript-row.tsx';
import type { SiteData } from '../connection/site-data.ts';
import type { Item } from '../conversation/items.ts';
import { words } from '../conversation/words.ts';
import { idleActions } from './idle-actions.ts';

const now = Date.now();
const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/**
 * How residents would see an article that somebody writes: drawn by the chat's own parts, from what the console says. Nothing in it leads anywhere but links; a choice
 * shows what the answer begins with then, and another may be tried after it.
 */
export function Preview({ data, frame }: { data: SiteData; frame: Window }) {
  const [preview, setPreview] = useState<ArticlePreview | null>(null);
  const [picked, setPicked] = useState<Picked>({});
  useEffect(() => {
    const hear = (event: MessageEvent<unknown>) => {
      // The console is of this server, and speaks to nobody else's frame.
      if (event.origin !== frame.location.origin || event.source !== frame.parent || !isPreview(event.data)) return;
      const parsed = parseForm(ArticlePreview, event.data.preview);
      if ('value' in parsed) setPreview(parsed.value);
    };
    frame.addEventListener('message', hear);
    frame.parent.postMessage({ mark: previewMark, type: 'ready' }, frame.location.origin);
    return () => frame.removeEventListener('message', hear);
  }, [frame]);
  const settingOf = (item: Item) => ({
    ...{ timeZone, linkBase: frame.location.origin, asking: null, trouble: null },
    actions: { ...idleActions, send: (text: string) => setPicked({ ...picked, [item.key]: text }) },
  });
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
          <ol>
            {preview !== null && itemsOf(preview, picked, data.name).map((item) => <TranscriptRow key={item.key} item={item} setting={settingOf(item)} />)}
          </ol>
        </div>
      </div>
    </main>
  );
}

/** What was picked of each step, by the key of its item. */
type Picked = Readonly<Record<string, string>>;
const itemKey = (key: string): string => `step-${key}`;

function itemsOf({ steps, passages, answer }: ArticlePreview, picked: Picked, name: string): Item[] {
  const said = { kind: 'assistant' as const, name, at: now, seq: 1 };
  const first = passages.filter(({ key, option }) => picked[itemKey(key)] === option).flatMap(({ blocks }) => blocks);
  const body = { ...answer, blocks: [...first, ...answer.blocks] };
  return [
    { key: 'asked', kind: 'own', text: answer.heading, at: now, startsRun: true, sending: null, confirmed: false },
    ...steps.map((step, at): Item => {
      const key = itemKey(step.key);
      return { ...said, key, body: step, startsRun: at === 0, asks: false, offers: true, told: step.options.find((text) => text === picked[key]) };
    }),
    { ...said, key: 'answered', body, startsRun: steps.length === 0, asks: true, offers: false },
  ];
}
