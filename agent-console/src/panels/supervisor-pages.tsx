import type { ComponentProps } from 'preact';
import { figuresWords } from '../inbox/figures-words.ts';
import { whyWords } from '../inbox/why-words.ts';
import { staffingWords } from '../inbox/staffing-words.ts';
import { words } from '../inbox/words.ts';
import { FiguresPage } from './figures.tsx';
import { Pages, type PagesProps } from './pages.tsx';
import { Staffing } from './staffing.tsx';
import { Supervisor } from './supervisor.tsx';
import { WhyPage } from './why-page.tsx';

type Props = PagesProps & ComponentProps<typeof Supervisor>;

export const SupervisorPages = ({ page, onGo, ...props }: Props) => (
  <Pages
    place="supervisor"
    label={words.supervisorPages}
    page={page}
    onGo={onGo}
    pages={[
      { path: '', title: words.now, draw: () => <Supervisor {...props} /> },
      {
        path: 'figures',
        title: figuresWords.figures,
        draw: () => <FiguresPage ask={props.ask} queues={props.queues} live={props.live} offset={props.offset} />,
      },
      { path: 'why', title: whyWords.title, draw: () => <WhyPage ask={props.ask} live={props.live} /> },
      { path: 'staffing', title: staffingWords.heading, draw: () => <Staffing ask={props.ask} live={props.live} offset={props.offset} /> },
    ]}
  />
);
