import { Icon } from '../components/icon.tsx';
import { isPlain } from '../components/plain-click.ts';
import { words } from '../inbox/words.ts';

export type Place = 'chats' | 'queue' | 'knowledge' | 'supervisor' | 'settings';
export const placePaths: Record<Place, string> = {
  chats: '/console',
  queue: '/console/queue',
  knowledge: '/console/knowledge',
  supervisor: '/console/supervisor',
  settings: '/console/settings',
};
export const placeWords: Record<Place, string> = {
  chats: words.myChats,
  queue: words.queue,
  knowledge: words.knowledge,
  supervisor: words.supervisor,
  settings: words.settings,
};

type Props = {
  place: Place;
  places: readonly Place[];
  personName: string;
  sound: boolean;
  onGo: (place: Place) => void;
  onSound: (on: boolean) => void;
  onSignOut: () => void;
};

export const TopBar = ({ place, places, personName, sound, onGo, onSound, onSignOut }: Props) => {
  // My chats has its heading in the list, so there the product's name heads the page.
  const Brand = place === 'chats' ? 'h1' : 'p';
  return (
    <header class="top-bar">
      <Brand class="brand-mark">{words.product}</Brand>
      <nav aria-label={words.mainNav}>
        <ul>
          {places.map((each) => (
            <li key={each}>
              <a
                href={placePaths[each]}
                aria-current={each === place ? 'page' : undefined}
                onClick={(event) => {
                  if (!isPlain(event)) return;
                  event.preventDefault();
                  onGo(each);
                }}
              >
                {placeWords[each]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <button type="button" class="quiet sound" aria-pressed={sound} onClick={() => onSound(!sound)}>
        <Icon name={sound ? 'bell' : 'bellOff'} /> {words.sound}
      </button>
      <span class="person">{personName}</span>
      <button type="button" class="quiet" onClick={onSignOut}>
        {words.signOut}
      </button>
    </header>
  );
};
