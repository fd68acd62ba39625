import type { SurgeReason } from './surge.ts';

/** The words of each reason, for staff. */
export const surgeReasonWords: Record<SurgeReason, string> = {
  weather: 'Snow or bad weather',
  admissions: 'School admissions',
  elections: 'Elections',
  incident: 'Incident',
  other: 'Other',
};

export const surgeTitle = ({ reason, otherReason }: { reason: SurgeReason; otherReason: string | null }): string =>
  reason === 'other' ? (otherReason ?? surgeReasonWords.other) : surgeReasonWords[reason];
