const paths = {
  lock: 'M5 7V5a3 3 0 0 1 6 0v2h1v7H4V7h1Zm1.5 0h3V5a1.5 1.5 0 0 0-3 0v2Z',
  bell: 'M8 1.5A4 4 0 0 0 4 5.5V9l-1.5 2.5h11L12 9V5.5a4 4 0 0 0-4-4ZM6.5 13a1.5 1.5 0 0 0 3 0h-3Z',
  bellOff:
    'M8 1.5A4 4 0 0 0 4 5.5v.3l7.7 5.7h1.8L12 9V5.5a4 4 0 0 0-4-4ZM4 8v1l-1.5 2.5h5.8L4 8Zm2.5 5a1.5 1.5 0 0 0 3 0h-3ZM1.9 2.2 1 3.4l13.1 10.4.9-1.2L1.9 2.2Z',
  back: 'M10 2.5 4.5 8l5.5 5.5 1.2-1.2L6.9 8l4.3-4.3L10 2.5Z',
  panel: 'M2 3h12v10H2V3Zm1.5 1.5v7H9v-7H3.5Zm7 0v7h2v-7h-2Z',
  out: 'M9 2h5v5h-1.6V4.7L7.6 9.6 6.4 8.4l4.9-4.8H9V2ZM3 4h3.5v1.6H4.6v5.8h5.8V9.5H12V13H3V4Z',
  down: 'M8 11.5 2.5 6l1.2-1.2L8 9.1l4.3-4.3L13.5 6 8 11.5Z',
  warning: 'M8 1.5 15 14H1L8 1.5Zm-.8 4.8.2 3.7h1.2l.2-3.7H7.2Zm0 5v1.4h1.6v-1.4H7.2Z',
} as const;

export type IconName = keyof typeof paths;

/** Always beside words that say the same, so it is hidden from screen readers. */
export const Icon = ({ name }: { name: IconName }) => (
  <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
    <path fill="currentColor" d={paths[name]} />
  </svg>
);
