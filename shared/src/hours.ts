import * as v from 'valibot';
import { bytesAtMost } from './bytes.ts';
import { limits } from './limits.ts';
import { typedText } from './text-fields.ts';

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];

/** A time of day in minutes after midnight, by the clock on the wall; 1440 is the end of the day. */
const TimeOfDay = v.pipe(v.number('time'), v.integer('time'), v.minValue(0, 'time'), v.maxValue(1440, 'time'));
/** Open from `from` up to, and without, `to`. */
export const DaySpan = v.strictObject({ from: TimeOfDay, to: TimeOfDay });
export type DaySpan = v.InferOutput<typeof DaySpan>;

/** The issue of one field of one span: `spans` at its place in `input`. */
const inSpan = (spans: unknown[], index: number, field: keyof DaySpan): [v.IssuePathItem, v.IssuePathItem] => [
  { type: 'array', origin: 'value', input: spans, key: index, value: spans[index] },
  { type: 'object', origin: 'value', input: spans[index] as Record<string, unknown>, key: field, value: undefined },
];

/** The hours of one day, in any order; they may touch and may not overlap. None is closed all day. */
export const DaySpans = v.pipe(
  v.array(DaySpan),
  v.maxLength(limits.spansOfDay, 'spansMany'),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const spans = dataset.value;
    spans.forEach(({ from, to }, index) => {
      if (to === from) addIssue({ message: 'spanEmpty', path: inSpan(spans, index, 'to') });
      else if (to < from) addIssue({ message: 'spanBackwards', path: inSpan(spans, index, 'to') });
      else if (spans.some((other, before) => before < index && from < other.to && other.from < to))
        addIssue({ message: 'spansOverlap', path: inSpan(spans, index, 'from') });
    });
  }),
);

const ofDay = v.optional(DaySpans, []);
export const Weekly = v.strictObject({ mon: ofDay, tue: ofDay, wed: ofDay, thu: ofDay, fri: ofDay, sat: ofDay, sun: ofDay });
export type Weekly = v.InferOutput<typeof Weekly>;

/** `YYYY-MM-DD`, a date that exists. */
export const LocalDate = v.pipe(
  v.string('date'),
  v.check((date) => {
    const at = /^\d{4}-\d{2}-\d{2}$/.test(date) ? new Date(`${date}T00:00:00Z`) : new Date(Number.NaN);
    return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(date);
  }, 'date'),
);

/** A date with hours of its own, such as the day of the staff conference. */
export const SpecialDay = v.strictObject({ date: LocalDate, name: typedText(limits.nameLength), spans: DaySpans });
export type SpecialDay = v.InferOutput<typeof SpecialDay>;

const SpecialDays = v.pipe(
  v.array(SpecialDay),
  v.maxLength(limits.specialDays, 'specialMany'),
  v.check((days) => bytesAtMost(JSON.stringify(days)) <= limits.specialBytes, 'specialMany'),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const days = dataset.value;
    const seen = new Set<string>();
    days.forEach((day, index) => {
      if (seen.has(day.date))
        addIssue({
          message: 'dateTwice',
          path: [
            { type: 'array', origin: 'value', input: days, key: index, value: day },
            { type: 'object', origin: 'value', input: day, key: 'date', value: day.date },
          ],
        });
      seen.add(day.date);
    });
  }),
);

/** Closed, open as on that day of any week, or open at hours of their own. */
const OnBankHolidays = v.union([v.picklist(['closed', 'asUsual']), DaySpans], (issue) => (Array.isArray(issue.input) ? 'time' : 'choose'));
export type OnBankHolidays = v.InferOutput<typeof OnBankHolidays>;

/**
 * A number as people are to read it. It need not be British, but has to be one that a telephone can dial: an international number of 8 to 15 digits, one
 * with a leading 0 of 8 to 11 digits (0800 1111 has eight), or a short one of 3 to 6 that begins with 1 or 9 (999, 111, 116 123).
 */
export const DialledNumber = v.pipe(
  v.string('phone'),
  v.trim(),
  v.minLength(1, 'emptyText'),
  v.maxLength(limits.phoneLength, 'phone'),
  v.check((text) => {
    const digits = text.replace(/\D/g, '');
    if (!/^\+?[\d ()-]+$/.test(text) || /^(\d)\1{4,}$/.test(digits)) return false;
    if (text.startsWith('+')) return digits.length >= 8 && digits.length <= 15;
    return /^0\d{7,10}$/.test(digits) || /^[19]\d{2,5}$/.test(digits);
  }, 'phone'),
);

/** A page on the web, or empty. */
const WebAddress = v.pipe(
  v.string('invalid'),
  v.trim(),
  v.maxLength(limits.emergencyDetail, 'tooLong'),
  v.check((text) => text === '' || /^https:\/\/[a-z0-9.-]+(:\d+)?([/?#][^\s@\\]*)?$/i.test(text), 'webAddress'),
);

/** Who to ring when it cannot wait: shown to residents in and out of hours. `url`: a form to report the same with, for those who cannot ring. */
export const EmergencyNumber = v.strictObject({
  label: typedText(limits.nameLength),
  phone: DialledNumber,
  detail: v.optional(v.pipe(v.string('invalid'), v.trim(), v.maxLength(limits.emergencyDetail, 'tooLong')), ''),
  url: v.optional(WebAddress),
});
export type EmergencyNumber = v.InferOutput<typeof EmergencyNumber>;

const hours = {
  weekly: v.optional(Weekly, {}),
  bankHolidays: v.optional(OnBankHolidays, 'closed'),
  special: v.optional(SpecialDays, []),
};
/** When people can be asked for. A special day wins over a bank holiday, and a bank holiday over the day of the week. */
export const Hours = v.strictObject(hours);
export type Hours = v.InferOutput<typeof Hours>;

export const SiteHours = v.strictObject({
  ...hours,
  emergency: v.optional(v.pipe(v.array(EmergencyNumber), v.maxLength(limits.emergencyNumbers, 'emergencyMany')), []),
});
export type SiteHours = v.InferOutput<typeof SiteHours>;

/** `own` null: open as the site is. */
export const TeamHours = v.strictObject({ own: v.optional(v.nullable(Hours), null) });
export type TeamHours = v.InferOutput<typeof TeamHours>;
