import type { WhyStep } from '@frontdesk/shared/why-protocol';
import type { Result } from '../connection/ask.ts';
import { languageName, timeWithSeconds } from '../inbox/times.ts';
import { changeLine, offerLine, reasonWords, whyWords as words } from '../inbox/why-words.ts';

type Decision = Extract<WhyStep, { type: 'decision' }>;

const Considered = ({ decision: { considered, ring, rank, points, waived } }: { decision: Decision }) => (
  <>
    <p class="why-decision">{words.decision(ring, rank)}</p>
    <p class="hint">{words.points(points)}</p>
    {waived.map(({ need, name }) => (
      <p key={`${need} ${name}`} class="hint">
        {words.waivedNeed[need](need === 'language' ? languageName(name) : name)}
      </p>
    ))}
    {considered.length === 0 ? (
      <p class="hint">{words.nobody}</p>
    ) : (
      <table role="table" class="why-people" aria-label={words.decision(ring, rank)}>
        <thead role="rowgroup">
          <tr role="row">
            {[words.person, words.reason, words.open].map((title) => (
              <th key={title} role="columnheader" scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {considered.map(({ name, why, score }, index) => (
            <tr key={index} role="row" data-chosen={why === 'chosen'}>
              <th role="rowheader" scope="row">
                {name}
              </th>
              <td role="cell">{reasonWords[why]}</td>
              <td role="cell">{score === null ? '' : words.openChats(score)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    )}
  </>
);

/** Every step of one conversation, oldest first. */
export const WhySteps = ({ explained: { conversation, steps, more } }: { explained: Result<'routing.why'> }) => (
  <section aria-labelledby="why-heading">
    <h2 id="why-heading">{words.heading(conversation.reference)}</h2>
    {more && <p class="hint">{words.more}</p>}
    {steps.length === 0 ? (
      <p class="empty">{words.noSteps}</p>
    ) : (
      <ol class="why-steps">
        {steps.map((step, index) => (
          <li key={index} data-type={step.type}>
            <time dateTime={new Date(step.at).toISOString()}>{timeWithSeconds(step.at)}</time>
            <div>
              {step.type === 'decision' && <Considered decision={step} />}
              {step.type === 'offer' && <p>{offerLine(step)}</p>}
              {step.type === 'change' && (
                <p>
                  <strong>{changeLine(step)}</strong>
                </p>
              )}
            </div>
          </li>
        ))}
      </ol>
    )}
  </section>
);
