import { draw } from './draw.ts';
import { chatWithUs, unreadWords } from './words.ts';

export type Launcher = { button: HTMLButtonElement; told: HTMLElement; showUnread(count: number): void; showOpen(open: boolean): void };

/** The button. Its name is its visible words; what else there is to know is its description. */
export function drawLauncher(onOpen: () => void): Launcher {
  const badge = draw('span', { class: 'badge', 'aria-hidden': 'true' });
  const told = draw('span', { class: 'unseen', id: 'unread', role: 'status' });
  const button = draw(
    'button',
    { class: 'launcher', 'aria-describedby': 'unread hint' },
    // A speech bubble, drawn with a border: it stays visible in forced colours.
    draw('span', { class: 'icon' }),
    draw('span', { class: 'label' }, chatWithUs),
    badge,
  );
  const showUnread = (count: number) => {
    badge.hidden = !count;
    badge.textContent = `${count}`;
    told.textContent = count ? unreadWords(count) : '';
  };
  const showOpen = (open: boolean) => button.setAttribute('aria-expanded', `${open}`);
  button.onclick = onOpen;
  showUnread(0);
  return { button, told, showUnread, showOpen };
}
