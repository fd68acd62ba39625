import { words } from '../inbox/words.ts';

/** The shape of what comes: as many bars as there will be rows or cards. */
export const Skeleton = ({ count, shape }: { count: number; shape: 'row' | 'card' }) => (
  <div class={`skeleton skeleton-${shape}s`}>
    <span class="only-read">{words.loading}</span>
    {Array.from({ length: count }, (_, index) => (
      <div key={index} class={`skeleton-${shape}`} aria-hidden="true" />
    ))}
  </div>
);
