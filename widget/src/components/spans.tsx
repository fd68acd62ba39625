import type { Block, Span } from '@frontdesk/shared/message.ts';
import { safeLink } from '../conversation/safe-link.ts';
import { inLanguage } from './in-language.ts';
import { words } from '../conversation/words.ts';

export function OutwardLink({ href, base, children, class: className }: { href: string; base: string; children: preact.ComponentChildren; class?: string }) {
  const link = safeLink(href, base);
  if (link === null) return <>{children}</>;
  if (!link.newTab) {
    return (
      <a class={className} href={link.href}>
        {children}
      </a>
    );
  }
  return (
    <a class={className} href={link.href} target="_blank" rel="noopener">
      {children}
      <span class="unseen"> {words.opensInNewTab}</span>
    </a>
  );
}

/** Runs of text of an article: bold, links, and nothing else. */
export function Spans({ spans, base }: { spans: Span[]; base: string }) {
  return (
    <>
      {spans.map(({ text, bold, href }, index) => {
        const words = bold === true ? <strong>{text}</strong> : text;
        return href === undefined ? (
          <span key={index}>{words}</span>
        ) : (
          <OutwardLink key={index} href={href} base={base}>
            {words}
          </OutwardLink>
        );
      })}
    </>
  );
}

/** `language`: of those that say none of their own. */
export function Blocks({ blocks, base, language }: { blocks: Block[]; base: string; language: string | undefined }) {
  return (
    <>
      {blocks.map((block, index) =>
        block.type === 'paragraph' ? (
          <p key={index} {...inLanguage(block.language ?? language)}>
            <Spans spans={block.spans} base={base} />
          </p>
        ) : (
          <ul key={index} {...inLanguage(block.language ?? language)}>
            {block.items.map((item, place) => (
              <li key={place}>
                <Spans spans={item} base={base} />
              </li>
            ))}
          </ul>
        ),
      )}
    </>
  );
}
