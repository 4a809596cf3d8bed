import { terminalPortMessage } from '../../contract/processes.ts';

/** The port that main hands each load of the page; a second one would be somebody else's, for a visit ends with a load. */
export function portOf(page: Window): Promise<MessagePort> {
  return new Promise((resolve) => {
    page.addEventListener('message', function take({ source, data, ports: [port] }) {
      if (source !== page || data !== terminalPortMessage || port === undefined) return;
      page.removeEventListener('message', take);
      resolve(port);
    });
  });
}
