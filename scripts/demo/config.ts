import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';

const SITE = new URL('../../kiosk-config/sites/suning.yaml', import.meta.url);

type Addresses = {
  centreUrl: string;
  enrolmentCode: string;
  cardPath: string;
  scannerPath: string;
  printerUrl: string;
};

/** The example site's configuration, pointed at the devices and the centre of a demo or a test. */
export async function demoConfig(addresses: Addresses): Promise<Record<string, unknown>> {
  const { centreUrl, enrolmentCode, cardPath, scannerPath, printerUrl } = addresses;
  const site = parse(await readFile(SITE, 'utf8'));
  return {
    ...site,
    centre: { url: centreUrl, trackingBase: centreUrl, enrolmentCode },
    devices: {
      idCardReader: { driver: 'serial', path: cardPath },
      codeScanner: { driver: 'serial', path: scannerPath },
      printer: { driver: 'ipp', url: printerUrl },
    },
  };
}
