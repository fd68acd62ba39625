/** What the page's own words are in. */
export const pageLanguage = 'en';

/** Marks words of another language than those around them, which may run from right to left; nothing where there is none to say. */
export const inLanguage = (language: string | undefined): { lang?: string; dir?: 'auto' } => (language === undefined ? {} : { lang: language, dir: 'auto' });
