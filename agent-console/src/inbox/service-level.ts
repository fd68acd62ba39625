import type { TeamFigures } from '@frontdesk/shared/desk';
import { words } from './words.ts';

/** Rounded, but 100% is said only when it is all of them. */
export const percent = (share: number): string => `${share < 1 ? Math.min(99, Math.round(share * 100)) : 100}%`;

type Counted = Pick<TeamFigures, 'offered' | 'shortAbandons' | 'withinTarget' | 'acceptedWithinTarget' | 'share' | 'shortAbandonSeconds'>;

/** The service level as it is said on the screen: never a percentage without what it is a percentage of. */
export type ServiceLevel = { percent: string | null; count: string; byAcceptance: string | null; rule: string | null };

export const serviceLevelOf = ({ offered, shortAbandons, withinTarget, acceptedWithinTarget, share, shortAbandonSeconds }: Counted): ServiceLevel => {
  const counted = offered - shortAbandons;
  const rule = shortAbandons > 0 ? words.notCounting(shortAbandons, shortAbandonSeconds) : null;
  if (share === null || counted <= 0) return { percent: null, count: words.noChatsYet, byAcceptance: null, rule };
  return {
    percent: percent(share),
    count: words.ofCount(withinTarget, counted),
    byAcceptance: words.byAcceptance(percent(acceptedWithinTarget / counted), words.ofCount(acceptedWithinTarget, counted)),
    rule,
  };
};
