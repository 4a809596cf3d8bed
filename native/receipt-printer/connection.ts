import { openDeviceFileLink } from '../device-file-link.ts';
import { type Link, type LinkOptions, openSerialLink } from '../serial-link.ts';
import { openTcpLink } from '../tcp-link.ts';

/** Where a receipt printer is. */
export type Connection =
  | { kind: 'serial'; path: string; baudRate: number }
  /** A printer with a network socket, usually at port 9100. */
  | { kind: 'tcp'; host: string; port: number }
  /** `/dev/usb/lp*`, where the kernel puts a printer on USB that is no serial port. */
  | { kind: 'usb'; path: string };

/** The same bytes both ways, whatever lies between. */
export function openLink(connection: Connection, listeners: LinkOptions): Link {
  switch (connection.kind) {
    case 'serial':
      return openSerialLink({ ...connection, ...listeners });
    case 'tcp':
      return openTcpLink({ ...connection, ...listeners });
    case 'usb':
      return openDeviceFileLink({ ...connection, ...listeners });
  }
}
