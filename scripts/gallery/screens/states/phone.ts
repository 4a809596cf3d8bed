import { plainPng } from '../../../../central/phone-rig.ts';
import type { MaterialView } from '../../../../contract/materials.ts';
import type { UploadView } from '../../../../contract/uploads.ts';
import { phone } from '../../../../renderer/strings/words.ts';
import type { Happening } from '../../../../renderer/terminal/state.ts';
import { farmer } from '../material.ts';
import { type Answers, type Shown, shown, visiting } from '../shown.ts';

const uuid = (last: string) => `018f0000-0000-7000-8000-00000000000${last}`;
const upload: UploadView = {
  ...{ url: 'https://petition.example.invalid/u/AAAAAAAAAAAAAAAAAAAAAA', state: 'waiting', online: true },
  ...{ minutesLeft: 5, pictureIds: [] },
};
/** Two pictures that were kept. */
export const photos: MaterialView = {
  ...{ id: uuid('1'), kind: 'photo', source: 'phone' },
  pageIds: [uuid('2'), uuid('3')],
};

const at = (one: Partial<UploadView> | null, materials: MaterialView[] = []): Happening[] => [
  ...visiting({ person: farmer, upload: one && { ...upload, ...one }, materials }),
  { type: 'go', to: 'phone-pictures' },
];

/** The picture a phone has sent. */
const sent = (bytes: Uint8Array): Answers => ({
  'uploads.picture': () => ({ ok: true, bytes: Buffer.from(bytes).toString('base64') }),
});
const upright = sent(plainPng({ width: 1200, height: 1600, grey: 120 }));
const flat = sent(plainPng({ width: 1600, height: 1200, grey: 120 }));
const came = { state: 'opened', pictureIds: [uuid('4')] } satisfies Partial<UploadView>;

/** 手机传照片: the code, and each picture that came by it. */
export const phonePictures: Record<'phone-pictures', readonly Shown[]> = {
  'phone-pictures': [
    shown('opening', at(null), { answers: { 'uploads.open': 'silent' } }),
    shown('waiting', at({})),
    shown('opened', at({ state: 'opened', minutesLeft: 4 }, [photos])),
    shown('offline', at({ online: false }, [photos])),
    shown('over', at({ state: 'over', minutesLeft: 0 }, [photos])),
    shown('not-open', at(null)),
    shown('picture-upright', at(came), { answers: upright, deeds: [{ see: phone.keep }] }),
    shown('picture-flat', at(came), { answers: flat, deeds: [{ see: phone.keep }] }),
    shown('picture-coming', at(came), { answers: { 'uploads.picture': 'silent' } }),
    shown('picture-unreadable', at(came), {
      answers: sent(new Uint8Array(4)),
      deeds: [{ see: phone.unreadable }],
    }),
    shown('english', [...at({ state: 'opened' }, [photos]), { type: 'language', language: 'en' }]),
  ],
};
