import type { Words } from '../catalogue.ts';

export const letter: Words['letter'] = {
  way: 'I have a letter to lay under the camera',
  look: 'These are words the machine has read from your letter. Please read them and change what is wrong.',

  cameraTitle: 'Lay the letter in the frame',
  cameraHint: 'Printed letters are read well, handwriting mostly not at all. Flat, with all four corners showing.',
  next: 'Keep, take another page',
  read: 'Keep, read the words',

  reading: 'Reading the words of the letter',
  page: (page: number, pages: number) =>
    pages === 1 ? 'A few seconds, please…' : `Page ${page} of ${pages}, please wait…`,
  dontWait: 'Don’t wait, I will write',

  title: 'What the machine has read',
  hint: 'Please check it. You can change it later.',
  doubtful: 'Not sure of words underlined with “?”. ',
  cut: 'The letter is too long: its end does not fit. Whoever reads your matter sees the letter itself.',
  facts: 'What happened',
  request: 'What you want',
  take: 'Use them',
  leave: 'Do not use',
  kept: (pages: number) =>
    `${pages} ${pages === 1 ? 'page' : 'pages'} of the letter will go with your matter; you can take it away at the end.`,

  failed: 'The letter could not be read',
  again: 'Try again',
  retake: 'Take it again',
  byHand: 'I will write',
};
