/** The part of Electron's `before-input-event` that the rule looks at. */
export type KeyPress = { key: string; control: boolean; alt: boolean; meta: boolean };

// Browser and system keys of full keyboards; what they open is not ours. Escape stays: it closes our own dialogs.
const blockedKeys =
  /^(F\d+|ContextMenu|PrintScreen|Print|Help|Browser.*|Launch.*|Zoom.*|Eject|Power|Sleep|WakeUp|GoBack|GoForward|Exit|Cancel|Find|Open|Save|New|Close)$/;

/**
 * Whether a key press reaches the page. Citizens type on the screen, and code scanners send plain characters, so every combination with
 * Ctrl, Alt or the system key is a shortcut of somebody else: reload, developer tools, print, close, zoom, back.
 */
export function keyAllowed({ key, control, alt, meta }: KeyPress): boolean {
  return !control && !alt && !meta && !blockedKeys.test(key);
}
