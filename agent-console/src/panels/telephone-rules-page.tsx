import { NumberField } from '../components/number-field.tsx';
import { rulesOnPage } from '../inbox/rules-words.ts';
import { telephoneWords as words } from '../inbox/telephone-words.ts';
import { EarlierRules } from './earlier-rules.tsx';
import { OwnerSelect, useOwners } from './owner-select.tsx';
import { SaveBar } from './save-bar.tsx';
import { NotRead, SettingForm } from './setting-form.tsx';
import type { SettingsProps } from './settings-pages.tsx';
import { useSetting } from './use-setting.ts';

const fields = [
  { name: 'phoneLeast', label: words.phoneLeast, hint: words.phoneLeastHint },
  { name: 'callReserveSeconds', label: words.reserve, hint: words.reserveHint, unit: words.seconds },
  { name: 'callMostMinutes', label: words.callMost, hint: words.callMostHint, unit: words.minutes },
] as const;

const Rules = ({ ask, live, changed, teamId, teamName }: SettingsProps & { teamId: string; teamName: string }) => {
  const setting = useSetting({ ask, kind: 'teamRules', owner: teamId, live, changed });
  const { draft } = setting;
  if (draft === null) return <NotRead setting={setting} />;
  return (
    <SettingForm setting={setting}>
      {fields.map(({ name, ...field }) => (
        <NumberField
          key={name}
          id={`telephone-${name}`}
          {...field}
          value={draft[name]}
          problem={setting.problemAt(name)}
          onChange={(value) => setting.change({ ...draft, [name]: value })}
        />
      ))}
      <p>
        {words.teamId} <code>{teamId}</code>
      </p>
      <SaveBar setting={setting} saved={words.savedRules(teamName)} />
      <EarlierRules ask={ask} setting={setting} team={{ id: teamId }} teams={[]} shown={rulesOnPage.telephone} />
    </SettingForm>
  );
};

/** What each team leaves to the telephone, and how its calls end. */
export const TelephoneRulesPage = (props: SettingsProps) => {
  const owners = useOwners(props);
  const team = owners.team;
  return (
    <main class="panel settings" tabIndex={0} aria-label={words.telephone}>
      <h1>{words.telephone}</h1>
      <p class="intro">{words.rulesIntro}</p>
      <OwnerSelect owners={owners} />
      {team && <Rules key={team.id} {...props} teamId={team.id} teamName={team.name} />}
    </main>
  );
};
