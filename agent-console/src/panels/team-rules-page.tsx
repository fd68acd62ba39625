import type { TeamRules } from '@frontdesk/shared/team-rules';
import { NumberField } from '../components/number-field.tsx';
import { settingsWords as words } from '../inbox/settings-words.ts';
import { Skeleton } from '../components/skeleton.tsx';
import { FailedToLoad } from '../components/problem.tsx';
import { OwnerSelect, useOwners } from './owner-select.tsx';
import { SaveBar } from './save-bar.tsx';
import type { SettingsProps } from './settings-pages.tsx';
import { useSetting } from './use-setting.ts';

type Numbers = { [K in keyof TeamRules]: TeamRules[K] extends number ? K : never }[keyof TeamRules];
const fields: { name: Numbers; unit?: string }[] = [
  { name: 'targetSeconds', unit: 's' },
  { name: 'atRiskSeconds', unit: 's' },
  { name: 'offerSeconds', unit: 's' },
];
const labels: Partial<Record<Numbers, string>> = { targetSeconds: 'Answer within', atRiskSeconds: 'Turn amber after', offerSeconds: 'An offer lasts' };

const Rules = ({ ask, live, changed, teamId, teamName }: SettingsProps & { teamId: string; teamName: string }) => {
  const setting = useSetting({ ask, kind: 'teamRules', owner: teamId, live, changed });
  const { draft } = setting;
  if (draft === null)
    return setting.problem === null ? <Skeleton count={3} shape="row" /> : <FailedToLoad text={setting.problem} onRetry={() => void setting.load()} />;
  return (
    <form
      class="settings-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void setting.save();
      }}
    >
      {fields.map(({ name, unit }) => (
        <NumberField
          key={name}
          id={`rule-${name}`}
          label={labels[name] ?? name}
          {...(unit ? { unit } : {})}
          value={draft[name]}
          problem={setting.problemAt(name)}
          onChange={(value) => setting.change({ ...draft, [name]: value })}
        />
      ))}
      <SaveBar setting={setting} saved={words.savedRules(teamName)} />
    </form>
  );
};

/** The numbers of each team's routing. */
export const TeamRulesPage = (props: SettingsProps) => {
  const owners = useOwners(props);
  const team = owners.team;
  return (
    <main class="panel settings" tabIndex={0} aria-label={words.routing}>
      <h1>{words.routing}</h1>
      <p class="intro">{words.routingIntro}</p>
      <OwnerSelect owners={owners} />
      {team && <Rules key={team.id} {...props} teamId={team.id} teamName={team.name} />}
    </main>
  );
};
