import type { NotedFact } from '@frontdesk/shared/desk';

/** What the assistant asked the resident, each question with its answer. */
export const NotedFacts = ({ facts }: { facts: readonly NotedFact[] }) => (
  <dl class="noted">
    {facts.map(({ ask, answer }, index) => (
      <div key={index}>
        <dt>{ask}</dt>
        <dd>{answer}</dd>
      </div>
    ))}
  </dl>
);
