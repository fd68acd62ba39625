import type { ComponentProps } from 'preact';
import { telephoneWords } from '../inbox/telephone-words.ts';
import { words } from '../inbox/words.ts';
import { Pages, type PagesProps } from './pages.tsx';
import { Supervisor } from './supervisor.tsx';
import { TelephonePage } from './telephone-page.tsx';

type Props = PagesProps & ComponentProps<typeof Supervisor>;

export const SupervisorPages = ({ page, onGo, ...props }: Props) => (
  <Pages
    place="supervisor"
    label={words.supervisorPages}
    page={page}
    onGo={onGo}
    pages={[
      { path: '', title: words.now, draw: () => <Supervisor {...props} /> },
      { path: 'telephone', title: telephoneWords.telephone, draw: () => <TelephonePage {...props} /> },
    ]}
  />
);
