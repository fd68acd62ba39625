import type { AnswerBody, AssistantBody } from '@frontdesk/shared/message.ts';
import { isoDateWords } from '../conversation/dates.ts';
import { safeLink } from '../conversation/safe-link.ts';
import { saidWords } from '../conversation/said-words.ts';
import { words } from '../conversation/words.ts';
import { inLanguage } from './in-language.ts';
import { LinkIcon } from './icons.tsx';
import { ReportLink } from './report-link.tsx';
import { Blocks, OutwardLink } from './spans.tsx';

/** What the assistant says: an article, whose business it is, or words of its own. Choices to click stand under it. */
export function Answer({ body, base }: { body: Exclude<AssistantBody, { type: 'step' }>; base: string }) {
  if (body.type === 'answer') return <Article body={body} base={base} />;
  return (
    <div class="answer">
      {saidWords(body).map((line) => (
        <p key={line}>{line}</p>
      ))}
      {body.type === 'urgent' && (
        <ul class="sources">
          {body.numbers.map(({ label, phone, detail, url }) => (
            <li key={phone}>
              <a class="source" href={`tel:${phone.replace(/\s/g, '')}`}>
                {words.ring(label, phone)}
              </a>
              {detail !== '' && <p class="review">{detail}</p>}
              <ReportLink label={label} url={url} />
            </li>
          ))}
        </ul>
      )}
      {body.type === 'elsewhere' && (
        <ul class="sources">
          <li>
            <OutwardLink class="source" href={body.url} base={base}>
              {body.name}
              <LinkIcon />
            </OutwardLink>
          </li>
          {body.phone !== null && (
            <li>
              <a class="source" href={`tel:${body.phone.replace(/\s/g, '')}`}>
                {words.ring(body.name, body.phone)}
              </a>
            </li>
          )}
        </ul>
      )}
    </div>
  );
}

function Article({ body, base }: { body: AnswerBody; base: string }) {
  return (
    <div class="answer">
      {body.rephrased !== undefined && (
        <div class="by-computer">
          <p class="review">{words.byComputer}</p>
          <p>{body.rephrased.join(' ')}</p>
        </div>
      )}
      <h2 {...inLanguage(body.language)}>{body.heading}</h2>
      {body.isPart === true && <p class="review">{words.fromThatAnswer}</p>}
      <Blocks blocks={body.blocks} base={base} language={body.language} />
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
