import type { ArticleForm } from '@frontdesk/shared/article-form';
import { CheckList } from '../components/check-list.tsx';
import { FieldProblem } from '../components/field-problem.tsx';
import { LinesField } from '../components/lines-field.tsx';
import { MarkupField } from '../components/markup-field.tsx';
import { SelectField } from '../components/select-field.tsx';
import { TextField } from '../components/text-field.tsx';
import type { Result } from '../connection/ask.ts';
import { knowledgeWords as words } from '../inbox/knowledge-words.ts';
import { ArticleLinks } from './article-links.tsx';
import { ArticleSteps } from './article-steps.tsx';
import { ArticleTranslations } from './article-translations.tsx';

export type ArticleOptions = Result<'article.options'>;
type Props = {
  draft: ArticleForm;
  options: ArticleOptions;
  /** Of a field or its parts; of a field alone. */
  problemAt: (path: string) => string | undefined;
  exactProblem: (path: string) => string | undefined;
  onChange: (next: ArticleForm) => void;
};

/** What staff write of an article; the ids of the fields are the paths of their problems. */
export const ArticleFields = ({ draft, options, problemAt, exactProblem, onChange }: Props) => {
  const set = (change: Partial<ArticleForm>) => onChange({ ...draft, ...change });
  return (
    <>
      <TextField
        id="question"
        label={words.question}
        hint={words.questionHint}
        value={draft.question}
        problem={problemAt('question')}
        onChange={(question) => set({ question })}
      />
      <LinesField
        id="phrasings"
        label={words.phrasings}
        hint={words.phrasingsHint}
        lines={draft.phrasings}
        problem={problemAt('phrasings')}
        onChange={(phrasings) => set({ phrasings })}
      />
      <SelectField
        id="topic"
        label={words.topic}
        hint={words.topicHint}
        value={draft.topic ?? ''}
        choices={[{ id: '', name: words.noTopic }, ...options.topics.map(({ id, title, phrasings }) => ({ id, name: words.topicOf(title, phrasings) }))]}
        problem={problemAt('topic')}
        onChange={(topic) => set({ topic: topic === '' ? null : topic })}
      />
      <MarkupField
        id="answer"
        label={words.answer}
        hint={words.answerHint}
        value={draft.answer}
        problem={problemAt('answer')}
        onChange={(answer) => set({ answer })}
      />
      <ArticleLinks links={draft.links} exactProblem={exactProblem} onChange={(links) => set({ links })} />
      <ArticleSteps form={draft} exactProblem={exactProblem} onChange={set} />
      <ServiceField draft={draft} options={options} problem={problemAt('service')} onChange={(service) => set({ service })} />
      {(options.sites.length > 1 || problemAt('siteIds') !== undefined) && (
        <CheckList
          id="siteIds"
          legend={words.sites}
          choices={options.sites.map(({ id, name }) => ({ id, label: name }))}
          chosen={draft.siteIds}
          problem={problemAt('siteIds')}
          onChange={(siteIds) => set({ siteIds })}
        />
      )}
      <div class="side-by-side">
        <TextField
          id="reviewDate"
          label={words.reviewDate}
          hint={words.reviewHint}
          isDate
          value={draft.reviewDate}
          problem={problemAt('reviewDate')}
          onChange={(reviewDate) => set({ reviewDate })}
        />
        <SelectField
          id="ownerId"
          label={words.owner}
          value={draft.ownerId ?? ''}
          choices={[{ id: '', name: words.nobody }, ...options.owners]}
          problem={problemAt('ownerId')}
          onChange={(ownerId) => set({ ownerId: ownerId === '' ? null : ownerId })}
        />
      </div>
      <fieldset aria-describedby="when-hint">
        <legend>{words.when}</legend>
        <p class="hint" id="when-hint">
          {words.whenHint}
        </p>
        <div class="side-by-side">
          {(['validFrom', 'validTo'] as const).map((name) => (
            <TextField
              key={name}
              id={name}
              label={words[name]}
              isDate
              value={draft[name] ?? ''}
              problem={problemAt(name)}
              onChange={(day) => set({ [name]: day === '' ? null : day })}
            />
          ))}
        </div>
      </fieldset>
      <ArticleTranslations
        translations={draft.translations}
        steps={draft.steps}
        exactProblem={exactProblem}
        onChange={(translations) => set({ translations })}
      />
    </>
  );
};

type ServiceProps = Pick<Props, 'draft' | 'options'> & { problem: string | undefined; onChange: (service: string) => void };

/** A service that is there, or a new name; which team gets its chats is said at once. */
const ServiceField = ({ draft: { service, siteIds }, options, problem, onChange }: ServiceProps) => {
  const here = options.services.filter(({ siteId }) => siteIds.length === 0 || siteIds.includes(siteId));
  const known = here.find(({ name }) => name === service.trim());
  return (
    <div class="text-field">
      <label for="service">{words.service}</label>
      <p class="hint" id="service-hint">
        {words.serviceHint}
      </p>
      <input
        id="service"
        type="text"
        list="services"
        autocomplete="off"
        value={service}
        aria-invalid={problem !== undefined}
        aria-describedby={problem === undefined ? 'service-hint service-team' : 'service-hint service-team service-problem'}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
      <datalist id="services">
        {[...new Set(here.map(({ name }) => name))].map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <p id="service-team">{service.trim() === '' ? '' : known ? words.goesTo(known.teamName) : words.newService}</p>
      <FieldProblem id="service-problem" text={problem} />
    </div>
  );
};
