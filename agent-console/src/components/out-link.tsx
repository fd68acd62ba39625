import type { ComponentChildren } from 'preact';
import { isWebAddress } from '../inbox/links.ts';
import { words } from '../inbox/words.ts';

/** A link out of the console. The other page learns neither where it was opened from nor how to reach back. */
export const OutLink = ({ href, children }: { href: string; children: ComponentChildren }) =>
  isWebAddress(href) ? (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {children}
      <span class="only-read"> {words.opensInNewTab}</span>
    </a>
  ) : (
    <a href={href}>{children}</a>
  );
