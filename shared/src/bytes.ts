/** Of UTF-8, or more: what is not ASCII is counted as three bytes for each UTF-16 unit. */
export const bytesAtMost = (text: string): number => text.length + 2 * text.replace(/[\x00-\x7f]/g, '').length;
