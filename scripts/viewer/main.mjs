// Shows one page of this machine in a plain window: the "phone" of the tour, the device dock of the demo.
//   electron scripts/viewer http://127.0.0.1:8080/t/… --title=手机 --size=390x844
import { app, BrowserWindow, Menu, session } from 'electron';

const usage = 'usage: electron scripts/viewer http://127.0.0.1:<port>/… [--title=<title>] [--size=<width>x<height>]';
const url = process.argv.find((argument) => isLoopback(argument));
const size = /^(\d{2,4})x(\d{2,4})$/.exec(option('size') ?? '390x844');
if (!url || !size) {
  process.stderr.write(`${usage}\n`);
  process.exit(2);
}
const { origin } = new URL(url);
const isOurs = (address) => URL.canParse(address) && new URL(address).origin === origin;

app.whenReady().then(() => {
  Menu.setApplicationMenu(null);
  const pageSession = session.fromPartition('viewer', { cache: false });
  pageSession.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  pageSession.setPermissionCheckHandler(() => false);
  // Requests to any other place are refused, so a page shown here sees nothing but its own server.
  pageSession.webRequest.onBeforeRequest((request, callback) =>
    callback({ cancel: !isOurs(request.url) && !/^(data|blob|devtools):/.test(request.url) }),
  );
  const window = new BrowserWindow({
    width: Number(size[1]),
    height: Number(size[2]),
    useContentSize: true,
    title: option('title') ?? 'Minglu',
    autoHideMenuBar: true,
    backgroundColor: '#ffffff',
    webPreferences: { session: pageSession, sandbox: true, contextIsolation: true, nodeIntegration: false },
  });
  window.on('page-title-updated', (event) => event.preventDefault());
  window.webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
  window.webContents.on('will-frame-navigate', (event) => {
    if (!isOurs(event.url)) event.preventDefault();
  });
  window.loadURL(url).catch((error) => {
    process.stderr.write(`${url}: ${error.code ?? error.message}\n`);
    app.exit(1);
  });
});
app.on('window-all-closed', () => app.quit());

function isLoopback(argument) {
  if (!URL.canParse(argument)) return false;
  const { protocol, hostname, username } = new URL(argument);
  return protocol === 'http:' && hostname === '127.0.0.1' && username === '';
}

function option(name) {
  return process.argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3);
}
