/** The form of a UK postcode, without its space, by the post office's rules for which letters stand where. It need not exist: new ones are made every month. */
const whole = /^(?:GIR0AA|[A-PR-UWYZ](?:\d{1,2}|[A-HK-Y]\d{1,2}|\d[A-HJKPSTUW]|[A-HK-Y]\d[ABEHMNPRVWXY])\d[ABD-HJLNP-UW-Z]{2})$/;
const among = /\b[A-Z]{1,2}\d[A-Z\d]?[ .-]?\d[A-Z]{2}\b/g;
const marks = /[\s.-]+/g;

const written = (bare: string): string => `${bare.slice(0, -3)} ${bare.slice(-3)}`;

/** As it is written, such as "SW1A 1AA". `isWhole`: the text is nothing else. Null where there is none, or more than one. */
export function readPostcode(text: string): { postcode: string; isWhole: boolean } | null {
  const bare = text.toUpperCase().trim().replace(marks, '');
  if (whole.test(bare)) return { postcode: written(bare), isWhole: true };
  const found = new Set((text.toUpperCase().match(among) ?? []).map((one) => one.replace(marks, '')).filter((one) => whole.test(one)));
  const [only] = found;
  return only !== undefined && found.size === 1 ? { postcode: written(only), isWhole: false } : null;
}
