import type { FirstView } from '../../contract/first-view.ts';
import type { SiteView } from '../../contract/shapes/site.ts';
import type { ContentPack } from '../../kiosk-config/content.ts';
import type { TerminalConfig } from '../../kiosk-config/schema.ts';

/** What the screens need of configuration and content, and nothing more of them. */
export function siteView(
  { site, screen, input, staff, devices, visit }: TerminalConfig,
  content: ContentPack,
): SiteView {
  return {
    siteName: site.name,
    phone: site.phone,
    hours: site.hours,
    purposes: content.purposes,
    kinds: content.kinds.map(({ id, label, hint, icon, factsPhrases, requestPhrases }) => ({
      id,
      label,
      hint,
      icon,
      factsPhrases,
      requestPhrases,
    })),
    places: content.places,
    helpLines: content.helpLines,
    care: content.care,
    screen: { pixelsPerInch: screen.pixelsPerInch },
    fuzzyPinyin: input.fuzzyPinyin,
    staffCanVouch: staff.length > 0,
    documentCamera: devices.documentCamera.driver === 'uvc' ? devices.documentCamera.label : null,
    visit,
  };
}

/** What the first screen may say before there is a backend. */
export function firstView({ site, screen, devices }: TerminalConfig): FirstView {
  return {
    siteName: site.name,
    pixelsPerInch: screen.pixelsPerInch,
    hasCardReader: devices.idCardReader.driver !== 'none',
  };
}
