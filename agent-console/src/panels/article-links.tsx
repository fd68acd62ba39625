import type { ArticleForm } from '@frontdesk/shared/article-form';
import { articleLimits } from '@frontdesk/shared/article-form';
import { FieldProblem } from '../components/field-problem.tsx';
import { TextField } from '../components/text-field.tsx';
import { knowledgeWords as words } from '../inbox/knowledge-words.ts';

type Links = ArticleForm['links'];
type Props = { links: Links; exactProblem: (path: string) => string | undefined; onChange: (links: Links) => void };

/** The pages that an answer leads to, in their order. */
export const ArticleLinks = ({ links, exactProblem, onChange }: Props) => {
  const set = (at: number, change: Partial<Links[number]>) => onChange(links.map((link, place) => (place === at ? { ...link, ...change } : link)));
  return (
    <fieldset id="links" tabIndex={-1} aria-describedby="links-hint">
      <legend>{words.links}</legend>
      <p class="hint" id="links-hint">
        {words.linksHint}
      </p>
      {links.map((link, at) => (
        <div key={at} class="link-line">
          <TextField
            id={`links.${at}.text`}
            label={words.linkText}
            of={words.nth(at + 1)}
            value={link.text}
            problem={exactProblem(`links.${at}.text`)}
            onChange={(text) => set(at, { text })}
          />
          <TextField
            id={`links.${at}.url`}
            label={words.linkUrl}
            of={words.nth(at + 1)}
            value={link.url}
            problem={exactProblem(`links.${at}.url`)}
            onChange={(url) => set(at, { url })}
          />
          <button
            type="button"
            class="small"
            aria-label={words.removeLink(at + 1)}
            onClick={() => {
              onChange(links.filter((_, place) => place !== at));
              document.getElementById('add-link')?.focus();
            }}
          >
            {words.remove}
          </button>
        </div>
      ))}
      {links.length < articleLimits.links && (
        <button id="add-link" type="button" class="add-step" onClick={() => onChange([...links, { text: '', url: '' }])}>
          {words.addLink}
        </button>
      )}
      <FieldProblem id="links-problem" text={exactProblem('links')} />
    </fieldset>
  );
};
