import { useEffect, useState } from 'preact/hooks';
import { placePaths, type Place } from '../panels/top-bar.tsx';

const placeAt = (path: string): Place => {
  const bare = path.replace(/\/+$/, '');
  return bare === placePaths.queue ? 'queue' : bare === placePaths.supervisor ? 'supervisor' : 'chats';
};

/** The panel as the address says, so that reload, back and a bookmark work. A panel that is not this person's is My chats. */
export const useRoute = (places: readonly Place[]) => {
  const [asked, setAsked] = useState(() => placeAt(location.pathname));
  useEffect(() => {
    const look = () => setAsked(placeAt(location.pathname));
    addEventListener('popstate', look);
    return () => removeEventListener('popstate', look);
  }, []);
  const go = (next: Place) => {
    if (placeAt(location.pathname) !== next) history.pushState(null, '', placePaths[next]);
    setAsked(next);
  };
  return { place: places.includes(asked) ? asked : 'chats', go };
};
