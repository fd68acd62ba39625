import type { AskedChange } from '../domain/assistant/asked.ts';
import type { Conversation } from './conversations.ts';
import type { Tx } from './store.ts';

const nothing = { picked: null, helped: null, advisor_seq: null, settled_at: null, settled_by: null, settled_as: null };
type About = Pick<Conversation, 'id' | 'siteId' | 'page' | 'language'>;

/** Writes down what one step of a conversation meant for the log of what people ask. A question is open from the moment when somebody should look at it. */
export async function noteAsked(tx: Tx, at: number, about: About, changes: readonly AskedChange[]): Promise<void> {
  for (const change of changes) await note(tx, at, about, change);
}

async function note(tx: Tx, at: number, { id, siteId, page, language }: About, change: AskedChange): Promise<void> {
  const ofConversation = tx.updateTable('asked').where('conversation_id', '=', id);
  switch (change.type) {
    case 'asked': {
      const { seq, how, isWhole, articleId, answerSeq } = change;
      await tx
        .insertInto('asked')
        .values({
          ...{ id: `${id}-${seq}`, conversation_id: id, seq, site_id: siteId, at, page_url: page.url, language, how, ...nothing },
          ...{ is_whole: isWhole ? 1 : 0, article_id: articleId, answer_seq: answerSeq, is_open: isWhole && how === 'none' ? 1 : 0 },
        })
        .execute();
      return;
    }
    case 'picked':
    case 'declined': {
      const last = await tx
        .selectFrom('asked')
        .select(['id', 'is_whole'])
        .where('conversation_id', '=', id)
        .where('how', '=', 'choices')
        .orderBy('seq', 'desc')
        .limit(1)
        .executeTakeFirst();
      if (!last) return;
      const taken = change.type === 'picked' ? { picked: change.articleId, article_id: change.articleId, answer_seq: change.answerSeq } : { helped: 0 };
      await tx
        .updateTable('asked')
        .set({ ...taken, is_open: last.is_whole })
        .where('id', '=', last.id)
        .execute();
      return;
    }
    case 'told': {
      await ofConversation.where('article_id', '=', change.articleId).where('answer_seq', 'is', null).set({ answer_seq: change.answerSeq }).execute();
      return;
    }
    case 'rated': {
      const rated = ofConversation.where('answer_seq', '=', change.answerSeq);
      await rated.set({ helped: change.helped ? 1 : 0 }).execute();
      if (!change.helped) await rated.set({ is_open: 1 }).where('is_whole', '=', 1).where('settled_at', 'is', null).execute();
      return;
    }
    case 'advised': {
      await ofConversation.where('advisor_seq', 'is', null).set({ advisor_seq: change.seq }).execute();
      // Choices that nobody took say nothing of themselves: that a person was needed does.
      await ofConversation.where('how', '=', 'choices').where('is_whole', '=', 1).where('settled_at', 'is', null).set({ is_open: 1 }).execute();
      return;
    }
  }
}
