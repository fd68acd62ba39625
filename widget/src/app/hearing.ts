import type { Heard } from '../connection/link.ts';
import type { Store } from './store.ts';

/** "is typing" may be lost when it ends, so it ends by itself. */
const typingLasts = 6_000;

/** Every event of the conversation, to an event of the state. */
export function hearServer(store: Store): Heard {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    'message.created': ({ conversationId, message }) => store.dispatch({ type: 'messageCreated', conversationId, message }),
    'conversation.changed': ({ conversation }) => store.dispatch({ type: 'conversationChanged', conversation }),
    'availability.changed': (told) => store.dispatch({ type: 'availabilityChanged', ...told }),
    'surge.changed': ({ surge, invitations }) => store.dispatch({ type: 'surgeChanged', surge, invitations }),
    'conversation.beat': ({ conversationId, headSeq }) => store.dispatch({ type: 'beat', conversationId, headSeq }),
    'typing.changed': ({ conversationId, firstName, typing }) => {
      clearTimeout(timer);
      store.dispatch({ type: 'typingChanged', conversationId, firstName: typing ? firstName : null });
      if (typing) timer = setTimeout(() => store.dispatch({ type: 'typingChanged', conversationId, firstName: null }), typingLasts);
    },
  };
}
