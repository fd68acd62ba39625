import { embedMark, type ToFrame, type ToHost } from '@frontdesk/shared/embed-protocol.ts';
import type { Page } from '@frontdesk/shared/text-fields.ts';
import { draw } from './draw.ts';
import { windowTitle } from './words.ts';

type Told = { type: 'shown'; focus: boolean } | { type: 'hidden' } | { type: 'page'; page: Page };
export type Frame = { element: HTMLIFrameElement; tell(told: Told): void };

/** The primary part of the page's language, as in pl of pl-PL: who answers may speak it. */
const languageOfPage = (): string => {
  const [language] = document.documentElement.lang.toLowerCase().split('-');
  return /^[a-z]{2,3}$/.test(language as string) ? `&lang=${language}` : '';
};

/** The chat in its frame. Only messages from this very frame, of the chat's own origin, and with the mark are heard. */
export function openFrame(origin: string, site: string, siteName: string, hear: (message: ToHost) => void): Frame {
  const element = draw('iframe', { title: windowTitle(siteName), src: `${origin}/chat/${site}?embed=1${languageOfPage()}`, allow: 'clipboard-write' });
  /** Before the chat has spoken, another document stands in the frame, which is told nothing. */
  let ready = false;
  const tell = (told: Told) => {
    const message: ToFrame = { mark: embedMark, ...told };
    if (ready) element.contentWindow?.postMessage(message, origin);
  };
  const tellPage = () => tell({ type: 'page', page: { url: location.href, title: document.title } });

  addEventListener('message', ({ data, origin: from, source }: MessageEvent<ToHost | null>) => {
    if (from !== origin || source !== element.contentWindow || data?.mark !== embedMark) return;
    ready = true;
    tellPage();
    hear(data);
  });
  // Pages that change their address without loading are noticed when the resident turns to the chat (the page loses the
  // focus to the frame) or comes back. Nothing of the page's own is wrapped for it.
  for (const sign of ['popstate', 'hashchange', 'focus', 'blur']) addEventListener(sign, tellPage);
  return { element, tell };
}
