import * as v from 'valibot';

/** A page's address without the site, or its beginning: `/council-tax` is that page and those below it. */
const PagePath = v.pipe(v.string('pagePath'), v.trim(), v.maxLength(200, 'tooLong'), v.regex(/^\/[^\s?#]*$/, 'pagePath'));

/** When the launcher of a site offers a chat by itself, once in a tab, while a person is free and no surge is on. Off as it comes. */
export const Invitations = v.strictObject({
  isOn: v.optional(v.boolean(), false),
  /** How long somebody has been on the page. */
  afterSeconds: v.optional(v.pipe(v.number('wholeNumber'), v.integer('wholeNumber'), v.minValue(5, 'atLeast:5'), v.maxValue(900, 'atMost:900')), 45),
  /** None is every page. */
  pages: v.optional(v.pipe(v.array(PagePath), v.maxLength(50, 'pagesMany')), []),
});
export type Invitations = v.InferOutput<typeof Invitations>;

/** Whether a page is one of these. */
export const isAmong = (path: string, pages: readonly string[]): boolean =>
  pages.length === 0 || pages.some((page) => path === page || path.startsWith(page.endsWith('/') ? page : `${page}/`));
