export type HostEvent = 'opened' | 'closed' | 'unread';
type Call = [command: string, name?: unknown, listener?: unknown];
export type HostApi = ((...call: Call) => void) & { q?: Call[]; drawn?: boolean };
export type Listener = [event: unknown, listen: (detail?: number) => void];

declare global {
  interface Window {
    frontdesk?: HostApi;
  }
}

/** `frontdesk('open')`, `frontdesk('close')`, `frontdesk('on', event, fn)`. Calls made before the script came are caught up with. */
export function openHostApi(listeners: Listener[], open: () => void, close: () => void): void {
  const api: HostApi = (command, ...rest) => {
    if (command === 'open') open();
    else if (command === 'close') close();
    else if (command === 'on') listeners.push(rest as unknown as Listener);
    else console.error(`Frontdesk: it has no call "${command}".`);
  };
  api.drawn = true;
  const waiting = window.frontdesk?.q ?? [];
  window.frontdesk = api;
  for (const call of waiting) api(...call);
}
