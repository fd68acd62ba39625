/** An address that may become a link, or null. `base` is the origin that paths belong to. */
export type Link = { href: string; newTab: boolean };

/** Browsers drop tabs and line breaks inside an address and read a backslash as a slash, so neither may pass. */

const tricks = /[\u0000-\u0020\\\u007f]/;

export function safeLink(address: string, base: string): Link | null {
  if (tricks.test(address)) return null;
  if (/^(mailto|tel):/i.test(address)) return { href: address, newTab: false };
  if (/^https?:\/\//i.test(address)) return { href: address, newTab: true };
  return /^\/(?!\/)/.test(address) ? { href: base + address, newTab: true } : null;
}
