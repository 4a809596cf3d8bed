import type { Words } from '../catalogue.ts';

export const materials: Words['materials'] = {
  ask: 'Add papers',
  brought: 'Papers brought',
  title: 'Which papers do you bring?',
  hint: 'Contracts, receipts, letters and photos can be photographed here and go with your matter.',
  none: 'No papers yet. If you have none, touch “Back”: you can register all the same.',
  pages: (count: number) => `${count} ${count === 1 ? 'page' : 'pages'}`,
  remove: 'Take away',
  add: 'Photograph papers',
  done: 'That is all',

  kindTitle: 'What is it?',
  kindHint: 'If it has several pages, take one after the other.',
  kinds: {
    letter: { label: 'Letter, application', hint: 'Written by you or for you' },
    agreement: { label: 'Contract, agreement', hint: 'Receipts and IOUs too' },
    certificate: { label: 'Certificate', hint: 'Of a house, of land, from the village' },
    photo: { label: 'Photo', hint: 'Printed on paper' },
    other: { label: 'Something else', hint: 'If you cannot say which it is' },
  },

  cameraTitle: 'Lay the paper in the frame',
  nextPageTitle: 'Lay the next page in the frame',
  cameraHint: 'Flat, with all four corners showing. Then touch “Take”.',
  liveLabel: 'What the camera sees now',
  take: 'Take',
  allTaken: (pages: number) => `Done, ${pages} ${pages === 1 ? 'page' : 'pages'}`,
  steps: {
    looking: 'It need not lie straight: the machine puts it straight.',
    taking: 'Taking it, please do not move the paper…',
    failed: 'That did not work. Please touch “Take” again.',
  },
  states: {
    opening: 'Opening the camera, one moment…',
    gone: 'The camera does not work now. You can go on without and hand papers in at a window.',
  },
  tryAgain: 'Try again',
  without: 'Go on without',

  lookTitle: 'Can you read it?',
  keep: 'Keep',
  retake: 'Take again',
  pageLabel: 'The page just taken',
  notFound:
    'The four corners were not found, so all of the picture was taken. If it is unclear, lay the paper flat and take it again.',
};
