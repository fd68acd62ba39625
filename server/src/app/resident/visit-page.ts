import type { Page } from '@frontdesk/shared/text-fields.ts';
import { lockOpenConversation, saveConversation } from '../../store/conversations.ts';
import type { Who } from '../conversation/start.ts';
import { deskView } from '../conversation/views.ts';
import type { Deps } from '../deps.ts';

/** Notes the page a resident with an open conversation is on, and shows it to their advisor. */
export async function visitPage(deps: Deps, who: Who, page: Page): Promise<void> {
  const after = await deps.store.transaction(async (tx) => {
    const before = await lockOpenConversation(tx, who.siteId, who.residentHash);
    if (!before || (before.page.url === page.url && before.page.title === page.title)) return undefined;
    const moved = { ...before, page };
    return (await saveConversation(tx, moved)) ? moved : undefined;
  });
  if (after?.context.advisorId) {
    const { advisorId } = after.context;
    // Behind whatever is being told of this conversation already, so that the newest comes last.
    deps.inBackground(async () =>
      deps.live.publish({ to: 'staff', staffId: advisorId, event: 'conversation.changed', payload: { conversation: deskView(after) } }),
    );
  }
}
