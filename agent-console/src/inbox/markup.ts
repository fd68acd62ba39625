export type Mark = 'bold' | 'list' | 'link';
/** The whole text, and what of it is selected afterwards. */
export type Marked = { text: string; from: number; to: number };

/** Puts a form around what is selected, or a sample where nothing is: what the buttons above an answer do. */
export function mark(kind: Mark, text: string, from: number, to: number, sample: string): Marked {
  const chosen = text.slice(from, to);
  const inner = chosen.trim() === '' ? sample : chosen.trim();
  const put = (before: string, after: string): Marked => ({
    text: text.slice(0, from) + before + inner + after + text.slice(to),
    from: from + before.length,
    to: from + before.length + inner.length,
  });
  if (kind === 'bold') return put('**', '**');
  if (kind === 'link') return put('[', '](https://)');
  // A list stands by itself: an empty line before it, and each line of what was selected is an item.
  const head = text.slice(0, from);
  const gap = head === '' || head.endsWith('\n\n') ? '' : head.endsWith('\n') ? '\n' : '\n\n';
  const items = inner
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => (line.startsWith('- ') ? line : `- ${line}`))
    .join('\n');
  const tail = text.slice(to);
  const end = tail === '' || tail.startsWith('\n') ? '' : '\n\n';
  return { text: head + gap + items + end + tail, from: from + gap.length + 2, to: from + gap.length + items.length };
}
