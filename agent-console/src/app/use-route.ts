import { useEffect, useState } from 'preact/hooks';
import { placePaths, type Place } from '../panels/top-bar.tsx';

type Route = { place: Place; page: string };

/** `/console/supervisor/figures` is the page "figures" of the place Supervisor; the first page of a place has no name. */
function routeAt(path: string): Route {
  const [, , first = '', page = ''] = path.split('/');
  const place = (Object.keys(placePaths) as Place[]).find((one) => one !== 'chats' && placePaths[one] === `/console/${first}`);
  return place ? { place, page } : { place: 'chats', page: '' };
}
const pathOf = ({ place, page }: Route): string => placePaths[place] + (page === '' ? '' : `/${page}`);

/** The panel as the address says, so that reload, back and a bookmark work. A panel that is not this person's is My chats. */
export const useRoute = (places: readonly Place[]) => {
  const [asked, setAsked] = useState(() => routeAt(location.pathname));
  useEffect(() => {
    const look = () => setAsked(routeAt(location.pathname));
    addEventListener('popstate', look);
    return () => removeEventListener('popstate', look);
  }, []);
  const go = (place: Place, page = '') => {
    const next = { place, page };
    if (pathOf(routeAt(location.pathname)) !== pathOf(next)) history.pushState(null, '', pathOf(next));
    setAsked(next);
  };
  return places.includes(asked.place) ? { ...asked, go } : { place: 'chats' as const, page: '', go };
};
