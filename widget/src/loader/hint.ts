import type { EmbedSites } from '@frontdesk/shared/embed-protocol.ts';
import { draw } from './draw.ts';
import { hideMessage } from './words.ts';

/** A timer holds no more than 24 days, in milliseconds. */
const longestTimer = 2e9;

export type Hint = { element: HTMLElement; say(words: string): void };

/** The small message beside the launcher while no person is there. The server put its words into the script, now and for later. */
export function drawHint({ hint, later }: EmbedSites[string], onHide: () => void): Hint {
  const sentence = draw('p', { id: 'hint' });
  const hide = draw('button', { 'aria-label': hideMessage }, '×');
  const element = draw('aside', { class: 'hint' }, sentence, hide);
  const say = (words: string) => {
    sentence.textContent = words;
    element.hidden = !words;
  };
  // Timers rest while a computer sleeps, so the clock is looked at as well when somebody comes back to the page.
  const begun = Date.now();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let said: string | undefined;
  const turn = () => {
    const passed = Date.now() - begun;
    const next = later.find(([after]) => after > passed);
    const due = later.filter(([after]) => after <= passed).pop();
    const words = due ? due[1] : hint;
    // What else stands here, an invitation, stays until the hours turn.
    if (words !== said) say((said = words));
    clearTimeout(timer);
    if (next) timer = setTimeout(turn, Math.min(next[0] - passed, longestTimer));
  };
  turn();
  document.addEventListener('visibilitychange', turn);
  hide.onclick = () => {
    element.remove();
    onHide();
  };
  return { element, say };
}
