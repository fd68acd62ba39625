import { words } from '../conversation/words.ts';

type Props = { title: string; lines: string[]; onStartAnew: () => void; onDownload?: () => void };

/** Where a chat has come to an end: what happened, what happens next, and how to begin again. */
export function ClosingCard({ title, lines, onStartAnew, onDownload }: Props) {
  return (
    <div class="closing">
      <div class="card" role="status">
        <p class="card-title">{title}</p>
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      <div class="button-row">
        {onDownload !== undefined && (
          <button type="button" class="button" onClick={onDownload}>
            {words.download}
          </button>
        )}
        <button type="button" class="button main" onClick={onStartAnew}>
          {words.startAnew}
        </button>
      </div>
    </div>
  );
}
