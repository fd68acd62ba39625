import { defaultTeamRules, type TeamRules } from '@frontdesk/shared/team-rules';
import { ErrorSummary } from '../components/error-summary.tsx';
import { NumberField } from '../components/number-field.tsx';
import { Problem } from '../components/problem.tsx';
import { RingsField } from '../components/rings-field.tsx';
import { ruleGroups, rulePathWords, rulesOnPage, rulesWords, ruleWords, type RuleGroup } from '../inbox/rules-words.ts';
import { settingsWords as words } from '../inbox/settings-words.ts';
import { CopyRules } from './copy-rules.tsx';
import { EarlierRules } from './earlier-rules.tsx';
import { OwnerSelect, useOwners } from './owner-select.tsx';
import { SaveBar } from './save-bar.tsx';
import { NotRead, SettingForm } from './setting-form.tsx';
import type { SettingsProps } from './settings-pages.tsx';
import { useSetting } from './use-setting.ts';

type Team = { id: string; name: string; siteId: string };
type GroupProps = {
  group: RuleGroup;
  rules: TeamRules;
  problemAt: (path: string) => string | undefined;
  onChange: (rules: TeamRules) => void;
};

const Group = ({ group: { title, intro, rules: names, withCalls }, rules, problemAt, onChange }: GroupProps) => (
  <fieldset>
    <legend>{title}</legend>
    <p class="hint">{intro}</p>
    {withCalls && (
      <label class="check">
        <input type="checkbox" checked={rules.callBacks} onChange={(event) => onChange({ ...rules, callBacks: event.currentTarget.checked })} />
        {rulesWords.takesCalls}
      </label>
    )}
    <div class="rule-fields">
      {names.map((name) => {
        const { hint, ...field } = ruleWords[name];
        return (
          <NumberField
            key={name}
            id={name}
            {...field}
            hint={`${hint} ${rulesWords.comesAs(defaultTeamRules[name])}`}
            value={rules[name]}
            problem={problemAt(name)}
            onChange={(value) => onChange({ ...rules, [name]: value })}
          />
        );
      })}
    </div>
    {names.some((name) => rules[name] !== defaultTeamRules[name]) && (
      <button
        type="button"
        class="small put-back"
        onClick={() => onChange({ ...rules, ...Object.fromEntries(names.map((name) => [name, defaultTeamRules[name]])) })}
      >
        {rulesWords.putBack(title)}
      </button>
    )}
  </fieldset>
);

const Helpers = ({
  others,
  rules,
  problem,
  onChange,
}: {
  others: readonly Team[];
  rules: TeamRules;
  problem: string | undefined;
  onChange: (ids: string[]) => void;
}) => (
  <fieldset id="overflowTeamIds" tabIndex={-1} aria-describedby={problem === undefined ? 'helpers-intro' : 'helpers-intro helpers-problem'}>
    <legend>{rulesWords.helpers}</legend>
    <p class="hint" id="helpers-intro">
      {others.length === 0 ? rulesWords.noOtherTeams : rulesWords.helpersIntro}
    </p>
    {problem !== undefined && <Problem id="helpers-problem" text={problem} />}
    {others.map(({ id, name }) => (
      <label key={id} class="check">
        <input
          type="checkbox"
          checked={rules.overflowTeamIds.includes(id)}
          onChange={(event) => onChange(event.currentTarget.checked ? [...rules.overflowTeamIds, id] : rules.overflowTeamIds.filter((other) => other !== id))}
        />
        {name}
      </label>
    ))}
  </fieldset>
);

const Rules = ({ ask, live, changed, team, teams }: SettingsProps & { team: Team; teams: readonly Team[] }) => {
  const setting = useSetting({ ask, kind: 'teamRules', owner: team.id, live, changed });
  const { draft: rules, change, problemAt } = setting;
  if (rules === null) return <NotRead setting={setting} />;
  const others = teams.filter(({ id, siteId }) => id !== team.id && siteId === team.siteId);
  const [promise, ...rest] = ruleGroups;
  return (
    <SettingForm setting={setting}>
      <ErrorSummary problems={setting.problems} nameOf={rulePathWords} />
      <CopyRules
        ask={ask}
        others={others}
        onCopied={(copied) => change({ ...copied, overflowTeamIds: copied.overflowTeamIds.filter((id) => id !== team.id) })}
      />
      {promise && <Group group={promise} rules={rules} problemAt={problemAt} onChange={change} />}
      <RingsField rings={rules.rings} problemAt={problemAt} onChange={(rings) => change({ ...rules, rings })} />
      <Helpers others={others} rules={rules} problem={problemAt('overflowTeamIds')} onChange={(overflowTeamIds) => change({ ...rules, overflowTeamIds })} />
      {rest.map((group) => (
        <Group key={group.title} group={group} rules={rules} problemAt={problemAt} onChange={change} />
      ))}
      <SaveBar setting={setting} saved={words.savedRules(team.name)} />
      <EarlierRules ask={ask} setting={setting} team={team} teams={teams} shown={rulesOnPage.routing} />
    </SettingForm>
  );
};

/** The numbers of each team's routing. */
export const TeamRulesPage = (props: SettingsProps) => {
  const owners = useOwners(props);
  const { team, all } = owners;
  return (
    <main class="panel settings" tabIndex={0} aria-label={words.routing}>
      <h1>{words.routing}</h1>
      <p class="intro">{words.routingIntro}</p>
      <OwnerSelect owners={owners} />
      {team && all && <Rules key={team.id} {...props} team={team} teams={all.teams} />}
    </main>
  );
};
