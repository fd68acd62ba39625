import { dialled } from '@frontdesk/shared/dialled.ts';
import type { EmergencyNumber } from '@frontdesk/shared/hours.ts';
import { words } from '../conversation/words.ts';
import { ReportLink } from './report-link.tsx';

type Props = { numbers: readonly EmergencyNumber[]; prominent: boolean };

/** Whom to ring when it cannot wait: a line to open while people are here, and open by itself while they are not. */
export function EmergencyNumbers({ numbers, prominent }: Props) {
  if (numbers.length === 0) return null;
  return (
    <details class="emergency" open={prominent}>
      <summary>{words.inEmergency}</summary>
      <ul>
        {numbers.map(({ label, phone, detail, url }) => (
          <li key={label + phone}>
            <span>
              {label}
              {detail !== '' && <small>{detail}</small>}
              <ReportLink label={label} url={url} />
            </span>
            <a href={`tel:${dialled(phone)}`} aria-label={words.ring(label, phone)}>
              {phone}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
