import * as v from 'valibot';

/** What is wrong with one field of a form: `path` is dotted, as in "rings.1.fromSeconds"; `message` is for people. */
export const Problem = v.object({ path: v.string(), message: v.string() });
export type Problem = v.InferOutput<typeof Problem>;

/** Sentences for what schemas call their problems. `${n}` stands for what follows the colon of a code, such as atLeast:5. */
const sentences: Record<string, string> = {
  wholeNumber: 'Enter a whole number.',
  atLeast: 'Enter ${n} or more.',
  atMost: 'Enter ${n} or less.',
  emptyText: 'Enter something here.',
  invalidEmail: 'Enter an email address in the right form, like name@example.com.',
  language: 'Choose a language from the list.',
  skillsMany: 'Keep at most 50 skills.',
  languagesMany: 'Choose at most 30 languages.',
  membersMany: 'A team can have at most 2,000 people.',
  tooLong: 'That is too long. Shorten it.',
  ringsEmpty: 'Keep at least one step.',
  ringsMany: 'Keep at most six steps.',
  ringsOrder: 'The first step begins at 0 seconds, and each later one begins after the one before it.',
  teamsMany: 'Choose at most 20 teams.',
  atRiskLate: 'The clock must turn amber before the target, or with it.',
  warnEarly: 'The warning must come after the reminder.',
  time: 'Enter a time, like 8:30am or 17:00.',
  spanEmpty: 'This is the same as the start. Enter a later time.',
  spanBackwards: 'This is before the start. Enter a later time, or 24:00 for the end of the day.',
  spansOverlap: 'This overlaps other hours of the same day. Change one of them.',
  spansMany: 'Keep at most six spans in a day.',
  date: 'Enter a date that exists, like 24/12/2026.',
  dateTwice: 'There are hours for this date above. Keep one of them.',
  specialMany: 'That is more than we can keep. Take out days that have passed.',
  emergencyMany: 'Keep at most ten numbers.',
  webAddress: 'Enter a web address that begins with https://, or nothing.',
  phone: 'Enter a phone number, like 01632 960100.',
  choose: 'Choose one of these.',
  scopeMissing: 'Choose at least one thing that the key may be used for.',
  callIdForm: 'Use letters, digits and marks, without spaces.',
  momentForm: 'Give a time such as 2026-12-07T14:30:00Z.',
  chooseReason: 'Choose a reason.',
  timeForm: 'Enter a date and a time, such as 7 December 2026 and 20:00.',
  pagePath: 'Enter the part of the address after the site, like /council-tax.',
  pagesMany: 'Keep at most 50 pages.',
  phrasingsMany: 'Keep at most 500 phrasings.',
  linksMany: 'Keep at most ten links.',
  translationsMany: 'Keep at most 12 translations.',
  translationTwice: 'There are two translations into the same language. Keep one of them.',
  translationEnglish: 'The article itself is in English. Choose another language.',
  sitesMany: 'Choose at most 100 sites.',
  siteMissing: 'Choose at least one site that this article is for.',
  hostName: 'Enter the name of a website, like www.nhs.uk, without https:// and without a page.',
  hostsMany: 'Keep at most 200 websites.',
  linkAddress: 'Enter a web address such as https://www.example.gov.uk/page, a path such as /page, mailto: or tel:.',
  validBackwards: 'The last day is before the first. Change one of them.',
  articleLarge: 'This article is too large to keep. Shorten the answer, the phrasings or the translations.',
  closeEarly: 'A chat must be closed after the reminder and the warning.',
  oneLine: 'Keep this to one line.',
  fieldMissing: 'This is missing. Fill it in.',
  fieldUnknown: 'This does not belong here. Take it out.',
  stepKind: 'Choose what kind of answer is expected.',
  stepKey: 'Begin with a small letter, then use letters and digits only, like schoolYear.',
  stepsMany: 'Keep at most four questions.',
  stepKeyTwice: 'Two questions have the same key. Give each its own.',
  optionsFew: 'Give at least two answers to choose from.',
  optionsMany: 'Keep at most eight answers to choose from.',
  stepUnknown: 'This article asks no question of that short name. Use the one that stands at the question, or take this out.',
  stepWordsTwice: 'The words of this question stand here twice. Keep one of them.',
  optionsMore: 'There are more answers here than the question has in English, which are ${n}. Take out those beyond.',
  optionTwice: 'Two answers to choose from are the same. Change one of them.',
  maxBelowMin: 'The largest number must not be less than the smallest.',
};

/** The sentence of a code such as "atLeast:5"; what no sentence was written for asks to be checked, or is said as `otherwise`. */
export function problemSentence(code: string, otherwise = 'This is not in the form we expect. Check it.'): string {
  const [name = '', n = ''] = code.split(/:(.*)/s);
  return (sentences[name] ?? otherwise).replace('${n}', n);
}

/** Every issue of a form beside its field, the first one of each. */
export function problemsOf(issues: readonly v.BaseIssue<unknown>[]): Problem[] {
  const found = new Map<string, Problem>();
  for (const issue of issues) {
    const path = v.getDotPath(issue) ?? '';
    if (!found.has(path)) found.set(path, { path, message: problemSentence(issue.message) });
  }
  return [...found.values()];
}

/** A value in the form's own shape, or what is wrong with it, field by field. */
export function parseForm<S extends v.GenericSchema>(form: S, value: unknown): { value: v.InferOutput<S> } | { problems: Problem[] } {
  const parsed = v.safeParse(form, value);
  return parsed.success ? { value: parsed.output } : { problems: problemsOf(parsed.issues) };
}
