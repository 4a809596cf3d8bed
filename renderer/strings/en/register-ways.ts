import type { Words } from '../catalogue.ts';

/** Words of the further questions on the way to a matter: whose it is, who comes along, whom it concerns. */
export const ways: Words['ways'] = {
  whose: {
    title: 'Whose matter is it?',
    choices: {
      self: { label: 'My own', hint: 'I bring it myself' },
      group: { label: 'A few of us', hint: '2 to 5 people together, each one a representative' },
      many: { label: 'Many of us', hint: 'More than 5 people: choose representatives by the rules, 5 at most' },
      helper: {
        label: 'I act for somebody else',
        hint: 'An old person at home, or somebody who cannot come, has asked you',
      },
    },
    anonymous: 'I do not want to give a name',
  },

  persons: {
    title: 'How many people in all?',
    hint: 'Count yourself. Write the number when there are more than 5',
    label: 'People',
  },

  companions: {
    title: 'Which representatives came along?',
    lay: 'Please lay the ID cards on the reader one by one. For those without a card, touch "Write one".',
    noReader: 'Touch "Write one" and add the representatives one by one.',
    rule: 'Five representatives at most, you included (Regulations on Petition Work, article 20).',
    full: 'Five representatives: the list is full.',
    you: 'You',
    remove: 'Take off',
    add: 'Write one',
    done: 'That is all',
  },
  companionName: { title: 'What is this representative called?', hint: 'The name on the ID card', label: 'Name' },
  companionNumber: {
    title: 'What is the ID number?',
    hint: 'Leave it out if you do not know it',
    label: 'ID number',
    skip: 'Without number',
    add: 'Add',
  },

  actsFor: {
    name: { title: 'For whom do you act?', hint: 'The name on that person’s ID card', label: 'Their name' },
    address: {
      title: 'Where does that person live?',
      hint: 'Down to the village or estate. The answer goes there',
      label: 'Their address',
    },
    relation: {
      title: 'What are you to that person?',
      hint: 'A power of attorney will be printed. Please take it home for their signature',
    },
    relations: {
      child: 'Son or daughter',
      spouse: 'Husband or wife',
      parent: 'Parent',
      sibling: 'Brother or sister',
      relative: 'Other relative',
      neighbour: 'Neighbour',
      official: 'Village official',
      other: 'Somebody else',
    },
  },

  anonymous: {
    title: 'You may leave out your name',
    say: 'Your matter is registered and read all the same. But:',
    lost: [
      'No written notice: nobody knows where to send it',
      'You cannot rate the work afterwards',
      'You can follow it only by number and query code; without them it cannot be found',
    ],
    next: 'Go on without a name',
    afterwards:
      'The organ in charge will read it. To see what came of it, use the number and the query code. Keep both well.',
  },

  road: {
    ask: 'Not sure which way to go? Ask here',
    loading: 'Please wait…',
    failed: 'This cannot be asked now. Please register directly, or call the staff.',
    advice: (title) => `Advice: ${title}`,
    body: 'Go to',
    limit: 'Time limit',
    noLimit: 'No number of days in the law',
    steps: 'How to do it',
    basis: (law, article) => `${law} ${article ?? ''}`.trim(),
    yours: 'This is only advice. The way you go is yours to choose.',
    register: 'Register here',
  },

  keptPrivate: {
    title: 'What you report is kept secret',
    items: [
      'Your text is not printed on paper and does not stand on the tracking page',
      'Neither the person accused nor their organisation is told',
      'Only you are recorded, not those who came with you',
      'This matter is not read aloud: nobody nearby can hear it',
    ],
    next: 'I see, go on',
    anonymous: 'I do not want to give a name',
  },

  concerns: {
    title: 'Whom does it concern?',
    accused: 'Whom do you report?',
    choices: {
      person: { label: 'A certain person', hint: 'Write the name if you know it' },
      organisation: { label: 'An office or a company', hint: 'Write its name' },
      village: { label: 'The village', hint: 'The village committee or collective' },
      unknown: { label: 'Not sure', hint: 'No matter, it is registered all the same' },
    },
    who: 'Concerns',
  },
  concernName: {
    person: { title: 'What is this person called?', hint: 'You may add the post or the address', label: 'Name' },
    organisation: { title: 'Which office or company?', hint: 'Write its name', label: 'Its name' },
  },

  duplicate: {
    title: 'A matter of yours much like this is under way',
    registeredOn: (day) => `registered on ${day}`,
    say: 'If it is the same, do not register again: a second time does not make it faster (Regulations on Petition Work, article 19).',
    look: 'See its progress',
    other: 'It is another matter',
  },

  readback: {
    actsFor: 'On behalf of',
    companions: 'Representatives',
    alone: 'Only me',
    persons: (count) => `${count} people in all`,
  },

  signing: {
    next: 'It is right: sign',
    title: 'Please sign in the box',
    hint: 'If all is right, sign your own name; it is printed on the receipt',
    helper: 'You act for another: sign your own name; it is printed on the receipt',
    sealed: 'Your signature is kept secret and not printed on the receipt',
    field: 'Box to sign in, with a finger',
    again: 'Sign again',
    skip: 'Without signing',
    submit: 'Signed, submit',
  },

  care: {
    title: 'Somebody will listen to you',
    say: 'When it is hard to bear, phone these numbers. Somebody will listen:',
    goOn: 'Go on',
    call: 'Call the staff',
  },
};
