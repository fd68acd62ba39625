import { words } from '../inbox/words.ts';

/** Chats in hand as filled dots among the seats there are, and in words beside them. */
export const Pips = ({ load, capacity }: { load: number; capacity: number }) => (
  <span class="load">
    <span class="pips" aria-hidden="true">
      {Array.from({ length: Math.max(load, capacity) }, (_, index) => (
        <span key={index} class={index < load ? 'pip pip-full' : 'pip'} />
      ))}
    </span>{' '}
    {words.inHand(load, capacity)}
  </span>
);
