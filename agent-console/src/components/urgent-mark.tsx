import type { UrgentKind } from '@frontdesk/shared/urgent';
import { urgentWords } from '../inbox/urgent-words.ts';

/** Says beside a name that somebody may be in danger. */
export const UrgentMark = ({ urgent }: { urgent: UrgentKind | null }) =>
  urgent === null ? null : <strong class="urgent-mark">Urgent: {urgentWords[urgent]}</strong>;
