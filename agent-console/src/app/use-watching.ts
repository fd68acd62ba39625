import { useEffect } from 'preact/hooks';
import type { InboxEvent } from '../inbox/event.ts';

/** Whether the open chat can be seen: only then do its messages count as seen. */
export const useWatching = (onChats: boolean, dispatch: (event: InboxEvent) => void): void => {
  useEffect(() => {
    const look = () => dispatch({ type: 'watching.changed', watching: onChats && document.visibilityState === 'visible' });
    look();
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [onChats]);
};
