import type { EmbedSites, ToHost } from '@frontdesk/shared/embed-protocol.ts';
import { draw } from './draw.ts';
import { openFrame, type Frame } from './frame.ts';
import { drawHint } from './hint.ts';
import { openHostApi, type HostEvent, type Listener } from './host-api.ts';
import { planInvitation } from './invite.ts';
import { drawLauncher } from './launcher.ts';
import { recall, remember } from './session.ts';
import { dress } from './styles.ts';
import { inviteWords } from './words.ts';
import { drawWindow, isWholeScreen } from './window.ts';

/** Draws the launcher. Nothing is fetched, kept or connected until it is pressed, or the tab says that a chat goes on. */
export function start(origin: string, site: string, about: EmbedSites[string]): void {
  const host = draw('div', { 'data-frontdesk': site });
  const root = host.attachShadow({ mode: 'open' });
  let frame: Frame | undefined;
  let open = false;
  let ongoing = false;
  let invited = false;

  const listeners: Listener[] = [];
  const announce = (event: HostEvent, detail?: number) => listeners.forEach(([name, listen]) => name === event && listen(detail));
  const keep = () => frame && remember(site, { ongoing, open });
  const hear = (message: ToHost) => {
    if (message.type === 'ready') tellShown();
    if (message.type === 'close') close();
    if (message.type === 'unread') {
      launcher.showUnread(message.count);
      announce('unread', message.count);
    }
    if (message.type === 'ongoing') {
      ongoing = message.ongoing;
      keep();
    }
  };
  const load = () => {
    if (frame) return;
    frame = openFrame(origin, site, about.name, hear);
    chatWindow.element.append(frame.element);
  };
  /** The chat may take the focus only while its frame has it: a window brought back by a page load takes nothing from the page. */
  const tellShown = () => frame?.tell(open ? { type: 'shown', focus: root.activeElement === frame.element } : { type: 'hidden' });
  const show = (shown: boolean) => {
    open = shown;
    chatWindow.show(shown);
    launcher.showOpen(shown);
    keep();
  };
  const openByHand = () => {
    const wasOpen = open;
    if (invited) uninvite();
    load();
    show(true);
    frame?.element.focus();
    tellShown();
    if (!wasOpen) announce('opened');
  };
  const close = () => {
    if (!open) return;
    show(false);
    tellShown();
    launcher.button.focus();
    announce('closed');
  };

  const chatWindow = drawWindow(about.name);
  const launcher = drawLauncher(openByHand);
  // In the order they are seen: Tab goes from the page to the chat, then to the hint and the launcher.
  const hint = drawHint(about, () => {
    if (invited) uninvite();
    launcher.button.focus();
  });
  /** Its words are the launcher's description too: they go with it. */
  const uninvite = () => {
    invited = false;
    hint.say('');
    launcher.told.textContent = '';
  };
  const parts = [chatWindow.element, hint.element, launcher.button, launcher.told];
  root.append(...parts);
  dress(root, parts);
  show(false);
  host.onkeydown = ({ key }) => {
    if (key === 'Escape') close();
  };
  // From the head, this can run before there is a body.
  (document.body ?? document.documentElement).append(host);
  openHostApi(listeners, openByHand, close);
  // Never over a hint, which says that no person is there.
  planInvitation(
    origin,
    site,
    about.invite,
    () => !frame && !!hint.element.hidden,
    () => {
      invited = true;
      hint.say(inviteWords);
      launcher.told.textContent = inviteWords;
    },
  );

  const before = recall(site);
  if (!before?.ongoing) return;
  ongoing = true;
  load();
  if (before.open && !isWholeScreen()) show(true);
}
