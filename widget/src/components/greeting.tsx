import type { SiteView } from '@frontdesk/shared/resident-protocol.ts';
import { words } from '../conversation/words.ts';
import { OutwardLink } from './spans.tsx';

/** Always first, drawn from the site's settings; until they are here, the shape of it. */
export function Greeting({ site, begun, linkBase }: { site: SiteView | null; begun: boolean; linkBase: string }) {
  if (site === null) return <li class="said shape" aria-hidden="true" />;
  return (
    <li class="said">
      <p class="by">
        <span class="name">{site.assistantName}</span>
      </p>
      <p class="bubble">{site.greeting}</p>
      {!begun && site.privacyUrl !== '' && (
        <p class="privacy">
          <OutwardLink href={site.privacyUrl} base={linkBase}>
            {words.privacy}
          </OutwardLink>
        </p>
      )}
    </li>
  );
}
