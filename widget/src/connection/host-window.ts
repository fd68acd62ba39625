import { embedMark, type ToFrame, type ToHost } from '@frontdesk/shared/embed-protocol.ts';

/** The council's page around the frame. */
export type HostWindow = {
  tell(message: ToHost): void;
  /** The page's origin, once it has spoken; links that are paths belong to it. */
  origin(): string | null;
};

/**
 * Listens to the page that embeds this frame and answers it alone. The host is the one candidate that the first valid
 * message came from; until then nothing but `ready` leaves, to each candidate by name.
 */
export function meetHost(frame: Window, candidates: string[], hear: (message: ToFrame) => void): HostWindow {
  let host: string | null = null;
  let held: ToHost[] = [];
  const post = (message: ToHost, origin: string) => frame.parent.postMessage(message, origin);

  frame.addEventListener('message', (event: MessageEvent<unknown>) => {
    if (event.source !== frame.parent || !candidates.includes(event.origin) || !isToFrame(event.data)) return;
    if (host !== null && event.origin !== host) return;
    if (host === null) {
      host = event.origin;
      for (const message of held) post(message, host);
      held = [];
    }
    hear(event.data);
  });
  for (const origin of likely(frame, candidates)) post({ mark: embedMark, type: 'ready' }, origin);

  return {
    origin: () => host,
    tell(message) {
      if (host !== null) post(message, host);
      else held = [...held.filter((earlier) => earlier.type !== message.type), message];
    },
  };
}

/** Where the browser says who embeds us, the other candidates need not be tried: each miss is an error in the page's console. */
function likely(frame: Window, candidates: string[]): string[] {
  const parent = frame.location.ancestorOrigins?.[0];
  return parent !== undefined && candidates.includes(parent) ? [parent] : [...new Set(candidates)];
}

function isToFrame(data: unknown): data is ToFrame {
  if (typeof data !== 'object' || data === null) return false;
  const message = data as { mark?: unknown; type?: unknown; page?: { url?: unknown; title?: unknown } | null };
  if (message.mark !== embedMark) return false;
  if (message.type === 'page') return typeof message.page?.url === 'string' && typeof message.page.title === 'string';
  return message.type === 'shown' || message.type === 'hidden';
}
