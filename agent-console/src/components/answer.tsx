import type { AssistantBody, Block, Span } from '@frontdesk/shared/message';
import { safeHref } from '../inbox/links.ts';
import { saidWords } from '../inbox/said-words.ts';
import { draftWords } from '../inbox/draft-words.ts';
import { OutLink } from './out-link.tsx';

const SpanView = ({ span, pageUrl }: { span: Span; pageUrl: string | undefined }) => {
  const href = span.href === undefined ? null : safeHref(span.href, pageUrl);
  const text = span.bold ? <strong>{span.text}</strong> : <>{span.text}</>;
  return href === null ? text : <OutLink href={href}>{text}</OutLink>;
};

const Spans = ({ spans, pageUrl }: { spans: readonly Span[]; pageUrl: string | undefined }) => (
  <>
    {spans.map((span, index) => (
      <SpanView key={index} span={span} pageUrl={pageUrl} />
    ))}
  </>
);

const BlockView = ({ block, language, pageUrl }: { block: Block; language: string | undefined; pageUrl: string | undefined }) =>
  block.type === 'paragraph' ? (
    <p lang={block.language ?? language} dir="auto">
      <Spans spans={block.spans} pageUrl={pageUrl} />
    </p>
  ) : (
    <ul lang={block.language ?? language} dir="auto">
      {block.items.map((item, index) => (
        <li key={index}>
          <Spans spans={item} pageUrl={pageUrl} />
        </li>
      ))}
    </ul>
  );

/** What the assistant told the resident, as the resident saw it. */
export const Answer = ({ body, pageUrl }: { body: AssistantBody; pageUrl: string | undefined }) => {
  if (body.type !== 'answer') {
    const texts = body.type === 'choices' ? body.options.map(({ text }) => text) : body.type === 'step' ? body.options : [];
    return (
      <>
        <p>{saidWords(body)}</p>
        {texts.length > 0 && (
          <ul lang={body.type === 'step' ? body.language : undefined} dir="auto">
            {texts.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        )}
      </>
    );
  }
  return (
    <>
      {body.rephrased !== undefined && (
        <div class="by-computer">
          <p class="hint">{draftWords.byComputer}</p>
          <p>{body.rephrased.join(' ')}</p>
        </div>
      )}
      <p class="answer-heading" lang={body.language} dir="auto">
        {body.heading}
      </p>
      {body.blocks.map((block, index) => (
        <BlockView key={index} block={block} language={body.language} pageUrl={pageUrl} />
      ))}
      {body.links.length > 0 && (
        <ul class="answer-links">
          {body.links.map((link) => {
            const href = safeHref(link.url, pageUrl);
            return <li key={link.url}>{href === null ? link.text : <OutLink href={href}>{link.text}</OutLink>}</li>;
          })}
        </ul>
      )}
    </>
  );
};
