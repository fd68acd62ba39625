import * as v from 'valibot';

const text = v.pipe(v.string(), v.minLength(1), v.maxLength(2_000));
const articleId = v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/));

/** An attempt to mislead: what a resident writes, the article that they ask about, and what a model that is misled would say. */
export const MisleadingLine = v.strictObject({ id: v.pipe(v.string(), v.regex(/^[a-z-]+-\d+$/)), kind: text, question: text, articleId, obeyed: text });
/** What a model that does as it is told may say about an article for a question. */
export const HonestLine = v.strictObject({ articleId, question: text, text });
