import { areas } from './areas.ts';
import { fill, html, type Html } from './html.ts';

export const councilName = 'Fernshire Council';

export interface Page {
  /** Empty on the home page, which is called by the council's name alone. */
  title: string;
  /** The page shows a mistake to mend: its title says so first. */
  wrong?: boolean;
  /** The pages above this one, from the top; the home page comes before them by itself. */
  above: readonly { path: string; title: string }[];
  /** The page's own path, when it is one of the menu. */
  path?: string;
  main: Html;
}

/** A whole page: the layout with its parts put in. `layout` is the text of layout.html. */
export function framePage(layout: string, page: Page): string {
  const parts = {
    title: page.title === '' ? councilName : `${page.wrong === true ? 'Error: ' : ''}${page.title} – ${councilName}`,
    menu: menu(page.path),
    breadcrumb: page.title === '' ? html`` : breadcrumb(page),
    main: page.main,
  };
  return fill(layout, parts).toString();
}

function menu(path: string | undefined): Html {
  const links = areas.map((area) => html`<li><a href="${area.path}"${area.path === path ? html` aria-current="page"` : html``}>${area.shortTitle}</a></li>`);
  return html`<ul>
${links}
</ul>`;
}

function breadcrumb(page: Page): Html {
  const above = [{ path: '/', title: 'Home' }, ...page.above];
  return html`<nav class="breadcrumb width" aria-label="Breadcrumb">
<ol>
${above.map(({ path, title }) => html`<li><a href="${path}">${title}</a></li>`)}
<li aria-current="page">${page.title}</li>
</ol>
</nav>`;
}
