import type { Setting } from '@frontdesk/shared/settings-protocol';
import type { Ask } from '../connection/ask.ts';
import { hoursWords } from '../inbox/hours-words.ts';
import { invitationWords } from '../inbox/invitation-words.ts';
import { linkHostWords } from '../inbox/link-host-words.ts';
import { peopleWords } from '../inbox/people-words.ts';
import { words } from '../inbox/words.ts';
import { HoursPage } from './hours-page.tsx';
import { telephoneWords } from '../inbox/telephone-words.ts';
import { ApiKeysPage } from './api-keys-page.tsx';
import { InvitationsPage } from './invitations-page.tsx';
import { LinkHostsPage } from './link-hosts-page.tsx';
import { PeoplePage } from './people-page.tsx';
import { Pages, type PagesProps } from './pages.tsx';
import { TeamsPage } from './teams-page.tsx';
import { TeamRulesPage } from './team-rules-page.tsx';
import { TelephoneRulesPage } from './telephone-rules-page.tsx';

export type SettingChange = Pick<Setting, 'kind' | 'owner' | 'version'>;
export type SettingsProps = {
  ask: Ask;
  live: boolean;
  /** The last change of a setting that the page was told of. */
  changed: SettingChange | null;
  /** Goes up with every change of people, teams or services that the page is told of. */
  peopleMark?: number;
};

export const SettingsPages = ({ page, onGo, ...props }: PagesProps & SettingsProps) => (
  <Pages
    place="settings"
    label={words.settingsPages}
    page={page}
    onGo={onGo}
    pages={[
      { path: '', title: words.routing, draw: () => <TeamRulesPage {...props} /> },
      { path: 'teams', title: peopleWords.teams, draw: () => <TeamsPage {...props} /> },
      { path: 'people', title: peopleWords.people, draw: () => <PeoplePage {...props} /> },
      { path: 'hours', title: hoursWords.title, draw: () => <HoursPage {...props} /> },
      { path: 'invitations', title: invitationWords.title, draw: () => <InvitationsPage {...props} /> },
      { path: 'links', title: linkHostWords.title, draw: () => <LinkHostsPage {...props} /> },
      { path: 'telephone', title: telephoneWords.telephone, draw: () => <TelephoneRulesPage {...props} /> },
      { path: 'api-keys', title: telephoneWords.apiKeys, draw: () => <ApiKeysPage {...props} /> },
    ]}
  />
);
