import { parsePhoneNumberFromString, type NumberType } from 'libphonenumber-js/max';

/** E.164 with its extension, as a telephone dials it, or why it is not rung. */
export type ReadNumber = { number: string } | { refused: 'phoneNotReal' | 'phoneNotRung' };

/** What costs the council or nobody carries in a pocket. 070 is a personal number, at the price of a premium one. */
const notRung: readonly NumberType[] = ['PREMIUM_RATE', 'SHARED_COST', 'PERSONAL_NUMBER', 'PAGER', 'VOICEMAIL'];

/**
 * A telephone number as people write it, British unless it begins with + or 00. Numbers that the numbering plans do not give out are refused, and with them
 * emergency and other short numbers. Numbers and their kinds are those of Google's libphonenumber.
 */
export function readPhoneNumber(typed: string): ReadNumber {
  const found = parsePhoneNumberFromString(typed.replace(/^\s*00/, '+'), { defaultCountry: 'GB', extract: false });
  if (!found?.isValid()) return { refused: 'phoneNotReal' };
  if (notRung.includes(found.getType())) return { refused: 'phoneNotRung' };
  return { number: found.number + (found.ext === undefined ? '' : `;ext=${found.ext}`) };
}
