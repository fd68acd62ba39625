import { useRef, useState } from 'preact/hooks';
import { words } from '../conversation/words.ts';
import type { Actions } from './actions.ts';
import { CloseIcon, MenuIcon } from './icons.tsx';
import { Menu } from './menu.tsx';
import { useEscape } from './use-escape.ts';

type Props = { siteName: string; who: string; embedded: boolean; canDownload: boolean; actions: Actions };

export function ChatHeader({ siteName, who, embedded, canDownload, actions }: Props) {
  const [menuOpen, setMenuOpen] = useState(false);
  const menuButton = useRef<HTMLButtonElement>(null);
  useEscape(() => {
    if (!menuOpen) return actions.close();
    setMenuOpen(false);
    menuButton.current?.focus();
  });
  return (
    <header class="header">
      <div class="header-bar">
        <div class="header-names">
          <h1>{siteName}</h1>
          <p>{who}</p>
        </div>
        <button
          ref={menuButton}
          type="button"
          class="header-button"
          aria-label={words.menu}
          aria-expanded={menuOpen}
          aria-controls="menu"
          onClick={() => setMenuOpen(!menuOpen)}
        >
          <MenuIcon />
        </button>
        {embedded && (
          <button type="button" class="header-button" aria-label={words.closeWindow} onClick={actions.close}>
            <CloseIcon />
          </button>
        )}
      </div>
      <Menu open={menuOpen} canDownload={canDownload} actions={actions} />
    </header>
  );
}
