import type { ComponentChildren } from 'preact';
import { isPlain } from '../components/plain-click.ts';
import { placePaths, type Place } from './top-bar.tsx';

/** One page of a place; `path` is its last part in the address, empty for the first page. */
export type Page = { path: string; title: string; draw: () => ComponentChildren };
export type PagesProps = { page: string; onGo: (page: string) => void };

/** A place of several pages: their names in a line, and the one that the address names. A page that is not there is the first. */
export const Pages = ({ place, label, pages, page, onGo }: PagesProps & { place: Place; label: string; pages: readonly Page[] }) => {
  const shown = pages.find((one) => one.path === page) ?? pages[0];
  return (
    <div class="pages">
      <nav aria-label={label}>
        <ul>
          {pages.map(({ path, title }) => (
            <li key={path}>
              <a
                href={placePaths[place] + (path === '' ? '' : `/${path}`)}
                aria-current={path === shown?.path ? 'page' : undefined}
                onClick={(event) => {
                  if (!isPlain(event)) return;
                  event.preventDefault();
                  onGo(path);
                }}
              >
                {title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {shown?.draw()}
    </div>
  );
};
