import type { ArticleFields } from '../../knowledge/article-entry.ts';
import { pause } from '../../knowledge/pause.ts';
import { listLiveForms } from '../../store/article-records.ts';
import { listStaff } from '../../store/staff.ts';
import type { Store } from '../../store/store.ts';

export type Exported = { id: string; fields: ArticleFields };

const page = 100;

/** Every live article, of all sites or of one, as files have them. Read a page at a time, with the turn of others between. An owner who can no longer sign in is left out. */
export async function exportArticles(store: Store, siteId: string | null): Promise<Exported[]> {
  const emails = new Map((await store.read((tx) => listStaff(tx))).map(({ id, email }) => [id, email]));
  const all: Exported[] = [];
  for (let after = ''; ;) {
    const from = after;
    const forms = await store.read((tx) => listLiveForms(tx, from, page));
    for (const { id, form } of forms) {
      if (siteId !== null && !form.siteIds.includes(siteId)) continue;
      const { siteIds: sites, ownerId, ...fields } = form;
      all.push({ id, fields: { ...fields, sites, owner: ownerId === null ? null : (emails.get(ownerId) ?? null) } });
    }
    const last = forms.at(-1);
    if (!last || forms.length < page) return all;
    after = last.id;
    await pause();
  }
}
