import { app, Menu, type Session, type WebContents } from 'electron';
import { keyAllowed } from './keyboard-rules.ts';
import { mayHear, maySee } from './permissions.ts';
import { mayNavigate, mayRequest } from './terminal-address.ts';

// Every rule of Electron's security checklist that is decided at run time, and the ways out of a kiosk that Chromium offers.

/** Before the app is ready: the sandbox for every renderer, and no gesture, service or signal that leads out. */
export function lockProgram(): void {
  const { commandLine } = app;
  // Root has no Chromium sandbox (tests run as root); an installed terminal does not start with this switch.
  if (!commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  // Fingers must not zoom the way home off the screen, nor swipe to an earlier person's page.
  commandLine.appendSwitch('disable-pinch');
  commandLine.appendSwitch('overscroll-history-navigation', '0');
  // A terminal fetches nothing on its own account.
  commandLine.appendSwitch('disable-background-networking');
  commandLine.appendSwitch('disable-component-update');
  commandLine.appendSwitch('disable-domain-reliability');
  commandLine.appendSwitch('no-pings');

  app.on('web-contents-created', (_event, contents) => lockContents(contents));
  app.on('login', (event, _contents, _details, _authInfo, callback) => {
    event.preventDefault();
    callback();
  });
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, callback) => {
    event.preventDefault();
    callback(false);
  });
  app.on('select-client-certificate', (event, _contents, _url, _list, callback) => {
    event.preventDefault();
    callback();
  });
}

/** Once the app is ready: no menu (its shortcuts work even when it is hidden), no device, no network, no download, no permission but the microphone where there is dictation and the camera where papers are laid under one. */
export function lockSession(
  session: Session,
  { canListen, canSee }: { canListen: () => boolean; canSee: () => boolean },
): void {
  type Request = Parameters<typeof mayHear>[0];
  const may = (request: Request) => (canListen() && mayHear(request)) || (canSee() && maySee(request));
  Menu.setApplicationMenu(null);
  session.setPermissionRequestHandler((_contents, permission, callback, details) => {
    const { requestingUrl, isMainFrame } = details;
    const media = 'mediaTypes' in details ? (details.mediaTypes ?? []) : [];
    callback(may({ permission, url: requestingUrl, isMainFrame, media }));
  });
  session.setPermissionCheckHandler((_contents, permission, origin, { isMainFrame, mediaType }) => {
    const media = mediaType === undefined ? [] : [mediaType];
    return may({ permission, url: origin, isMainFrame, media });
  });
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.setCertificateVerifyProc((_request, callback) => callback(-2)); // -2: refused
  session.webRequest.onBeforeRequest(({ url }, callback) => callback({ cancel: !mayRequest(url) }));
  session.on('will-download', (event) => event.preventDefault());
}

function lockContents(contents: WebContents): void {
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !mayNavigate(event.url)) event.preventDefault();
  });
  contents.on('will-navigate', (event) => {
    if (!mayNavigate(event.url)) event.preventDefault();
  });
  // Our own origin never redirects.
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  // A page must not be able to keep itself alive with a question: a reload is how a visit is forgotten.
  contents.on('will-prevent-unload', (event) => event.preventDefault());
  contents.on('before-input-event', (event, input) => {
    if (!keyAllowed(input)) event.preventDefault();
  });
  contents.on('context-menu', (event) => event.preventDefault());
  contents.on('zoom-changed', () => contents.setZoomFactor(1));
  contents.on('did-finish-load', () => {
    contents.setZoomFactor(1);
    void contents.setVisualZoomLevelLimits(1, 1).catch(() => undefined);
  });
}
