import type { Surge } from '@frontdesk/shared/surge-protocol';
import type { ComponentProps } from 'preact';
import { figuresWords } from '../inbox/figures-words.ts';
import { whyWords } from '../inbox/why-words.ts';
import { staffingWords } from '../inbox/staffing-words.ts';
import { telephoneWords } from '../inbox/telephone-words.ts';
import { surgeWords } from '../inbox/surge-words.ts';
import { words } from '../inbox/words.ts';
import { FiguresPage } from './figures.tsx';
import { Pages, type PagesProps } from './pages.tsx';
import { Staffing } from './staffing.tsx';
import { Supervisor } from './supervisor.tsx';
import { WhyPage } from './why-page.tsx';
import { TelephonePage } from './telephone-page.tsx';
import { SurgeBox } from './surge-box.tsx';
import { SurgesPage } from './surges-page.tsx';

type Props = PagesProps & Omit<ComponentProps<typeof Supervisor>, 'surge'> & { surges: readonly Surge[] };

export const SupervisorPages = ({ page, onGo, surges, ...props }: Props) => (
  <Pages
    place="supervisor"
    label={words.supervisorPages}
    page={page}
    onGo={onGo}
    pages={[
      {
        path: '',
        title: words.now,
        draw: () => <Supervisor {...props} surge={<SurgeBox ask={props.ask} surges={surges} offset={props.offset} onAll={() => onGo('surges')} />} />,
      },
      {
        path: 'figures',
        title: figuresWords.figures,
        draw: () => <FiguresPage ask={props.ask} queues={props.queues} live={props.live} offset={props.offset} />,
      },
      { path: 'why', title: whyWords.title, draw: () => <WhyPage ask={props.ask} live={props.live} /> },
      { path: 'staffing', title: staffingWords.heading, draw: () => <Staffing ask={props.ask} live={props.live} offset={props.offset} /> },
      { path: 'telephone', title: telephoneWords.telephone, draw: () => <TelephonePage {...props} /> },
      { path: 'surges', title: surgeWords.surges, draw: () => <SurgesPage ask={props.ask} surges={surges} live={props.live} offset={props.offset} /> },
    ]}
  />
);
