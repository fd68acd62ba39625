import * as v from 'valibot';
import { AnswerBody } from './message.ts';
import { Id } from './vocabulary.ts';

/** What `GET /api/answers` is asked. */
export const AnswersQuery = v.strictObject({
  q: v.pipe(v.string('emptyText'), v.trim(), v.minLength(1, 'emptyText'), v.maxLength(1000, 'tooLong')),
  site: Id,
});

/** The best articles, best first, three at most. `sure`: the assistant would answer with the first one. */
export const AnswersFound = v.object({ ok: v.literal(true), sure: v.boolean(), answers: v.array(AnswerBody) });
export type AnswersFound = v.InferOutput<typeof AnswersFound>;
