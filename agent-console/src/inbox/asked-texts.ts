import type { AskedGroup } from '@frontdesk/shared/asked-protocol';

/** A text as it is learnt: what stands for something private is left out. */
export const learntOf = (text: string): string =>
  text
    .replace(/\[(?:number|email|postcode)\]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** The path of a page, with its site where that is another than the first one's. */
export function pageName(address: string): string {
  try {
    const { host, pathname } = new URL(address);
    return `${host}${pathname}`;
  } catch {
    return '';
  }
}

/** Texts that are ticked, in their words as they were changed. */
export const tickedOf = ({ texts }: Pick<AskedGroup, 'texts'>, ticked: ReadonlySet<number>, changed: ReadonlyMap<number, string>): string[] =>
  texts.flatMap(({ text }, at) => {
    const words = (changed.get(at) ?? learntOf(text)).trim();
    return ticked.has(at) && words !== '' ? [words] : [];
  });

/** A word or two is a way of asking and no question of an article. */
const wholeFrom = 4;

/** What a new article asks: the first text that says enough, or the first. */
export const questionOf = (texts: readonly string[]): string => texts.find((text) => text.split(' ').length >= wholeFrom) ?? texts[0] ?? '';
