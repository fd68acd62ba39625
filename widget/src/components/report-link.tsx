import { words } from '../conversation/words.ts';
import { LinkIcon } from './icons.tsx';
import { OutwardLink } from './spans.tsx';

type Props = { label: string; url: string | undefined };

/** A form to report with, beside the number to ring: not everybody can speak where they are. Nothing where there is none, or part of an address alone. */
export function ReportLink({ label, url = '' }: Props) {
  if (!/^https:/i.test(url)) return null;
  return (
    <OutwardLink class="report" href={url} base="">
      {words.reportOnline}
      <span class="unseen">: {label}</span>
      <LinkIcon />
    </OutwardLink>
  );
}
