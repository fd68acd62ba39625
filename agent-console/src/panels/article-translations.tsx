import type { ArticleForm } from '@frontdesk/shared/article-form';
import { FieldProblem } from '../components/field-problem.tsx';
import { LinesField } from '../components/lines-field.tsx';
import { MarkupField } from '../components/markup-field.tsx';
import { TextField } from '../components/text-field.tsx';
import { knowledgeWords as words } from '../inbox/knowledge-words.ts';
import { languageChoices } from '../inbox/languages.ts';
import { languageName } from '../inbox/times.ts';
import { StepTranslations } from './step-translations.tsx';

type Translations = ArticleForm['translations'];
type Props = {
  translations: Translations;
  steps: ArticleForm['steps'];
  exactProblem: (path: string) => string | undefined;
  onChange: (translations: Translations) => void;
};

/** The article in other languages, one after the other. */
export const ArticleTranslations = ({ translations, steps, exactProblem, onChange }: Props) => {
  const set = (at: number, change: Partial<Translations[number]>) => onChange(translations.map((one, place) => (place === at ? { ...one, ...change } : one)));
  const taken = new Set(['en', ...translations.map(({ language }) => language)]);
  return (
    <fieldset id="translations" tabIndex={-1} aria-describedby="translations-hint">
      <legend>{words.translations}</legend>
      <p class="hint" id="translations-hint">
        {words.translationsHint}
      </p>
      {translations.map(({ language, question, phrasings, answer, steps: translated }, at) => (
        <div key={language} class="translation" role="group" aria-label={words.translationInto(languageName(language))}>
          <div class="translation-head">
            <h3>{words.translationInto(languageName(language))}</h3>
            <button
              type="button"
              class="small"
              aria-label={words.removeTranslation(languageName(language))}
              onClick={() => {
                onChange(translations.filter((_, place) => place !== at));
                document.getElementById('add-translation')?.focus();
              }}
            >
              {words.remove}
            </button>
          </div>
          <TextField
            id={`translations.${at}.question`}
            label={words.question}
            language={language}
            value={question}
            problem={exactProblem(`translations.${at}.question`)}
            onChange={(next) => set(at, { question: next })}
          />
          <LinesField
            id={`translations.${at}.phrasings`}
            label={words.phrasings}
            hint={words.phrasingsHint}
            language={language}
            lines={phrasings}
            problem={exactProblem(`translations.${at}.phrasings`)}
            onChange={(next) => set(at, { phrasings: next })}
          />
          <MarkupField
            id={`translations.${at}.answer`}
            label={words.answer}
            hint={words.answerHint}
            language={language}
            value={answer}
            problem={exactProblem(`translations.${at}.answer`)}
            onChange={(next) => set(at, { answer: next })}
          />
          {steps.length > 0 && (
            <StepTranslations
              path={`translations.${at}`}
              language={language}
              steps={steps}
              translated={translated}
              exactProblem={exactProblem}
              onChange={(next) => set(at, { steps: next })}
            />
          )}
        </div>
      ))}
      <div class="add-line">
        <label for="add-translation">{words.addTranslation}</label>
        <select
          id="add-translation"
          value=""
          onChange={(event) => {
            const language = event.currentTarget.value;
            event.currentTarget.value = '';
            if (language !== '') onChange([...translations, { language, question: '', phrasings: [], answer: '' }]);
          }}
        >
          <option value="">{words.chooseLanguage}</option>
          {languageChoices
            .filter(({ id }) => !taken.has(id))
            .map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
        </select>
      </div>
      <FieldProblem id="translations-problem" text={exactProblem('translations')} />
    </fieldset>
  );
};
