import { staffingLimits } from '@frontdesk/shared/staffing-limits';
import type { StaffingForecast } from '@frontdesk/shared/staffing-protocol';
import { staffingWords } from './staffing-words.ts';

/** The fields of the form in their order, as people type them. Handling time is in minutes, patience in seconds, shares in per cent. */
export const fieldNames = ['perHour', 'handling', 'chatsAtOnce', 'share', 'within', 'patience', 'shrinkage'] as const;
export type FieldName = (typeof fieldNames)[number];
export type Typed = Record<FieldName, string>;
export type Problems = Partial<Record<FieldName, string>>;

/** What `staffing.plan` takes, but the intervals. */
export type Goal = {
  ahtSeconds: number;
  chatsAtOnce: number;
  sharePercent: number;
  withinSeconds: number;
  shortAbandonSeconds: number;
  patienceSeconds: number | null;
  shrinkagePercent: number;
};
export type WhatIf = { perHour: number; goal: Goal };

const inMinutes = ({ least, most }: { least: number; most: number }) => ({ least: Math.ceil((least / 60) * 10) / 10, most: most / 60 });
export const fieldLimits: Record<FieldName, { least: number; most: number }> = {
  perHour: staffingLimits.perHour,
  handling: inMinutes(staffingLimits.ahtSeconds),
  chatsAtOnce: staffingLimits.chatsAtOnce,
  share: staffingLimits.share,
  within: staffingLimits.withinSeconds,
  patience: staffingLimits.patienceSeconds,
  shrinkage: staffingLimits.shrinkage,
};

/** Targets of contact centres, until somebody says otherwise. */
const usualShare = '80';
const usualShrinkage = '30';

const oneDecimal = (value: number): string => String(Math.round(value * 10) / 10);

/** The open hour ahead with the most chats; null when no hour has figures. */
export const busiestHour = ({ hours }: Pick<StaffingForecast, 'hours'>): StaffingForecast['hours'][number] | null =>
  hours.reduce<StaffingForecast['hours'][number] | null>((most, hour) => (hour.perHour !== null && hour.perHour > (most?.perHour ?? -1) ? hour : most), null);

/** The team's own figures where there are enough; an empty field where not. */
export const defaultsOf = (forecast: StaffingForecast): Typed => {
  const busiest = busiestHour(forecast)?.perHour ?? null;
  const { handling, patience } = forecast;
  return {
    perHour: busiest === null || busiest === 0 ? '' : oneDecimal(busiest),
    handling: handling.seconds === null ? '' : oneDecimal(handling.seconds / 60),
    chatsAtOnce: String(forecast.chatsAtOnce),
    share: usualShare,
    within: String(forecast.withinSeconds),
    patience: patience.seconds === null ? '' : String(Math.max(1, Math.round(patience.seconds))),
    shrinkage: usualShrinkage,
  };
};

/** "70", " 4.5 " and "1,200"; null for anything else. */
export const parseNumber = (text: string): number | null => {
  const bare = text.trim().replace(/^(\d{1,3})((?:,\d{3})+)/, (_, head: string, tail: string) => head + tail.replaceAll(',', ''));
  return /^\d+(\.\d+)?$/.test(bare) ? Number(bare) : null;
};

const names: Record<FieldName, string> = {
  perHour: staffingWords.perHour,
  handling: staffingWords.handling,
  chatsAtOnce: staffingWords.chatsAtOnce,
  share: staffingWords.share,
  within: staffingWords.within,
  patience: staffingWords.patience,
  shrinkage: staffingWords.shrinkage,
};
/** "average handling time", as it stands in a sentence. */
const nameOf = (field: FieldName): string => names[field].split(',')[0] ?? names[field];

function problemOf(field: FieldName, text: string): string | null {
  if (text.trim() === '') return field === 'patience' ? null : staffingWords.enter(nameOf(field).toLowerCase());
  const value = parseNumber(text);
  if (value === null) return staffingWords.notNumber(nameOf(field));
  const { least, most } = fieldLimits[field];
  return value < least || value > most ? staffingWords.between(nameOf(field), least, most) : null;
}

/** Either the numbers, or what is wrong with each field. */
export const readForm = (typed: Typed, { shortAbandonSeconds }: Pick<StaffingForecast, 'shortAbandonSeconds'>): { whatIf: WhatIf } | { problems: Problems } => {
  const problems = Object.fromEntries(
    fieldNames.flatMap((field) => [problemOf(field, typed[field])].flatMap((text) => (text === null ? [] : [[field, text]]))),
  ) as Problems;
  if (Object.keys(problems).length > 0) return { problems };
  const value = (field: FieldName) => parseNumber(typed[field]) ?? 0;
  return {
    whatIf: {
      perHour: value('perHour'),
      goal: {
        ahtSeconds: value('handling') * 60,
        chatsAtOnce: value('chatsAtOnce'),
        sharePercent: value('share'),
        withinSeconds: value('within'),
        shortAbandonSeconds,
        patienceSeconds: typed.patience.trim() === '' ? null : value('patience'),
        shrinkagePercent: value('shrinkage'),
      },
    },
  };
};
