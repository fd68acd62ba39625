/** What spreadsheets take for the beginning of a formula; the wide forms too, which some of them narrow. */
const formula = /^'*[=+\-@\t\r＝＋－＠]/;

/** A cell of RFC 4180. What a spreadsheet would take for a formula gets an apostrophe in front, so that a name runs nothing. */
export function cell(text: string): string {
  const safe = formula.test(text) ? `'${text}` : text;
  return /[",;\r\n\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** What was meant by a cell: without the apostrophe that keeps it from being a formula. */
export const meantBy = (text: string): string => (text.startsWith("'") && formula.test(text) ? text.slice(1) : text);
