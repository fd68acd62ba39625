import { draw } from './draw.ts';
import { windowTitle } from './words.ts';

const wholeScreen = matchMedia('(max-width:479.98px)');

export type ChatWindow = { element: HTMLElement; show(open: boolean): void };
export const isWholeScreen = () => wholeScreen.matches;

/** The region around the frame. While hidden it is still laid out, so that the frame in it goes on living and counting. */
export function drawWindow(siteName: string): ChatWindow {
  const element = draw('section', { class: 'window', 'aria-label': windowTitle(siteName) });
  const { style } = element;
  const view = window.visualViewport;
  /** On a small screen the window stays above the keyboard. */
  const fit = () => {
    const whole = view && isWholeScreen();
    style.top = whole ? `${view.offsetTop}px` : '';
    style.height = whole ? `${view.height}px` : '';
  };
  for (const sign of ['resize', 'scroll']) view?.addEventListener(sign, fit);
  return {
    element,
    show(open) {
      element.hidden = !open;
      fit();
    },
  };
}
