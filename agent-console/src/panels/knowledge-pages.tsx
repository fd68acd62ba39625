import type { Role } from '@frontdesk/shared/vocabulary';
import { useState } from 'preact/hooks';
import type { Ask } from '../connection/ask.ts';
import { askedWords } from '../inbox/asked-words.ts';
import { filesWords } from '../inbox/knowledge-files-words.ts';
import { knowledgeWords as words } from '../inbox/knowledge-words.ts';
import { weekWords } from '../inbox/week-words.ts';
import { ArticlePage } from './article-page.tsx';
import { ArticlesPage } from './articles-page.tsx';
import { AskedPage } from './asked-page.tsx';
import { FilesPage } from './files-page.tsx';
import { LinksPage } from './links-page.tsx';
import { Pages, type PagesProps } from './pages.tsx';
import { WeekPage } from './week-page.tsx';

export type KnowledgeProps = {
  ask: Ask;
  live: boolean;
  role: Role;
  /** Goes up with every change of articles that the page is told of. */
  mark: number;
  onOpen: (articleId: string) => void;
};

/** The page of one article has its id in its name, so that reload, back and a bookmark work. */
const articlePrefix = 'article-';
const newPage = 'new';

export const KnowledgePages = ({ page, onGo, ...given }: PagesProps & Omit<KnowledgeProps, 'onOpen'>) => {
  const props = { ...given, onOpen: (articleId: string) => onGo(articlePrefix + articleId) };
  // What was done last with an article: a new one has its own page from then on.
  const [said, onSaid] = useState('');
  const articles = () => {
    const back = () => (onSaid(''), onGo(''));
    if (page === newPage) return <ArticlePage {...props} key={newPage} articleId={null} onBack={back} said={said} onSaid={onSaid} />;
    if (!page.startsWith(articlePrefix)) return <ArticlesPage {...props} onWrite={() => (onSaid(''), onGo(newPage))} />;
    const articleId = page.slice(articlePrefix.length);
    return <ArticlePage {...props} key={articleId} articleId={articleId} onBack={back} said={said} onSaid={onSaid} />;
  };
  const pages = [
    { path: '', title: words.articles, draw: articles },
    { path: 'asked', title: askedWords.title, draw: () => <AskedPage {...props} /> },
    { path: 'links', title: filesWords.links, draw: () => <LinksPage {...props} /> },
    { path: 'files', title: filesWords.title, draw: () => <FilesPage {...props} /> },
    // Its figures are for those who may read figures.
    ...(given.role === 'advisor' ? [] : [{ path: 'week', title: weekWords.title, draw: () => <WeekPage {...props} /> }]),
  ];
  return <Pages place="knowledge" label={words.pages} page={page} onGo={onGo} pages={pages} />;
};
