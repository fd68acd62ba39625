import type { Slot } from '../connection/kept.ts';

/** Per cent of the browser's own text size. */
const sizes = [100, 115, 130, 150, 175, 200];

/** The resident's own text size, kept for the next visit. Everything is measured in rem, so the root is all there is to set. */
export function startTextSize(root: HTMLElement, kept: Slot<string>) {
  let place = Math.max(0, sizes.indexOf(Number(kept.read())));
  const show = () => {
    root.style.fontSize = place === 0 ? '' : `${sizes[place]}%`;
  };
  const move = (by: number) => {
    place = Math.min(sizes.length - 1, Math.max(0, place + by));
    kept.write(place === 0 ? null : String(sizes[place]));
    show();
  };
  show();
  return { larger: () => move(1), smaller: () => move(-1) };
}
