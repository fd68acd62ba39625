import type { ArticleForm } from '@frontdesk/shared/article-form.ts';
import { markedTexts } from '../../knowledge/marked-texts.ts';
import { parseAnswer } from '../../knowledge/parse-answer.ts';
import type { Site } from '../../store/sites.ts';

/** Every address in an article as it is written, once: its links, and those in its answers and what belongs to choices, in every language. */
export function addressesIn(form: ArticleForm): string[] {
  const inAnswers = markedTexts(form).flatMap(([, text]) =>
    parseAnswer(text).flatMap((block) => (block.type === 'list' ? block.items.flat() : block.spans).flatMap(({ href }) => href ?? [])),
  );
  return [...new Set([...form.links.map(({ url }) => url), ...inAnswers])];
}

type Homes = { sites: readonly Pick<Site, 'id' | 'origins'>[]; publicUrl: string | null };

/** The council's own websites: those that are registered for a site, and this server's own address. */
export function ownOrigins({ sites, publicUrl }: Homes): Set<string> {
  return new Set([...sites.flatMap(({ origins }) => origins), ...(publicUrl === null ? [] : [new URL(publicUrl).origin])]);
}

/**
 * Where an address leads: null for what is no web page, such as a telephone number. A path such as /bins is on the first website that is registered for the site, or
 * on this server; `unreached` where there is none.
 */
export function followed(address: string, siteId: string, { sites, publicUrl }: Homes): { url: string; host: string } | 'unreached' | null {
  const home = sites.find(({ id }) => id === siteId)?.origins[0] ?? publicUrl;
  const isPath = address.startsWith('/');
  if (!isPath && !/^https?:/i.test(address)) return null;
  if (isPath && home === null) return 'unreached';
  try {
    const url = isPath ? new URL(address, home ?? '') : new URL(address);
    // The part of a page is found by the browser: no website is asked for it.
    url.hash = '';
    return { url: url.href, host: url.host };
  } catch {
    return { url: address, host: '' };
  }
}
