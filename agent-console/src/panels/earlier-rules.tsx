import type { Ask } from '../connection/ask.ts';
import { rulesBack, rulesChanges } from '../inbox/rules-changes.ts';
import { rulesWords as words, type NumberRule } from '../inbox/rules-words.ts';
import { EarlierVersions } from './earlier-versions.tsx';
import type { UsedSetting } from './use-setting.ts';

type Props = {
  ask: Ask;
  setting: UsedSetting<'teamRules'>;
  team: { id: string };
  teams: readonly { id: string; name: string }[];
  /** The part of a team's numbers that is on this page: the rest is left as it is. */
  shown: { names: readonly NumberRule[]; asking: boolean };
};

/** The earlier versions of a team's numbers. */
export const EarlierRules = ({ ask, setting, team, teams, shown }: Props) => {
  const nameOf = (id: string) => teams.find((one) => one.id === id)?.name ?? words.teamGone;
  return (
    <EarlierVersions
      ask={ask}
      kind="teamRules"
      owner={team.id}
      setting={setting}
      changesOf={(was, is) => rulesChanges(was, is, shown, nameOf)}
      back={(draft, version) => rulesBack(draft, version, shown)}
    />
  );
};
