import type { Offer } from '@frontdesk/shared/desk';
import { useEffect, useRef, useState } from 'preact/hooks';
import { keepChoice, readChoice } from '../connection/kept.ts';
import { words } from '../inbox/words.ts';
import { chime, readyChime } from './chime.ts';

/** What reaches a person who looks elsewhere: a sound for each new offer, and the title of the browser tab. */
export const useAlerts = (offers: readonly Offer[], unread: number, placeName: string) => {
  const [sound, setSound] = useState(() => readChoice('sound') ?? true);
  const heard = useRef(new Set<string>());

  useEffect(() => {
    addEventListener('pointerdown', readyChime);
    addEventListener('keydown', readyChime);
    return () => {
      removeEventListener('pointerdown', readyChime);
      removeEventListener('keydown', readyChime);
    };
  }, []);

  useEffect(() => {
    const fresh = offers.filter((offer) => !heard.current.has(offer.id));
    heard.current = new Set(offers.map((offer) => offer.id));
    if (sound && fresh.length > 0) chime();
  }, [offers]);

  useEffect(() => {
    const news = offers.length > 0 ? `(${offers.length}) ${words.newChat}` : unread > 0 ? `(${words.unread(unread)}) ${placeName}` : placeName;
    document.title = `${news} – ${words.product}`;
  }, [offers.length, unread, placeName]);

  const changeSound = (on: boolean) => {
    setSound(on);
    keepChoice('sound', on);
    readyChime();
    if (on) chime();
  };
  return { sound, changeSound };
};
