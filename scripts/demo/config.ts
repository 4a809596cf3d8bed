import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { hashedPin } from '../../electron/backend/visits/staff-pin.ts';

/** Of the fictitious person on duty in demo and tests. */
export const DEMO_STAFF = { id: 'S01', pin: '13999999' };

const SITE = new URL('../../kiosk-config/sites/suning.yaml', import.meta.url);

type Surroundings = {
  centreUrl: string;
  enrolmentCode: string;
  cardPath: string;
  scannerPath: string;
  /** A call lamp, where there is one. */
  lampPath?: string;
  printerUrl: string;
  /** A part of the document camera's name, where there is one. */
  cameraLabel?: string;
  /** Idle times other than the defaults. */
  visit?: { idleSeconds: number; warningSeconds: number };
  /** Folder that statutes were imported into. */
  laws?: string;
};

/** The example site's configuration, pointed at the devices and the centre of a demo or a test. */
export async function demoConfig(surroundings: Surroundings): Promise<Record<string, unknown>> {
  const { centreUrl, enrolmentCode, cardPath, scannerPath, lampPath, printerUrl, cameraLabel, visit, laws } =
    surroundings;
  const site = parse(await readFile(SITE, 'utf8'));
  return {
    ...site,
    ...(visit === undefined ? {} : { visit }),
    ...(laws === undefined ? {} : { laws }),
    staff: [{ id: DEMO_STAFF.id, pin: await hashedPin(DEMO_STAFF.pin) }],
    centre: { url: centreUrl, trackingBase: centreUrl, enrolmentCode },
    devices: {
      idCardReader: { driver: 'serial', path: cardPath },
      codeScanner: { driver: 'serial', path: scannerPath },
      ...(lampPath === undefined ? {} : { callLamp: { driver: 'serial', path: lampPath } }),
      ...(cameraLabel === undefined ? {} : { documentCamera: { driver: 'uvc', label: cameraLabel } }),
      printer: { driver: 'ipp', url: printerUrl },
    },
  };
}
