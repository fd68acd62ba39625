import * as v from 'valibot';
import { Steps } from './article-steps.ts';
import { bytesAtMost } from './bytes.ts';
import { DraftSteps } from './draft-steps.ts';
import { LocalDate } from './hours.ts';
import { isSafeAddress } from './link-address.ts';
import { AllStepWords, misfits, withoutEmptyWords } from './step-words.ts';
import { typedText } from './text-fields.ts';
import { Id, Language } from './vocabulary.ts';

/** Lengths in UTF-16 code units; `bytes` of a whole form as JSON, so that it fits in a frame. */
export const articleLimits = {
  question: 200,
  phrasings: 500,
  phrasing: 300,
  service: 200,
  answer: 8_000,
  links: 10,
  linkText: 120,
  translations: 12,
  sites: 100,
  bytes: 48 * 1024,
  note: 1_000,
  /** Articles, and versions of one, in a list. */
  page: 50,
  versionsPage: 10,
  search: 200,
} as const;

const once = <T>(values: T[]): T[] => [...new Set(values)];
const upTo = (most: number) => v.pipe(v.string('invalid'), v.trim(), v.maxLength(most, 'tooLong'));
const Phrasings = v.pipe(v.array(typedText(articleLimits.phrasing)), v.maxLength(articleLimits.phrasings, 'phrasingsMany'), v.transform(once));
const Topic = v.nullable(v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,64}$/, 'choose')));
const OptionalDate = v.nullable(LocalDate);
const SiteIds = v.pipe(v.array(Id), v.maxLength(articleLimits.sites, 'sitesMany'), v.transform(once));
const always = { phrasings: Phrasings, siteIds: SiteIds, topic: Topic, ownerId: v.nullable(Id) };

const DraftLink = v.strictObject({ text: upTo(articleLimits.linkText), url: upTo(2_000) });
const DraftTranslation = v.strictObject({
  language: Language,
  question: upTo(articleLimits.question),
  phrasings: Phrasings,
  answer: upTo(articleLimits.answer),
  steps: AllStepWords,
});

/** An article that is being written: anything may be missing but its question, also in its steps. Dates are YYYY-MM-DD, or empty. `ownerId`: a person of the staff who looks after it. */
export const ArticleDraft = v.pipe(
  v.strictObject({
    ...always,
    question: typedText(articleLimits.question),
    steps: DraftSteps,
    service: upTo(articleLimits.service),
    answer: upTo(articleLimits.answer),
    links: v.pipe(v.array(DraftLink), v.maxLength(articleLimits.links, 'linksMany')),
    reviewDate: upTo(10),
    validFrom: v.nullable(upTo(10)),
    validTo: v.nullable(upTo(10)),
    translations: v.pipe(v.array(DraftTranslation), v.maxLength(articleLimits.translations, 'translationsMany')),
  }),
  v.check((article) => bytesAtMost(JSON.stringify(article)) <= articleLimits.bytes, 'articleLarge'),
);
export type ArticleForm = v.InferOutput<typeof ArticleDraft>;

const Link = v.strictObject({ text: typedText(articleLimits.linkText), url: v.pipe(typedText(2_000), v.check(isSafeAddress, 'linkAddress')) });
const Translation = v.strictObject({
  language: v.pipe(
    Language,
    v.check((language) => language !== 'en', 'translationEnglish'),
  ),
  question: typedText(articleLimits.question),
  phrasings: Phrasings,
  answer: typedText(articleLimits.answer),
  steps: AllStepWords,
});

/** For an issue of several fields, as valibot has it. */
const pathOf = (keys: (string | number)[]): [v.IssuePathItem, ...v.IssuePathItem[]] =>
  keys.map((key) => ({ type: 'unknown', origin: 'value', input: undefined, key, value: undefined })) as [v.IssuePathItem, ...v.IssuePathItem[]];

/** The same, complete: what the assistant may answer with. On the days from `validFrom` to `validTo`, both included, where they are set. */
export const CompleteArticle = v.pipe(
  v.strictObject({
    ...always,
    siteIds: v.pipe(SiteIds, v.minLength(1, 'siteMissing')),
    question: typedText(articleLimits.question),
    steps: Steps,
    service: typedText(articleLimits.service),
    answer: typedText(articleLimits.answer),
    links: v.pipe(v.array(Link), v.maxLength(articleLimits.links, 'linksMany')),
    reviewDate: LocalDate,
    validFrom: OptionalDate,
    validTo: OptionalDate,
    translations: v.pipe(v.array(Translation), v.maxLength(articleLimits.translations, 'translationsMany')),
  }),
  v.check((article) => bytesAtMost(JSON.stringify(article)) <= articleLimits.bytes, 'articleLarge'),
  v.forward(
    v.check(({ validFrom, validTo }) => validFrom === null || validTo === null || validFrom <= validTo, 'validBackwards'),
    ['validTo'],
  ),
  v.forward(
    v.check(({ translations }) => new Set(translations.map(({ language }) => language)).size === translations.length, 'translationTwice'),
    ['translations'],
  ),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const { steps, translations } = dataset.value;
    translations.forEach((one, at) => {
      for (const { path, code } of misfits(steps, one.steps)) addIssue({ message: code, path: pathOf(['translations', at, 'steps', ...path]) });
    });
  }),
);
/** It is an ArticleForm as well. */
export type CompleteForm = v.InferOutput<typeof CompleteArticle>;

/** An article as it is kept once it is complete: without words of steps that nobody filled in. */
export const tidied = (form: CompleteForm): CompleteForm => ({ ...form, translations: form.translations.map(withoutEmptyWords) });

export const emptyArticle: ArticleForm = {
  question: '',
  phrasings: [],
  service: '',
  siteIds: [],
  answer: '',
  links: [],
  reviewDate: '',
  ownerId: null,
  validFrom: null,
  validTo: null,
  topic: null,
  translations: [],
  steps: [],
};
