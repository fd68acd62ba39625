/** Of digits with the marks that people put between them, as in telephone, card, account and sort numbers. Fewer are a price, a time or a house. */
const runs = /\+?\p{Nd}(?:[\s.()/\p{Pd}]{0,2}\p{Nd}){5,}/gu;
const emails = /[^\s@<>()[\],;:"]+@[^\s@<>()[\],;:"]+\.[^\s@<>()[\],;:".]+/gu;
const insurance = /(?<![\p{L}\p{Nd}])[a-z]{2}[\s\p{Pd}]?(?:\p{Nd}{2}[\s\p{Pd}]?){3}[a-d](?![\p{L}\p{Nd}])/giu;
const postcodes = /(?<![\p{L}\p{Nd}])(?:gir\s?0aa|[a-z]{1,2}\p{Nd}[a-z\p{Nd}]?\s{0,2}\p{Nd}[abd-hjlnp-uw-z]{2})(?![\p{L}\p{Nd}])/giu;
/** Dates and spans of years are what a question is about. */
const dates =
  /^(?:(?:19|20)\d\d\s?[-/\u2013]\s?(?:(?:19|20)\d\d|\d\d)|(?:19|20)\d\d(?:[-/.]\d\d){2}|\d{1,2}([-/.])\d{1,2}\1(?:19|20)\d\d|(?:19|20)\d\d (?:19|20)\d\d)$/;

export const masks = { number: '[number]', email: '[email]', postcode: '[postcode]' } as const;

/** A text as it is shown to whoever learns from it: without email addresses, postcodes, and numbers of cards, telephones, accounts and national insurance. */
export const maskPrivate = (text: string): string =>
  text
    .replace(emails, masks.email)
    .replace(insurance, masks.number)
    .replace(postcodes, masks.postcode)
    .replace(runs, (run) => (dates.test(run) ? run : masks.number));
