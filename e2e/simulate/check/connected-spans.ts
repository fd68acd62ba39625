import type { ClientLog } from '../clients/log.ts';

export type Span = { from: number; to: number };

/** When a page was connected. A span that the log leaves open goes on to its last entry. */
export function connectedSpans({ entries }: ClientLog): Span[] {
  const spans: Span[] = [];
  let from: number | null = null;
  for (const entry of entries) {
    if (entry.what === 'connected') from ??= entry.at;
    else if (entry.what === 'disconnected' && from !== null) {
      spans.push({ from, to: entry.at });
      from = null;
    }
  }
  if (from !== null) spans.push({ from, to: entries.at(-1)?.at ?? from });
  return spans;
}
