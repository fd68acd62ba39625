/** Finds web addresses in an advisor's plain text. One pass, no backtracking: a long message cannot stall the page. */
export type Piece = { text: string; href?: string };

export function linkedText(text: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const found of text.matchAll(/https?:\/\/[^\s<>"]+/gi)) {
    const href = withoutStop(found[0]);
    if (found.index > from) pieces.push({ text: text.slice(from, found.index) });
    pieces.push({ text: href, href });
    from = found.index + href.length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from) });
  return pieces;
}

/** The full stop of a sentence is not part of the address. */
function withoutStop(address: string): string {
  let end = address.length;
  while (end > 0 && ".,;:!?)'’”".includes(address.charAt(end - 1))) end -= 1;
  return address.slice(0, end);
}
