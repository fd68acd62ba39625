/** The address if it is one a browser may follow from here, else null: anything else is shown as text. */
export const safeHref = (href: string, pageUrl: string | undefined): string | null => {
  if (/^(https?:|mailto:|tel:)/i.test(href)) return href;
  if (!/^\/(?![/\\])/.test(href)) return null;
  // A path belongs to the council's own site, which the resident's page is part of.
  try {
    return pageUrl && isWebAddress(pageUrl) ? new URL(href, pageUrl).href : null;
  } catch {
    return null;
  }
};

export const isWebAddress = (url: string): boolean => /^https?:\/\//i.test(url);

/** A phone number as a link wants it: no blanks or brackets. */
export const telHref = (phone: string): string => `tel:${phone.replace(/[^+\d]/g, '')}`;
