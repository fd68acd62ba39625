import type { AssistantBody } from '@frontdesk/shared/message.ts';
import { isoDateWords } from '../conversation/dates.ts';
import { safeLink } from '../conversation/safe-link.ts';
import { words } from '../conversation/words.ts';
import { LinkIcon } from './icons.tsx';
import { Blocks, OutwardLink } from './spans.tsx';

/** What the assistant says: an article, or that it has none. */
export function Answer({ body, base }: { body: AssistantBody; base: string }) {
  if (body.type === 'noAnswer') return <p>{words.noAnswer}</p>;
  return (
    <div class="answer">
      <h2>{body.heading}</h2>
      <Blocks blocks={body.blocks} base={base} />
      {body.links.length > 0 && (
        <ul class="sources" aria-label={words.moreAbout}>
          {body.links.map((link) => (
            <li key={link.url}>
              {safeLink(link.url, base) === null ? (
                <span class="source">{link.text}</span>
              ) : (
                <OutwardLink class="source" href={link.url} base={base}>
                  {link.text}
                  <LinkIcon />
                </OutwardLink>
              )}
            </li>
          ))}
        </ul>
      )}
      <p class="review">{words.dueForReview(isoDateWords(body.reviewDate))}</p>
    </div>
  );
}
