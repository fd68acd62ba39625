import type { ComponentChildren } from 'preact';
import type { Result } from '../connection/ask.ts';
import { peopleWords as words } from '../inbox/people-words.ts';

type Listed = Result<'team.list'>;
type Props = { data: Listed; siteId: string; onChoose: (key: string) => void };

const Table = ({ label, titles, children }: { label: string; titles: readonly string[]; children: ComponentChildren }) => (
  <table role="table" class="stacks" aria-label={label}>
    <thead role="rowgroup">
      <tr role="row">
        {titles.map((title) => (
          <th key={title} role="columnheader" scope="col">
            {title}
          </th>
        ))}
      </tr>
    </thead>
    <tbody role="rowgroup">{children}</tbody>
  </table>
);

const ChooseCell = ({ name, onChoose, children }: { name: string; onChoose: () => void; children?: ComponentChildren }) => (
  <th role="rowheader" scope="row">
    <button type="button" class="small wraps" aria-label={words.changeWhom(name)} onClick={onChoose}>
      {name}
    </button>{' '}
    {children}
  </th>
);

export const TeamsTable = ({ data, siteId, onChoose }: Props) => {
  const nameOf = new Map(data.people.map(({ id, name }) => [id, name]));
  const teams = data.teams.filter((team) => team.siteId === siteId);
  const general = teams.find(({ isGeneral }) => isGeneral)?.form.name ?? '';
  return (
    <Table label={words.teams} titles={[words.team, words.members, words.services]}>
      {teams.map(({ id, isGeneral, form }) => (
        <tr key={id} role="row">
          <ChooseCell name={form.name} onChoose={() => onChoose(id)}>
            {isGeneral && <span class="tag">{words.general}</span>}
          </ChooseCell>
          <td role="cell" data-label={words.members}>
            {form.memberIds.length > 0
              ? form.memberIds
                  .flatMap((one) => nameOf.get(one) ?? [])
                  .sort((a, b) => a.localeCompare(b, 'en'))
                  .join(', ')
              : isGeneral
                ? words.nobodyIn
                : words.emptyTeam(general)}
          </td>
          <td role="cell" data-label={words.services}>
            {isGeneral
              ? words.generalHint
              : data.services
                  .filter((service) => service.siteId === siteId && service.form.teamId === id)
                  .map(({ name }) => name)
                  .join(', ') || words.none}
          </td>
        </tr>
      ))}
    </Table>
  );
};

export const ServicesTable = ({ data, siteId, onChoose }: Props) => {
  const nameOf = new Map(data.teams.map(({ id, form }) => [id, form.name]));
  return (
    <section aria-labelledby={`services-${siteId}`}>
      <h2 id={`services-${siteId}`}>{words.services}</h2>
      <p class="hint">{words.servicesIntro}</p>
      <Table label={words.services} titles={[words.service, words.owner, words.needs]}>
        {data.services
          .filter((service) => service.siteId === siteId)
          .map(({ name, form: { teamId, required, preferred } }) => (
            <tr key={name} role="row">
              <ChooseCell name={name} onChoose={() => onChoose(name)} />
              <td role="cell" data-label={words.owner}>
                {nameOf.get(teamId)}
              </td>
              <td role="cell" data-label={words.needs}>
                {[
                  ...(required.length > 0 ? [words.neededOf(required.join(', '))] : []),
                  ...(preferred.length > 0 ? [words.preferredOf(preferred.join(', '))] : []),
                ].join('; ') || words.none}
              </td>
            </tr>
          ))}
      </Table>
    </section>
  );
};
