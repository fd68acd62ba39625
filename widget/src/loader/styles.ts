/** One sheet for the window, the hint and the launcher. `:host` starts from nothing, whatever the page's own styles say. */
const css = `:host{all:initial!important;color-scheme:light dark!important}
*{box-sizing:border-box;font:600 16px/1.25 system-ui,sans-serif}
.window,.hint,.launcher{position:fixed;right:20px;bottom:80px;z-index:2147483000;border:1px solid #8888;border-radius:8px;background:Canvas;color:CanvasText;box-shadow:0 6px 24px #0b0c0c2e}
.window{width:380px;height:640px;max-height:calc(100vh - 100px);display:flex;overflow:hidden;transition:.15s,visibility 0s}
.window[hidden]{visibility:hidden;opacity:0;transform:translateY(8px)}
iframe{flex:1;border:0}
button{padding:0;border:0;border-radius:6px;background:none;color:inherit;cursor:pointer}
:focus-visible{outline:3px solid #fd0;box-shadow:0 0 0 6px #0b0c0c!important}
.icon{width:24px;height:19px;border:2px solid;border-radius:9px 9px 9px 0}
.hint{display:flex;max-width:280px;padding:8px 4px 8px 12px}
p{margin:4px 0;font-size:14px;font-weight:400}
.window:not([hidden])~.hint,.hint[hidden]{display:none}
.hint button{flex:0 0 32px;height:32px;font-size:20px}
.launcher{bottom:20px;display:flex;align-items:center;justify-content:center;gap:8px;height:48px;padding:0 20px 0 16px;border-color:transparent;border-radius:28px;background:#1d4f91;color:#fff}
.launcher:hover{background:#163d70}
.badge{position:absolute;top:-6px;right:-2px;padding:2px 8px;border:1px solid;border-radius:28px;background:#c5221f;font-size:14px}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
@media(max-width:479.98px){.label{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.window{inset:0;width:100%;height:100%;max-height:none;border:0;border-radius:0;transition:none}
.launcher{width:56px;height:56px;padding:0}
.launcher[aria-expanded=true]{display:none}}
@media(prefers-reduced-motion:reduce){.window{transition:none}}
@media print{:host{display:none!important}}`;

/** Dresses the window, the hint, the launcher and what is only told, in this order. */
export function dress(root: ShadowRoot, parts: HTMLElement[]): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    // Browsers from before 2023. A page's policy may forbid style elements, but never what a script sets: at least the places hold.
    parts.forEach(({ style }, place) => {
      style.cssText += `position:fixed;right:20px;bottom:${place < 2 ? 80 : 20}px;z-index:9`;
    });
  }
}
